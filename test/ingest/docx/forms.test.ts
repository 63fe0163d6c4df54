import {describe, expect, test} from 'vitest'
import {readDocx} from '../../../src/ingest/docx/index.js'
import {control, field, makeDocx, paragraph, run, runOf, table} from './make-docx.js'

const read = (body: string) => readDocx(makeDocx(body))
const inParagraph = (content: string) => read(paragraph(content)).text

describe('fields', () => {
  test('a result stands in the sentence, an instruction does not', () => {
    expect(inParagraph(run('See page ') + field('PAGEREF goals', run('4')) + run(' for goals.'))).toBe(
      'See page 4 for goals.',
    )
    expect(inParagraph(`${run('Table ')}<w:fldSimple w:instr=" SEQ Table ">${run('2')}</w:fldSimple>`)).toBe('Table 2')
  })

  test('results that Word makes itself are known as such; those somebody typed are not', () => {
    const generatedIn = (content: string) => {
      const {text, generated} = read(paragraph(content))
      return generated.map(({start, end}) => text.slice(start, end))
    }
    const reference = field('REF _Ref12 \\h', run('Crisis ') + run('plan', '<w:b/>'))
    expect(generatedIn(run('See ') + reference + run(' on page ') + field('PAGEREF goals', run('4')))).toEqual([
      'Crisis plan',
      '4',
    ])
    expect(generatedIn(field('FORMTEXT', run('Maya')) + field('HYPERLINK "https://example.org"', run('here')))).toEqual(
      [],
    )
  })

  test('a field inside an instruction is not text', () => {
    const inner = field('MERGEFIELD State', run('WI'))
    expect(inParagraph(field(`IF </w:instrText></w:r>${inner}<w:r><w:instrText> = "WI"`, run('Badger Care')))).toBe(
      'Badger Care',
    )
  })

  test('a field that lost its end does not swallow the text', () => {
    const begin = runOf('<w:fldChar w:fldCharType="begin"/>')
    expect(read(paragraph(begin + run('lost')) + paragraph('Still here')).text).toBe('Still here')
  })

  test('a table of contents is left out, whole paragraphs of it', () => {
    const start = runOf('<w:fldChar w:fldCharType="begin"/>') + runOf('<w:instrText>TOC \\o</w:instrText>')
    const separate = runOf('<w:fldChar w:fldCharType="separate"/>')
    const end = runOf('<w:fldChar w:fldCharType="end"/>')
    const lines =
      paragraph(start + separate + run('Goals') + runOf('<w:tab/>') + field('PAGEREF g', run('2'))) +
      paragraph(run('Needs') + runOf('<w:tab/>') + run('3') + end)
    expect(read(lines + paragraph('The plan')).text).toBe('The plan')
    const gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    expect(read(control(paragraph('Contents') + lines, gallery) + paragraph('The plan')).text).toBe('The plan')
  })

  test('a table of contents without an end keeps the text after it', () => {
    const start = runOf('<w:fldChar w:fldCharType="begin"/>') + runOf('<w:instrText>TOC</w:instrText>')
    const separate = runOf('<w:fldChar w:fldCharType="separate"/>')
    expect(read(paragraph(start + separate + run('Goals 2')) + paragraph('The plan')).text).toBe('Goals 2\nThe plan')
  })

  test('a link made by a field is a link', () => {
    const {tree} = read(paragraph(field('HYPERLINK "https://example.org/a" \\l "b"', run('here'))))
    expect(tree.children[0]).toMatchObject({children: [{type: 'link', url: 'https://example.org/a#b'}]})
  })
})

