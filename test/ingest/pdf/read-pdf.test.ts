import type {Nodes, Table} from 'mdast'
import {describe, expect, it} from 'vitest'
import type {Document} from '../../../src/document/document.js'
import {readPdf} from '../../../src/ingest/pdf/index.js'
import {grid, show, type TinyPage, tinyPdf} from './tiny-pdf.js'

const read = (pages: readonly TinyPage[], form = '') => readPdf(tinyPdf(pages, form))

/** Lines one below the other, 14 points apart, from the top of the body. */
const lines = (texts: readonly string[], x = 72, top = 680, size = 11) =>
  texts.map((text, i) => show(text, x, top - i * 14, size)).join('')

const plain = (node: Nodes): string => {
  if (node.type === 'break') return '\n'
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(plain).join('') : ''
}
const tables = (document: Document) => document.tree.children.filter((node): node is Table => node.type === 'table')
const cells = (table: Table | undefined) => table?.children.map((row) => row.children.map(plain))
const furniture = (document: Document) => document.furniture.map(({start, end}) => document.text.slice(start, end))

describe('readPdf: prose', () => {
  it('joins the lines of a paragraph and keeps paragraphs apart', async () => {
    const {text} = await read([
      {
        content: lines([
          'Imelda bakes bread with her neighbor on most weekends and brings a loaf',
          'to the team meeting.',
          'Her brother plays the tuba.',
        ]),
      },
    ])
    expect(text).toBe(
      'Imelda bakes bread with her neighbor on most weekends and brings a loaf to the team meeting.\nHer brother plays the tuba.',
    )
  })

  it('keeps lines apart that begin with a label in bold, and those that stand far apart', async () => {
    const labelled = (y: number, label: string, text: string) => show(label, 72, y, 11, 'F2') + show(text, 150, y)
    const {text} = await read([
      {
        content:
          labelled(680, 'Who:', 'Petra helps Imelda with her pack and her map of the street') +
          labelled(666, 'Due date:', 'by the end of April') +
          show('Tomas sings in the choir at church on most Sundays of the year', 72, 646) +
          show('Rafael plays the tuba', 72, 623) +
          show('Petra bakes bread', 72, 600),
      },
    ])
    expect(text.split('\n')).toEqual([
      'Who: Petra helps Imelda with her pack and her map of the street',
      'Due date: by the end of April',
      'Tomas sings in the choir at church on most Sundays of the year',
      'Rafael plays the tuba',
      'Petra bakes bread',
    ])
  })

  it('keeps paragraphs and cells in italics as emphasis', async () => {
    const italic = '/Type /Font /Subtype /Type1 /BaseFont /Helvetica-Oblique /Encoding /WinAnsiEncoding'
    const content =
      show('Describe the goal.', 72, 680, 11, 'F4') +
      show('Imelda will', 72, 650) +
      show('swim', 128, 650, 11, 'F4') +
      show('ten laps.', 160, 650)
    const {tree} = await readPdf(tinyPdf([{content}], '', [italic]))
    expect(tree.children.map((node) => ('children' in node ? node.children.map(({type}) => type) : []))).toEqual([
      ['emphasis'],
      ['text'],
    ])
    expect(tree.children.map(plain)).toEqual(['Describe the goal.', 'Imelda will swim ten laps.'])
  })

  it('joins words cut at a line end, and keeps a hyphen the document knows', async () => {
    const {text} = await read([
      {
        content: lines([
          'The follow-up call is on Monday and everybody who comes will be under-',
          'stood, because an interpreter joins us by video, and there is a follow-',
          'up letter in both languages that the family reads at home.',
        ]),
      },
    ])
    expect(text).toContain('will be understood, because')
    expect(text).toContain('a follow-up letter')
  })

  it('writes ligatures as letters', async () => {
    const {text} = await read([{content: show('The \\001rst meeting went well.', 72, 680, 11, 'F3')}])
    expect(text).toBe('The first meeting went well.')
  })

  it('takes larger lines and bold lines for headings, larger ones above', async () => {
    const body = 'Imelda walks to school with two friends from her building every day.'
    const {blocks} = await read([
      {
        content:
          show('Plan of Care', 72, 700, 18) +
          show(body, 72, 670) +
          show('Strengths', 72, 640, 11, 'F2') +
          show(body, 72, 620),
      },
    ])
    expect(blocks.map((block) => [block.kind, block.depth])).toEqual([
      ['heading', 1],
      ['paragraph', undefined],
      ['heading', 2],
      ['paragraph', undefined],
    ])
  })

  it('puts a blank line before a heading, but not at the start', async () => {
    const {text} = await read([
      {
        content:
          show('Plan of Care', 72, 700, 18) + show('Hello there, all of you.', 72, 670) + show('Needs', 72, 640, 18),
      },
    ])
    expect(text).toBe('Plan of Care\nHello there, all of you.\n\nNeeds')
  })

  it('reads two columns of prose one after the other', async () => {
    const left = Array.from({length: 8}, (_, i) => `left line number ${i} runs to the gutter`)
    const right = Array.from({length: 8}, (_, i) => `right line number ${i} runs to the edge`)
    const {text} = await read([{content: lines(left) + lines(right, 320)}])
    expect(text.indexOf('left line number 7')).toBeLessThan(text.indexOf('right line number 0'))
  })

  it('ends the columns at a line that runs across them', async () => {
    const column = (name: string, x: number, top: number) =>
      lines(
        Array.from({length: 7}, (_, i) => `${name} line number ${i} runs to the gutter`),
        x,
        top,
      )
    const across = 'A line that runs across both of the columns belongs neither to the left one nor to the right one.'
    const {text} = await read([
      {
        content:
          column('one', 72, 700) +
          column('two', 320, 700) +
          show(across, 72, 602) +
          column('three', 72, 588) +
          column('four', 320, 588),
      },
    ])
    const places = ['one line', 'two line', 'A line that', 'three line', 'four line'].map((words) =>
      text.indexOf(words),
    )
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(text.lastIndexOf('one line')).toBeLessThan(text.indexOf('two line'))
    expect(text.lastIndexOf('three line')).toBeLessThan(text.indexOf('four line'))
  })

  it('keeps words together where the size changes, and footnote numbers apart', async () => {
    const capitals = 'BT /F1 9 Tf 72 680 Td (A) Tj /F1 7 Tf (GENCY) Tj /F1 9 Tf (: the county) Tj ET\n'
    const note = 'BT /F1 11 Tf 72 640 Td (Their report) Tj 5 Ts /F1 6 Tf (1) Tj 0 Ts /F1 11 Tf ( says so) Tj ET\n'
    const ordinal = 'BT /F1 11 Tf 72 600 Td (On the 4) Tj 5 Ts /F1 6 Tf (th) Tj 0 Ts /F1 11 Tf ( of May) Tj ET\n'
    const {text} = await read([{content: capitals + note + ordinal}])
    expect(text.split('\n').filter(Boolean)).toEqual([
      'AGENCY: the county',
      'Their report 1 says so',
      'On the 4th of May',
    ])
  })

  it('goes on with a sentence over a page break', async () => {
    const {blocks, text} = await read([
      {
        content: lines(
          ['Imelda and her aunt go to the market on the first Sunday of every', 'month and then they cook'],
          72,
          100,
        ),
      },
      {content: lines(['a soup for the whole family, which takes until the evening.'], 72, 700)},
    ])
    expect(blocks).toHaveLength(1)
    expect(text).toContain('they cook a soup')
  })
})

