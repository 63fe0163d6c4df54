import {describe, expect, test} from 'vitest'
import {createReviewer} from '../../src/check/reviewer.js'
import {untickedOptions} from '../../src/check/unticked-options.js'
import type {Document} from '../../src/document/document.js'
import {readDocx} from '../../src/ingest/docx/index.js'
import {readMarkdown} from '../../src/ingest/markdown/index.js'
import {makeDocx, paragraph, run} from '../ingest/docx/make-docx.js'

/** Rules and words found in a document, with the settings nobody changed. */
async function findingsOf(document: Document) {
  const {findings} = await createReviewer({today: '2026-01-15'})(document)
  return findings.map(({rule, span}) => [rule, document.text.slice(span.start, span.end)])
}

describe('options of a form', () => {
  const optionsOf = (source: string) => {
    const document = readMarkdown(source)
    return untickedOptions(document).map(({start, end}) => document.text.slice(start, end).trim())
  }

  test.each([
    ['☒ School ☐ Home ☐ Work', ['☐ Home', '☐ Work']],
    ['Place: ☐ Home   ☑ School   (see above)', ['☐ Home']],
    ['[x] School [ ] Home', ['[ ] Home']],
    ['| Place | Since |\n|---|---|\n| □ Home<br>■ School | ☐ May |', ['□ Home']],
    ['☐ Home\n\n☒ School\n\nNotes', ['☐ Home']],
  ])('%s', (source, unticked) => {
    expect(optionsOf(source)).toEqual(unticked)
  })

  test.each([
    ['a form for print, or a list of things to do', '☐ Call the school\n\n☐ Ask the aunt'],
    ['boxes behind the words', 'Home ☐ School ☒'],
    ['a tick elsewhere', '☒ School\n\nFor later:\n\n☐ Home'],
    ['a tick in another cell', '| A | B |\n|---|---|\n| ☒ School | ☐ Home |'],
  ])('%s: all words are read', (_, source) => {
    expect(optionsOf(source)).toEqual([])
  })

  test('no finding is about one that nobody ticked', async () => {
    const found = await findingsOf(readMarkdown('Mood: ☐ noncompliant ☒ noncompliant\n'))
    expect(found.map(([, words]) => words)).toEqual(['noncompliant'])
  })
})

describe('stretches that are not checked for wording', () => {
  const words = 'She is a schizophrenic. '
  const document = readMarkdown(words + words)
  const second = {start: words.length, end: 2 * words.length}
  const found = ['label-before-person', 'a schizophrenic']

  test('other languages, and what a program made', async () => {
    expect(await findingsOf(document)).toEqual([found, found])
    expect(await findingsOf({...document, otherLanguages: [{span: second, language: 'es'}]})).toEqual([found])
    expect(await findingsOf({...document, generated: [second]})).toEqual([found])
  })

  test('a Word file in two languages: the English part is checked, and the other one is told', async () => {
    const spanish = run(
      'La familia de Ilse dice que el noncompliant es un error de la nota.',
      '<w:lang w:val="es-US"/>',
    )
    const word = readDocx(makeDocx(paragraph(spanish) + paragraph('Ilse was noncompliant at the visit.')))
    const {findings} = await createReviewer({today: '2026-01-15'})(word)
    const told = findings.find(({rule}) => rule === 'partly-read-file')
    expect(told?.message).toMatch(/^Some of the text is in Spanish\. It was not checked for wording/)
    const ofWords = findings.filter(({span}) => word.text.slice(span.start, span.end) === 'noncompliant')
    expect(ofWords.map(({span}) => span.start)).toEqual([word.text.lastIndexOf('noncompliant')])
  })

  test('words that reach out of one are checked', async () => {
    const half = {start: words.length, end: words.indexOf('phrenic') + words.length}
    expect(await findingsOf({...document, generated: [half]})).toEqual([found, found])
  })
})
