import {createDocument} from '../../document/create.js'
import type {Document, ReadingProblem} from '../../document/document.js'
import {ReadingError} from '../reading-error.js'
import {buildDocument} from './build.js'
import {artifactsOf, furnitureOf, withoutLines} from './furniture.js'
import {findHeadings} from './headings.js'
import {joinPages} from './join-pages.js'
import {type LayoutContext, layOut} from './layout.js'
import type {Word} from './leaf.js'
import {type Line, linesOf} from './lines.js'
import {openPdf, pdfError} from './load.js'
import {createGlyphWidths} from './metrics.js'
import type {Part} from './outline.js'
import {type FileState, type PageContent, readPage} from './page.js'
import {lineSpacingOf} from './paragraphs.js'
import type {PdfjsDocument} from './pdfjs.js'
import {createPlaces} from './place.js'
import {ruledTables} from './ruled-tables.js'
import {partsFromTags} from './structure.js'
import {asDrawn} from './structure-tables.js'

export {textInQuads} from './text-in-quads.js'

/** How far to read. */
export interface PdfOptions {
  /** Pages read at most; the rest is told as a problem. 2000 when absent. */
  readonly maxPages?: number
}

const defaultMaxPages = 2000
/** Share of characters without meaning from which a page counts as unreadable. */
const mostUnreadable = 0.1

/**
 * Reads a PDF: tags where the file is tagged, the geometry of its text otherwise.
 *
 * The text holds one block a line; a leaf of its map is a text item of the page or a line of a form value.
 *
 * @throws ReadingError `password`, `damaged`, `no-pages`, or `scan` when no page holds text.
 */
export async function readPdf(bytes: Uint8Array, options: PdfOptions = {}): Promise<Document> {
  const pdf = await openPdf(bytes)
  try {
    return await readDocument(pdf.document, options.maxPages ?? defaultMaxPages)
  } finally {
    await pdf.close()
  }
}

async function readDocument(document: PdfjsDocument, maxPages: number): Promise<Document> {
  const state: FileState = {leaves: [], widths: createGlyphWidths(), boldFonts: new Map()}
  const problems: ReadingProblem[] = []
  const pages = await readPages(document, maxPages, state, problems)
  const furniture = runningLines(pages)
  const bodies = pages.map((page, i) => withoutLines(page.words, furniture[i] ?? []))
  checkText(pages, bodies, problems)
  numberLines(pages, state)

  let flows = 0
  const context: LayoutContext = {nextFlow: () => flows++, spacing: lineSpacingOf(bodies)}
  const parts = pages.map((page, i) => [
    ...pageParts(bodies[i] ?? [], page, context),
    ...page.rotated.flatMap((words) => layOut(words, {horizontal: [], vertical: []}, page.number, context)),
  ])
  const joined = joinPages(parts)
  const running = furniture.flat().map((line) => line.words)
  const built = buildDocument(findHeadings(joined.parts), [...running, ...joined.repeated])
  await tellXfa(document, problems)
  const viewports = new Map(pages.map((page) => [page.number, page.viewport]))
  return createDocument({
    format: 'pdf',
    ...built,
    place: createPlaces(built.map, state.leaves, state.widths, viewports),
    problems,
  })
}

async function readPages(
  document: PdfjsDocument,
  maxPages: number,
  state: FileState,
  problems: ReadingProblem[],
): Promise<PageContent[]> {
  const pages: PageContent[] = []
  const last = Math.min(document.numPages, maxPages)
  for (let number = 1; number <= last; number++) {
    try {
      pages.push(await readPage(await document.getPage(number), number, state))
    } catch {
      problems.push({
        code: 'page-damaged',
        message: `Page ${number} is damaged and was not read. Check it by hand, or ask for the Word file.`,
        page: number,
      })
    }
  }
  if (pages.length === 0) throw pdfError('damaged')
  if (last < document.numPages) {
    problems.push({
      code: 'page-limit',
      message: `This PDF has ${document.numPages} pages; only the first ${last} were read. Split the file to check the rest.`,
      page: last + 1,
    })
  }
  return pages
}

/** The running lines of each page: what the tags call decoration, and what geometry finds besides. */
function runningLines(pages: readonly PageContent[]): Line[][] {
  const artifacts = pages.map(artifactsOf)
  const found = furnitureOf(pages.map((page, i) => ({...page, words: withoutLines(page.words, artifacts[i] ?? [])})))
  return pages.map((_, i) => [...(artifacts[i] ?? []), ...(found[i] ?? [])])
}

function checkText(
  pages: readonly PageContent[],
  bodies: readonly (readonly Word[])[],
  problems: ReadingProblem[],
): void {
  const isEmpty = (page: PageContent, i: number) => bodies[i]?.length === 0 && page.rotated.length === 0
  if (pages.every(isEmpty)) {
    throw new ReadingError(
      'scan',
      'This PDF is a picture of a page (a scan): it holds no text that could be checked. Run text recognition (OCR) on it, or ask for the Word file.',
    )
  }
  pages.forEach((page, i) => {
    const {number} = page
    if (isEmpty(page, i)) {
      problems.push({
        code: 'page-without-text',
        message: `Page ${number} holds no text: it is blank or a picture (a scan). If it is a picture, run text recognition (OCR) on it, or ask for the Word file.`,
        page: number,
      })
    } else if (page.unreadable > mostUnreadable) {
      problems.push({
        code: 'unreadable-font',
        message: `Page ${number} uses a font that keeps its letters to itself, so its words could not be read right. Print the file to a new PDF, or ask for the Word file.`,
        page: number,
      })
    }
  })
}

/** Numbers the lines of each page as a reader would count them, running heads included. */
function numberLines(pages: readonly PageContent[], {leaves}: FileState): void {
  for (const page of pages) {
    const lines = [page.words, ...page.rotated].flatMap(linesOf)
    lines.forEach((line, i) => {
      for (const word of line.words) {
        const leaf = leaves[word.leaf]
        if (leaf) leaf.line ||= i + 1
      }
    })
  }
}

function pageParts(words: readonly Word[], page: PageContent, context: LayoutContext): Part[] {
  // Tags do not say where in the text the value of a form field stands; geometry does.
  const hasFields = words.some((word) => word.field)
  const tagged = hasFields ? undefined : partsFromTags(words, page.structure, page.number, context.nextFlow)
  if (!tagged) return words.length > 0 ? layOut(words, page.rules, page.number, context) : []
  const rest = tagged.rest.length > 0 ? layOut(tagged.rest, {horizontal: [], vertical: []}, page.number, context) : []
  const drawn = ruledTables(page.rules, words, page.number)
  const parts = tagged.parts.map((part) => (part.kind === 'table' ? asDrawn(part, drawn) : part))
  return [...parts, ...rest]
}

async function tellXfa(document: PdfjsDocument, problems: ReadingProblem[]): Promise<void> {
  const metadata = await document.getMetadata().catch(() => undefined)
  if (!metadata?.info?.IsXFAPresent) return
  problems.push({
    code: 'xfa',
    message:
      'This PDF is an XFA form, and what was filled in may not have been read. Open it in Adobe Reader and print it to a new PDF.',
  })
}