describe('readPdf: lists', () => {
  it('makes items of bullets and numbers, and leaves the marks out of the text', async () => {
    const {blocks, text} = await read([
      {
        content:
          show('\\225', 72, 680) +
          show('Imelda draws maps.', 86, 680) +
          show('\\225', 72, 664) +
          show('She feeds the cat.', 86, 664) +
          show('1.', 72, 630) +
          show('Call her aunt first.', 86, 630),
      },
    ])
    expect(text).toBe('Imelda draws maps.\nShe feeds the cat.\nCall her aunt first.')
    expect(blocks.map((block) => [block.listDepth, block.label])).toEqual([
      [1, undefined],
      [1, undefined],
      [1, '1.'],
    ])
  })

  it('keeps a dash that opens a sentence', async () => {
    const {text, blocks} = await read([{content: show('- Imelda said so herself.', 72, 680)}])
    expect(text).toBe('- Imelda said so herself.')
    expect(blocks[0]?.listDepth).toBe(0)
  })
})

describe('readPdf: tables', () => {
  it('reads a drawn grid, with cells that span columns and rows', async () => {
    // The upper row is one cell over both columns, and the left cell below it spans two rows.
    const walls = [
      '72 700 m 400 700 l S 72 680 m 400 680 l S 200 660 m 400 660 l S 72 640 m 400 640 l S',
      '72 640 m 72 700 l S 400 640 m 400 700 l S 200 640 m 200 680 l S',
    ]
    const document = await read([
      {
        content:
          walls.join('\n') +
          show('Need 1: calm mornings', 76, 686) +
          show('Imelda', 76, 666) +
          show('sets the alarm', 204, 666) +
          show('lays out clothes', 204, 646),
      },
    ])
    const [table] = tables(document)
    expect(cells(table)).toEqual([['Need 1: calm mornings'], ['Imelda', 'sets the alarm'], ['', 'lays out clothes']])
    expect(table?.children[0]?.children[0]?.data?.colSpan).toBe(2)
    expect(table?.children[2]?.children[0]?.data?.mergedUp).toBe(true)
  })

  it('reads columns without lines as a table, wrapped cells included', async () => {
    const row = (y: number, goal: string, rest: string, date: string) =>
      show(goal, 72, y) + show(rest, 72, y - 13) + show(date, 420, y)
    const document = await read([
      {
        content:
          show('Goal', 72, 700) +
          show('Target date', 420, 700) +
          row(
            684,
            'Imelda will ride the bus to the swimming pool with her friend and',
            'swim ten laps.',
            '04/02/2027',
          ) +
          row(658, 'Imelda will cook one supper a week with her uncle, who picks the', 'music.', '05/03/2027') +
          row(632, 'Imelda will call her grandmother on her own and tell her about the', 'school week.', '06/04/2027'),
      },
    ])
    expect(cells(tables(document)[0])).toEqual([
      ['Goal', 'Target date'],
      ['Imelda will ride the bus to the swimming pool with her friend and swim ten laps.', '04/02/2027'],
      ['Imelda will cook one supper a week with her uncle, who picks the music.', '05/03/2027'],
      ['Imelda will call her grandmother on her own and tell her about the school week.', '06/04/2027'],
    ])
  })

  it('reads columns of running text as a table when lines part the rows', async () => {
    const column = (texts: readonly string[], x: number, top: number) =>
      texts.map((text, i) => show(text, x, top - i * 13)).join('')
    const rule = (y: number) => `70 ${y} m 540 ${y} l S\n`
    const document = await read([
      {
        content:
          [714, 696, 650, 604].map(rule).join('') +
          show('Goal', 72, 701) +
          show('How we will know', 310, 701) +
          column(
            ['Imelda will ride the bus to the pool', 'with her friend and swim ten laps', 'every Saturday.'],
            72,
            683,
          ) +
          column(['She marks each swim on the kitchen', 'calendar and tells her uncle how it', 'went.'], 310, 683) +
          column(
            ['Imelda will cook one supper a week', 'with her uncle, who picks the music', 'and the soup.'],
            72,
            637,
          ) +
          column(['The family eats together and writes', 'down what they liked best about the', 'evening.'], 310, 637),
      },
    ])
    expect(cells(tables(document)[0])).toEqual([
      ['Goal', 'How we will know'],
      [
        'Imelda will ride the bus to the pool with her friend and swim ten laps every Saturday.',
        'She marks each swim on the kitchen calendar and tells her uncle how it went.',
      ],
      [
        'Imelda will cook one supper a week with her uncle, who picks the music and the soup.',
        'The family eats together and writes down what they liked best about the evening.',
      ],
    ])
  })

  it('keeps the words of a header row apart when only the rows below have walls', async () => {
    const document = await read([
      {
        content:
          grid([72, 200, 400], [680, 660, 640]) +
          '72 680 m 72 700 l S 400 680 m 400 700 l S 72 700 m 400 700 l S\n' +
          show('Step', 76, 686, 11, 'F2') +
          show('Who', 204, 686, 11, 'F2') +
          show('Call the pool', 76, 666) +
          show('Aunt Petra', 204, 666) +
          show('Buy goggles', 76, 646) +
          show('Imelda', 204, 646),
      },
    ])
    expect(cells(tables(document)[0])).toEqual([
      ['Step', 'Who'],
      ['Call the pool', 'Aunt Petra'],
      ['Buy goggles', 'Imelda'],
    ])
  })

  it('does not take shaded rows for tables of their own', async () => {
    const row = (y: number, a: string, b: string, c: string) => show(a, 72, y) + show(b, 200, y) + show(c, 350, y)
    const shade = (y: number) => `.9 g 70 ${y - 4} 128 16 re f 198 ${y - 4} 150 16 re f 348 ${y - 4} 100 16 re f 0 g\n`
    const document = await read([
      {
        content:
          shade(700) +
          row(700, 'Step', 'Who', 'By when') +
          row(684, 'Call the pool', 'Aunt Petra', '04/02/2027') +
          shade(668) +
          row(668, 'Buy goggles', 'Imelda', '04/09/2027'),
      },
    ])
    expect(tables(document)).toHaveLength(1)
    expect(cells(tables(document)[0])).toHaveLength(3)
  })

  it('joins a table, and a row, over a page break and drops the repeated header', async () => {
    const xs = [72, 140, 400]
    const document = await read([
      {
        content:
          grid(xs, [130, 110, 80]) +
          show('No.', 76, 116) +
          show('Goal', 144, 116) +
          show('Goal 1', 76, 96) +
          show('Imelda will swim ten laps', 144, 96),
      },
      {
        content:
          grid(xs, [700, 680, 660, 640]) +
          show('No.', 76, 686) +
          show('Goal', 144, 686) +
          show('at the pool by spring.', 144, 666) +
          show('Goal 2', 76, 646) +
          show('Imelda will cook supper.', 144, 646),
      },
    ])
    expect(tables(document)).toHaveLength(1)
    expect(cells(tables(document)[0])).toEqual([
      ['No.', 'Goal'],
      ['Goal 1', 'Imelda will swim ten laps at the pool by spring.'],
      ['Goal 2', 'Imelda will cook supper.'],
    ])
    expect(furniture(document)).toEqual(['No. Goal'])
  })
})

