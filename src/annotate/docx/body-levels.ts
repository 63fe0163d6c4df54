/**
 * How deep a scan of the main part is: outside paragraphs, between the runs of one, between the elements of a run, further inside one of
 * these, inside something else of a paragraph, or in a text box.
 */
export type Level = 'block' | 'paragraph' | 'run' | 'run-content' | 'other' | 'box'

/** Elements inside a paragraph whose content is part of it: comments begin and end in them as in the paragraph itself (ISO/IEC 29500-1, 17.13.4). */
const TRANSPARENT = new Set([
  ...['w:hyperlink', 'w:ins', 'w:moveTo', 'w:smartTag', 'w:customXml', 'w:sdt', 'w:sdtContent', 'w:dir', 'w:bdo'],
])

/** The level inside an element with this name that is at level `outside`. */
export function levelIn(name: string, outside: Level): Level {
  if (outside === 'box' || name === 'w:txbxContent') return 'box'
  switch (outside) {
    case 'block':
      return name === 'w:p' ? 'paragraph' : 'block'
    case 'paragraph':
      if (name === 'w:r') return 'run'
      return name === 'w:p' || TRANSPARENT.has(name) ? 'paragraph' : 'other'
    case 'run':
      return 'run-content'
    default:
      return outside
  }
}
