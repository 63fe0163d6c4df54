import type {Leaf} from './leaf.js'
import {helveticaWidth} from './metrics.js'
import type {PdfjsAnnotation, PdfjsViewport} from './pdfjs.js'

/** Stands for a box that is ticked. */
const TICKED_BOX = '☒'
/** Stands for a box that is not ticked. */
export const EMPTY_BOX = '☐'

/** Name of the font of form values in the glyph widths; no PDF font is called so. */
const FIELD_FONT = 'field'

/** Text size a viewer takes at most when the form leaves it open, in points. */
const LARGEST_FIELD_TEXT = 12

/**
 * The words of an annotation that lie on a page but not in its text: the value of a form field, a tick, what the appearance of a signature says,
 * and text typed over the page. pdf.js keeps them out of the text content. Their letters stand where a viewer puts them, about: left, in
 * Helvetica. `signed` is what the appearance of a signature shows.
 */
export function fieldLeaves(
  annotation: PdfjsAnnotation,
  signed: string,
  page: number,
  viewport: PdfjsViewport,
): Leaf[] {
  const value = shownValue(annotation, signed)
  if (!value) return []
  const [ax = 0, ay = 0, bx = 0, by = 0] = viewport.convertToViewportRectangle(annotation.rect)
  const left = Math.min(ax, bx)
  const top = Math.min(ay, by)
  const width = Math.abs(bx - ax)
  const height = Math.abs(by - ay)
  const isBox = value === TICKED_BOX || value === EMPTY_BOX
  const wanted = annotation.defaultAppearanceData?.fontSize || Math.min(LARGEST_FIELD_TEXT, height * 0.75)
  const lines = isBox ? [value] : wrap(value, width / wanted)
  const lineHeight = lines.length === 1 ? height : Math.min(wanted * 1.2, height / lines.length)
  const size = Math.min(wanted, lineHeight)
  return lines.map((text, row) => {
    const middle = top + lineHeight * (row + 0.5)
    const natural = [...text].reduce((sum, char) => sum + helveticaWidth(char), 0) * size
    return {
      page,
      line: 0,
      text,
      x: left,
      y: middle + size * 0.3,
      angle: 0,
      width: isBox ? width : Math.min(width, natural),
      size,
      font: FIELD_FONT,
      ascent: size * 0.8,
      descent: size * 0.2,
    }
  })
}

function shownValue(annotation: PdfjsAnnotation, signed: string): string {
  if (annotation.hidden) return ''
  const appearance = (annotation.textContent ?? []).join('\n').trim()
  if (annotation.subtype === 'FreeText') return annotation.contentsObj?.str?.trim() || appearance
  if (annotation.subtype !== 'Widget') return ''
  switch (annotation.fieldType) {
    case 'Btn':
      return tickOf(annotation)
    case 'Tx':
    case 'Ch':
      return enteredIn(annotation)
    // A signature: who signed, and when.
    case 'Sig':
      return signed
    default:
      return ''
  }
}

/** The box of a checkbox or a radio button; push buttons say what they do, and nothing about the person. */
function tickOf({checkBox, radioButton, exportValue, buttonValue, fieldValue}: PdfjsAnnotation): string {
  if (!checkBox && !radioButton) return ''
  const on = checkBox ? exportValue : buttonValue
  return fieldValue && fieldValue !== 'Off' && fieldValue === on ? TICKED_BOX : EMPTY_BOX
}

function enteredIn({fieldValue, options}: PdfjsAnnotation): string {
  const values = typeof fieldValue === 'string' ? [fieldValue] : (fieldValue ?? [])
  const shown = (value: string) => options?.find((option) => option.exportValue === value)?.displayValue ?? value
  return values.map(shown).join(', ').normalize('NFC').trim()
}

/** Breaks a value into lines of at most `width` em. */
function wrap(value: string, width: number): string[] {
  const lines: string[] = []
  for (const paragraph of value.split(/\r\n?|\n/u)) {
    let line = ''
    let used = 0
    for (const word of paragraph.split(/\s+/u).filter(Boolean)) {
      const wide = [...word].reduce((sum, char) => sum + helveticaWidth(char), 0)
      if (line && used + wide > width) {
        lines.push(line)
        line = ''
        used = 0
      }
      line += line ? ` ${word}` : word
      used += wide + helveticaWidth(' ')
    }
    if (line) lines.push(line)
  }
  return lines
}
