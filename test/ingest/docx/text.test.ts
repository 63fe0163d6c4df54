import type {Nodes, Paragraph} from 'mdast'
import {describe, expect, test} from 'vitest'
import type {Document} from '../../../src/document/document.js'
import {readDocx} from '../../../src/ingest/docx/index.js'
import {control, field, makeDocx, paragraph, part, run, runOf, table, textBox} from './make-docx.js'

const textOf = (body: string) => readDocx(makeDocx(body)).text
const inParagraph = (content: string) => textOf(paragraph(content))

describe('lines', () => {
  test('one block a line, an empty line before a heading, nothing for empty paragraphs', () => {
    const heading = paragraph('Needs', '<w:outlineLvl w:val="0"/>')
    expect(textOf(paragraph('Before') + paragraph('') + paragraph('  ') + heading + paragraph('After'))).toBe(
      'Before\n\nNeeds\nAfter',
    )
  })

  test('breaks are line ends with nodes of their own; those at the ends are dropped', () => {
    const {text, tree} = readDocx(
      makeDocx(
        paragraph(runOf('<w:br/><w:t>one</w:t><w:br/><w:t>two</w:t><w:cr/><w:t>three</w:t><w:br w:type="page"/>')),
      ),
    )
    expect(text).toBe('one\ntwo\nthree')
    expect((tree.children[0] as Paragraph).children).toMatchObject([
      {type: 'text', value: 'one'},
      {type: 'break', data: {span: {start: 3, end: 4}}},
      {type: 'text', value: 'two'},
      {type: 'break', data: {span: {start: 7, end: 8}}},
      {type: 'text', value: 'three'},
    ])
  })

  test('tabs in the text, not tab stops', () => {
    const stops = '<w:tabs><w:tab w:val="left" w:pos="100"/></w:tabs>'
    expect(textOf(paragraph(runOf('<w:t>a</w:t><w:tab/><w:t>b</w:t><w:ptab/><w:t>c</w:t>'), stops))).toBe('a\tb\tc')
  })

  test('hyphens: the kind that does not break is kept, the optional one is no character', () => {
    expect(
      inParagraph(runOf('<w:t>follow</w:t><w:noBreakHyphen/><w:t>up re</w:t><w:softHyphen/><w:t>view</w:t>')),
    ).toBe('follow\u2011up review')
  })

  test('references, line ends and CDATA inside a text element', () => {
    expect(
      inParagraph(runOf('<w:t>Tom &amp; Ann&#8217;s\r\nplan &lt;draft&gt; &#x1F600;&#10;<!-- note -->x</w:t>')),
    ).toBe('Tom & Ann’s plan <draft> 😀 x')
    expect(inParagraph(runOf('<w:t><![CDATA[a &amp; b < c]]></w:t>'))).toBe('a &amp; b < c')
  })
})

