import type {Leaf} from '../../ingest/docx/index.js'
import type {Anchor, Position} from './positions.js'
import type {Stretch} from './stretch.js'

/** A comment at its place. */
export interface AnchoredComment extends Anchor {
  readonly id: number
}

interface Insertion {
  readonly position: Position
  ends: string
  starts: string
}

interface Change {
  readonly at: number
  readonly removed: number
  readonly inserted: string
}

/**
 * The XML with ranges and markers for these comments, and without `removed`. Everything else stays as it is, except that runs are cut where
 * a comment begins or ends inside one: both pieces have the properties of the run.
 *
 * @param element - writes an element of Word's namespace with an id.
 */
export function spliceComments(
  xml: string,
  comments: readonly AnchoredComment[],
  removed: readonly Stretch[],
  element: MarkupWriter,
): string {
  const changes: Change[] = removed.map(({start, end}) => ({at: start, removed: end - start, inserted: ''}))
  /** `w:t` elements that are cut inside their text. */
  const cutElements = new Set<number>()
  for (const {position, ends, starts} of insertionsFor(comments, element)) {
    const {at, cut, leaf} = position
    if (cut === 'paragraph') {
      const name = nameOf(xml.slice(xml.lastIndexOf('<', at - 1), at))
      changes.push({at: at - 2, removed: 2, inserted: `>${ends}${starts}</${name}>`})
      continue
    }
    const [close, reopen] = cut === 'none' ? ['', ''] : seam(xml, leaf, cut)
    changes.push({at, removed: 0, inserted: close + ends + starts + reopen})
    if (cut === 'text') cutElements.add(leaf.start)
  }
  // The first piece of a cut text may now end in a blank, which Word drops unless an attribute says to keep it.
  for (const start of cutElements) {
    const end = xml.indexOf('>', start)
    if (!xml.slice(start, end).includes('xml:space')) changes.push({at: end, removed: 0, inserted: KEEP_BLANKS})
  }
  changes.sort((a, b) => a.at - b.at || a.removed - b.removed)

  const pieces: string[] = []
  let copied = 0
  for (const {at, removed: length, inserted} of changes) {
    pieces.push(xml.slice(copied, at), inserted)
    copied = Math.max(copied, at + length)
  }
  pieces.push(xml.slice(copied))
  return pieces.join('')
}

const KEEP_BLANKS = ' xml:space="preserve"'

/** One insertion for each position; where comments end and others begin, the ends come first. */
function insertionsFor(comments: readonly AnchoredComment[], element: MarkupWriter): Iterable<Insertion> {
  const insertions = new Map<number, Insertion>()
  const insertionAt = (position: Position) => {
    const known = insertions.get(position.at)
    if (known) return known
    const insertion = {position, ends: '', starts: ''}
    insertions.set(position.at, insertion)
    return insertion
  }
  for (const {start, end, id} of comments) {
    const reference = element.around('r', element.withId('commentReference', id))
    // A comment on no words is only a marker.
    if (start.at < end.at) insertionAt(start).starts += element.withId('commentRangeStart', id)
    insertionAt(end).ends += (start.at < end.at ? element.withId('commentRangeEnd', id) : '') + reference
  }
  return insertions.values()
}

/** What ends a run (and the text in it), and what begins it again after the cut. */
function seam(xml: string, {run, start}: Leaf, cut: 'run' | 'text'): [string, string] {
  const runStart = xml.slice(run.start, xml.indexOf('>', run.start) + 1)
  const runName = nameOf(runStart)
  const properties = xml.slice(run.propertiesStart, run.propertiesEnd)
  if (cut === 'run') return [`</${runName}>`, runStart + properties]
  const textName = nameOf(xml.slice(start, xml.indexOf('>', start)))
  return [`</${textName}></${runName}>`, `${runStart}${properties}<${textName}${KEEP_BLANKS}>`]
}

function nameOf(startTag: string): string {
  return /^<([^\s/>]+)/.exec(startTag)?.[1] ?? ''
}

/** Writes elements of Word's main namespace into a part. */
export interface MarkupWriter {
  withId(name: string, id: number): string
  around(name: string, content: string): string
}

/** A writer for a part with this root start tag, which declares (or does not declare) a prefix for the namespace. */
export function markupWriter(root: string): MarkupWriter {
  const prefix = WORD_PREFIX.exec(root)?.[1]
  const own = prefix ?? 'w'
  // With a default namespace only, attributes have none: every element then brings the prefix along.
  const declared = prefix ? '' : ` xmlns:w="${wordNamespaceIn(root)}"`
  return {
    withId: (name, id) => `<${own}:${name}${declared} ${own}:id="${id}"/>`,
    around: (name, content) => `<${own}:${name}${declared}>${content}</${own}:${name}>`,
  }
}

const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
const WORD_PREFIX = new RegExp(`xmlns:([\\w.-]+)\\s*=\\s*["'](?:${TRANSITIONAL}|${STRICT})["']`)

/** Word's main namespace as a part with this root start tag has it: the one of Strict Open XML, or the usual one. */
export function wordNamespaceIn(root: string): string {
  return root.includes(STRICT) ? STRICT : TRANSITIONAL
}
