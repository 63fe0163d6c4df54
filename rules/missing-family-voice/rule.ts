import {isFamilyVoice} from '../../src/language/quotes/quote.js'
import {defineRule} from '../../src/rule/define-rule.js'

/** A plan shorter than this and without a goal is a form nobody has filled in yet: there is no voice to miss. */
const FEWEST_WORDS = 60

export default defineRule({
  id: 'missing-family-voice',
  category: 'voice',
  severity: 'warning',
  summary: 'A plan holds no words of the person or the family.',
  standard: ['wisconsin-care-coordination A9'],
  *check({document, record}) {
    if (record.kind !== 'plan' || !hasContent(document.text, record.goals.length)) return
    if (record.quotes.some((quote) => isFamilyVoice(quote) || isSomebodysVoice(quote.kind, quote.speaker?.kind))) return
    yield {}
  },
  message: () =>
    'This plan does not quote the person or the family yet. Add a sentence in their own words, with who said it: Ana said, “Mornings are the hardest for us.”',
  measure: ({document, record}, detections) =>
    record.kind === 'plan' && hasContent(document.text, record.goals.length)
      ? {checked: 1, met: detections.length === 0 ? 1 : 0}
      : undefined,
})

const hasContent = (text: string, goals: number) => goals > 0 || text.split(/\s+/).length >= FEWEST_WORDS

/** Somebody the text names without a role ("Rosa said") is more likely family than staff, whose roles records give. */
const isSomebodysVoice = (kind: string, speaker: string | undefined) => kind === 'speech' && speaker === 'unknown'
