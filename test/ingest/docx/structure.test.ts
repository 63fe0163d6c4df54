import type {Heading, List, Nodes, Paragraph, Table} from 'mdast'
import {describe, expect, test} from 'vitest'
import {readDocx} from '../../../src/ingest/docx/index.js'
import {makeDocx, paragraph, part, row, run, table} from './make-docx.js'

const STYLES = part(
  'styles',
  `<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
  <w:style w:type="paragraph" w:styleId="AgencyHead"><w:name w:val="Agency Head"/><w:basedOn w:val="Heading1"/></w:style>
  <w:style w:type="paragraph" w:styleId="Section"><w:name w:val="Section Name"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Loud"><w:name w:val="Loud"/><w:rPr><w:b/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="Calm"><w:name w:val="Calm"/><w:basedOn w:val="Loud"/><w:rPr><w:b w:val="0"/><w:i/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="GoalLine"><w:name w:val="Goal Line"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
  <w:style w:type="character" w:styleId="Firm"><w:name w:val="Firm"/><w:rPr><w:b/></w:rPr></w:style>
  <w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>`,
)

const level = (number: number, format: string, text: string, start = 1, more = '') =>
  `<w:lvl w:ilvl="${number}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const NUMBERING = part(
  'numbering',
  `<w:abstractNum w:abstractNumId="0">${level(0, 'upperLetter', 'Goal %1.', 3)}${level(1, 'decimal', '%1.%2', 1, '<w:pStyle w:val="StepLine"/>')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uF0B7')}${level(1, 'lowerRoman', '(%2)')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="2">${level(0, 'decimal', '%1.')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
  <w:num w:numId="4"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
)

const read = (body: string) => readDocx(makeDocx(body, {'word/styles.xml': STYLES, 'word/numbering.xml': NUMBERING}))
const styled = (text: string, style: string) => paragraph(text, `<w:pStyle w:val="${style}"/>`)
const listed = (text: string, list: number, ilvl = 0) =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${list}"/></w:numPr>`)

/** The words under a node, breaks as line ends. */
function wordsOf(node: Nodes): string {
  if (node.type === 'break') return '\n'
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map((child) => wordsOf(child)).join('') : ''
}

describe('headings', () => {
  test.each([
    ['a built-in style', 'Heading1', 1],
    ['a style based on one', 'AgencyHead', 1],
    ['a style with an outline level', 'Section', 3],
    ['the title', 'Titel', 1],
    ['a built-in style the file does not define', 'Heading4', 4],
  ])('%s', (_, style, depth) => {
    const {tree} = read(styled('Strengths', style))
    expect(tree.children[0]).toMatchObject({type: 'heading', depth})
  })

  test('an outline level of the paragraph itself wins', () => {
    const properties = '<w:pStyle w:val="Heading1"/><w:outlineLvl w:val="1"/>'
    expect(read(paragraph('Needs', properties)).tree.children[0]).toMatchObject({type: 'heading', depth: 2})
    const asText = '<w:pStyle w:val="Heading1"/><w:outlineLvl w:val="9"/>'
    expect(read(paragraph('Needs', asText)).tree.children[0]).toMatchObject({type: 'paragraph'})
  })

  test('what the paragraph was before a tracked change does not count', () => {
    const was = '<w:pPrChange w:id="1" w:author="a"><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:pPrChange>'
    expect(read(paragraph('Plain now', was)).tree.children[0]).toMatchObject({type: 'paragraph'})
  })

  test('the style of a paragraph is known by name', () => {
    expect(read(styled('Loud words', 'Loud')).tree.children[0]).toMatchObject({data: {style: 'Loud'}})
  })
})

