import type {ElementContent} from 'hast'
import type {FileReview} from '../../check/finding.js'
import type {Document} from '../../document/document.js'
import type {DocxLimits} from '../../ingest/docx/index.js'
import {textBeside} from './beside-text.js'
import {element} from './hast.js'
import {fileName, recordName, renderHead, renderProblems} from './head.js'
import {markWords} from './mark-words.js'
import {renderAboutAll, renderNoteList} from './note-list.js'
import {type Note, notesOf} from './notes.js'
import {renderPage} from './page.js'
import {renderTree} from './pages.js'
import {fitIntoPage} from './structure.js'
import {renderWhy} from './why.js'
import {renderWord} from './word-tree.js'

/** What a page is made of. */
export interface HtmlCopyInput {
  /** The file, as it was read. */
  readonly bytes: Uint8Array
  readonly document: Document
  /** The review of that document. */
  readonly review: FileReview
  /** The date of the review, `YYYY-MM-DD`; without it the page gives none. */
  readonly today?: string
  /** Those under which a Word file was read for the review; they replace some of the default limits. */
  readonly limits?: Partial<DocxLimits>
}

/**
 * One page that shows a document as it looks, with its findings on their words and listed beside them. It ends with a line end.
 *
 * The page holds the text of the document, and is as private as that. It loads nothing, runs nothing, and links only to its own
 * parts: words of the document are text in it and never markup, pictures and addresses are left out. A file that could not be read, or
 * only in part, says so at the top.
 */
export async function renderHtmlCopy({bytes, document, review, today, limits}: HtmlCopyInput): Promise<string> {
  const notes = notesOf(document, review)
  const hasText = document.text.trim() !== ''
  const shown = document.format === 'docx' && hasText ? await renderWord(bytes, document, limits) : renderTree(document)
  const beside = textBeside(document, notes.marks, shown)
  const words: ElementContent[] = [...fitIntoPage(shown, document.text), ...(beside ? [beside] : [])]
  const marked = markWords(words, notes.marks, document.otherLanguages)
  const all = [...notes.aboutAll, ...notes.inText]
  const rules = [...new Set(all.map(({finding}) => finding.rule))]
  const name = recordName(review)

  return renderPage(`${fileName(review)} – carelint review`, [
    hasText ? element('a', {className: ['skip'], href: '#document'}, 'Skip to the document') : false,
    notes.inText.length > 0 ? element('a', {className: ['skip'], href: '#findings'}, 'Skip to the findings') : false,
    element(
      'div',
      {className: notes.inText.length > 0 ? ['sheet', 'with-findings'] : ['sheet']},
      renderHead(review, today, notes.inText.length > 0),
      element(
        'main',
        {},
        renderProblems(review),
        isClear(review, all) ? allClear(name) : false,
        renderAboutAll(notes.aboutAll, name),
        hasText
          ? element(
              'article',
              {id: 'document', ariaLabelledBy: ['document-title'], tabIndex: -1},
              element('h2', {id: 'document-title', className: ['spoken']}, 'The document'),
              marked,
            )
          : false,
        notes.inText.length > 0 ? renderNoteList(notes.inText) : false,
        renderWhy(rules),
      ),
      element(
        'footer',
        {},
        element(
          'p',
          {},
          'Made by carelint on the machine the record is on. This page loads nothing from anywhere else and sends nothing out.',
        ),
        element('p', {}, 'carelint points out words. What to write is up to the people who know the family.'),
      ),
    ),
  ])
}

function isClear({status}: FileReview, notes: readonly Note[]): boolean {
  return status === 'ok' && notes.length === 0
}

function allClear(name: string) {
  return element(
    'section',
    {className: ['clear'], ariaLabelledBy: ['clear']},
    element('h2', {id: 'clear'}, 'All clear, nicely done'),
    element(
      'p',
      {},
      `carelint found nothing to change in this ${name}. A last read aloud, as the family will hear it, is still worth the time.`,
    ),
  )
}
