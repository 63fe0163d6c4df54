import type {ParagraphDraft, Piece} from './drafts.js'
import type {Leaf} from './leaves.js'
import {isPrompt, LONGEST_PROMPT} from './placeholders.js'

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
  const placeholder = isToFillIn(drafts)
  const isShown = (piece: Piece) => !isContents(piece) && (placeholder || !isPlaceholderText(piece))
  const lines: Line[] = []
  for (const draft of drafts) {
    const pieces = withoutOuterBreaks(draft.pieces.every(isShown) ? draft.pieces : draft.pieces.filter(isShown))
    const isEmpty = pieces.every(isBlank)
    if (!isEmpty) lines.push({draft, pieces})
    if (isEmpty || pieces.length < draft.pieces.length) markLeftOut(draft.pieces, isEmpty ? [] : pieces, leaves)
  }
  return {lines, placeholder}
}

/** Whether paragraphs hold a prompt and nothing else. */
function isToFillIn(drafts: readonly ParagraphDraft[]): boolean {
  let words = ''
  let hasPlaceholder = false
  let hasOther = false
  for (const {pieces} of drafts) {
    for (const piece of pieces) {
      if (isContents(piece)) continue
      if (isPlaceholderText(piece)) hasPlaceholder = true
      else if (!isBlank(piece)) hasOther = true
      words += piece.kind === 'text' ? piece.value : ' '
      if (hasOther && words.length > LONGEST_PROMPT) return false
    }
  }
  return (hasPlaceholder && !hasOther) || isPrompt(words)
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

function markLeftOut(all: readonly Piece[], kept: readonly Piece[], leaves: readonly Leaf[]): void {
  const isKept = new Set(kept)
  for (const piece of all) {
    const leaf = piece.kind === 'note' || isKept.has(piece) ? undefined : leaves[piece.leaf]
    if (leaf) leaf.leftOut = true
  }
}