describe('lists', () => {
  const labelsOf = (body: string) => read(body).blocks.map((block) => block.label)

  test('the number that Word shows is a label, not text', () => {
    const {text, blocks} = read(listed('Read at home', 1) + listed('Sleep well', 1))
    expect(text).toBe('Read at home\nSleep well')
    expect(blocks.map((block) => block.label)).toEqual(['Goal C.', 'Goal D.'])
  })

  test('levels count for themselves and start again below a new item', () => {
    const body = listed('a', 1) + listed('b', 1, 1) + listed('c', 1, 1) + listed('d', 1) + listed('e', 1, 1)
    expect(labelsOf(body)).toEqual(['Goal C.', 'C.1', 'C.2', 'Goal D.', 'D.1'])
  })

  test('an empty item is counted', () => {
    expect(labelsOf(listed('a', 3) + listed('', 3) + listed('c', 3))).toEqual(['1.', '3.'])
  })

  test('lists of one family count on, unless one says that it starts again', () => {
    expect(labelsOf(listed('a', 3) + paragraph('between') + listed('b', 3))).toEqual(['1.', undefined, '2.'])
    expect(labelsOf(listed('a', 3) + listed('b', 4) + listed('c', 4))).toEqual(['1.', '1.', '2.'])
  })

  test('a style can put a paragraph in a list, and the paragraph can take it out', () => {
    expect(labelsOf(styled('By style', 'GoalLine'))).toEqual(['Goal C.'])
    const out = '<w:pStyle w:val="GoalLine"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    expect(labelsOf(paragraph('Not in it', out))).toEqual([undefined])
  })

  test('lists nest by level; bullets have no label', () => {
    const {tree} = read(listed('one', 2) + listed('inner', 2, 1) + listed('two', 2))
    const list = tree.children[0] as List
    expect(list).toMatchObject({type: 'list', ordered: false})
    expect(list.children.map((item) => wordsOf(item.children[0] as Nodes))).toEqual(['one', 'two'])
    const [first, inner] = list.children[0]?.children ?? []
    expect(first?.data).not.toHaveProperty('label')
    expect(inner).toMatchObject({type: 'list', ordered: true, children: [{children: [{data: {label: '(i)'}}]}]})
  })

  test('a numbered heading keeps its label', () => {
    const numPr = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>'
    const heading = read(paragraph('Needs', `<w:pStyle w:val="Heading1"/>${numPr}`)).tree.children[0] as Heading
    expect(heading).toMatchObject({type: 'heading', data: {label: '1.'}})
  })
})

