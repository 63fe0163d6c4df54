import {isCapital, isDigit, isLetter, LETTER, lowerCase, pattern, startsWithCapital, UPPER} from '../../text/letters.js'
import type {Attribution} from './attribution.js'
import {hasSpeakingPronoun} from './own-words.js'
import type {Quote} from './quote.js'
import {lastWords, setOf} from './words.js'

/** What is around a quote, as far as its kind depends on it. */
export interface KindContext {
  readonly words: string
  /** The text before it in its block, and after it. */
  readonly before: string
  readonly after: string
  readonly attribution: Attribution | undefined
  /** It is in a field for own words. */
  readonly inOwnWords: boolean
  /** It is all there is in its block, or its block's value. */
  readonly isWhole: boolean
}

const BLANK = /^[\s_.…\-–—*]*$|_{3,}|\{\{.*\}\}|^(?:n\/?a|none|tbd|xxx+|not applicable)\.?$/
const TEMPLATE = pattern()`^[[<{]?\s*(?:insert|enter|type|click|tap|write|add|put)\b.*\b(?:here|quote|text|words?|
  statement|name|response)\b|[[<{](?:insert|client|youth|child|student|family|parent|caregiver|person|individual|
  consumer|participant|name|first name|quote|goal|date|behaviou?r|text|statement|own words|
  direct quote)\b[^\]>}]*[\]>}]|^(?:client|youth|family|parent|direct|insert|person's|
  child's)?\s*(?:direct )?quote(?: here| goes here)?\.?$`
const TEMPLATE_STARTS = setOf('insert enter type click tap write add put')

/** Whether quoted words are a blank of the form: "[client quote]", "____". */
export function isPlaceholder(words: string): boolean {
  const start = lowerCase(words.slice(0, 300).trim())
  if (BLANK.test(start)) return true
  const mayBe = /[[<{]|quote/.test(start) || TEMPLATE_STARTS.has(start.slice(0, start.search(/[^a-z]|$/)))
  return mayBe && TEMPLATE().test(start)
}

const NAMING = setOf(
  `called titled entitled named labeled labelled nicknamed read reads reading watch watched watching sang sings singing played plays playing
   form program song book movie film course workshop conference game video section chapter group class box item checked`,
)
const NAMED_THINGS = setOf(
  `form program programme book song movie film show game app class group worksheet handout video poem poster curriculum article chapter section
   series course workshop training conference folder chart tab box checklist tool heading question item`,
)
const THINGS_BEHIND = setOf(
  `form program programme group class book song movie show game app worksheet handout curriculum conference workshop training course club team
   project chart process section chapter series video box folder`,
)
const SMALL = setOf(
  'a an and as at but by de del el for from in into is la las los nor of on or our per the to vs with & y - –',
)

/** Whether the words before a quote say that a name comes: "a class called", "the form". */
function isNaming(before: string): boolean {
  const [last = '', next, third] = lastWords(before.slice(-60).replace(/[\s,:(]+$/, ''), 3)
  return (
    NAMING.has(last) ||
    (next === 'the' && NAMED_THINGS.has(last)) ||
    (last === 'as' && (next === 'known' || (next === 'to' && third === 'referred')))
  )
}

/** Whether a thing follows that the quoted words name: ‹"Calm Bodies" group›. */
function isNameOfThing(after: string): boolean {
  const word = /^[,.]?\s*\)?\s*([A-Za-z]+)/.exec(after)?.[1]?.toLowerCase()
  return word !== undefined && (THINGS_BEHIND.has(word) || (word.endsWith('s') && THINGS_BEHIND.has(word.slice(0, -1))))
}

/** Two words or more, each with a capital but the small ones, and no sentence's end. */
function isTitleCase(words: string): boolean {
  if (/[.!?]$/.test(words) && !/^\S+(?:\s\S+)*[^.!?][.]$/.test(words)) return false
  const parts = words
    .replace(/[,.:;]/g, ' ')
    .trim()
    .split(/\s+/)
  const big = parts.filter((part) => !SMALL.has(part.toLowerCase()))
  return (
    parts.length >= 2 &&
    parts.length <= 12 &&
    big.length >= 2 &&
    big.every((part) => part.startsWith('(') || isDigit(part.charCodeAt(0)) || startsWithCapital(part)) &&
    !beginsSmall(words)
  )
}

function beginsSmall(words: string): boolean {
  const code = words.charCodeAt(0)
  return isLetter(code) && !isCapital(code)
}

const FIRST_NAME = pattern()`[${UPPER}][${LETTER}'’-]+\s+$`

/** What a pair of marks holds. */
export function kindOf({words, before, after, attribution, inOwnWords, isWhole}: KindContext): Quote['kind'] {
  if (isPlaceholder(words)) return 'placeholder'
  const count = words.split(/\s+/).length
  const isDirect = attribution?.how === 'direct' && attribution.speaker !== undefined
  const speaks = hasSpeakingPronoun(words)
  if (/^\d+\s*\/\s*\d+$/.test(words)) return 'scare'
  if (isNaming(before) && !isDirect && !/\bcalled[,:]\s*$/.test(before) && count <= 12) {
    if (isTitleCase(words) || count <= 8)
      return count <= 3 &&
        beginsSmall(words) &&
        !/\b(?:titled|entitled|form|program|book|song|movie)\b/.test(before.slice(-20))
        ? 'scare'
        : 'title'
  }
  if (isDirect) return 'speech'
  if (isTitleCase(words) && !(speaks && count > 5)) return 'title'
  if (isNameOfThing(after) && !inOwnWords) return 'title'
  // Robert "Bobby" Hill
  if (count === 1 && startsWithCapital(after.trimStart()) && /^\s/.test(after) && FIRST_NAME().test(before))
    return 'title'
  const looksSpoken = count >= 4 && (speaks || isSentence(words))
  if (attribution?.speaker && (count >= 4 || (count >= 2 && (speaks || isWhole)))) return 'speech'
  if (inOwnWords && (isWhole || count >= 4 || (speaks && count >= 2))) return 'speech'
  return looksSpoken ? 'speech' : 'scare'
}

/** Begins like a sentence and ends like one, or holds the end of one; a lower-case phrase before the writer's own full stop does not. */
function isSentence(words: string): boolean {
  return (
    /[.!?…]\s+\S/.test(words) ||
    /[!?]$/.test(words) ||
    ((startsWithCapital(words) || /^[¿¡]/.test(words)) && /[.,…]$/.test(words))
  )
}
