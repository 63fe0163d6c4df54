// The sentences the synthetic plans are made of. All people and places are invented. Most sentences are fine; some hold what a
// reviewer would point at, because that is what plans are like and because findings cost time too.

export const people = [
  {name: 'Odalys', mother: 'Carmen', ally: 'Uncle Ruben', family: 'Montero'},
  {name: 'Keshawn', mother: 'Latrice', ally: 'Coach Ivers', family: 'Gaddis'},
  {name: 'Birgit', mother: 'Anneli', ally: 'Mrs. Okafor', family: 'Solvang'},
  {name: 'Tomasz', mother: 'Ewa', ally: 'Pastor Lind', family: 'Wrona'},
  {name: 'Imani', mother: 'Rosalind', ally: 'Aunt Dee', family: 'Prewitt'},
]

export const coordinators = ['Hester Lindqvist', 'Marvin Otieno', 'Paula Brightwater', 'Ines Calloway']

export const months = ['January', 'March', 'April', 'June', 'August', 'September', 'November']

export const sections = [
  'Our vision',
  'About {name}',
  'Strengths',
  'What matters to the family',
  'School',
  'Home',
  'Friends and free time',
  'Health',
  'If things get hard',
  'Moving on',
]

export const sentences = [
  '{name} knows every bus driver on Route {count} and greets each of them by name.',
  '{mother} plans supper for the week on Sunday, and {name} writes the shopping list.',
  'In {month} {year} the family moved to Pinnacle Street, two blocks from the library.',
  '{name} was in school {count} of 10 days in the first half of {month}.',
  'The IEP team met on {month} {day}, {year}, and will meet again in the spring.',
  '{name} has had trouble falling asleep since the flood, and mornings are hard.',
  '{ally} drives {name} to practice every Tuesday and stays for the game.',
  'The FBA showed that noise in the hallway comes first, and leaving the room comes next.',
  '{name} will continue with therapy as needed.',
  'Staff report that {name} is noncompliant with morning routines and refuses to try.',
  '{mother} works nights at the bakery, so meetings start at {count} in the afternoon.',
  'The team will coordinate wraparound services with the LMHA and the school district.',
  '{name} drew the map that now hangs in the front hall of the community center.',
  'When the room is quiet, {name} reads for {minutes} minutes without a break.',
  'Mom has been resistant to parenting classes in the past.',
  '{name} takes the stairs two at a time and has not missed a rehearsal since {month}.',
  'The family has a cat, a vegetable bed, and a porch where everybody ends up in the evening.',
  '{name} is a high-functioning kid who suffers from anxiety.',
  'The crisis plan names three people to call, in the order in which {name} wants them called.',
  '{mother} asked for an interpreter at the next meeting, and one is booked for {month} {day}, {year}.',
  'Respite is available for {count} hours a week through the county, if {mother} wants it.',
  '{ally} is going to teach {name} how to change the oil before the road trip.',
  '{name} counted {minutes} birds on Saturday and knows what each of them is called.',
  'Behavioral outcomes will be monitored and interventions adjusted accordingly.',
  '{name} said the waiting room is too bright, so the lights will be turned down.',
  'The disabled students eat at a separate table, and {name} does not like that.',
  'They can visit any day after {count}, and nobody has to call first.',
  '{name} likes to hear about a change the day before, in writing, with the reason.',
  'A chairman of the block club offered the hall for the party in {month}.',
  'The school nurse keeps the inhaler in the front office, and every teacher knows where it is.',
]

export const strengths = [
  '{name} fixes bicycles and explains each step to younger children.',
  '{mother} keeps a calendar that everyone in the house can read.',
  '{name} tells the truth, even when it is hard.',
  '{ally} has known the family for {count} years and comes when called.',
  '{name} learned {minutes} songs by ear this winter.',
]

export const quotes = [
  'I want to walk in with my friends and not be the one who comes late.',
  'When it gets loud, just give me {minutes} minutes and I will come back by myself.',
  'I want us to eat together again, all of us, with the phones in the drawer.',
  'She is proud of that garden, and I want people to ask her about it.',
  'I would rather be asked than told.',
  'Nobody laughs in this house any more, and I miss it.',
]

export const goals = [
  {
    goal: '{name} will be in school for the full day on {count} of 10 days.',
    measure: 'The attendance record, two weeks in a row.',
  },
  {goal: '{name} will improve self-esteem.', measure: 'Staff observation'},
  {
    goal: '{name} will cook supper for the family once a week.',
    measure: 'A check mark on the kitchen calendar. Now it is 0 times.',
  },
  {goal: '{name} will attend weekly counseling.', measure: 'Clinician report'},
  {
    goal: 'When worry starts, {name} will text {ally} and be back in class within {minutes} minutes, 4 of 5 times.',
    measure: '{name} marks each time in a notebook.',
  },
  {goal: '{name} will reduce aggression by 50%.', measure: 'Incident reports'},
  {
    goal: '{name} will ride the bus to the pool and back on 3 of 4 trips.',
    measure: 'The trip log on the refrigerator.',
  },
]

export const dates = ['{month} {day}, {year}', '{month} {day}, {year}', '{month} {day}, {year}', 'Ongoing', 'TBD', '']

export const owners = ['{name}; {mother} (mother)', '{ally}', '{name}; school counselor', 'Care coordinator', '']