describe('tables', () => {
  test('rows, header rows, spans and merged cells', () => {
    const cell = (text: string, properties: string) => `<w:tcPr>${properties}</w:tcPr>${paragraph(text)}`
    const body = `<w:tbl>${row(['Goal', 'By when'], '<w:tblHeader/>')}${row([
      cell('Both', '<w:gridSpan w:val="2"/>'),
    ])}${row([cell('', '<w:vMerge/>'), cell('May 4', '<w:vMerge w:val="restart"/>')])}</w:tbl>`
    const {rows} = {rows: (read(body).tree.children[0] as Table).children}
    expect(rows.map((found) => found.data?.header)).toEqual([true, undefined, undefined])
    expect(rows.map((found) => found.children.map(wordsOf))).toEqual([['Goal', 'By when'], ['Both'], ['', 'May 4']])
    expect(rows[1]?.children[0]?.data?.colSpan).toBe(2)
    expect(rows[2]?.children.map((found) => found.data?.mergedUp)).toEqual([true, undefined])
  })

  test('columns that a row skips are kept empty', () => {
    const body = `<w:tbl>${row(['a', 'b'])}${row(['under b'], '<w:gridBefore w:val="1"/>')}</w:tbl>`
    const {blocks} = read(body)
    expect(blocks.map((block) => block.cell?.column)).toEqual([0, 1, 1])
  })

  test('paragraphs of a cell are joined by breaks, each on its own line', () => {
    const {tree, text, blocks} = read(table([paragraph('First') + paragraph('') + listed('Second', 3), 'Next']))
    const cell = (tree.children[0] as Table).children[0]?.children[0]
    expect(cell?.children.map((child) => child.type)).toEqual(['text', 'break', 'text'])
    expect(text).toBe('First\nSecond\nNext')
    expect(blocks.map((block) => text.slice(block.span.start, block.span.end))).toEqual(['First\nSecond', 'Next'])
  })

  test('a table inside a cell follows the outer table', () => {
    const {tree, text} = read(table([paragraph('before') + table(['inner']) + paragraph('after'), 'beside']))
    expect(tree.children.map((node) => node.type)).toEqual(['table', 'table'])
    expect(text).toBe('before\nafter\nbeside\ninner')
  })

  describe('a table that is only a frame', () => {
    const frame = (...cells: string[]) => table(...cells.map((cell) => [cell]))
    const typesOf = (body: string) => read(body).tree.children.map((node) => node.type)

    test('around a form: the form is the table, and what stands around it are paragraphs in their order', () => {
      const form = table(['Goal', 'By when'], ['Swim', 'May 4'])
      const body = frame(styled('Goals', 'Heading1') + form + paragraph('Signed by Ilse'))
      const {tree, text, blocks} = read(body)
      expect(tree.children.map((node) => node.type)).toEqual(['heading', 'table', 'paragraph'])
      expect(text).toBe('Goals\nGoal\nBy when\nSwim\nMay 4\nSigned by Ilse')
      expect(blocks.map((block) => block.cell && [block.cell.row, block.cell.column])).toEqual([
        undefined,
        [0, 0],
        [0, 1],
        [1, 0],
        [1, 1],
        undefined,
      ])
      expect(blocks[4]?.headings).toEqual([0])
    })

    test('frames in frames, and frames of several rows', () => {
      const form = table(['Goal', 'Swim'])
      expect(typesOf(frame(paragraph('') + frame(form + paragraph(''))))).toEqual(['table'])
      expect(typesOf(frame(styled('Needs', 'Heading1'), paragraph('Rest'), form))).toEqual([
        'heading',
        'paragraph',
        'table',
      ])
    })

    test('a place in it still tells the cell of the file', () => {
      const {place} = read(frame(styled('Needs', 'Heading1')))
      expect(place({start: 0, end: 5})).toMatchObject({cell: {table: 1, row: 1, column: 1}})
    })

    test('a column of plain words is a table', () => {
      expect(typesOf(frame('Strengths', 'She sings.'))).toEqual(['table'])
    })
  })

  test('a deleted row is not read', () => {
    const {text, problems} = read(`<w:tbl>${row(['kept'])}${row(['gone'], '<w:del w:id="1" w:author="a"/>')}</w:tbl>`)
    expect(text).toBe('kept')
    expect(problems.map((problem) => problem.code)).toEqual(['tracked-deletions'])
  })

  test('content controls around rows and cells are transparent', () => {
    const around = (content: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`
    const cell = `<w:tc>${paragraph('inside')}</w:tc>`
    expect(read(`<w:tbl>${around(`<w:tr>${around(cell)}</w:tr>`)}</w:tbl>`).blocks[0]?.kind).toBe('cell')
  })
})

describe('looks', () => {
  const childrenOf = (body: string) => (read(paragraph(body)).tree.children[0] as Paragraph).children

  test('a bold part of a word gives several nodes whose spans touch', () => {
    const nodes = childrenOf(run('un') + run('help', '<w:b/>') + run('ful'))
    expect(nodes).toMatchObject([
      {type: 'text', value: 'un', data: {span: {start: 0, end: 2}}},
      {type: 'strong', children: [{type: 'text', value: 'help', data: {span: {start: 2, end: 6}}}]},
      {type: 'text', value: 'ful', data: {span: {start: 6, end: 9}}},
    ])
  })

  test('neighbours that look alike are one text node', () => {
    expect(childrenOf(run('Ma') + run('ya ') + run('reads'))).toMatchObject([{type: 'text', value: 'Maya reads'}])
  })

  test('bold, italic and struck through nest', () => {
    expect(childrenOf(run('x', '<w:b/><w:i/><w:strike/>'))).toMatchObject([
      {type: 'delete', children: [{type: 'strong', children: [{type: 'emphasis', children: [{value: 'x'}]}]}]},
    ])
  })

  test('marks of styles count; bold in bold is plain; the run has the last word', () => {
    expect(childrenOf(run('x', '<w:rStyle w:val="Firm"/>'))[0]?.type).toBe('strong')
    expect(childrenOf(run('x', '<w:rStyle w:val="Firm"/><w:b w:val="0"/>'))[0]?.type).toBe('text')
    const loud = (content: string) =>
      (read(paragraph(content, '<w:pStyle w:val="Loud"/>')).tree.children[0] as Paragraph).children[0]?.type
    expect(loud(run('x'))).toBe('strong')
    expect(read(styled('x', 'Calm')).tree.children[0]).toMatchObject({children: [{type: 'emphasis'}]})
    expect(loud(run('x', '<w:rStyle w:val="Firm"/>'))).toBe('text')
  })

  test('a heading is not strong only because its style is bold', () => {
    expect((read(styled('Needs', 'Heading1')).tree.children[0] as Heading).children[0]?.type).toBe('text')
  })

  test('how a run looked before a tracked change does not count', () => {
    const was = '<w:rPrChange w:id="1" w:author="a"><w:rPr><w:b/></w:rPr></w:rPrChange>'
    expect(childrenOf(run('x', was))[0]?.type).toBe('text')
  })

  test('text hidden by a style is left out', () => {
    expect(read(paragraph(run('open') + run(' closed', '<w:rStyle w:val="Secret"/>'))).text).toBe('open')
  })

  test('links, to an address and within the document', () => {
    const nodes = childrenOf(
      `${run('See ')}<w:hyperlink r:id="rId7">${run('the ')}${run('help page', '<w:b/>')}</w:hyperlink><w:hyperlink w:anchor="goals">${run('goals')}</w:hyperlink>`,
    )
    expect(nodes).toMatchObject([
      {type: 'text'},
      {type: 'link', url: 'https://example.org/help', children: [{value: 'the '}, {type: 'strong'}]},
      {type: 'link', url: '#goals'},
    ])
  })
})
