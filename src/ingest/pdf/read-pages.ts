import type {ReadingProblem} from '../../document/document.js'
import type {FileState} from './file-state.js'
import type {OpenPdf} from './load.js'
import {type PageContent, readPage} from './page.js'
import {pageProblem, pdfError, tooManyPages} from './problems.js'

/** After so many damaged pages one after the other, the rest of the file counts as damaged: some files claim a billion pages. */
const MOST_DAMAGED = 50

/** What the pages of a file hold, and what could not be read of them. */
export interface ReadPages {
  readonly pages: readonly PageContent[]
  readonly problems: readonly ReadingProblem[]
}

/**
 * Reads the first `maxPages` pages.
 *
 * @throws ReadingError `damaged` if none can be read.
 */
export async function readPages({document}: OpenPdf, maxPages: number, state: FileState): Promise<ReadPages> {
  const pages: PageContent[] = []
  const damaged: number[] = []
  const last = Math.min(document.numPages, maxPages)
  for (let number = 1; number <= last; number++) {
    const gaveUp = number - (pages.at(-1)?.number ?? 0) > MOST_DAMAGED
    try {
      if (gaveUp) damaged.push(number)
      else pages.push(await readPage(await document.getPage(number), number, state))
    } catch {
      damaged.push(number)
    }
  }
  if (pages.length === 0) throw pdfError('damaged')
  const limit = last < document.numPages ? [tooManyPages(document.numPages, last)] : []
  return {pages, problems: [...pageProblem('page-damaged', damaged), ...limit]}
}

/**
 * What there is to say about the text of the pages; `isEmpty` tells by index the pages without words of their own.
 *
 * @throws ReadingError `scan` if no page has any.
 */
export function textProblems(pages: readonly PageContent[], isEmpty: (index: number) => boolean): ReadingProblem[] {
  const numbersOf = (holds: (page: PageContent, index: number) => boolean) =>
    pages.filter(holds).map((page) => page.number)
  const unreadable = numbersOf((page) => page.isUnreadable)
  const empty = numbersOf((page, i) => isEmpty(i) && !page.isUnreadable)
  if (pages.every((_, i) => isEmpty(i))) throw pdfError(unreadable.length > 0 ? 'unreadable-font' : 'scan')
  return [
    ...pageProblem('page-without-text', empty),
    ...pageProblem('unreadable-font', unreadable),
    ...pageProblem(
      'recognised-text',
      numbersOf((page) => page.isRecognised),
    ),
    ...pageProblem(
      'hidden-layer',
      numbersOf((page) => page.hasHiddenWords),
    ),
    ...pageProblem(
      'hidden-layer-read',
      numbersOf((page) => page.mixesHiddenWords),
    ),
  ]
}
