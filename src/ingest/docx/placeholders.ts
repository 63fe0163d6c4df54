/**
 * Prompts of Word's content controls in English, of older ("Click here …") and newer ("Click or tap …") versions. Files often keep them
 * as plain text, without the mark that they are prompts.
 */
const PROMPTS = new Set([
  'click here to enter text',
  'click or tap here to enter text',
  'choose an item',
  'click here to enter a date',
  'click or tap to enter a date',
  'choose a building block',
])

/** No prompt is longer, even with some blanks around it: most text need not be looked at closely. */
export const LONGEST_PROMPT = 60

const MAY_BE_PROMPT = /^\s*c[lh][^.]+\.?\s*$/i

/** Whether the whole of `text` is a prompt of Word's content controls. */
export function isPrompt(text: string): boolean {
  return text.length <= LONGEST_PROMPT && MAY_BE_PROMPT.test(text) && PROMPTS.has(normalised(text))
}

function normalised(text: string): string {
  return text.trim().replace(/\.$/, '').replace(/\s+/g, ' ').toLowerCase()
}
