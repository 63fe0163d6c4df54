import type {Nodes} from 'mdast'
import type {Block} from '../document/blocks.js'
import {isCapital, lettersAt, lowerCase, pattern} from '../text/letters.js'

/** What an instruction of the form begins with: it says what the writer should do. */
const IMPERATIVES = new Set(
  `add answer ask attach be check choose circle complete consider copy describe discuss do document enter explain fill give identify include
   indicate insert list make note outline please provide record refer remember review see select sign specify state summarize tell type use write`.split(
    /\s+/,
  ),
)

/** Which of the patterns below some words may meet, by the first of them; beside the imperatives. */
const LEADS: ReadonlyMap<string, 'lead' | 'note' | 'key' | 'letters'> = new Map([
  ...each('lead', 'instruction instructions direction directions guidance tip tips how'),
  ...each('note', 'note purpose important reminder hint example e'),
  ...each('key', 'progress rating reporting status reason evaluation performance code codes key legend scale'),
  ...each('letters', 'as measured method criteria'),
])

function each<T extends string>(kind: T, words: string): [string, T][] {
  return words.split(' ').map((word) => [word, kind])
}

/** Labels that only instructions have. "Note" and "Purpose" are also those of content, so the words behind decide. */
const LEAD = pattern('i')`^(?:instructions?|directions?|guidance|tips?|
  how to (?:use|complete) this (?:form|plan|section|page))\s*[:.–—-]`
const MAYBE_LEAD = pattern('i')`^(?:note|purpose|important|reminder|hint|example|e\.g\.)\s*[:.–—-]\s*`
const ABOUT_FORM = pattern('i')`\b(?:this (?:form|section|page|plan|document|template|part)|the form|fill (?:in|out)|
  attach(?:ed)?|additional (?:pages?|sheets?)|use (?:the|as much)|should be (?:completed|written|filled)|
  must be (?:completed|signed)|check (?:one|all))\b`

/** "As measured by: A. … B. … C. …", "Progress codes: 1 = … 2 = …": what the form's codes mean. */
const KEY_LEAD = pattern('i')`^(?:(?:progress |rating |reporting |status |reason |evaluation |performance )?(?:codes?|
  key|legend|scale)|key to \w+|reporting key|evaluation procedures? codes?)\s*(?:[:.–—(-]|$)`
const KEY_ENTRIES = pattern('g')`(?:^|[\s,;(])(?:[A-Z]|[0-9]{1,2}|[A-Z]{2})\s?(?:[.)=]|[–-]\s)\s?[A-Za-z][^=]{1,60}`

/** Instructions that need no italics: nobody but a form asks to describe what somebody will do. */
const ASKS_WRITER = pattern('i')`^(?:please\s+)?(?:describe|explain|list|enter|indicate|specify|summarize|
  document)\s+(?:what|how|who|whom|why|when|where|each|every|all|any|
  the\s+(?:person|youth|child|family|student|individual|client|goals?|steps|needs|strengths|team|services|supports))\b`

/** "Page 2 of 5", "F-00482 (05/2016)": a footer that the file reader could not distinguish from the text. */
const FOOT = pattern(
  'i',
)`\bpage\s+\d+\s+of\s+\d+\b|^(?:form\s+)?[A-Z]{1,4}-?\d{3,6}[A-Z]?\s*\((?:rev\.?\s*)?\d{1,2}\/\d{2,4}\)`
const LONGEST_FOOT = 120
/** A number behind a letter, or "page": what every foot has. */
const FOOT_HINT = pattern()`[Pp]age \d|[A-Z]-?\d`

/** What only a form asks for: to fill it in. */
const FILL_IN = pattern('i')`^(?:complete (?:for (?:initial|all|each)|only (?:for|if|when)|
  this (?:form|section|page|part|plan)|the (?:form|section|table))|
  check (?:(?:one|all)(?: boxes| that apply|:|$)|the (?:boxes|methods that))|attach (?:additional|a copy|separate)|
  use (?:this form|the codes|codes)|list (?:goals in|one goal|each goal|all (?:goals|needs|services|team members)))\b`

/** A running head with values in it is not a foot: "Plan date: 9/2/2026   Page 1 of 3". */
const HEADER_LINE = pattern('i')`\bdate:\s*\d`

/** "As measured by: A. Tests B. Probes C. Samples": the letters that stand for answers elsewhere. */
const LETTERED = pattern()`(?:^|:)\s*A[.)=]\s?[A-Z][^.:!?]{2,60}\sB[.)=]\s?[A-Z][^.:!?]{2,60}\sC[.)=]\s?[A-Z]`

