import type {Nodes} from 'mdast'
import type {Block} from '../document/blocks.js'
import {isLetter, lowerCase} from '../text/letters.js'
import {type LabelKnowledge, type LabelName, nameOfLabel} from './label-lexicon.js'

/** What an instruction of the form begins with: it tells the writer what to do. */
const IMPERATIVES = new Set(
  `add answer ask attach be check choose circle complete consider copy describe discuss do document enter explain fill give identify include
   indicate insert list make note outline please provide record refer remember review see select sign specify state summarize tell type use write`.split(
    /\s+/,
  ),
)

/** First words of what may be an instruction or a key, beside the imperatives. */
const LEADS = new Set(
  `instruction instructions direction directions guidance tip tips how note purpose important reminder hint example e please as measured
   progress rating reporting status reason evaluation performance code codes key legend scale method criteria`.split(
    /\s+/,
  ),
)

/** Labels that only instructions have. "Note" and "Purpose" are also those of content, so the words behind decide. */
const LEAD =
  /^(?:instructions?|directions?|guidance|tips?|how to (?:use|complete) this (?:form|plan|section|page))\s*[:.–—-]/i
const MAYBE_LEAD = /^(?:note|purpose|important|reminder|hint|example|e\.g\.)\s*[:.–—-]\s*/i
const ABOUT_FORM =
  /\b(?:this (?:form|section|page|plan|document|template|part)|the form|fill (?:in|out)|attach(?:ed)?|additional (?:pages?|sheets?)|use (?:the|as much)|should be (?:completed|written|filled)|must be (?:completed|signed)|check (?:one|all))\b/i

/** "As measured by: A. … B. … C. …", "Progress codes: 1 = … 2 = …": what the form's codes mean. */
const KEY_LEAD =
  /^(?:(?:progress |rating |reporting |status |reason |evaluation |performance )?(?:codes?|key|legend|scale)|key to \w+|reporting key|evaluation procedures? codes?)\s*(?:[:.–—(-]|$)/i
const KEY_ENTRIES = /(?:^|[\s,;(])(?:[A-Z]|[0-9]{1,2}|[A-Z]{2})\s?(?:[.)=]|[–-]\s)\s?[A-Za-z][^=]{1,60}/g

/** Instructions that need no italics: nobody but a form asks to describe what somebody will do. */
const ASKS_WRITER =
  /^(?:please\s+)?(?:describe|explain|list|enter|indicate|specify|summarize|document)\s+(?:what|how|who|whom|why|when|where|each|every|all|any|the\s+(?:person|youth|child|family|student|individual|client|goals?|steps|needs|strengths|team|services|supports))\b/i

/** "Page 2 of 5", "F-00482 (05/2016)": a foot that the reader of the file could not tell from the text. */
const FOOT = /\bpage\s+\d+\s+of\s+\d+\b|^(?:form\s+)?[A-Z]{1,4}-?\d{3,6}[A-Z]?\s*\((?:rev\.?\s*)?\d{1,2}\/\d{2,4}\)/i
const LONGEST_FOOT = 120
/** A number behind a letter, or "page": what every foot has. */
const FOOT_HINT = /[Pp]age \d|[A-Z]-?\d/

/** "As measured by: A. Tests B. Probes C. Samples": the letters that stand for answers elsewhere. */
const LETTERED = /(?:^|:)\s*A[.)=]\s?[A-Z][^.:!?]{2,60}\sB[.)=]\s?[A-Z][^.:!?]{2,60}\sC[.)=]\s?[A-Z]/

/** A whole block in brackets: "(Describe in the family's own words)". */
const BRACKETED = /^[([*].*[)\]*]$/s

/**
 * Where the form's own words end that a block begins with: instructions, prompts in italics, the key to its codes. The block's start when
 * it begins with what somebody filled in, its end when all of it is the form's.
 *
 * Only blocks that say so by their lead word, their italics or their brackets count. A sentence that merely sounds like an instruction
 * ("Use the side door") stays content.
 */
