import type {ReadingProblem} from '../../document/document.js'
import type {Unread} from './walk.js'

/** What a reader of the findings must know about text that was not checked. `hasText`: the document holds any words at all. */
export function problemsOf(unread: Unread, hasText: boolean): ReadingProblem[] {
  const problems: ReadingProblem[] = []
  const {deletions, hidden, embedded, diagrams, pictures} = unread
  if (deletions > 0) {
    const pieces =
      deletions === 1
        ? '1 piece of deleted text that is still waiting'
        : `${deletions} pieces of deleted text that are still waiting`
    const were = deletions === 1 ? 'was' : 'were'
    problems.push({
      code: 'tracked-deletions',
      message: `${pieces} for approval ${were} not checked. Accept or reject the changes in Word to have the final text checked.`,
    })
  }
  if (hidden > 0) {
    problems.push({
      code: 'hidden-text',
      message:
        'This Word file contains hidden text, which was not checked. Show it in Word and delete it, or turn it into normal text.',
    })
  }
  if (embedded > 0) {
    const what = embedded === 1 ? '1 other file that is embedded' : `${embedded} other files that are embedded`
    problems.push({
      code: 'embedded-file',
      message: `${what} in this Word file could not be checked. Copy the words into the document itself to have them checked.`,
    })
  }
  if (diagrams > 0) {
    const what = diagrams === 1 ? '1 diagram or chart' : `${diagrams} diagrams or charts`
    problems.push({
      code: 'diagram',
      message: `The words in ${what} were not checked. Please read them yourself.`,
    })
  }
  if (!hasText && pictures > 0) {
    problems.push({
      code: 'no-text',
      message:
        'This Word file contains pictures but no text, so there was nothing to check. If it is a scan, use a version with text.',
    })
  }
  return problems
}

/** Text of notes, headers and footers, or what only shapes the text, that could not be read. */
export function damagedPart(type: string): ReadingProblem {
  const what = DAMAGED[type] ?? 'A part of this Word file'
  return {
    code: 'damaged-part',
    message: `${what} could not be read. Open the file in Word, save it as a new .docx and try again.`,
  }
}

const DAMAGED: Readonly<Record<string, string>> = {
  footnotes: 'The footnotes of this Word file',
  endnotes: 'The endnotes of this Word file',
  header: 'A header of this Word file',
  footer: 'A footer of this Word file',
  comments: 'The comments in this Word file',
  styles: 'The styles of this Word file (they tell headings from other text)',
  numbering: 'The list numbers of this Word file',
  relationships: 'The list of the parts of this Word file',
}
