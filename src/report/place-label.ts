import type {Finding} from '../check/finding.js'
import type {Place} from '../document/place.js'

/** Parts of a Word file that readers know by another name than the package does. */
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/\/header\d*\.xml$/, 'page header'],
  [/\/footer\d*\.xml$/, 'page footer'],
  [/\/footnotes\.xml$/, 'footnotes'],
  [/\/endnotes\.xml$/, 'endnotes'],
  [/\/comments\.xml$/, 'comments'],
]

/** Whether a finding is about the document as a whole and not about any words of it. */
export function isAboutAll({span, excerpt}: Finding): boolean {
  return span.start === span.end && !excerpt
}

/** Where a finding is, in plain words: the headings and columns that lead there, or else a count. */
export function placeLabel(finding: Finding): string {
  return finding.label || countedPlaceLabel(finding)
}

/** The same without any word of the document: "line 15", "page 3, line 12", "table 2, row 3, paragraph 14". */
export function countedPlaceLabel(finding: Finding): string {
  return isAboutAll(finding) ? 'the whole document' : countedPlace(finding.place)
}

function countedPlace(place: Place): string {
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
