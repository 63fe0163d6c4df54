import {isBorrowedVoice} from '../../src/language/quotes/family-voice.js'
import {isFamilyVoice, type Quote} from '../../src/language/quotes/quote.js'
import {type Detection, defineRule} from '../../src/rule/define-rule.js'

/** A plan shorter than this and without a goal is a form nobody has filled in yet: there is no voice to miss. */
const FEWEST_WORDS = 60

interface Silence extends Detection {
  /** There are quotes, but all sound borrowed from a template or a chart. */
  readonly isBorrowed: boolean
}

export default defineRule<Silence, never>({
  id: 'missing-family-voice',
  category: 'voice',
  severity: 'warning',
  summary: 'A plan holds no words of the person or the family.',
  standard: ['wisconsin-care-coordination A9'],
  *check({document, record}) {
    if (record.family !== 'plan' || !hasContent(document.text, record.goals.length)) return
    const voices = record.quotes.filter(isVoice)
    const isOwn = ({span}: Quote) => !isBorrowedVoice(document.text.slice(span.start, span.end))
    if (!voices.some(isOwn)) yield {isBorrowed: voices.length > 0}
  },
  message: ({isBorrowed}) =>
    isBorrowed
      ? 'The words quoted in this plan read like a form or a chart. Ask the person or the family, and write down what they said the way they said it.'
      : 'This plan does not quote the person or the family yet. Add a sentence in their own words, with who said it: Ana said, “Mornings are the hardest for us.”',
  measure: ({document, record}, detections) =>
    record.family === 'plan' && hasContent(document.text, record.goals.length)
      ? {checked: 1, met: detections.length === 0 ? 1 : 0}
      : undefined,
})

const hasContent = (text: string, goals: number) => goals > 0 || text.split(/\s+/).length >= FEWEST_WORDS

/** Somebody the text names without a role ("Rosa said") is more likely family than staff, whose roles records give. */
const isVoice = (quote: Quote) => isFamilyVoice(quote) || (quote.kind === 'speech' && quote.speaker?.kind === 'unknown')
