import {createDocument} from '../../document/create.js'
import type {Document} from '../../document/document.js'
import {buildDocument} from './build.js'
import {createFileState, type FileState} from './file-state.js'
import {artifactsOf, furnitureOf, withoutLines} from './furniture.js'
import {findHeadings} from './headings.js'
import {joinPages} from './join-pages.js'
import {hasHiddenLayers} from './layers.js'
import {type LayoutContext, layOut} from './layout.js'
import type {Word} from './leaf.js'
import {type Line, linesOf} from './lines.js'
import {type CharacterMaps, type OpenPdf, openPdf} from './load.js'
import {type OpenTable, openTableOf} from './open-tables.js'
import type {Part} from './outline.js'
import type {PageContent} from './page.js'
import {lineSpacingOf} from './paragraphs.js'
import {createPlaces} from './place.js'
import {XFA_PROBLEM} from './problems.js'
import {readPages, textProblems} from './read-pages.js'
import {ruledTables} from './ruled-tables.js'
import {NO_RULES, turnRules} from './rules.js'
import {fieldsInText, partsFromTags} from './structure.js'
import {asDrawn} from './structure-tables.js'

export type {CharacterMaps} from './load.js'
export {textInQuads} from './text-in-quads.js'

/** How far to read. */
export interface PdfOptions {
  /** Pages read at most; the rest is reported as a problem. 2000 when absent. */
  readonly maxPages?: number
  /** Gives the character maps of pdf.js. Pages that need one which is not given are reported. */
  readonly characterMaps?: CharacterMaps
}

const DEFAULT_MAX_PAGES = 2000

/**
 * Reads a PDF: tags where the file is tagged, the geometry of its text otherwise.
 *
 * The text holds one block a line; a leaf of its map is a text item of the page or a line of a form value.
 *
 * @throws ReadingError `password`, `damaged`, `no-pages`; `scan` when no page holds text, `unreadable-font` when none can be read.
 */
export async function readPdf(bytes: Uint8Array, options: PdfOptions = {}): Promise<Document> {
  const pdf = await openPdf(bytes, options.characterMaps)
  try {
    return await readDocument(pdf, options.maxPages ?? DEFAULT_MAX_PAGES)
  } finally {
    await pdf.close()
  }
}

async function readDocument(pdf: OpenPdf, maxPages: number): Promise<Document> {
  const layers = await pdf.document.getOptionalContentConfig().catch(() => undefined)
  const hiddenLayers = hasHiddenLayers(layers) ? layers : undefined
  const state = createFileState({missingMaps: pdf.missingMaps, hiddenLayers})
  const {pages, problems} = await readPages(pdf, maxPages, state)
  const furniture = runningLines(pages)
  const bodies = pages.map((page, i) => withoutLines(page.words, furniture[i] ?? []))
  const aboutText = textProblems(pages, (i) => bodies[i]?.length === 0 && pages[i]?.rotated.length === 0)
  numberLines(pages, state)

  let flows = 0
  const context: LayoutContext = {nextFlow: () => flows++, spacing: lineSpacingOf(bodies)}
  let open: OpenTable | undefined
  const parts = pages.map((page, i) => {
    const upright = pageParts(bodies[i] ?? [], page, open, context)
    open = openTableOf(upright)
    const turned = page.rotated.flatMap(({angle, words}) =>
      layOut(words, {number: page.number, rules: turnRules(page.rules, angle)}, context),
    )
    return [...upright, ...turned]
  })
  const joined = joinPages(parts)
  const running = furniture.flat().map((line) => line.words)
  const built = buildDocument(findHeadings(joined.parts), [...running, ...joined.repeated])
  const metadata = await pdf.document.getMetadata().catch(() => undefined)
  const viewports = new Map(pages.map((page) => [page.number, page.viewport]))
  return createDocument({
    format: 'pdf',
    ...built,
    place: createPlaces(built.map, state.leaves, state.widths, viewports),
    problems: [...problems, ...aboutText, ...(metadata?.info?.IsXFAPresent ? [XFA_PROBLEM] : [])],
  })
}

/** The running lines of each page: what the tags call decoration, and what geometry finds besides. */
function runningLines(pages: readonly PageContent[]): Line[][] {
  const artifacts = pages.map(artifactsOf)
  const found = furnitureOf(pages.map((page, i) => ({...page, words: withoutLines(page.words, artifacts[i] ?? [])})))
  return pages.map((_, i) => [...(artifacts[i] ?? []), ...(found[i] ?? [])])
}

/** Numbers the lines of each page as a reader would count them, running heads included. */
function numberLines(pages: readonly PageContent[], {leaves}: FileState): void {
  for (const page of pages) {
    const lines = [page.words, ...page.rotated.map(({words}) => words)].flatMap(linesOf)
    lines.forEach((line, i) => {
      for (const word of line.words) {
        const leaf = leaves[word.leaf]
        if (leaf) leaf.line ||= i + 1
      }
    })
  }
}

function pageParts(
  words: readonly Word[],
  page: PageContent,
  open: OpenTable | undefined,
  context: LayoutContext,
): Part[] {
  const known = page.structure ? fieldsInText(page.structure) : new Set()
  const fieldsAreTagged = words.every((word) => !word.field || known.has(word.mark ?? ''))
  const tagged = fieldsAreTagged ? partsFromTags(words, page.structure, page.number, context.nextFlow) : undefined
  if (!tagged) return words.length > 0 ? layOut(words, {...page, open}, context) : []
  const rest = tagged.rest.length > 0 ? layOut(tagged.rest, {number: page.number, rules: NO_RULES}, context) : []
  const drawn = ruledTables(page.rules, words, page.number)
  const parts = tagged.parts.map((part) => (part.kind === 'table' ? asDrawn(part, drawn) : part))
  return [...parts, ...rest]
}
