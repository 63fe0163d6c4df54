import {defineRule} from '../../src/rule/define-rule.js'
import {countsAsWritersWords} from '../../src/rule/term-rule.js'

export default defineRule({
  id: 'biased-term',
  category: 'respect',
  severity: 'warning',
  summary: 'A word pair that retext-equality, a shared list of considerate writing, would rather read another way.',
  standard: ['wisconsin-cst A5'],
  *check(context) {
    const {document, language} = context
    for (const {span, expected} of language.biasedTerms) {
      // The matcher saw these words too; where another vocabulary told them better, the match is gone and so is this one.
      const seen = language.phrases.find((phrase) => phrase.rule === 'biased-term' && phrase.span.start === span.start)
      if (!seen || !countsAsWritersWords(context, {span, block: seen.block})) continue
      const words = document.text.slice(span.start, span.end)
      yield {at: span, term: words, words, expected}
    }
  },
  message: ({words, expected}) => {
    const instead = expected.slice(0, 3).map((phrase) => `“${phrase}”`)
    return `“${words}” may hurt or leave people out.${instead.length > 0 ? ` You could write: ${instead.join(' or ')}.` : ''}`
  },
  suggest: ({expected}) => expected.slice(0, 3).map((title) => ({title})),
})