describe('symbols', () => {
  test.each([
    ['a ticked box of Wingdings', '<w:sym w:font="Wingdings" w:char="F0FE"/>', '☒'],
    ['an empty box of Wingdings', '<w:sym w:font="Wingdings" w:char="00A8"/>', '☐'],
    ['a check mark', '<w:sym w:font="Wingdings" w:char="F0FC"/>', '✓'],
    ['a box of Wingdings 2', '<w:sym w:font="Wingdings 2" w:char="F0A3"/>', '☐'],
    ['at least', '<w:sym w:font="Symbol" w:char="F0B3"/>', '≥'],
    ['alpha', '<w:sym w:font="Symbol" w:char="F061"/>', 'α'],
    ['a letter of an ordinary font', '<w:sym w:font="Arial" w:char="0041"/>', 'A'],
    ['a picture nobody named', '<w:sym w:font="Webdings" w:char="F021"/>', '\uFFFD'],
  ])('%s', (_, element, expected) => {
    expect(inParagraph(runOf(element))).toBe(expected)
  })

  test('text in a symbol font', () => {
    expect(inParagraph(run('\u00FE', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>') + run(' Yes'))).toBe(
      '☒ Yes',
    )
    expect(inParagraph(run('\uF0A8 No'))).toBe('☐ No')
  })
})

describe('tracked changes', () => {
  test('insertions are read, deletions are not but are told', () => {
    const deleted = (text: string) => `<w:del w:id="2" w:author="a"><w:r><w:delText>${text}</w:delText></w:r></w:del>`
    const {text, problems, status} = readDocx(
      makeDocx(
        paragraph(
          `${run('Maya ')}${deleted('never ')}${deleted('ever ')}<w:ins w:id="3" w:author="a">${run('often ')}</w:ins>${run('reads.')}`,
        ) + paragraph(run('Again') + deleted('st')),
      ),
    )
    expect(text).toBe('Maya often reads.\nAgain')
    expect(status).toBe('partial')
    // The two deletions side by side are one piece for the reader.
    expect(problems).toEqual([
      {
        code: 'tracked-deletions',
        message:
          '2 pieces of deleted text that are still waiting for approval were not checked. Accept or reject the changes in Word to have the final text checked.',
      },
    ])
  })

  test('moved text is read once, where it is now', () => {
    const {text, problems} = readDocx(
      makeDocx(
        paragraph(
          `<w:moveFrom w:id="1" w:author="a">${run('moved')}</w:moveFrom>${run('stays ')}<w:moveTo w:id="2" w:author="a">${run('moved')}</w:moveTo>`,
        ),
      ),
    )
    expect(text).toBe('stays moved')
    expect(problems).toEqual([])
  })

  test('a paragraph whose end is deleted goes on in the next', () => {
    const mark = '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>'
    expect(textOf(paragraph('Maya reads ', mark) + paragraph('at home.'))).toBe('Maya reads at home.')
    expect(textOf(paragraph('Last words', mark))).toBe('Last words')
    expect(textOf(table([paragraph('In a cell', mark)]))).toBe('In a cell')
  })
})

describe('text beside the text', () => {
  test('a text box follows its paragraph and is read once', () => {
    const {text, blocks} = readDocx(
      makeDocx(paragraph(run('Before, ') + textBox(paragraph('in the box')) + run('after.'))),
    )
    expect(text).toBe('Before, after.\nin the box')
    expect(blocks.map((block) => text.slice(block.span.start, block.span.end))).toEqual([
      'Before, after.',
      'in the box',
    ])
  })

  test('a text box that only old Word can show, and one in a table cell', () => {
    const old = `<w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('old box')}</w:txbxContent></v:textbox></v:shape></w:pict>`
    expect(inParagraph(runOf(old))).toBe('old box')
    expect(textOf(table([paragraph(run('cell') + textBox(paragraph('boxed'))), 'next']))).toBe('cell\nboxed\nnext')
  })

  test('a text box that only new Word can show, also in a group of shapes', () => {
    const box = `<wps:wsp><wps:txbx><w:txbxContent>${paragraph('new box')}</w:txbxContent></wps:txbx></wps:wsp>`
    const drawing = (shape: string) =>
      runOf(
        `<w:drawing><wp:inline><a:graphic><a:graphicData>${shape}</a:graphicData></a:graphic></wp:inline></w:drawing>`,
      )
    const choice = `<mc:AlternateContent><mc:Choice Requires="wps">${drawing(box)}</mc:Choice></mc:AlternateContent>`
    expect(inParagraph(runOf(choice))).toBe('new box')
    expect(inParagraph(drawing(`<wpg:wgp xmlns:wpg="urn:g">${box}${box}</wpg:wgp>`))).toBe('new box\nnew box')
  })

  test('where the version for new Word has no text, that for old Word is read', () => {
    const versions = `<mc:Choice Requires="new"><w:drawing/></mc:Choice><mc:Fallback>${run('old words')}</mc:Fallback>`
    expect(inParagraph(`<mc:AlternateContent>${versions}</mc:AlternateContent>`)).toBe('old words')
  })

  test('headers and footers are furniture behind the body', () => {
    const {text, furniture, blocks} = readDocx(
      makeDocx(paragraph('Body'), {
        'word/header1.xml': part('hdr', paragraph('Plan of Maya') + table(['left', 'right'])),
        'word/footer1.xml': part('ftr', paragraph(run('Page ') + field('PAGE', run('1')))),
      }),
    )
    expect(text).toBe('Body\nPlan of Maya\nleft\nright\nPage 1')
    expect(furniture.map(({start, end}) => text.slice(start, end))).toEqual(['Plan of Maya', 'left', 'right', 'Page 1'])
    expect(blocks).toHaveLength(1)
  })

  test('hidden text is left out and told', () => {
    const {text, problems} = readDocx(makeDocx(paragraph(run('shown') + run(' hidden', '<w:vanish/>'))))
    expect(text).toBe('shown')
    expect(problems.map((problem) => problem.code)).toEqual(['hidden-text'])
  })

  test('frames without meaning are transparent', () => {
    const frame = (name: string) => `<w:${name}>${run(name)} </w:${name}>`
    expect(inParagraph(['smartTag', 'customXml', 'dir', 'bdo'].map(frame).join(''))).toBe('smartTagcustomXmldirbdo')
    expect(inParagraph('<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>')).toBe('x=1')
    const ruby = `<w:ruby><w:rt>${run('above')}</w:rt><w:rubyBase>${run('below')}</w:rubyBase></w:ruby>`
    expect(inParagraph(runOf(ruby))).toBe('below')
  })
})

describe('what is not read is told', () => {
  const codesOf = (body: string) => readDocx(makeDocx(body)).problems.map((problem) => problem.code)

  test.each([
    ['a foreign document', '<w:altChunk r:id="rId9"/>', 'embedded-file'],
    ['an embedded sheet', paragraph(runOf('<w:object><o:OLEObject Type="Embed"/></w:object>')), 'embedded-file'],
    [
      'a diagram',
      paragraph(
        runOf(
          '<w:drawing><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/diagram"/></a:graphic></w:drawing>',
        ),
      ),
      'diagram',
    ],
    ['a scan', paragraph(runOf('<w:drawing><a:blip r:embed="rId9"/></w:drawing>')), 'no-text'],
  ])('%s', (_, body, code) => {
    expect(codesOf(body)).toEqual([code])
  })

  test('a picture beside text is no problem', () => {
    expect(codesOf(paragraph('Text') + paragraph(runOf('<w:drawing><a:blip r:embed="rId9"/></w:drawing>')))).toEqual([])
  })

  test('one of each is said in the singular', () => {
    const {problems} = readDocx(makeDocx('<w:altChunk r:id="rId9"/>'))
    expect(problems[0]?.message).toMatch(/^1 other file that is embedded/)
  })
})

/** Every text node stands where it says, in order, and the blocks are whole. */
function expectHonestSpans({tree, text}: Document): void {
  let last = 0
  const visit = (node: Nodes) => {
    if (node.type === 'text' || node.type === 'break') {
      const span = node.data?.span
      expect(span).toBeDefined()
      if (!span) return
      expect(span.start).toBeGreaterThanOrEqual(last)
      expect(text.slice(span.start, span.end)).toBe(node.type === 'text' ? node.value : '\n')
      last = span.end
    }
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(tree)
}

test('text nodes stand in reading order and read what their span reads', () => {
  const body =
    paragraph(run('One ') + textBox(paragraph(run('box ', '<w:b/>') + run('words'))) + run('two', '<w:i/>')) +
    table([paragraph(run('a') + textBox(paragraph('b'))) + table(['inner', 'table']) + paragraph('c'), 'd']) +
    paragraph(
      control(run('Click here to enter text.'), '<w:showingPlcHdr/>') + run('rest') + field('REF goals', run('Goals')),
    )
  expectHonestSpans(readDocx(makeDocx(body)))
})
