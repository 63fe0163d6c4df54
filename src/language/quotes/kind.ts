import type {Attribution} from './attribution.js'
import {hasSpeakingPronoun} from './own-words.js'
import type {Quote} from './quote.js'

/** What stands around a quote, as far as its kind depends on it. */
export interface KindContext {
  readonly words: string
  /** The text before it in its block, and behind it. */
  readonly before: string
  readonly after: string
  readonly attribution: Attribution | undefined
  /** It stands in a field for own words. */
  readonly inOwnWords: boolean
  /** It is all there is in its block, or its block's value. */
  readonly isWhole: boolean
}

const BLANK = /^[\s_.…\-–—*]*$|_{3,}|\{\{.*\}\}|^(?:n\/?a|none|tbd|xxx+|not applicable)\.?$/i
const TEMPLATE =
  /^[[<{]?\s*(?:insert|enter|type|click|tap|write|add|put)\b.*\b(?:here|quote|text|words?|statement|name|response)\b|[[<{](?:insert|client|youth|child|student|family|parent|caregiver|person|individual|consumer|participant|name|first name|quote|goal|date|behaviou?r|text|statement|own words|direct quote)\b[^\]>}]*[\]>}]|^(?:client|youth|family|parent|direct|insert|person's|child's)?\s*(?:direct )?quote(?: here| goes here)?\.?$/i

/** Whether quoted words are a blank of the form: "[client quote]", "____". */
export function isPlaceholder(words: string): boolean {
  const start = words.slice(0, 300).trim()
  return BLANK.test(start) || TEMPLATE.test(start)
}

const NAMING =
  /\b(?:called|titled|entitled|named|labeled|labelled|known as|referred to as|nicknamed|the (?:form|program|programme|book|song|movie|film|show|game|app|class|group|worksheet|handout|video|poem|poster|curriculum|article|chapter|section|series|course|workshop|training|conference|folder|chart|tab|box|checklist|tool|heading|question|item)|(?:read|reads|reading|watch|watched|watching|sang|sings|singing|played|plays|playing|form|program|song|book|movie|film|course|workshop|conference|game|video|section|chapter|group|class|box|item|checked))\s*[,:]?\s*\(?$/i
const NAMED_BEHIND =
  /^[,.]?\s*\)?\s*(?:form|program|programme|group|class|book|song|movie|show|game|app|worksheet|handout|curriculum|conference|workshop|training|course|club|team|project|chart|process|section|chapter|series|video|box|folder)s?\b/i
const SMALL =
  /^(?:a|an|and|as|at|but|by|de|del|el|for|from|in|into|is|la|las|los|nor|of|on|or|our|per|the|to|vs|with|&|y|-|–)$/i

/** Two words or more, each with a capital but the small ones, and no sentence's end. */
function isTitleCase(words: string): boolean {
  if (/[.!?]$/.test(words) && !/^\S+(?:\s\S+)*[^.!?][.]$/.test(words)) return false
  const parts = words
    .replace(/[,.:;]/g, ' ')
    .trim()
    .split(/\s+/)
  const big = parts.filter((part) => !SMALL.test(part))
  return (
    parts.length >= 2 &&
    parts.length <= 12 &&
    big.length >= 2 &&
    big.every((part) => /^[(\p{Lu}\d]/u.test(part)) &&
    !/^\p{Ll}/u.test(words)
  )
}

/** What a pair of marks holds. */
export function kindOf({words, before, after, attribution, inOwnWords, isWhole}: KindContext): Quote['kind'] {
  if (isPlaceholder(words)) return 'placeholder'
  const count = words.split(/\s+/).length
  const isDirect = attribution?.how === 'direct' && attribution.speaker !== undefined
  const speaks = hasSpeakingPronoun(words)
  if (/^\d+\s*\/\s*\d+$/.test(words)) return 'scare'
  if (NAMING.test(before) && !isDirect && !/\bcalled[,:]\s*$/.test(before) && count <= 12) {
    if (isTitleCase(words) || count <= 8)
      return count <= 3 &&
        /^\p{Ll}/u.test(words) &&
        !/\b(?:titled|entitled|form|program|book|song|movie)\b/i.test(before.slice(-20))
        ? 'scare'
        : 'title'
  }
  if (isDirect) return 'speech'
  if (isTitleCase(words) && !(speaks && count > 5)) return 'title'
  if (NAMED_BEHIND.test(after) && !inOwnWords) return 'title'
  // Robert "Bobby" Hill
  if (count === 1 && /\p{Lu}[\p{L}'’-]+\s+$/u.test(before) && /^\s+\p{Lu}/u.test(after)) return 'title'
  const looksSpoken = count >= 4 && (speaks || isSentence(words))
  if (attribution?.speaker && (count >= 4 || (count >= 2 && (speaks || isWhole)))) return 'speech'
  if (inOwnWords && (isWhole || count >= 4 || (speaks && count >= 2))) return 'speech'
  return looksSpoken ? 'speech' : 'scare'
}

/** Begins like a sentence and ends like one, or holds the end of one; a lower-case phrase before the writer's own full stop does not. */
function isSentence(words: string): boolean {
  return /[.!?…]\s+\S/.test(words) || /[!?]$/.test(words) || (/^[\p{Lu}¿¡]/u.test(words) && /[.,…]$/.test(words))
}
