import type {ParagraphDraft, Piece, TextPiece} from './drafts.js'
import type {Leaf} from './leaves.js'
import {isPrompt} from './placeholders.js'

/** A paragraph that holds words, with only the pieces that belong to the text. */
export interface Line {
  readonly draft: ParagraphDraft
  readonly pieces: readonly Piece[]
}

/**
 * The lines of a block made of these paragraphs: one paragraph, or all those of a cell.
 *
 * Left out are paragraphs without words, tables of contents, breaks at a paragraph's ends, and prompts ("Click here to enter text.")
 * beside other words. A block of nothing but prompts keeps them and is a `placeholder`. Leaves that are left out are marked so.
 */
export function lineUp(
  drafts: readonly ParagraphDraft[],
  leaves: readonly Leaf[],
): {lines: Line[]; placeholder: boolean} {
  const shown = drafts.map((draft) => ({draft, pieces: draft.pieces.filter((piece) => !isContents(piece))}))
  const wordsOf = (pieces: readonly Piece[]) => pieces.map((piece) => (piece.kind === 'text' ? piece.value : ''))
  const blockIsPrompt = isPrompt(shown.flatMap(({pieces}) => wordsOf(pieces)).join(' '))
  const isPlaceholder = (piece: Piece) => blockIsPrompt || isBlank(piece) || isPlaceholderText(piece)
  const hasPlaceholder = blockIsPrompt || shown.some(({pieces}) => pieces.some(isPlaceholderText))
  const placeholder = hasPlaceholder && shown.every(({pieces}) => pieces.every(isPlaceholder))

  const lines: Line[] = []
  for (const {draft, pieces} of shown) {
    const kept = withoutOuterBreaks(placeholder ? pieces : pieces.filter((piece) => !isPlaceholderText(piece)))
    if (kept.every(isBlank)) continue
    lines.push({draft, pieces: kept})
  }
  markLeftOut(drafts, lines, leaves)
  return {lines, placeholder}
}

function isContents(piece: Piece): boolean {
  // A table of contents that never ends would take the rest of the document with it.
  return piece.kind === 'text' && ((piece.contents?.ended ?? false) || (piece.control?.isContents ?? false))
}

function isPlaceholderText(piece: Piece): boolean {
  return piece.kind === 'text' && ((piece.control?.placeholder ?? false) || isPrompt(piece.value))
}

function isBlank(piece: Piece): boolean {
  return piece.kind !== 'text' || piece.value.trim() === ''
}

function withoutOuterBreaks(pieces: readonly Piece[]): readonly Piece[] {
  let start = 0
  let end = pieces.length
  while (start < end && pieces[start]?.kind === 'break') start++
  while (end > start && pieces[end - 1]?.kind === 'break') end--
  return start === 0 && end === pieces.length ? pieces : pieces.slice(start, end)
}

function markLeftOut(drafts: readonly ParagraphDraft[], lines: readonly Line[], leaves: readonly Leaf[]): void {
  const kept = new Set<Piece>(lines.flatMap(({pieces}) => pieces))
  const all = drafts.flatMap(({pieces}) => pieces)
  if (kept.size === all.length) return
  for (const piece of all) {
    const leaf = kept.has(piece) ? undefined : leaves[(piece as TextPiece).leaf]
    if (leaf) leaf.leftOut = true
  }
}
