import {OPERATOR, type PdfjsAnnotation, type PdfjsOperators} from './pdfjs.js'

/** A move between glyphs from which on it is a gap between words, in thousandths of the text size; to the right is negative. */
const WORD_GAP = -180

/** Whether the words of this annotation have to be looked for among the drawing operators: pdf.js gives those of other fields with them. */
export const isSignature = ({fieldType, hidden}: PdfjsAnnotation): boolean => fieldType === 'Sig' && !hidden

/** What the appearances of annotations show, a line for each line of it, by the ids of the annotations. */
export function shownInAnnotations({fnArray, argsArray}: PdfjsOperators): ReadonlyMap<string, string> {
  const shown = new Map<string, string>()
  let id: string | undefined
  let lines: string[] = []
  for (let i = 0; i < fnArray.length; i++) {
    const args = argsArray[i] as readonly unknown[]
    switch (fnArray[i]) {
      case OPERATOR.beginAnnotation:
        id = String(args[0])
        lines = []
        break
      case OPERATOR.endAnnotation:
        if (id !== undefined)
          shown.set(
            id,
            lines
              .map((line) => line.trim())
              .filter(Boolean)
              .join('\n'),
          )
        id = undefined
        break
      case OPERATOR.beginText:
      case OPERATOR.moveText:
      case OPERATOR.setLeadingMoveText:
      case OPERATOR.setTextMatrix:
      case OPERATOR.nextLine:
        lines.push('')
        break
      case OPERATOR.showText:
        if (id !== undefined) lines.push((lines.pop() ?? '') + wordsOf(args[0]))
    }
  }
  return shown
}

/** The characters of glyphs as pdf.js gives them, among the moves between them. */
function wordsOf(glyphs: unknown): string {
  if (!Array.isArray(glyphs)) return ''
  return glyphs
    .map((glyph: {readonly unicode?: string} | number | null) =>
      typeof glyph === 'number' ? (glyph < WORD_GAP ? ' ' : '') : (glyph?.unicode ?? ''),
    )
    .join('')
}
