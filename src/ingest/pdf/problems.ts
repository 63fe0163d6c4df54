import type {ReadingProblem} from '../../document/document.js'
import {listed} from '../../text/listed.js'
import {ReadingError} from '../reading-error.js'

const REFUSALS = {
  password:
    'This PDF is locked with a password. Open it with the password, save a copy without one, and check that copy.',
  damaged:
    'This PDF is damaged and cannot be opened. Open it in a PDF viewer and print it to a new PDF, or ask for the Word file.',
  'no-pages': 'This PDF has no pages. Export it again from the program it was written in.',
  'unreadable-font':
    'This PDF uses fonts that do not say which letters they show, so its words could not be read. Print the file to a new PDF, or ask for the Word file.',
  scan: 'This PDF is a picture of a page (a scan): it contains no text to check. Run text recognition (OCR) on it, or ask for the Word file.',
} as const

/** The error for a PDF that cannot be read at all, in plain words. */
export function pdfError(code: keyof typeof REFUSALS): ReadingError {
  return new ReadingError(code, REFUSALS[code])
}

/** What the reader has to say about pages: each is one message that lists them, however many they are. */
const ABOUT_PAGES = {
  'page-damaged': (pages, many) =>
    `${pages} ${many ? 'are' : 'is'} damaged and ${many ? 'were' : 'was'} not read. Check ${many ? 'them' : 'it'} by hand, or ask for the Word file.`,
  'page-without-text': (pages, many) =>
    `${pages} ${many ? 'have' : 'has'} no text: ${many ? 'each' : 'it'} is blank or a picture (a scan). If it is a picture, run text recognition (OCR) on it, or ask for the Word file.`,
  'unreadable-font': (pages, many) =>
    `${pages} ${many ? 'use' : 'uses'} a font that does not say which letters it shows, so some words could not be read correctly. Print the file to a new PDF, or ask for the Word file.`,
  'recognised-text': (pages, many) =>
    `${pages} ${many ? 'are scans' : 'is a scan'}: ${many ? 'their' : 'its'} words come from text recognition (OCR) and may be wrong. Compare the findings with the page, or ask for the Word file.`,
  'hidden-layer': (pages, many) =>
    `${pages} ${many ? 'have' : 'has'} a layer that is switched off, and it was not checked. If it belongs to the record, switch it on and print the file to a new PDF.`,
  'hidden-layer-read': (pages, many) =>
    `${pages} ${many ? 'have' : 'has'} words on a layer that is switched off, and these could not be separated from the rest. If something was found in words you cannot see, print the file to a new PDF and check that one.`,
} satisfies Record<string, (pages: string, many: boolean) => string>

/** What may be wrong with a page. */
export type PageProblem = keyof typeof ABOUT_PAGES

/** The problem of some pages, in rising order; none if there are no pages. */
export function pageProblem(code: PageProblem, numbers: readonly number[]): ReadingProblem[] {
  const [page] = numbers
  if (page === undefined) return []
  return [{code, message: ABOUT_PAGES[code](pageList(numbers), numbers.length > 1), page}]
}

/** The problem of a file with more pages than are read. */
export function tooManyPages(all: number, read: number): ReadingProblem {
  return {
    code: 'page-limit',
    message: `This PDF has ${all} pages; only the first ${read} were read. Split the file to check the rest.`,
    page: read + 1,
  }
}

/** The problem of a form whose values are kept in a way that PDF readers other than Adobe's do not show. */
export const XFA_PROBLEM: ReadingProblem = {
  code: 'xfa',
  message:
    'This PDF is an XFA form, and what was filled in may not have been read. Open it in Adobe Reader and print it to a new PDF.',
}

/** "Page 3", "Pages 3 and 4", "Pages 2 to 9, 12 and 14". */
function pageList(numbers: readonly number[]): string {
  const runs: {from: number; to: number}[] = []
  for (const number of numbers) {
    const run = runs.at(-1)
    if (run && number === run.to + 1) run.to = number
    else runs.push({from: number, to: number})
  }
  const parts = runs.flatMap(({from, to}) => {
    if (from === to) return [`${from}`]
    return to === from + 1 ? [`${from}`, `${to}`] : [`${from} to ${to}`]
  })
  return `Page${numbers.length > 1 ? 's' : ''} ${listed(parts)}`
}
