import fc from 'fast-check'
import {expect, it} from 'vitest'
import {readDocx} from '../../src/ingest/docx/index.js'
import {makeDocx, paragraph, run, runOf, table} from '../ingest/docx/make-docx.js'
import {canonical, commentsIn, marked, partsOf, wordsUnder} from './docx-copy.js'

// Any document of these pieces, with any marks on its words.

const words = fc
  .stringMatching(/^[a-z 😊é&<]{1,12}$/u)
  .map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
const textRun = fc.tuple(words, fc.constantFrom('', '<w:b/>', '<w:i/>')).map(([text, look]) => run(text, look))
const mixedRun = fc
  .array(
    fc.oneof(
      words.map((text) => `<w:t xml:space="preserve">${text}</w:t>`),
      fc.constantFrom('<w:tab/>', '<w:br/>'),
    ),
    {minLength: 1, maxLength: 4},
  )
  .map((content) => runOf(content.join('')))
const deleted = words.map((text) => `<w:del w:id="90" w:author="A"><w:r><w:delText>${text}</w:delText></w:r></w:del>`)
const around = fc
  .tuple(
    textRun,
    fc.constantFrom('w:hyperlink r:id="rId7"', 'w:ins w:id="91" w:author="A"', 'w:smartTag w:element="e"'),
  )
  .map(([inner, tag]) => `<${tag}>${inner}</${tag.split(' ')[0]}>`)
const runs = fc.array(fc.oneof(textRun, mixedRun, deleted, around), {minLength: 1, maxLength: 5})
const block = fc.oneof(
  runs.map((all) => paragraph(all.join(''))),
  fc.tuple(runs, runs).map((cells) => table(cells.map((cell) => paragraph(cell.join(''))))),
)
const body = fc.array(block, {minLength: 1, maxLength: 4}).map((blocks) => blocks.join(''))
const marks = fc.array(fc.tuple(fc.nat(), fc.integer({min: 1, max: 15})), {maxLength: 6})

/** Paragraphs and lines without words are not part of the normalised text. */
const onLines = (text: string | undefined) => text?.split('\n').filter((line) => line.trim() !== '')
const main = (bytes: Uint8Array) => partsOf(bytes)['word/document.xml'] ?? ''

it('finds any marks at their words, and the original under them', () => {
  fc.assert(
    fc.property(body, marks, (xml, places) => {
      const bytes = makeDocx(paragraph('Title') + xml)
      const {text} = readDocx(bytes)
      const chosen = new Map(
        places.map(([at, length]) => {
          const start = wholeCharacter(text, at % text.length)
          const end = wholeCharacter(text, Math.min(text.length, start + length))
          return [`${start} ${end}`, {start, end}]
        }),
      )
      const spans = [...chosen.values()].filter(({start, end}) => text.slice(start, end).trim() !== '')
      const copy = marked(bytes, ...spans)
      spans.forEach(
        ({start, end}, i) => void expect(onLines(wordsUnder(copy.bytes, i))).toEqual(onLines(text.slice(start, end))),
      )
      const ids = new Set(commentsIn(copy.bytes).map(({id}) => id))
      expect(ids.size).toBe(spans.length)
      expect(canonical(main(copy.bytes), ids)).toEqual(canonical(main(bytes)))
      expect(readDocx(copy.bytes).text).toBe(text)
      expect(marked(copy.bytes, ...spans).bytes).toEqual(copy.bytes)
    }),
    {numRuns: 150},
  )
})

/** The offset itself, or the one behind a character of two units that it would cut. */
function wholeCharacter(text: string, offset: number): number {
  const code = text.charCodeAt(offset)
  return code >= 0xdc00 && code < 0xe000 ? offset + 1 : offset
}
