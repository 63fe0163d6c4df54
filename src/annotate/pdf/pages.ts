import {brokenPdf} from './broken.js'
import type {PdfFile} from './file.js'
import {type Dictionary, numberOf, type PdfValue, type Ref} from './values.js'

/** A page as an object of the file. */
export interface Page {
  readonly ref: Ref
  readonly dictionary: Dictionary
  /** Right and lower side of what is seen of it, in points of user space. */
  readonly right: number
  readonly bottom: number
}

/** Letter size, for a page that does not say. */
const USUAL_BOX = [0, 0, 612, 792]

/** Trees of pages are a few levels deep, whatever wrote them. */
const DEEPEST = 100
/** More nodes than this are the same ones over and over. */
const MOST_NODES = 1_000_000

/**
 * The pages in their order; nothing in the place of one that is not in the file.
 *
 * @throws BrokenPdf when the tree of pages cannot be followed.
 */
export function pagesOf(file: PdfFile): (Page | undefined)[] {
  const {resolve, get, xref} = file
  const pages: (Page | undefined)[] = []
  const above = new Set<number>()
  let visits = 0

  const visit = (node: PdfValue, inherited: PdfValue | undefined, depth: number) => {
    if (depth > DEEPEST || ++visits > MOST_NODES) throw brokenPdf('a tree of pages without an end')
    const dictionary = resolve(node)
    if (dictionary.kind !== 'dictionary') {
      pages.push(undefined)
      return
    }
    const own = cropBox(file, dictionary)
    const box = own ?? inherited
    const kids = get(dictionary, 'Kids')
    if (kids.kind !== 'array') {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = numbersOf(file, box) ?? USUAL_BOX
      const sides = {right: Math.max(x0, x1), bottom: Math.min(y0, y1)}
      pages.push(node.kind === 'reference' ? {ref: node.ref, dictionary, ...sides} : undefined)
      return
    }
    const number = node.kind === 'reference' ? node.ref.number : undefined
    // A tree that goes in a circle has no more pages there.
    if (number !== undefined && above.has(number)) return
    if (number !== undefined) above.add(number)
    for (const kid of kids.items) visit(kid, box, depth + 1)
    if (number !== undefined) above.delete(number)
  }

  const catalog = resolve(xref.trailer.entries.get('Root'))
  const root = catalog.kind === 'dictionary' ? catalog.entries.get('Pages') : undefined
  if (!root || resolve(root).kind !== 'dictionary') throw brokenPdf('no tree of pages')
  visit(root, undefined, 0)
  return pages
}

/** The crop box of a page or of all pages below, or else the media box. */
function cropBox({get}: PdfFile, dictionary: Dictionary): PdfValue | undefined {
  return ['CropBox', 'MediaBox'].map((key) => get(dictionary, key)).find(({kind}) => kind === 'array')
}

function numbersOf({resolve}: PdfFile, value: PdfValue | undefined): number[] | undefined {
  if (value?.kind !== 'array' || value.items.length < 4) return undefined
  return value.items.map((item) => numberOf(resolve(item)) ?? 0)
}
