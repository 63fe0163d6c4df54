import * as v from 'valibot'
import {type Detection, defineRule, type Suggestion} from '../../src/rule/define-rule.js'
import {isQuotedFromFamily} from '../../src/rule/term-rule.js'
import {isLetter} from '../../src/text/letters.js'
import type {Span} from '../../src/text/span.js'

/** Letters most families have met, though not all can say what they stand for: worth a nudge, no more. */
const FAMILIAR = new Set(['AA', 'ADHD', 'PTSD'])

/** More meanings than this do not help the reader of the message. */
const MOST_MEANINGS = 3

interface Undefined extends Detection {
  readonly at: Span
  readonly term: string
  /** Full names it may have. With more than one, nobody but the writer can tell. */
  readonly meanings: readonly string[]
  /** The letters end where the word ends, so that other words can stand in their place. */
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
  *check({document, language, record}, {known}) {
    for (const {text, span, defined, expansions} of language.acronyms) {
      if (defined || known.includes(text)) continue
      if (isQuotedFromFamily(record.quotes, span)) continue
      yield {
        at: span,
        ...(FAMILIAR.has(text) ? {severity: 'info'} : {}),
        term: text,
        meanings: expansions.slice(0, MOST_MEANINGS),
        whole: !isLetter(document.text.charCodeAt(span.end)),
      }
    }
  },
  message: ({term, meanings}) =>
    `“${term}” is not spelled out before this point. ${couldMean(meanings)}Write the full name first, then the letters.`,
  suggest: ({term, meanings, whole}) =>
    meanings.map((meaning): Suggestion => {
      const words = `${meaning} (${term})`
      return {title: `Write “${words}”`, ...(whole ? {newText: words} : {})}
    }),
  measure: ({language}, detections) => ({
    checked: language.acronyms.length,
    met: language.acronyms.length - detections.length,
  }),
})

function couldMean(meanings: readonly string[]): string {
  if (meanings.length < 2) return ''
  const quoted = meanings.map((meaning) => `“${meaning}”`)
  return `It could mean ${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}. `
}
