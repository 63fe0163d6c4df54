import {wordsOf} from './phrases.js'

/** Things nobody can point at: getting, making or using one of them is not an event that a stranger could confirm. */
export const ABSTRACT: readonly string[] = wordsOf(`
  ability abilities acceptance access activity affect anger anxiety appropriateness approach articulation attention attitude attitudes awareness balance
  behavior behaviors behaviour behaviours boundaries boundary capacity change changes character choices cognition communication compliance confidence connection
  connections control coping
  decision-making depression dignity discipline emotion emotions empathy endurance energy engagement environment experience fear feeling
  feelings focus freedom function functioning future grief growth habits happiness health hope hygiene identity
  improvement improvements impulses independence influence insight interaction interactions interest joy knowledge language life lifestyle
  literacy manner management maturity meaning mindset mobility mood moods motivation needs network nutrition outlook outcome outcomes
  participation past path peace performance perspective potential pride problem-solving problems progress purpose quality rapport reason reasons recovery
  regulation relationship relationships resilience respect responsibility routine routines safety self self-advocacy self-awareness self-care
  self-confidence self-control self-esteem self-regulation self-worth sense sensitivity situation skills sleep sobriety social socialization stability
  stamina status strategies strength strengths stress structure success support supports symptoms system techniques temper tendencies thinking
  thought thoughts time tolerance tools trauma trust understanding values vocabulary ways welfare well-being wellbeing wellness willingness
  words work-life worth
`)

/** Definite only with a date: "get a job" alone is a hope, "start a job by May 1" an event. */
export const GENERIC: readonly string[] = wordsOf(
  'job jobs work employment housing apartment home house place car vehicle friend friends hobby school education money income family doctor program group goal goals plan activity activities something task tasks chore project step',
)

/** Definite without "the": there is only one kind of it. */
export const DEFINITE: readonly string[] = wordsOf(
  'college university GED orientation kindergarten probation detox graduation medicaid medicare ssi ssdi snap wic',
)

/** Words that make an amount out of nothing: "more", "better", "appropriate". */
export const INDEFINITE: readonly string[] = wordsOf(`
  more less better fewer greater higher lower improved increased decreased reduced diminished lessened heightened enhanced stronger healthier healthy happier positive
  appropriate appropriately age-appropriate adequate adequately acceptable normal regular regularly consistent consistently constructively effective
  effectively efficiently frequent frequently functional functionally good meaningful optimal often satisfactory several significantly
  some stable successful successfully sufficient variety various well actively attentively safely fully completely further productively respectfully responsibly
  willingly wise wisely easier easily faster slower longer harder calmer safer nicer nicely politely closer most majority many enough overall sometimes usually
`)

/** Signs a nurse or a parent can see or feel: in an "as shown by" clause they say what to look for. */
export const SIGNS: readonly string[] = wordsOf(`
  appetite bleeding bruising cough crying drainage drowsiness edema eye-contact fever frowning gait grimacing infection-free lung membranes moaning odor
  odour pulse rash redness respirations restlessness smile smiling smiles sounds sweating swelling tears temperature tremor tremors turgor urine
  vitals vomiting weight wheezing wound skin incision
`)

/** Feelings and states: a number on one of these still needs a way to know it. */
export const STATES: readonly string[] = wordsOf(`
  anger anxiety awareness confidence coping depression distress emotion emotions fear frustration grief happiness hope insight irritability
  knowledge mood motivation paranoia self-awareness self-confidence self-control self-esteem self-worth stress symptom symptoms tolerance trust
  understanding worry angry anxious calm comfortable confident depressed frustrated happy hopeful irritable motivated nervous relaxed sad stressed
  upset worried attitude listening
`)

/** What one has or has not: getting one of these can be shown. */
export const ATTAINED: readonly string[] = wordsOf(`
  award benefits certificate certification citizenship credential custody degree dentist diploma doctor employment ged guardianship id insurance job
  license medicaid membership pcp passport permit ssdi ssi voucher warrant warrants
`)

/** Things, whatever word comes before them: a "sleep study" is not sleep. */
export const THINGS: ReadonlySet<string> = new Set(
  wordsOf(
    'appointment assessment card certificate class course evaluation exam insurance kit license screening study test',
  ),
)
