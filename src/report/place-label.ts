import type {Place} from '../document/place.js'

/** Parts of a Word file that readers know by another name than the package does. */
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/\/header\d*\.xml$/, 'page header'],
  [/\/footer\d*\.xml$/, 'page footer'],
  [/\/footnotes\.xml$/, 'footnotes'],
  [/\/endnotes\.xml$/, 'endnotes'],
  [/\/comments\.xml$/, 'comments'],
]

/** A place in plain words, without any word of the document: "line 15", "page 3, line 12", "table 2, row 3, paragraph 14". */
export function plainPlaceLabel(place: Place): string {
  switch (place.kind) {
    case 'source':
      return `line ${place.start.line + 1}`
    case 'pdf':
      return `page ${place.page}, line ${place.line}`
    case 'docx': {
      const part = PARTS.find(([pattern]) => pattern.test(place.part))?.[1]
      const cell = place.cell ? `table ${place.cell.table}, row ${place.cell.row}` : undefined
      return [part, cell, `paragraph ${place.start.paragraph}`].filter(Boolean).join(', ')
    }
  }
}
