import {lowerCase, pattern} from '../text/letters.js'
import type {Span} from '../text/span.js'

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/**
 * Animals and things that can be dangerous, demanding or crazy without anybody being judged. Homes, rooms, clothes, manners, and what
 * somebody said or did are left out: "the kitchen was filthy" and "her affect was hostile" are about people.
 */
const THINGS = setOf(
  `dog puppy cat kitten horse pony bird parrot chicken rooster hen goose fish rabbit hamster goat cow bull pig sheep bear wolf raccoon
   squirrel deer snake spider bee wasp mosquito tick animal duck turkey pigeon donkey mule fox lion tiger monkey turtle ferret
   gerbil budgie parakeet beagle terrier poodle hound spaniel labrador retriever bulldog chihuahua collie pug
   milk cream cheese yogurt bread toast cereal porridge soup stew sauce chili curry broth coffee tea juice cake pie meat egg fruit
   apple lemon
   plant garden rose tomato tree oak lawn soil crop
   weather storm wind rain snow ice hail heat flood fire water river creek lake pond sea ocean
   road street highway route intersection traffic sidewalk path trail bridge hill cliff stair stairs step stairway staircase curb
   driveway porch railing ramp rail ladder roof fence gate door window rug carpet basement elevator
   medicine medication pill drug dose antibiotic vaccine withdrawal overdose infection virus bacteria strain disease cancer
   tumor tumour wound rash clot
   machine engine furnace heater stove oven appliance lift van bus car truck train bike bicycle scooter wheelchair walker cane hoist
   phone computer printer laptop internet website app software alarm remote key lock battery brake
   form paperwork letter card license licence record contract policy rule law benefit claim lease
   job work shift commute schedule game movie film book story novel cartoon show song music video scene sport match
   homework worksheet textbook puzzle toy doll costume joke
   insurance insurer medicaid medicare company airline class school noise radio television tv lunchroom cafeteria crowd tap faucet fan`,
)

/** These can only stand for a thing, never for somebody. */
const PRONOUNS = setOf('it this everything nothing something')

/** Where a subject ends and a new one can begin. */
const CLAUSE = pattern('gi')`(?<!\b(?:mr|mrs|ms|dr|st))[.!?;:,()"“”\n\u2013\u2014]|
  \b(?:and|but|or|when|because|so|if|while|until|who|that|which|after|before)\s`

/** Where what somebody said begins: "Dev said that the film was childish". A thing that a name follows is still one: "the dog, Biscuit, is". */
const SAID = pattern(
  'gi',
)`\b(?:said|says|thinks?|thought|told\s(?:me|us|staff|him|her|them)|felt|feels|finds|found|called|agreed)\s(?:that\s)?(?=(?:
  the|his|her|their|its?|this|that|my|our|a|an)\b)`
const NAMED_THING = pattern()`\b((?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Aa]n?|[Mm]y|[Oo]ur)\s(?:[a-z]+\s)?[a-z]+),\s[A-Z][a-z]+,$`

/** What is between a subject and what is said about it. */
const AUXILIARIES = pattern('i')`(?:^|\s)(?:am|is|are|was|were|be|been|being|can|could|may|might|must|will|would|
  should|has|have|had|do|does|did|gets?|got|an?|the|also|often|always|usually|sometimes|still|now|very|really|quite|
  so|too|just|not|never|even|more|most)$`

/** Leads to words that are not the subject themselves: "the noise in the lunchroom". */
const PREPOSITION =
  /\b(?:in|on|at|of|to|from|with|by|for|near|about|around|during|under|over|into|through|between|without|outside|inside)\s/i

/** Speaks of somebody wherever it is in a clause. */
const SOMEBODY =
  /\b(?:he|she|they|i|we|you|him|her|them|us|me|mr|mrs|ms|dr|mom|mum|dad|mother|father|client|patient|resident|youth|child)\b/i

/** What is done by a subject that comes right before it: "The roses suffer from the frost"; not "drug offender", nor "work refusal". */
const DEED = /^(?:suffer|elop|wander|refus|fail|act|bolt|kick|complain)e?(?:s|ed|d|ing)?\b/

/** These want an object, so a thing after them is what somebody does something with: "denied using drugs", "blatant disregard for rules". */
const WANTS_OBJECT = pattern()`^(?:den(?:y|ies|ied)|refus|claim|admit|abus(?:es|ed|ing)|misus|steal|stole|hoard|
  demand(?:s|ed)|sabotag|neglect(?:s|ed|ing))|\b(?:using|taking|for|to|of|from|by|with|on|about|a|the|his|her|their)$`

/** Somebody whose words, deeds or faults are meant, whatever the sentence begins with: "It was his fault that he fell". */
const SOMEBODYS = /\b(?:his|hers?|theirs?|him|them)\b/

