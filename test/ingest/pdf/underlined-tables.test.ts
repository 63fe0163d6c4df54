import type {Nodes} from 'mdast'
import {describe, expect, it} from 'vitest'
import {readPdf} from '../../../src/ingest/pdf/index.js'
import {grid, show, tinyPdf} from './tiny-pdf.js'

// Tables as pandoc's Word files look when they are printed: a line below the header and no other, and words cut in narrow columns.

const plain = (node: Nodes): string => {
  if (node.type === 'break') return '\n'
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(plain).join('') : ''
}
/** The blocks of pages with these contents: a table as its rows of cells, anything else as its words. */
const blocksOf = async (...contents: string[]) => {
  const {tree} = await readPdf(tinyPdf(contents.map((content) => ({content}))))
  return tree.children.map((node) =>
    node.type === 'table' ? node.children.map((row) => row.children.map(plain)) : plain(node),
  )
}
const rule = (y: number, from = 66.6, to = 540) => `${from} ${y} m ${to} ${y} l S\n`
/** Lines of cells 13 points apart, downwards from `y`; each cell with its x and its lines. */
const cells = (y: number, ...row: (readonly [x: number, ...lines: string[]])[]) =>
  row.map(([x, ...lines]) => lines.map((text, i) => (text ? show(text, x, y - 13 * i) : '')).join('')).join('')

describe('headers with a line below', () => {
  it('hold the lines of their tallest cell, though the others are set at its foot', async () => {
    const content =
      cells(700, [72, '', '', 'Goal'], [230, 'How will', 'we all', 'know?'], [430, '', 'By', 'when']) +
      rule(669) +
      cells(656, [72, 'Imelda will swim', 'ten laps.'], [230, 'Her uncle counts', 'them.'], [430, '04/02/2027']) +
      cells(626, [72, 'Imelda will cook', 'soup.'], [230, 'A list'], [430, '05/03/2027'])
    expect(await blocksOf(content)).toEqual([
      [
        ['Goal', 'How will we all know?', 'By when'],
        ['Imelda will swim ten laps.', 'Her uncle counts them.', '04/02/2027'],
        ['Imelda will cook soup.', 'A list', '05/03/2027'],
      ],
    ])
  })

  it('begin tables of their own, whether a heading stands between or nothing', async () => {
    const card = (y: number, number: string, goal: string, date: string) =>
      cells(y, [72, number], [300, goal]) +
      rule(y - 5) +
      cells(y - 18, [72, 'Target date'], [300, date]) +
      cells(y - 34, [72, 'Who'], [300, 'Aunt Petra'])
    const content =
      card(700, 'Goal 1', 'Imelda will swim.', '04/02/2027') +
      show('At home', 72, 640, 11, 'F2') +
      card(624, 'Goal 2', 'Imelda will cook.', '05/03/2027') +
      card(550, 'Goal 3', 'Imelda will paint.', '06/04/2027')
    const rows = (number: string, goal: string, date: string) => [
      [number, goal],
      ['Target date', date],
      ['Who', 'Aunt Petra'],
    ]
    expect(await blocksOf(content)).toEqual([
      rows('Goal 1', 'Imelda will swim.', '04/02/2027'),
      'At home',
      rows('Goal 2', 'Imelda will cook.', '05/03/2027'),
      rows('Goal 3', 'Imelda will paint.', '06/04/2027'),
    ])
  })

  it('make no table of the text between them', async () => {
    const steps = (y: number, step: string) =>
      cells(y, [72, 'Step'], [200, 'Who'], [300, 'When']) +
      rule(y - 5, 66.6, 400) +
      cells(y - 18, [72, step], [200, 'Tomas'], [300, '04/02/2027']) +
      cells(y - 34, [72, 'Ride the bus'], [200, 'Imelda'], [300, '05/03/2027']) +
      cells(y - 50, [72, 'Buy a snack'], [200, 'Rafael'], [300, '06/04/2027'])
    const goal = 'Imelda will ride the bus to the swimming pool with her friend Tomas each week.'
    const content =
      steps(700, 'Call the pool') +
      show(goal, 72, 614) +
      show('Target date: June', 72, 591) +
      steps(568, 'Buy goggles') +
      show(goal, 72, 482) +
      show('Target date: May', 72, 459) +
      steps(436, 'Ask the uncle')
    const table = (step: string) => [
      ['Step', 'Who', 'When'],
      [step, 'Tomas', '04/02/2027'],
      ['Ride the bus', 'Imelda', '05/03/2027'],
      ['Buy a snack', 'Rafael', '06/04/2027'],
    ]
    expect(await blocksOf(content)).toEqual([
      table('Call the pool'),
      goal,
      'Target date: June',
      table('Buy goggles'),
      goal,
      'Target date: May',
      table('Ask the uncle'),
    ])
  })

  it('are repeated on the next page, and a cell goes on below them', async () => {
    const header = (y: number) =>
      cells(y, [72, '', 'Goal'], [230, 'Action', 'step'], [430, '', 'By when']) + rule(y - 18)
    const first =
      header(150) +
      cells(118, [72, 'Imelda will swim', 'ten laps.'], [230, 'Call the pool'], [430, '04/02/2027']) +
      cells(88, [72, 'Imelda will cook.'], [230, 'Ask the uncle for', 'the big pot and'], [430, '05/03/2027'])
    const second =
      header(725) +
      cells(693, [230, 'for his soup.']) +
      cells(677, [72, 'Imelda will paint'], [230, 'Buy paper'], [430, '06/04/2027'])
    const third =
      header(725) +
      cells(693, [72, 'Imelda will sing'], [230, 'Call the choir'], [430, '07/05/2027']) +
      show('Signed by all of us on the second of March.', 72, 640)
    expect(await blocksOf(first, second, third)).toEqual([
      [
        ['Goal', 'Action step', 'By when'],
        ['Imelda will swim ten laps.', 'Call the pool', '04/02/2027'],
        ['Imelda will cook.', 'Ask the uncle for the big pot and for his soup.', '05/03/2027'],
        ['Imelda will paint', 'Buy paper', '06/04/2027'],
        ['Imelda will sing', 'Call the choir', '07/05/2027'],
      ],
      'Signed by all of us on the second of March.',
    ])
  })
})