/** A whole block in brackets: "(Describe in the family's own words)". */
const BRACKETED = pattern('s')`^[([*].*[)\]*]$`

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
  const first = lowerCase(lettersAt(text, start))
  const isCommand = IMPERATIVES.has(first)
  if (isShoutedPrompt(text, block) || isLegend(text, start, end)) return end
  const mayInstruct = inBrackets || isCommand || LEADS.has(first)
  const isShort = end - start <= LONGEST_FOOT
  if (!mayInstruct && !isShort) return start
  const words = text.slice(start, end)
  if (isShort && FOOT_HINT().test(words) && FOOT().test(words) && !HEADER_LINE().test(words)) return end
  if (!mayInstruct) return start
  if (isInstruction(words, first, inBrackets, block.node)) return end
  if (isCommand && FILL_IN().test(words)) return end
  return isCommand && ASKS_WRITER().test(words) ? start + firstSentence(words) : start
}

/** Fewest words of a prompt in capitals. */
const SHOUTED_WORDS = 9

/** "LEVELS OF KNOWLEDGE AND DEVELOPMENT IN SUBJECT AND SKILL AREAS:": nobody but a form asks at such length in capitals. */
function isShoutedPrompt(text: string, {span: {start, end}, node}: Block): boolean {
  const sign = text.charCodeAt(end - 1)
  if (!isCapital(text.charCodeAt(start)) || !isCapital(text.charCodeAt(start + 1)) || end - start < 60) return false
  const words = text.slice(start, end)
  if (/^(?:STEP|PART|SECTION)\b/.test(words)) return false
  return words === words.toUpperCase() && words.split(/\s+/).length >= SHOUTED_WORDS && (sign === 58 || isItalic(node))
}

const LEGEND_ENTRY = pattern('g')`(?:^|[\s,;(])(?:[A-Z]{1,3}|\d{1,2})\s?=\s?(?=[A-Za-z])`

/** A legend's name and its first code, in characters. */
const LONGEST_LEGEND_LEAD = 28

/** Fewest entries of a legend. */
const FEWEST_ENTRIES = 3

/** "Contact codes: FF = face to face, PH = phone, NS = no show": what the form's codes stand for, whatever it calls them. */
function isLegend(text: string, start: number, end: number): boolean {
  // "Ana will rate her day (1 = hard …)" has words of its own before the codes.
  if (!text.slice(start, Math.min(end, start + LONGEST_LEGEND_LEAD + 1)).includes('=')) return false
  return (text.slice(start, end).match(LEGEND_ENTRY())?.length ?? 0) >= FEWEST_ENTRIES
}

/** Where the first sentence of some words ends, with the blank after it; all of them when there is one sentence. */
const firstSentence = (words: string) => /^[^.?!]*[.?!]\s+(?=[A-Z“"])/.exec(words)?.[0].length ?? words.length

function isInstruction(words: string, first: string, inBrackets: boolean, node: Nodes): boolean {
  const lead = LEADS.get(first)
  if (lead === 'lead' && LEAD().test(words)) return true
  if (words.includes(' B') && LETTERED().test(words)) return true
  const note = lead === 'note' ? MAYBE_LEAD().exec(words) : null
  if (note && (ABOUT_FORM().test(words) || isImperative(words.slice(note[0].length)))) return true
  if (lead === 'key' && KEY_LEAD().test(words) && (words.match(KEY_ENTRIES())?.length ?? 0) >= 2) return true
  if (inBrackets && BRACKETED().test(words) && isImperative(words.slice(1))) return true
  return words.length > 12 && (IMPERATIVES.has(first) || (inBrackets && isImperative(words))) && isItalic(node)
}

/** Whether words begin as an instruction does: "Describe …", "Please list …". */
function isImperative(words: string): boolean {
  const first = /^\W*([A-Za-z]+)/.exec(words)?.[1]
  return first !== undefined && IMPERATIVES.has(lowerCase(first))
}

/** Whether everything in a node is in italics. */
function isItalic(node: Nodes): boolean {
  if (!('children' in node) || node.children.length === 0) return false
  return node.children.every(
    (child) => child.type === 'emphasis' || (child.type === 'text' && child.value.trim() === ''),
  )
}

const NOTE_WORDS = pattern('i')`^(?:based on|including|e\.g\.|i\.e\.|for example|such as|optional|required|what|how|
  who|why|where|which|when|if\b|(?:the|this) (?:goal|outcome|objective|section|statement)s? (?:must|should)|must|
  should|may|in (?:the|your|their|his|her|my|our) (?:\w+(?:['’]s)? ){0,2}own words)\b`

/** "(based on challenges in everyday routines)": what the form says in brackets about the answer it wants. `inside` is between them. */
function isFormNote(inside: string): boolean {
  const words = inside.trim()
  return /\s\S+\s/.test(words) && (NOTE_WORDS().test(words) || isImperative(words))
}

/** Where a value begins behind the form's notes in brackets: "(include friends) Odette cooks" begins with Odette. */
export function afterFormNote(text: string, start: number, end: number): number {
  if (text.charCodeAt(start) !== 40) return start
  const note = /^\(((?:[^()]|\([^()]*\))*)\)[\s:]*/.exec(text.slice(start, end))
  return note && isFormNote(note[1] ?? '') ? start + note[0].length : start
}
