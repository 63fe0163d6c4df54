import type {Word} from './leaf.js'
import {type Part, type TextPart, TITLE_DEPTH} from './outline.js'

/** A heading is at least this much larger than the body of the text, or bold. */
const LARGER = 1.12
const LONGEST = {lines: 2, words: 14}
/** Where this share of the text is bold, bold says nothing. */
const MOST_BOLD = 0.4

/** Gives every heading its depth, 1 to 6: as the file's own tags say or, where they name none, by size and weight. */
export function findHeadings(parts: readonly Part[]): Part[] {
  const depths = parts.flatMap((part) => (part.kind === 'text' && part.depth !== undefined ? [part.depth] : []))
  if (depths.length === 0) return headingsByLook(parts)
  if (!depths.includes(TITLE_DEPTH)) return [...parts]
  return parts.map((part) =>
    part.kind === 'text' && part.depth !== undefined ? {...part, depth: Math.min(6, part.depth + 1)} : part,
  )
}

function headingsByLook(parts: readonly Part[]): Part[] {
  const body = bodyOf(parts)
  const styles = new Map<string, {size: number; bold: boolean}>()
  const styleOf = (part: TextPart) => {
    const size = Math.round(mostUsedSize(part.words) * 2) / 2
    const bold = body.boldTells && part.words.every((word) => word.bold)
    return {key: `${size} ${bold}`, size, bold}
  }
  const isHeading = (part: Part): part is TextPart => {
    if (part.kind !== 'text' || part.words.length > LONGEST.words || part.lines > LONGEST.lines) return false
    if (part.item && (part.item.label === undefined || part.item.checked !== undefined)) return false
    const text = part.words.map((word) => word.text).join(' ')
    if (!/\p{L}/u.test(text) || /[.;,]$/u.test(text) || part.words.some((word) => word.field)) return false
    const {size, bold} = styleOf(part)
    return size >= body.size * LARGER || (bold && size >= body.size * 0.95 && part.lines === 1)
  }
  const headings = parts.filter(isHeading)
  for (const heading of headings) {
    const {key, size, bold} = styleOf(heading)
    styles.set(key, {size, bold})
  }
  const ranked = [...styles].sort(([, a], [, b]) => b.size - a.size || Number(b.bold) - Number(a.bold))
  const ranks = new Map(ranked.map(([key], i) => [key, Math.min(6, i + 1)]))
  return parts.map((part) => (isHeading(part) ? {...part, depth: ranks.get(styleOf(part).key) ?? 1} : part))
}

function bodyOf(parts: readonly Part[]): {size: number; boldTells: boolean} {
  const words = parts.flatMap((part) =>
    part.kind === 'text' ? part.words : part.rows.flatMap((row) => row.cells.flatMap((cell) => cell.words)),
  )
  const characters = (some: readonly Word[]) => some.reduce((sum, word) => sum + word.text.length, 0)
  const bold = characters(words.filter((word) => word.bold))
  return {size: mostUsedSize(words), boldTells: bold < MOST_BOLD * characters(words)}
}

/** The text size most characters have, to half a point. */
function mostUsedSize(words: readonly Word[]): number {
  const counts = new Map<number, number>()
  for (const word of words) {
    const size = Math.round(word.size * 2) / 2
    counts.set(size, (counts.get(size) ?? 0) + word.text.length)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}