describe('readPdf: running heads and feet', () => {
  const page = (number: number, body: string) => ({
    content: show('Juniper Family Team', 72, 760, 9) + show(body, 72, 680) + show(`Page ${number} of 2`, 280, 30, 9),
  })

  it('keeps them out of the prose, behind the last block', async () => {
    const document = await read([page(1, 'Imelda likes maps.'), page(2, 'Her aunt likes soup.')])
    expect(document.blocks).toHaveLength(2)
    expect(furniture(document)).toEqual(['Juniper Family Team', 'Page 1 of 2', 'Juniper Family Team', 'Page 2 of 2'])
    const lastBlock = document.blocks.at(-1)?.span.end ?? 0
    expect(document.furniture.every((span) => span.start > lastBlock)).toBe(true)
  })

  it('leaves lines of the body alone that happen to be the same on two pages', async () => {
    const document = await read([page(1, 'Signed by the family.'), page(2, 'Signed by the family.')])
    expect(document.blocks).toHaveLength(2)
  })

  it('leaves a repeated line alone that the body goes on from', async () => {
    const form = (text: string) => ({
      content: show('Signed by the family', 72, 748) + show(text, 72, 734) + show('Their words are kept.', 72, 720),
    })
    const document = await read([form('on Monday.'), form('on Friday.')])
    expect(furniture(document)).toEqual([])
  })

  it('leaves figures alone that differ from page to page', async () => {
    const figures = (count: number) => ({
      content: show(`Days ${count} 1120 3340`, 72, 748) + show('Imelda likes maps.', 72, 680),
    })
    const document = await read([figures(1250), figures(2790), figures(4410)])
    expect(furniture(document)).toEqual([])
  })

  it('takes a page number on a single page for one', async () => {
    const document = await read([{content: show('Imelda likes maps.', 72, 680) + show('1', 300, 30, 9)}])
    expect(furniture(document)).toEqual(['1'])
    expect(document.blocks).toHaveLength(1)
  })

  it('knows the foot of a single page by the pages it counts', async () => {
    const page = (foot: string) => [{content: show('Imelda likes maps.', 72, 680) + show(foot, 72, 30, 9)}]
    const counted = 'Form 204 Page 1 of 1'
    expect(furniture(await read(page(counted)))).toEqual([counted])
    expect(furniture(await read(page('See page 3 of 9')))).toEqual([])
  })
})