/** An illness is never a fitting picture of a thing: "The weather is so bipolar". */
const ILLNESS = /\b(?:bipolar|schizo\w*|psycho\w*|ocd)\b/

/** The words say what an action is like for somebody, and the action follows or is among them: "It is impossible to work with …". */
const TELLS_OF_DEED = /\s(?:to\s+[a-z]+(?:\s+with)?|[a-z]{3,}ing(?:\s+with)?)$/

/** A deed is done with somebody: "… to work with this family"; not "It is a pleasure to have this chance". */
const WITH_SOMEBODY = pattern()`^\s+(?:[a-z]+\s+){0,2}(?:him|her|them|you|famil|couple|client|patient|resident|parent|
  mother|father|mom|mum|dad|child|kid|boy|girl|man|woman|people|student|youth|[A-Z][a-z])`

/** A form of "be" at the beginning of the statement, or right before it. */
const BE = /^(?:is|are|was|were|be|been|being)\b/
const BE_BEFORE = pattern('i')`\b(?:is|are|was|were|be|been|being)(?:\s+(?:an?|the|very|really|quite|so|too|often|
  always|not|never|still|also|sometimes|just|now|more|most))*$`

/**
 * Whether words that judge or label somebody are said of an animal or a thing: "The ice is dangerous", "The roses suffer from the frost",
 * "the elderly oak", "Caring for two parents is demanding". Where somebody could be meant, it is no.
 */
export function isAboutThing(text: string, block: Span, words: Span): boolean {
  const behind = /^[ -](?:(?:old|little|big|new|young|brown|black|white|gray|grey) )?([a-z]+)/.exec(
    text.slice(words.end, Math.min(block.end, words.end + 30)),
  )?.[1]
  const before = text.slice(Math.max(block.start, words.start - 120), words.start).trimEnd()
  const said = lowerCase(text.slice(words.start, words.end))
  if (ILLNESS.test(said)) return false
  if (behind && isThing(behind) && !SOMEBODY.test(said) && !WANTS_OBJECT().test(said)) return true
  if (SOMEBODYS.test(said)) return false
  const clause = subjectOf(before)
  if (lowerCase(clause) === 'it' && TELLS_OF_DEED.test(said) && WITH_SOMEBODY().test(text.slice(words.end, block.end)))
    return false
  if (isActivity(clause, said, before)) return true
  return isJoined(before, said) && isThingAlone(NAMED_THING().exec(before)?.[1] ?? clause)
}

/** Whether the words are said of what comes before them, and are not its second half. */
const isJoined = (before: string, said: string): boolean => BE.test(said) || BE_BEFORE().test(before) || DEED.test(said)

/** The clause that ends with the words, without what joins its subject to them. */
function subjectOf(before: string): string {
  let from = 0
  for (const {index, 0: sign} of before.matchAll(CLAUSE())) from = index + sign.length
  let clause = before.slice(from).trim()
  const told = [...clause.matchAll(SAID())].at(-1)
  if (told) clause = clause.slice(told.index + told[0].length)
  for (;;) {
    const shorter = clause.replace(AUXILIARIES(), '').trimEnd()
    if (shorter === clause) return clause
    clause = shorter
  }
}

/** Begins a subject that more than two words may belong to. */
const DETERMINERS = setOf('the a an this that these those his her their our my its your some all each every both')

/** Somebody can be called so: "Rose is stubborn", "Cliff is demanding". */
const NAMES = setOf(
  'rose river storm rain snow hill cliff bridge lake card dose winter fox bear wolf crow goose bee match',
)

/** "The noise in the car": the noun before the first preposition is what the clause is about. */
function isThingAlone(clause: string): boolean {
  const subject = (clause.split(PREPOSITION)[0] ?? '').trim().split(/\s+/)
  const written = subject.at(-1) ?? ''
  const noun = lowerCase(written)
  const isCapital = written !== noun
  if (subject.length === 1) return PRONOUNS.has(noun) || (isThing(noun) && !(isCapital && NAMES.has(noun)))
  const isPhrase = DETERMINERS.has(lowerCase(subject[0] ?? '')) ? subject.length <= 5 : subject.length === 2
  return isPhrase && !isCapital && isThing(noun) && !SOMEBODY.test(subject.slice(1).join(' '))
}

/** "Crossing Route 9 can be dangerous": what is done, and not who does it. */
function isActivity(clause: string, said: string, before: string): boolean {
  return (BE.test(said) || BE_BEFORE().test(before)) && /^[a-z]{3,}ing\s+\S/i.test(clause) && !SOMEBODY.test(clause)
}

const isThing = (word: string): boolean =>
  THINGS.has(word) || THINGS.has(word.replace(/s$/, '')) || THINGS.has(word.replace(/es$/, ''))