export function formTextEnd(block: Block, text: string): number {
  const {start, end} = block.span
  if (block.kind === 'heading') return start
  const sign = text.charCodeAt(start)
  const inBrackets = sign === 40 || sign === 91 || sign === 42
  const first = lowerCase(firstWord(text, start))
  const mayInstruct = inBrackets || IMPERATIVES.has(first) || LEADS.has(first)
  const isShort = end - start <= LONGEST_FOOT
  if (!mayInstruct && !isShort) return start
  const words = text.slice(start, end)
  if (isShort && FOOT_HINT.test(words) && FOOT.test(words)) return end
  if (!mayInstruct) return start
  if (isInstruction(words, inBrackets, block.node)) return end
  return ASKS_WRITER.test(words) ? start + firstSentence(words) : start
}

/** Where the first sentence of some words ends, with the blank behind it; all of them when there is one sentence. */
const firstSentence = (words: string) => /^[^.?!]*[.?!]\s+(?=[A-Z“"])/.exec(words)?.[0].length ?? words.length

function isInstruction(words: string, inBrackets: boolean, node: Nodes): boolean {
  if (LEAD.test(words) || LETTERED.test(words)) return true
  const maybe = MAYBE_LEAD.exec(words)
  if (maybe && (ABOUT_FORM.test(words) || isImperative(words.slice(maybe[0].length)))) return true
  if (KEY_LEAD.test(words) && (words.match(KEY_ENTRIES)?.length ?? 0) >= 2) return true
  if (inBrackets && BRACKETED.test(words) && isImperative(words.slice(1))) return true
  return words.length > 12 && isImperative(words) && isItalic(node)
}

/** The letters at an offset. */
function firstWord(text: string, start: number): string {
  let end = start
  while (isLetter(text.charCodeAt(end))) end++
  return text.slice(start, end)
}

/** Whether words begin as an instruction does: "Describe …", "Please list …". */
function isImperative(words: string): boolean {
  const first = /^\W*([A-Za-z]+)/.exec(words)?.[1]
  return first !== undefined && IMPERATIVES.has(lowerCase(first))
}

/** Whether everything in a node stands in italics. */
function isItalic(node: Nodes): boolean {
  if (!('children' in node) || node.children.length === 0) return false
  return node.children.every(
    (child) => child.type === 'emphasis' || (child.type === 'text' && child.value.trim() === ''),
  )
}

/** Words of a question, and what its answer is about; so that a prompt nobody listed is still understood. The first that fits wins. */
const ASKED: readonly (readonly [LabelName, string])[] = [
  ['own_words', 'own words, in his words, in her words, in their words, in my words, in your words'],
  ['strength', 'strength, good at, does well, do well, great things'],
  [
    'measure',
    'will we know, will you know, do we know, do you know, would we know, will the team know, will they know, be measured',
  ],
  ['target_date', 'by when, when will we, when will this, when will it, when do we, when do you, when should'],
  ['who', 'who will help, who will do, who will be, who is responsible, who can help, who is going to'],
  ['natural_supports', 'natural support, friends or family'],
  ['preferences', 'important to, important for, tradition, culture'],
  ['vision', 'vision, hopes, dream, good life'],
  ['language', 'language, interpreter'],
  ['crisis', 'crisis'],
  ['transition', 'transition, after services'],
  [
    'goal',
    'goal, want to achieve, want to work on, want to change, want to accomplish, like to see happen, want to see happen, like to achieve',
  ],
  ['need', 'need help, needs help, need support, needs support, needs'],
]

/** Words with which a form asks. */
const ASKS =
  /^(?:what|who|whom|how|when|where|which|why|does|do|is|are|has|have|can|will|describe|list|explain|tell|identify|please|name|in what|in which)\b/i

/** Longest question or instruction that is taken for a label, in characters. */
const LONGEST_PROMPT = 160

/**
 * Whether words are a prompt: a question of the form, or "Describe …:", to be answered behind or below it. `name`, when told, is what the
 * answer is about.
 */
export function readPrompt(words: string, known: LabelKnowledge): {name?: LabelName} | undefined {
  const prompt = words.trim()
  if (prompt.length > LONGEST_PROMPT || !/[:?]$/.test(prompt) || !ASKS.test(prompt)) return undefined
  const name = nameOfLabel(prompt, known)
  if (name) return {name}
  const lower = lowerCase(prompt)
  const guess = ASKED.find(([, hints]) => hints.split(', ').some((hint) => lower.includes(hint)))?.[0]
  return guess ? {name: guess} : {}
}
