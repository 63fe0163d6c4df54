import type {PlacedMark} from './anchor-marks.js'
import type {BodyLayout} from './body-layout.js'
import type {Elsewhere} from './hosts.js'
import type {Position} from './positions.js'

/** What the copy could not show as it should, a plain sentence each. */
export function notesOn(copy: {
  readonly placed: readonly PlacedMark[]
  readonly layout: BodyLayout
  readonly kept: number
  readonly isSigned: boolean
}): string[] {
  const notes: string[] = []
  const places = new Map<string, number>()
  let lost = 0
  for (const {anchor, elsewhere} of copy.placed) {
    if (!anchor) lost++
    else if (elsewhere) places.set(PLACES[elsewhere], (places.get(PLACES[elsewhere]) ?? 0) + 1)
  }
  for (const [place, count] of places) {
    const [comments, hang, quote] =
      count === 1 ? ['1 comment', 'is attached', 'quotes'] : [`${count} comments`, 'are attached', 'quote']
    notes.push(
      `Word takes no comments ${place}: ${comments} about words there ${hang} to the nearest text and ${quote} them.`,
    )
  }
  if (lost > 0) {
    const findings = lost === 1 ? '1 place' : `${lost} places`
    notes.push(`There is no place to attach a comment for ${findings}. "carelint check" shows what was found there.`)
  }
  const inControl = ({at}: Position) => copy.layout.controlParagraphs.some(({start, end}) => start < at && at < end)
  if (copy.placed.some(({anchor}) => anchor && (inControl(anchor.start) || inControl(anchor.end)))) {
    notes.push('LibreOffice may leave out the text of form fields that have comments. Word shows all of it.')
  }
  if (copy.kept > 0) {
    const comments = copy.kept === 1 ? '1 earlier comment' : `${copy.kept} earlier comments`
    notes.push(
      `People replied to or resolved ${comments} by carelint, so ${copy.kept === 1 ? 'it was' : 'they were'} left in place.`,
    )
  }
  if (copy.isSigned && copy.placed.length > 0) {
    notes.push(
      'The file is digitally signed. The signature covers the original only: Word will say that it is not valid for this copy.',
    )
  }
  return notes
}

const PLACES: Readonly<Record<Elsewhere, string>> = {
  'text box': 'in text boxes',
  header: 'in headers and footers',
  footer: 'in headers and footers',
  footnote: 'in footnotes and endnotes',
  endnote: 'in footnotes and endnotes',
}
