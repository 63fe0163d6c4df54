import * as v from 'valibot'
import {keyOf} from '../../src/language/acronyms/knowledge.js'
import {legendEntriesOf} from '../../src/language/acronyms/legend.js'
import {optionsIn} from '../../src/record/checkboxes.js'
import type {RuleContext} from '../../src/rule/context.js'
import {type Detection, defineRule} from '../../src/rule/define-rule.js'
import {countsAsWritersWords, isReportedAsRespect} from '../../src/rule/term-rule.js'
import {contains, type Span} from '../../src/text/span.js'
import {isGlossed, isTitle} from './explained.js'

interface Unexplained extends Detection {
  readonly at: Span
  readonly term: string
  readonly alternatives: readonly string[]
}

/** The words that a glossary of the document or of the agency explains, as `entryOf` has them. */
function explainedIn({document, language}: RuleContext): Set<string> {
  const own = legendEntriesOf(document).flatMap(({word, trusted}) => (trusted ? [word] : []))
  return new Set([...own, ...language.glossary.keys()].map(entryOf))
}

/** What “natural support” and “Natural Supports” have in common. */
const entryOf = (words: string) => keyOf(words).replace(/S$/, '')

/** The source of the everyday words in `terms/office-words.yaml`. */
const OFFICE_WORDS = 'plain-language'

const options = v.object({
  /** Also report everyday office words that have a plainer alternative: “utilize”, “prior to”. */
  generic: v.optional(v.boolean(), false),
  /** Leave contact notes alone, as families seldom read them; otherwise what is found there is never more than info. */
  'only-for-families': v.optional(v.boolean(), false),
})

export default defineRule<Unexplained, typeof options>({
  id: 'unexplained-jargon',
  category: 'plain-language',
  severity: 'warning',
  summary: 'A professional term that the family may not know, without plain words beside it.',
  standard: ['wisconsin-cst A2', 'missouri-support-coordination A45'],
  options,
  *check(context, {generic, 'only-for-families': onlyForFamilies}) {
    const {document, language, record} = context
    const isNote = record.family === 'note'
    if (isNote && onlyForFamilies) return
    const {text, blocks} = document
    const settled = new Set<string>()
    let glossary: Set<string> | undefined
    for (const match of language.phrases) {
      const {rule, term, span} = match
      const block = blocks[match.block]
      if (rule !== 'unexplained-jargon' || settled.has(term.id) || !block) continue
      if (!generic && term.sources.includes(OFFICE_WORDS)) continue
      // The first row of a card holds values: "Outcome 1 | Dee will …".
      const isValue = record.fields.some(({value}) => contains(value, span))
      if (isTitle(text, block, span, isValue) || !countsAsWritersWords(context, match)) continue
      // What is beside a box is printed on the form.
      if (optionsIn(text, block.span).some((option) => contains(option.span, span))) continue
      settled.add(term.id)
      const words = text.slice(span.start, span.end)
      glossary ??= explainedIn(context)
      if (isGlossed(text, block, span) || glossary.has(entryOf(words)) || isReportedAsRespect(context, span)) continue
      yield {at: span, severity: isNote ? 'info' : term.severity, term: words, alternatives: term.alternatives}
    }
  },
  message: ({term, alternatives}) =>
    `“${term}” may be hard to understand. You could write ${alternatives.map((words) => `“${words}”`).join(' or ')}.`,
  suggest: ({alternatives}) => alternatives.map((words) => ({title: `Write “${words}”`})),
})
