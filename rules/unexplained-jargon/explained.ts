import type {Block} from '../../src/document/blocks.js'
import {LETTER, lowerCase, pattern, UPPER} from '../../src/text/letters.js'
import type {Span} from '../../src/text/span.js'

/**
 * Plain words that follow at once: "(everyday skills)", "– everyday skills", ", which means …", ", or a break for the family". Examples
 * do as well: "such as a shower chair", "are Aunt Dee and Coach Poe".
 */
const GLOSS_AFTER = pattern()`^s?["”’']?(?:(?:\s+[${LETTER}]+)?\s*[([]\s*(?!see\b|page\b|
  section\b)(?=[^)\]]*[${LETTER}]{2})(?=[^)\]]*\s)[^)\]]*[)\]]|\s*[–—]\s*[${LETTER}]|\s+-\s+[${LETTER}]|
  ,?\s+(?:which|that)\s+(?:means|is)\b|,?\s+(?:meaning|that is|in other words|in plain words|i\.e\.)|
  ,\s+or\s|,?\s+(?:such as|like|including|for example|for instance|e\.g\.)[\s,]|,\s+(?:what|how)\s|
  ,\s+an?\s+[${LETTER}]+\s+(?:of|that|to|for|in|about|from|where|when|on|with)\s|\s+(?:are|includes?)\s+(?!not\b|no\b|
  in\b|so\b|very\b|too\b|also\b|still\b|few\b|weak\b|strong\b|poor\b|good\b|available\b|important\b|sent\b|done\b|
  made\b|given\b|met\b|kept\b|[${LETTER}]+(?:ed|ing)\b)(?=[^.;:]{3,60}(?:,|\sand\s|\ssuch as\s))|
  \s+(?:means|is when|are when|is how|is what|are what)\s|\s+(?:is|are)\s+(?:an?|the)\s)`

/** The same, after the few words that belong to the match: "titrate the medicine, which means …". */
const GLOSS_SOON_AFTER = pattern()`^[^.;:!?\n]{0,40},?\s(?:which means|that means|in other words|in plain words|meaning that)\b`

/** The word comes after its plain words: "everyday skills (adaptive behavior)", "what people call adaptive behavior". */
const GLOSS_BEFORE = pattern()`(?:[${LETTER}]{2}["”’]?\s*[([]\s*(?:(?:also|or|the|an?|called|known as|
  what \w+ calls?)\s+){0,3}|\b(?:called|calls?|known as|named)\s+(?:the\s+|an?\s+)?)["“‘']?$`

/** A single word that opens the sentence is a heading for what the bracket holds: "Rehabilitation (behavioral activation)". */
const OPENS_WITH_WORD = pattern()`(?:^|[.!?]\s+)[${UPPER}][${LETTER}]+\s*\($`

/** Whether plain words for the match are right beside it. */
export function isGlossed(text: string, block: Block, match: Span): boolean {
  const after = lowerCase(text.slice(match.end, Math.min(block.span.end, match.end + 120)))
  const before = lowerCase(text.slice(Math.max(block.span.start, match.start - 60), match.start))
  const isOpened = OPENS_WITH_WORD().test(text.slice(Math.max(block.span.start, match.start - 60), match.start))
  return GLOSS_AFTER().test(after) || GLOSS_SOON_AFTER().test(after) || (GLOSS_BEFORE().test(before) && !isOpened)
}

/** "Re:" ends no label: "will teach psychoeducation re: sleep". */
const LABEL_END = pattern()`^(?! re:)[${LETTER}\d ()/&-]{0,30}:`

/** Whether the match is a title rather than prose: a heading, the head of a column (unless `isValue`), or the label before a colon. */
export function isTitle(text: string, block: Block, match: Span, isValue: boolean): boolean {
  if (block.kind === 'heading' || (block.cell?.row === 0 && !isValue)) return true
  const lineStart = Math.max(block.span.start, text.lastIndexOf('\n', match.start - 1) + 1)
  const before = text.slice(lineStart, match.start)
  const after = text.slice(match.end, block.span.end)
  // A label is short: few words before the colon, none of them the end of a sentence.
  if (/^[^.!?]{0,30}$/.test(before) && LABEL_END().test(after)) return true
  return before.trim() === '' && after.trim() === ''
}