describe('readPdf: what lies beside the text', () => {
  it('reads form values, ticks and choices where they stand', async () => {
    const field = '/Subtype /Widget /F 4'
    const document = await read(
      [
        {
          content:
            show('Name:', 72, 680) + show('Transport', 90, 650) + show('Respite', 90, 630) + show('Language:', 72, 600),
          annotations: [
            `${field} /FT /Tx /T (name) /V (Imelda Castellano) /Rect [120 676 320 692]`,
            `${field} /FT /Btn /T (t) /V /Yes /AS /Yes /Rect [72 648 84 660] /AP <</N <</Yes 5 0 R /Off 5 0 R>>>>`,
            `${field} /FT /Btn /T (r) /V /Off /AS /Off /Rect [72 628 84 640] /AP <</N <</Yes 5 0 R /Off 5 0 R>>>>`,
            `${field} /FT /Ch /Ff 131072 /T (l) /V (es) /Opt [[(en) (English)] [(es) (Spanish)]] /Rect [150 596 320 612]`,
          ],
        },
      ],
      '/Fields [8 0 R 9 0 R 10 0 R 11 0 R]',
    )
    expect(document.text).toContain('Name: Imelda Castellano')
    expect(document.text).toContain('Language: Spanish')
    const boxes = document.blocks.filter((block) => block.checked !== undefined)
    expect(boxes.map((box) => [document.text.slice(box.span.start, box.span.end), box.checked])).toEqual([
      ['Transport', true],
      ['Respite', false],
    ])
  })

  it('reads a radio button, and text that was typed over the page', async () => {
    const radio = '/Subtype /Widget /F 4 /FT /Btn /Ff 32768 /T (r) /V /Home /Rect'
    const document = await read([
      {
        content: show('At home', 90, 650) + show('At school', 90, 630) + show('Notes:', 72, 600),
        annotations: [
          `${radio} [72 648 84 660] /AS /Home /AP <</N <</Home 4 0 R /Off 4 0 R>>>>`,
          `${radio} [72 628 84 640] /AS /Off /AP <</N <</School 4 0 R /Off 4 0 R>>>>`,
          '/Subtype /FreeText /F 4 /Contents (Bring the map.) /DA (/Helv 11 Tf) /Rect [120 596 320 612]',
        ],
      },
    ])
    const boxes = document.blocks.filter((block) => block.checked !== undefined)
    expect(boxes.map((box) => [document.text.slice(box.span.start, box.span.end), box.checked])).toEqual([
      ['At home', true],
      ['At school', false],
    ])
    expect(document.text).toContain('Notes: Bring the map.')
  })

  it('reads rotated text after the rest of the page', async () => {
    const turned = 'BT /F1 11 Tf 0 1 -1 0 40 300 Tm (Draft for the family) Tj ET\n'
    const {text} = await read([{content: turned + show('Imelda likes maps.', 72, 680)}])
    expect(text).toBe('Imelda likes maps.\nDraft for the family')
  })

  it('reads a page that is stored lying on its side', async () => {
    const content = 'BT /F1 11 Tf 0 1 -1 0 100 72 Tm (Imelda likes maps.) Tj ET'
    const {text} = await read([{content, more: '/Rotate 90'}])
    expect(text).toBe('Imelda likes maps.')
  })

  it('tells which page holds no text', async () => {
    const document = await read([{content: show('Imelda likes maps.', 72, 680)}, {content: '0 0 100 100 re f'}])
    expect(document.status).toBe('partial')
    expect(document.problems.map(({code, page}) => [code, page])).toEqual([['page-without-text', 2]])
  })

  it('lists the pages without text in one message', async () => {
    const text = {content: show('Imelda likes maps.', 72, 680)}
    const picture = {content: '0 0 100 100 re f'}
    const {problems} = await read([text, picture, picture, picture, text, picture])
    expect(problems).toHaveLength(1)
    expect(problems[0]?.message).toMatch(/^Pages 2 to 4 and 6 have no text/u)
  })

  it('tells that an XFA form may not be read in full', async () => {
    const document = await read([{content: show('Imelda likes maps.', 72, 680)}], '/Fields [] /XFA [(template) 4 0 R]')
    expect(document.problems.map(({code}) => code)).toContain('xfa')
  })

  it('tells what it did not read when there are too many pages', async () => {
    const bytes = tinyPdf([1, 2, 3].map((n) => ({content: show(`Page of text number ${n}`, 72, 680)})))
    const document = await readPdf(bytes, {maxPages: 2})
    expect(document.text).not.toContain('number 3')
    expect(document.problems.map(({code, page}) => [code, page])).toEqual([['page-limit', 3]])
  })

  it('leaves the bytes it is given as they are', async () => {
    const bytes = tinyPdf([{content: show('Imelda likes maps.', 72, 680)}])
    const before = bytes.slice()
    await readPdf(bytes)
    expect(bytes).toEqual(before)
  })
})