describe('words wider than their column', () => {
  // Columns of 70 points leave 59.2 for words: Helvetica 11 gets "individualiz" in, 53.8 points wide, and no "e" behind it.
  const header = cells(700, [72, 'What'], [142, 'Who'], [212, 'Why']) + rule(695, 66.6, 276.6)
  const row = (y: number, ...what: string[]) => cells(y, [72, ...what], [142, 'Petra'], [212, 'school'])
  const first = row(682, 'lunch')

  it('are one word again', async () => {
    const [table] = await blocksOf(header + first + row(666, 'Her', 'individualiz', 'ed plan'))
    expect(table?.[2]).toEqual(['Her individualized plan', 'Petra', 'school'])
  })

  it('are one word in a drawn grid as well', async () => {
    const lines = grid([66.6, 136.6, 206.6, 276.6], [712, 695, 678, 630])
    const [table] = await blocksOf(lines + header + first + row(666, 'Her', 'individualiz', 'ed plan'))
    expect(table?.[2]).toEqual(['Her individualized plan', 'Petra', 'school'])
  })

  // "permanentl" is 55.0 points wide, and "y" 5.5.
  it('are one word again, where one letter is left', async () => {
    const [table] = await blocksOf(header + first + row(666, 'Lives here', 'permanentl', 'y now'))
    expect(table?.[2]?.[0]).toBe('Lives here permanently now')
  })

  it('are two words in Spanish, where "y" is one', async () => {
    const [table] = await blocksOf(header + first + row(666, 'para', 'Washington', 'y Lima'))
    expect(table?.[2]?.[0]).toBe('para Washington y Lima')
  })

  it('are one word again, where the lines are centred', async () => {
    const centred = show('permanentl', 72, 666) + show('y', 96.8, 653) + cells(666, [142, 'Petra'], [212, 'school'])
    const [table] = await blocksOf(header + first + centred)
    expect(table?.[2]?.[0]).toBe('permanently')
  })

  it('may be days with a dash behind', async () => {
    const [table] = await blocksOf(header + first + row(666, '4/28/202', '5-', '4/23/2026'))
    expect(table?.[2]?.[0]).toBe('4/28/2025- 4/23/2026')
  })

  it('are told from two words, the first of which fills its line', async () => {
    // "Washington" is 58.1 points wide.
    const two =
      row(666, 'Washington', 'school') + row(637, 'Washington', 'up and down') + row(608, 'Washington', 'de Lima')
    const [table] = await blocksOf(header + first + two)
    const what = Array.isArray(table) ? table.map(([cell]) => cell) : []
    expect(what).toEqual(['What', 'lunch', 'Washington school', 'Washington up and down', 'Washington de Lima'])
  })

  it('are told from two words, the first of which leaves room', async () => {
    const [table] = await blocksOf(header + first + row(666, 'individual', 'ly made'))
    expect(table?.[2]?.[0]).toBe('individual ly made')
  })
})

