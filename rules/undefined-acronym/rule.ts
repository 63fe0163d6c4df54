import * as v from 'valibot'
import type {RuleContext} from '../../src/rule/context.js'
import {type Detection, defineRule, type Suggestion} from '../../src/rule/define-rule.js'
import {labelledFields} from '../../src/rule/places.js'
import {isQuotedFromFamily, isReportedAsRespect} from '../../src/rule/term-rule.js'
import {isLetter, lowerCase} from '../../src/text/letters.js'
import {listed} from '../../src/text/listed.js'
import {contains, type Span} from '../../src/text/span.js'

/** Letters most families have met, though not all can say what they stand for: worth a nudge, no more. */
const FAMILIAR = new Set(['AA', 'ADHD', 'PTSD'])

/** Professional shorthand for a plain word, in small letters: hx, f/u, s/p. There are no letters to explain, only a word to write. */
const SHORTHAND = /^[A-Za-z]?\/?[a-z]$/

/** From this many uses on, the message says how many there are. */
const OFTEN = 3

/** More meanings than this do not help the reader of the message. */
const MOST_MEANINGS = 3

interface Undefined extends Detection {
  readonly at: Span
  readonly term: string
  /** Full names it may have. With more than one, only the writer knows which is meant. */
  readonly meanings: readonly string[]
  readonly shorthand: boolean
  /** Uses in the writer's own words. */
  readonly uses: number
  /** The letters end where the word ends, so that other words can replace them. */
  readonly whole: boolean
}

const options = v.object({
  /** Letters that the families of this agency know. */
  known: v.optional(v.array(v.string()), []),
})

export default defineRule<Undefined, typeof options>({
  id: 'undefined-acronym',
  category: 'plain-language',
  severity: 'warning',
  summary: 'Letters such as FBA are used before they are spelled out.',
  standard: ['wisconsin-cst A1', 'missouri-support-coordination A45'],
  options,
  *check(context, {known}) {
    const {document, language} = context
    for (const {text, places, definedFrom = Infinity, expansions, isRunningHead} of language.acronyms) {
      if (known.includes(text)) continue
      // What the family says needs no explaining; the first use in the writer's own words counts.
      const own = places.filter((place) => !isQuotedFromFamily(context, place) && !isOfForm(context, place))
      const [at] = own
      if (!at || definedFrom <= at.start || own.some((place) => isReportedAsRespect(context, place))) continue
      const shorthand = SHORTHAND.test(text)
      yield {
        at,
        ...(FAMILIAR.has(text) || shorthand || isRunningHead ? {severity: 'info'} : {}),
        term: text,
        meanings: expansions.slice(0, MOST_MEANINGS),
        shorthand,
        uses: own.length,
        whole: !isLetter(document.text.charCodeAt(at.end)),
      }
    }
  },
  message: ({term, meanings, shorthand, uses}) =>
    shorthand
      ? `“${term}” is shorthand${meanings.length === 1 ? ` for “${meanings[0]}”` : ''}. ${couldMean(meanings)}Write the word itself.`
      : `“${term}” ${oftenUsed(uses)}is not spelled out before this point. ${couldMean(meanings)}Write the full name first, then the letters.`,
  suggest: ({term, meanings, whole, shorthand}) =>
    meanings.map((meaning): Suggestion => {
      const words = shorthand ? meaning : `${meaning} (${term})`
      return {title: `Write “${words}”`, meaning, ...(whole ? {newText: words} : {})}
    }),
  measure: ({language}, detections) => ({
    checked: language.acronyms.length,
    met: language.acronyms.length - detections.length,
  }),
})

/** What a form asks for in letters: "HMIS #", "CPT code", "Risk level (YLS)". */
const ASKS_FOR =
  /[#(]|\b(?:id|no|number|code|date|level|score|type)\b\.?:?$|^(?:id|no|number|code|date|level|score|type)\b/i

/**
 * Whether letters are in the form's own words, which the writer of a plan cannot change: its instructions, what it asks for, and the
 * title of a note that names its format ("BIRP note").
 */
function isOfForm(context: RuleContext, place: Span): boolean {
  const {document, record} = context
  if (record.isFormText(place)) return true
  const title = document.blocks[0]?.span
  if (
    title &&
    contains(title, place) &&
    record.kind === `${lowerCase(document.text.slice(place.start, place.end))}-note`
  )
    return true
  const [own] = labelledFields(context).around(place)
  return own !== undefined && (own.name !== undefined || ASKS_FOR.test(own.label))
}

const oftenUsed = (uses: number) => (uses < OFTEN ? '' : `is used ${uses} times and `)

function couldMean(meanings: readonly string[]): string {
  if (meanings.length < 2) return ''
  const quoted = meanings.map((meaning) => `“${meaning}”`)
  return `It could mean ${listed(quoted, 'or')}. `
}
