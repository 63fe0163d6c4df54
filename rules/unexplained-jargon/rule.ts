import {keyOf} from '../../src/language/acronyms/knowledge.js'
import {legendEntriesOf} from '../../src/language/acronyms/legend.js'
import {type Detection, defineRule} from '../../src/rule/define-rule.js'
import {countsAsWritersWords} from '../../src/rule/term-rule.js'
import {contains, type Span} from '../../src/text/span.js'
import {isGlossed, isTitle} from './explained.js'

interface Unexplained extends Detection {
  readonly at: Span
  readonly term: string
  readonly alternatives: readonly string[]
}

export default defineRule<Unexplained, never>({
  id: 'unexplained-jargon',
  category: 'plain-language',
  severity: 'warning',
  summary: 'A word of the trade that the family may not know, without plain words beside it.',
  standard: ['wisconsin-cst A2', 'missouri-support-coordination A45'],
  *check(context) {
    const {document, language, record} = context
    const {text, blocks} = document
    const settled = new Set<string>()
    let glossary: Set<string> | undefined
    for (const match of language.phrases) {
      const {rule, term, span} = match
      const block = blocks[match.block]
      if (rule !== 'unexplained-jargon' || settled.has(term.id) || !block) continue
      // The first row of a card holds values: "Outcome 1 | Dee will …".
      const isValue = record.fields.some(({value}) => contains(value, span))
      if (isTitle(text, block, span, isValue) || !countsAsWritersWords(context, match)) continue
      settled.add(term.id)
      const words = text.slice(span.start, span.end)
      glossary ??= new Set(legendEntriesOf(document).flatMap(({word, trusted}) => (trusted ? [keyOf(word)] : [])))
      if (isGlossed(text, block, span) || glossary.has(keyOf(words))) continue
      yield {at: span, severity: term.severity, term: words, alternatives: term.alternatives}
    }
  },
  message: ({term, alternatives}) =>
    `“${term}” may be hard to understand. You could write ${alternatives.map((words) => `“${words}”`).join(' or ')}.`,
  suggest: ({alternatives}) => alternatives.map((words) => ({title: `Write “${words}”`})),
})
