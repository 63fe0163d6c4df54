import type {CareRecord} from '../record/care-record.js'
import {pattern} from '../text/letters.js'
import {contains, type Span} from '../text/span.js'
import type {RuleContext} from './context.js'
import {oncePerRecord} from './once-per-record.js'

/** Words about themselves that people choose, and that many guides would rather see behind the person. */
const OWN_WORDS = pattern()`^(?:autistic|autie|aspie|neurodivergent|disabled|crip|deaf|deafblind|blind|epileptic|
  diabetic|amputee|paraplegic|quadriplegic|dwarf|addict|alcoholic|bipolar|schizophrenic|mad|queer|elder|sober|clean|
  survivor|victim)$`

/** What is meant when only "identity-first language" is asked for. */
const IDENTITY_FIRST = ['autistic', 'deaf', 'deafblind', 'blind', 'disabled']

const LABEL = pattern('i')`^(?:prefers|identity.first|identifies as|(?:preferred|chosen) (?:language|words?|terms?)|
  (?:words?|language|terms?) (?:i|we|he|she|they) (?:use|prefer|like|choose)s?\b|
  how (?:i|he|she|they) (?:describe|talk about|like)s?\b)`

const SENTENCE = pattern('gi')`\b(?:prefers?|chooses?|chose|asks for|likes|uses) (?:identity.first (?:language|words)|
  (?:to (?:be called|be known as|say)|the (?:words?|terms?)|being called) ["“‘']?([A-Za-z]+))`

/**
 * The words, in lower case, that the person chose for themselves: in the front matter or the settings, in a field of the plan ("Prefers:
 * autistic", "Words I use about myself: Deaf"), or in a sentence ("He prefers the word autistic").
 */
export const chosenWords = oncePerRecord(
  ({document: {text}, record}): ReadonlySet<string> =>
    new Set([
      ...record.identityFirst.map((word) => word.toLowerCase()),
      ...chosenInFields(record, text),
      ...chosenInText(text),
    ]),
)

/** Where the fields for such a choice are: there is rarely one, and a long record has thousands of fields to search for each of its findings. */
const choiceFields = oncePerRecord(({record}): readonly Span[] =>
  record.fields.filter(({label}) => LABEL().test(label)).map(({value}) => value),
)

/** Whether these words are in the field for such a choice, where they are talked about and not used. */
export function isInChoiceOfWords(context: RuleContext, words: Span): boolean {
  return choiceFields(context).some((value) => contains(value, words))
}

function chosenInFields({fields}: CareRecord, text: string): string[] {
  return fields
    .filter(({label, blank}) => !blank && LABEL().test(label))
    .flatMap(({value, label}) => {
      const words = text.slice(value.start, value.end)
      return /identity.first/i.test(`${label} ${words}`) ? [...IDENTITY_FIRST, ...ownWordsIn(words)] : ownWordsIn(words)
    })
}

function chosenInText(text: string): string[] {
  return [...text.matchAll(SENTENCE())].flatMap(([, word]) => (word ? ownWordsIn(word) : IDENTITY_FIRST))
}

/** "autistic, not 'with autism'" chooses "autistic" alone; "not autistic" chooses nothing. */
function ownWordsIn(words: string): string[] {
  const lower = words.toLowerCase().replaceAll(/\bnot\b[^,;.]*/g, '')
  return lower.split(/[^a-z]+/).filter((word) => OWN_WORDS().test(word))
}

/** How old the person is, in years, on the day of the plan or else today; from the date of birth, or a field "Age". */
export function ageOf({birthDate, planDate, fields}: CareRecord, text: string, today: string): number | undefined {
  if (birthDate) {
    const day = planDate ?? today
    const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
    return day.slice(5) < birthDate.slice(5) ? years - 1 : years
  }
  const field = fields.find(({label, blank}) => !blank && /^(?:age|(?:child|client|person)['’]?s age)\b/i.test(label))
  // A record that mentions months is most likely about a baby.
  if (!field) return /\b\d{1,2}[ -]months?[ -]old\b/.test(text) ? 0 : undefined
  const [, number, unit] =
    /^\s*(\d{1,3})\s*(mo|weeks?|wks?)?/i.exec(text.slice(field.value.start, field.value.end)) ?? []
  if (number === undefined) return undefined
  return unit ? 0 : Number(number)
}