describe('tables with nothing drawn and no gaps between their rows', () => {
  it('begin a row where several cells have words again', async () => {
    const content =
      cells(700, [72, 'Goal'], [212, 'Step'], [330, 'Who'], [430, 'When']) +
      cells(
        687,
        [72, 'Imelda will ride the bus to', 'the pool and home again', 'on Fridays'],
        [212, 'Call the pool'],
        [330, 'Petra'],
        [430, 'May'],
      ) +
      cells(648, [330, 'Tomas'], [430, 'June']) +
      cells(635, [72, 'Imelda will cook'], [212, 'Ask the uncle'], [330, 'Rafael'], [430, 'July'])
    expect(await blocksOf(content)).toEqual([
      [
        ['Goal', 'Step', 'Who', 'When'],
        ['Imelda will ride the bus to the pool and home again on Fridays', 'Call the pool', 'Petra', 'May'],
        ['', '', 'Tomas', 'June'],
        ['Imelda will cook', 'Ask the uncle', 'Rafael', 'July'],
      ],
    ])
  })
})

it('begins a row on the next page, where the row before had ended above its tallest cell', async () => {
  const header = (y: number) => cells(y, [72, 'Goal'], [230, 'Step'], [430, 'Who']) + rule(y - 5)
  const first =
    header(200) +
    cells(182, [72, 'Imelda will swim.'], [230, 'Buy goggles'], [430, 'Tomas']) +
    cells(
      166,
      [72, 'Imelda will ride the', 'bus to the pool and', 'home on Fridays', 'and tell us how', 'it went.'],
      [230, 'Call the swimming pool and ask again'],
      [430, 'Petra Ivers of the club'],
    )
  const second =
    header(735) +
    cells(717, [230, 'Buy a bus pass'], [430, 'Alexandrina']) +
    cells(700, [72, 'Imelda will cook.'], [230, 'Ask the uncle'], [430, 'Rafael'])
  const [table] = await blocksOf(first, second)
  expect(table?.slice(1)).toEqual([
    ['Imelda will swim.', 'Buy goggles', 'Tomas'],
    [
      'Imelda will ride the bus to the pool and home on Fridays and tell us how it went.',
      'Call the swimming pool and ask again',
      'Petra Ivers of the club',
    ],
    ['', 'Buy a bus pass', 'Alexandrina'],
    ['Imelda will cook.', 'Ask the uncle', 'Rafael'],
  ])
})

it('keeps a column that holds words in a few of many lines', async () => {
  const goal = Array.from({length: 20}, (_, i) => `and lap ${i + 1}`)
  const steps = Array.from({length: 20}, (_, i) => `step ${i + 1} of them all`)
  const content =
    cells(720, [72, 'Goal'], [200, 'Target'], [300, 'Steps we take']) +
    rule(715) +
    cells(702, [72, ...goal], [200, 'May'], [300, ...steps])
  const [table] = await blocksOf(content)
  expect(table?.[0]).toEqual(['Goal', 'Target', 'Steps we take'])
  expect(table?.[1]?.slice(1, 2)).toEqual(['May'])
})

it('reads the bullets of a list with their words, wherever on the page it stands', async () => {
  const items = ['Swims', 'Paints with her uncle', 'Cooks']
  const content =
    items.map((item, i) => show('\u0095', 84, 720 - 14 * i) + show(item, 108, 720 - 14 * i)).join('') +
    show('What else there is to say of this week', 72, 660)
  expect(await blocksOf(content)).toEqual([items.join(''), 'What else there is to say of this week'])
})
