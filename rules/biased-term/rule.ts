import {defineRule} from '../../src/rule/define-rule.js'
import {countsAsWritersWords} from '../../src/rule/term-rule.js'

export default defineRule({
  id: 'biased-term',
  category: 'respect',
  severity: 'warning',
  summary: 'A word that retext-equality, a shared list for considerate writing, suggests replacing.',
  standard: ['wisconsin-cst A5'],
  *check(context) {
    const {document, language} = context
    for (const {span, expected} of language.biasedTerms) {
      // The matcher found these words too; where another vocabulary has a better match, this one was dropped, so drop it here too.
      const seen = language.phrases.find((phrase) => phrase.rule === 'biased-term' && phrase.span.start === span.start)
      if (!seen || !countsAsWritersWords(context, {span, block: seen.block})) continue
      const words = document.text.slice(span.start, span.end)
      yield {at: span, term: words, words, expected}
    }
  },
  message: ({words, expected}) => {
    const instead = expected.slice(0, 3).map((phrase) => `“${phrase}”`)
    return `“${words}” may hurt people or leave them out.${instead.length > 0 ? ` You could write: ${instead.join(' or ')}.` : ''}`
  },
  suggest: ({expected}) => expected.slice(0, 3).map((title) => ({title})),
})
