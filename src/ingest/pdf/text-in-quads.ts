import type {PdfPlace} from '../../document/place.js'
import {createFileState} from './file-state.js'
import {quadAlong} from './leaf.js'
import {type CharacterMaps, openPdf} from './load.js'
import {readPage} from './page.js'
import {isInQuad} from './place.js'

/**
 * Reads a PDF afresh at one place: the characters whose box has its middle in one of the quads, in the order of the file.
 *
 * For tests and checks: it knows nothing of the normalised text. Blanks are left as the file has them, a word that a line end cut
 * keeps its hyphen, and pieces of different lines or items follow each other without a blank.
 *
 * @throws ReadingError as `readPdf`, but for `scan`.
 */
export async function textInQuads(bytes: Uint8Array, place: PdfPlace, characterMaps?: CharacterMaps): Promise<string> {
  const pdf = await openPdf(bytes, characterMaps)
  try {
    const found: string[] = []
    for (const number of [...new Set(place.quads.map((each) => each.page))].sort((a, b) => a - b)) {
      const quads = place.quads.filter((each) => each.page === number)
      const state = createFileState(pdf)
      const {viewport} = await readPage(await pdf.document.getPage(number), number, state)
      for (const leaf of state.leaves) {
        const offsets = state.widths.offsets(leaf)
        for (let i = 0; i < leaf.text.length; i++) {
          const box = quadAlong(leaf, offsets[i] ?? 0, offsets[i + 1] ?? leaf.width, viewport)
          const x = (box[0] + box[6]) / 2
          const y = (box[1] + box[7]) / 2
          if (quads.some(({quad}) => isInQuad(quad, x, y))) found.push(leaf.text.charAt(i))
        }
      }
    }
    return found.join('')
  } finally {
    await pdf.close()
  }
}
