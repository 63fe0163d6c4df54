import * as v from 'valibot'
import {isBorrowedVoice} from '../../src/language/quotes/family-voice.js'
import {isFirstPerson} from '../../src/language/quotes/own-words.js'
import type {RuleContext} from '../../src/rule/context.js'
import {type Detection, defineRule} from '../../src/rule/define-rule.js'
import {type FamilyVoice, familyVoicesOf} from '../../src/rule/family-voices.js'

/** A plan shorter than this and without a goal is a form nobody has filled in yet: there is no voice to miss. */
const FEWEST_WORDS = 60

interface Silence extends Detection {
  /** Whose words are missing: nobody speaks, or fewer of one side than asked for. */
  readonly whose: 'all' | 'person' | 'family'
}

const number = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0)

const options = v.object({
  /** How many quotes of the person there should be. A standard may ask for the youth's own; by default anybody's of the family will do. */
  person: number,
  /** How many quotes of the family, caregivers or natural supports there should be. */
  family: number,
})

export default defineRule<Silence, typeof options>({
  id: 'missing-family-voice',
  category: 'voice',
  severity: 'warning',
  summary: 'A plan has no words from the person or the family.',
  standard: ['wisconsin-care-coordination A9'],
  options,
  *check(context, {person, family}) {
    if (!isFilledIn(context)) return
    const voices = familyVoicesOf(context)
    const own = voices.filter(({isBorrowed}) => !isBorrowed)
    if (own.length === 0) {
      // Where there are quotes that read like a form, borrowed-voice shows them and says so.
      if (voices.length === 0 && !isInFirstPerson(context)) yield {whose: 'all'}
      return
    }
    const byFamily = own.filter(isOfFamily).length
    if (own.length - byFamily < person) yield {whose: 'person', severity: 'info'}
    if (own.filter(({quote}) => quote.speaker?.kind !== 'person').length < family)
      yield {whose: 'family', severity: 'info'}
  },
  message: ({whose}) => {
    switch (whose) {
      case 'person':
        return 'The family is quoted in this plan, but the person it is for is not, or hardly at all. Ask what matters to them, and add it in their own words.'
      case 'family':
        return 'The person is quoted in this plan, but the family is not, or hardly at all. Ask what matters to them, and add it in their own words, with the name of the person who said it.'
      default:
        return 'This plan does not quote the person or the family yet. Add a sentence in their own words, with the name of the person who said it: Ana said, “Mornings are the hardest for us.”'
    }
  },
  measure: (context) =>
    isFilledIn(context)
      ? {
          checked: 1,
          met: familyVoicesOf(context).some(({isBorrowed}) => !isBorrowed) || isInFirstPerson(context) ? 1 : 0,
        }
      : undefined,
})

const isFilledIn = ({document, record}: RuleContext): boolean =>
  record.family === 'plan' && (record.goals.length > 0 || document.text.split(/\s+/).length >= FEWEST_WORDS)

/** Goals or fields in the first person are somebody's own words under whatever label; staff write plans in the third. */
function isInFirstPerson({document: {text}, record}: RuleContext): boolean {
  const written = [
    ...record.goals.map(({span}) => span),
    ...[...record.fields, ...record.goals.flatMap(({fields}) => fields)]
      .filter(({blank}) => !blank)
      .map(({value}) => value),
  ]
  return written.some((span) => {
    const words = text.slice(span.start, span.end)
    return isFirstPerson(words) && !isBorrowedVoice(words) && !record.isFormText(span) && !QUOTED.test(words)
  })
}

/** What is in quotation marks has been looked at with its speaker. */
const QUOTED = /["“”«]/

const isOfFamily = ({quote: {speaker}}: FamilyVoice): boolean =>
  speaker?.kind === 'family' || speaker?.kind === 'natural-support'