describe('fields of older forms', () => {
  test.each([
    ['ticked', '<w:checkBox><w:checked/></w:checkBox>', '☒ Yes'],
    ['empty', '<w:checkBox><w:checked w:val="0"/></w:checkBox>', '☐ Yes'],
    ['ticked by default', '<w:checkBox><w:default w:val="1"/></w:checkBox>', '☒ Yes'],
    [
      'ticked by default, then emptied',
      '<w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox>',
      '☐ Yes',
    ],
  ])('a check box, %s', (_, data, expected) => {
    expect(inParagraph(field('FORMCHECKBOX', undefined, `<w:ffData>${data}</w:ffData>`) + run(' Yes'))).toBe(expected)
  })

  test('the chosen entry of a list', () => {
    const entries = '<w:listEntry w:val="Home"/><w:listEntry w:val="School"/>'
    const list = (chosen: string) => `<w:ffData><w:ddList>${chosen}${entries}</w:ddList></w:ffData>`
    expect(inParagraph(field('FORMDROPDOWN', undefined, list('<w:result w:val="1"/>')))).toBe('School')
    expect(inParagraph(field('FORMDROPDOWN', undefined, list('<w:default w:val="1"/>')))).toBe('School')
    expect(inParagraph(field('FORMDROPDOWN', undefined, list('')))).toBe('Home')
    expect(inParagraph(field('FORMDROPDOWN', run('School'), list('<w:result w:val="1"/>')))).toBe('School')
  })

  test('typed text', () => {
    expect(inParagraph(run('Name: ') + field('FORMTEXT', run('Maya Lund'), '<w:ffData/>'))).toBe('Name: Maya Lund')
  })
})

describe('content controls', () => {
  const prompt = (text = 'Describe the strength') => control(run(text), '<w:showingPlcHdr/>')

  test('values are text', () => {
    expect(inParagraph(run('Name: ') + control(run('Maya Lund')))).toBe('Name: Maya Lund')
    expect(read(control(paragraph('A block of text'))).text).toBe('A block of text')
  })

  test('a prompt alone in its paragraph or cell is kept as a placeholder', () => {
    const {blocks, text} = read(paragraph(prompt()) + table(['Date', paragraph(prompt())]))
    expect(blocks.map((block) => block.placeholder)).toEqual([true, false, true])
    expect(text).toBe('Describe the strength\nDate\nDescribe the strength')
  })

  test('a prompt beside words is left out', () => {
    const {blocks, text} = read(
      paragraph(run('Strength: ') + prompt()) + table([paragraph('Goal') + paragraph(prompt())]),
    )
    expect(text).toBe('Strength: \nGoal')
    expect(blocks.map((block) => block.placeholder)).toEqual([false, false])
  })

  test.each([
    'Click here to enter text.',
    'Click or tap here to enter text.',
    'Choose an item.',
    'Click or tap to enter a date.',
    'Click or tap here to enter text',
  ])('"%s" is a prompt even where the file does not say so', (words) => {
    expect(read(paragraph(words)).blocks[0]?.placeholder).toBe(true)
    expect(read(paragraph(control(run(words)))).blocks[0]?.placeholder).toBe(true)
    expect(inParagraph(run('Date: ') + run(words))).toBe('Date: ')
    const halves = run(words.slice(0, 6)) + run(words.slice(6))
    expect(inParagraph(run('Date: ') + control(halves))).toBe('Date: ')
    expect(read(table([paragraph(halves)])).blocks[0]?.placeholder).toBe(true)
  })

  test('words that only begin like a prompt are words', () => {
    expect(read(paragraph('Choose an item. Maya chose the red one.')).blocks[0]?.placeholder).toBe(false)
  })

  test('a filled control inside one that shows its prompt is filled', () => {
    const nested = control(run('Tell us: ') + control(run('She sings.')), '<w:showingPlcHdr/>')
    expect(inParagraph(nested)).toBe('She sings.')
  })

  test('a check box shows its state and is never a prompt', () => {
    const box = (state: string, sign: string) =>
      control(sign, `<w:showingPlcHdr/><w14:checkbox><w14:checked w14:val="${state}"/></w14:checkbox>`)
    expect(inParagraph(box('1', run('☒')) + run(' Yes ') + box('0', run('☐')) + run(' No'))).toBe('☒ Yes ☐ No')
    const symbol = runOf('<w:sym w:font="Wingdings" w:char="F04A"/>')
    expect(inParagraph(box('1', symbol) + box('0', symbol) + run('!'))).toBe('☒☐!')
  })
})
