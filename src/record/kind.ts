import type {Document} from '../document/document.js'
import type {Goal, RecordKind} from './care-record.js'
import type {Entry} from './entries.js'

/** Titles tell the kind best; the first that fits wins, so the narrower ones come first. */
const TITLES: readonly (readonly [RecordKind, RegExp])[] = [
  [
    'crisis-plan',
    /\b(?:crisis|safety|emergency)(?:[\s/,&-]+(?:and|prevention|response|support|safety|crisis|intervention))*\s+plan\b/i,
  ],
  ['minutes', /\b(?:minutes|meeting (?:notes|summary|agenda)|agenda)\b/i],
  [
    'note',
    /\b(?:(?:progress|contact|case|session|service|visit|file|therapy|group|shift|phone|monitoring|monthly|daily|clinical|nursing|(?:home )?visit|collateral|[DS]AP|SOAP|[BGP]IRP|PIE|intake)\s+(?:progress\s+|contact\s+)?notes?|contact log|case activity|note)\b/i,
  ],
  [
    'plan',
    /\bplan(?: of (?:care|support|action)s?)?\b(?!ning)|\b(?:ISP|IEP|IFSP|PCSP|POC|ICP|individuali[sz]ed education program)\b/i,
  ],
]

/** Titles that hold the word "plan" and are none. */
const NO_PLAN =
  /\b(?:outline|competenc|guide|guidance|manual|policy|procedure|handbook|training|standards|instructions|template|faq|plans\b)/i

/** How many blocks from the top may be the title, and how long one may be, in characters. */
const TITLE_BLOCKS = 4
const TITLE_LENGTH = 90

/** Lead-in letters and words of the usual note formats (DAP, SOAP, BIRP, GIRP). */
const NOTE_PARTS =
  /^(?:data|assessment|plan|subjective|objective|behaviou?r|intervention|response|goal|d|a|p|s|o|b|i|r|g)$/i

/**
 * What kind of record this is: told by its title, else by its parts. Standards, letters and everything else are `other`, in which
 * only the words are checked.
 */
export function kindOf(
  document: Document,
  entries: readonly Entry[],
  goals: readonly Goal[],
): {kind: RecordKind; reason: string} {
  for (const title of titlesOf(document)) {
    if (NO_PLAN.test(title)) continue
    for (const [kind, pattern] of TITLES) if (pattern.test(title)) return {kind, reason: 'Its title says so.'}
  }
  const labels = entries.flatMap((entry) =>
    entry.type === 'field' ? [entry.label] : entry.type === 'heading' ? [entry.title] : [],
  )
  const noteParts = new Set(
    labels.filter((label) => NOTE_PARTS.test(label.trim())).map((label) => label.trim().toLowerCase()),
  )
  if (noteParts.size >= 3) return {kind: 'note', reason: 'It has the parts of a note.'}
  const withFields = goals.filter((goal) => goal.fields.length > 0 || goal.actions.length > 0)
  if (withFields.length > 0) return {kind: 'plan', reason: 'It holds goals with their dates, steps or measures.'}
  return {kind: 'other', reason: 'Neither its title nor its parts are those of a plan, a note or minutes.'}
}

function titlesOf({blocks, text}: Document): string[] {
  const titles: string[] = []
  const firstHeading = blocks.findIndex((block) => block.kind === 'heading')
  blocks.forEach((block, number) => {
    if (number !== firstHeading && number >= TITLE_BLOCKS) return
    if (block.cell) return
    const words = text.slice(block.span.start, block.span.end)
    const isTitleLike = block.kind === 'heading' || !/[.!?]$/.test(words)
    if (words.length <= TITLE_LENGTH && isTitleLike && !/:\s*\S/.test(words)) titles.push(words)
  })
  return titles
}
