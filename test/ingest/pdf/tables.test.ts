import type {Nodes, Table} from 'mdast'
import {describe, expect, it} from 'vitest'
import {readPdf} from '../../../src/ingest/pdf/index.js'
import {grid, show, tinyPdf} from './tiny-pdf.js'

const plain = (node: Nodes): string => {
  if (node.type === 'break') return '\n'
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(plain).join('') : ''
}
/** The cells of each table of pages with these contents. */
const tablesOf = async (...contents: string[]) => {
  const {tree} = await readPdf(tinyPdf(contents.map((content) => ({content}))))
  const tables = tree.children.filter((node): node is Table => node.type === 'table')
  return tables.map((table) => table.children.map((row) => row.children.map(plain)))
}
const rule = (y: number) => `70 ${y} m 540 ${y} l S\n`
/** Pieces of text at the same height, each with its x. */
const line = (y: number, ...pieces: (readonly [x: number, text: string])[]) =>
  pieces.map(([x, text]) => show(text, x, y)).join('')

const goals = [
  ['No.', 'Goal', 'Target date'],
  ['Goal 1', 'Imelda will ride the bus to the swimming pool with her friend Tomas and swim ten laps.', '04/02/2027'],
  ['Goal 2', 'Imelda will cook supper with her uncle.', '05/03/2027'],
  ['Goal 3', 'Imelda will call her grandmother on her own and tell her all about the school week.', '06/04/2027'],
]
/** The rows of `goals`: all lines 13 points apart, as a book sets them. */
const asInBooks =
  line(686, [72, 'No.'], [130, 'Goal'], [460, 'Target date']) +
  line(
    668,
    [72, 'Goal 1'],
    [130, 'Imelda will ride the bus to the swimming pool with her friend'],
    [460, '04/02/2027'],
  ) +
  line(655, [130, 'Tomas and swim ten laps.']) +
  line(642, [72, 'Goal 2'], [130, 'Imelda will cook supper with her uncle.'], [460, '05/03/2027']) +
  line(
    629,
    [72, 'Goal 3'],
    [130, 'Imelda will call her grandmother on her own and tell her all'],
    [460, '06/04/2027'],
  ) +
  line(616, [130, 'about the school week.'])

describe('tables without a grid', () => {
  it('finds the rows where only the header and the end are drawn', async () => {
    expect(await tablesOf([700, 681, 610].map(rule).join('') + asInBooks)).toEqual([goals])
  })

  it('takes the header in that stands above the first drawn line', async () => {
    const content =
      line(702, [72, 'Step'], [300, 'Who helps']) +
      line(680, [72, 'Call the pool'], [300, 'Aunt Petra']) +
      line(660, [72, 'Buy goggles'], [300, 'Imelda']) +
      line(640, [72, 'Ride the bus'], [300, 'Tomas'])
    expect(await tablesOf([697, 675, 655, 635].map(rule).join('') + content)).toEqual([
      [
        ['Step', 'Who helps'],
        ['Call the pool', 'Aunt Petra'],
        ['Buy goggles', 'Imelda'],
        ['Ride the bus', 'Tomas'],
      ],
    ])
  })

  it('keeps a sentence together beside a cell of several short lines', async () => {
    const content =
      line(700, [72, 'Goal'], [236, 'Step'], [400, 'Who helps'], [490, 'By when']) +
      line(684, [72, 'Imelda will ride the bus to the'], [236, 'Call the pool'], [400, 'Tomas'], [490, '4/2/2027']) +
      line(671, [72, 'pool with Tomas and swim ten'], [236, 'Buy goggles'], [400, 'Petra']) +
      line(658, [72, 'laps.']) +
      line(645, [72, 'Imelda will cook supper once.'], [236, 'Write the list'], [400, 'Imelda'], [490, '5/3/2027'])
    const [[, ...rows] = []] = await tablesOf(content)
    expect(rows.map(([goal]) => goal)).toEqual([
      'Imelda will ride the bus to the pool with Tomas and swim ten laps.',
      'Imelda will cook supper once.',
    ])
  })

  it('keeps cells apart whose words come as close as those of a sentence', async () => {
    const row = (y: number, number: string, who: string, date: string) => line(y, [72, number], [130, who], [211, date])
    const content =
      row(680, 'Goal 1', 'Aunt Petra', '04/02/2027') +
      // Helvetica 11: these words end 6 points before the date, and a blank is 3.1 points wide.
      row(660, 'Goal 2', 'Ms. Okafor, too', '05/03/2027') +
      row(640, 'Goal 3', 'Uncle Rafael', '06/04/2027')
    expect(await tablesOf(content)).toEqual([
      [
        ['Goal 1', 'Aunt Petra', '04/02/2027'],
        ['Goal 2', 'Ms. Okafor, too', '05/03/2027'],
        ['Goal 3', 'Uncle Rafael', '06/04/2027'],
      ],
    ])
  })

  it('reads rows whose cells are centred beside a longer one', async () => {
    const row = (y: number, number: string, goal: readonly string[], date: string) =>
      goal.map((text, i) => show(text, 130, y - 13 * i)).join('') +
      line(y - 6.5 * (goal.length - 1), [72, number], [460, date])
    const content =
      row(700, 'Goal 1', ['Imelda will ride the bus to the swimming pool with', 'her friend.'], '04/02/2027') +
      row(
        664,
        'Goal 2',
        ['Imelda will cook supper once a week with her uncle,', 'who picks the music', 'and the soup.'],
        '05/03/2027',
      ) +
      row(615, 'Goal 3', ['Imelda will join the art club.'], '06/04/2027')
    expect(await tablesOf(content)).toEqual([
      [
        ['Goal 1', 'Imelda will ride the bus to the swimming pool with her friend.', '04/02/2027'],
        [
          'Goal 2',
          'Imelda will cook supper once a week with her uncle, who picks the music and the soup.',
          '05/03/2027',
        ],
        ['Goal 3', 'Imelda will join the art club.', '06/04/2027'],
      ],
    ])
  })

  it('reads a table that lies on its side with the lines that lie there', async () => {
    const content = [700, 681, 610].map(rule).join('') + asInBooks
    // A quarter turn to the left, put back on the page.
    expect(await tablesOf(`q 0 1 -1 0 750 0 cm\n${content}Q`)).toEqual([goals])
  })

  it('goes on with a table, and with a row of it, on the next page', async () => {
    const header = (y: number) => line(y, [72, 'No.'], [130, 'Goal'], [460, 'Target date'])
    const first =
      header(120) +
      line(100, [72, 'Goal 1'], [130, 'Imelda will cook supper with her uncle.'], [460, '04/02/2027']) +
      line(80, [72, 'Goal 2'], [130, 'Imelda will ride the bus to the swimming pool'], [460, '05/03/2027'])
    const second =
      header(720) +
      line(700, [130, 'with her friend.']) +
      line(680, [72, 'Goal 3'], [130, 'Imelda will join the art club.'], [460, '06/04/2027']) +
      line(660, [72, 'Goal 4'], [130, 'Imelda will draw a map of her street.'], [460, '07/05/2027'])
    expect(await tablesOf(first, second)).toEqual([
      [
        ['No.', 'Goal', 'Target date'],
        ['Goal 1', 'Imelda will cook supper with her uncle.', '04/02/2027'],
        ['Goal 2', 'Imelda will ride the bus to the swimming pool with her friend.', '05/03/2027'],
        ['Goal 3', 'Imelda will join the art club.', '06/04/2027'],
        ['Goal 4', 'Imelda will draw a map of her street.', '07/05/2027'],
      ],
    ])
  })

  it('takes in a row that stands alone on the next page, with drawn lines and without', async () => {
    const row = (y: number, name: string, role: string) => line(y, [72, name], [300, role])
    const first =
      row(120, 'Team member', 'Relationship') + row(100, 'Petra Ivers', 'aunt') + row(80, 'Tomas Roy', 'friend')
    const last = row(720, 'Ms. Okafor', 'teacher')
    const team = [
      ['Team member', 'Relationship'],
      ['Petra Ivers', 'aunt'],
      ['Tomas Roy', 'friend'],
      ['Ms. Okafor', 'teacher'],
    ]
    expect(await tablesOf(first, last)).toEqual([team])
    const drawn = [grid([66, 290, 540], [136, 114, 94, 74]) + first, grid([66, 290, 540], [736, 714]) + last]
    expect(await tablesOf(...drawn)).toEqual([team])
  })

  it('gives a table the header that stayed on the page before', async () => {
    const header = show('Team member', 72, 80, 11, 'F2') + show('Relationship', 300, 80, 11, 'F2')
    const first = show('These people help Imelda with her plan.', 72, 110) + header
    const second = line(720, [72, 'Petra Ivers'], [300, 'aunt']) + line(700, [72, 'Tomas Roy'], [300, 'friend'])
    expect(await tablesOf(first, second)).toEqual([
      [
        ['Team member', 'Relationship'],
        ['Petra Ivers', 'aunt'],
        ['Tomas Roy', 'friend'],
      ],
    ])
  })

  it('keeps a row apart from the last one on the page before, though its first cell is merged with that above', async () => {
    const columns = [66, 240, 440, 540]
    const first =
      grid(columns, [140, 90]) +
      line(120, [72, 'Imelda will ride the bus.'], [250, 'Call the bus office.'], [446, '4/2/2027'])
    const second = grid(columns, [740, 700]) + line(720, [250, 'Draw a map of the route.'], [446, '5/3/2027'])
    expect(await tablesOf(first + show('Who did what', 72, 200), second)).toEqual([
      [
        ['Imelda will ride the bus.', 'Call the bus office.', '4/2/2027'],
        ['', 'Draw a map of the route.', '5/3/2027'],
      ],
    ])
  })

  it('finds a header in bold with a single row', async () => {
    const header = show('Step', 72, 700, 11, 'F2') + show('Who', 300, 700, 11, 'F2')
    expect(await tablesOf(header + line(680, [72, 'Buy goggles for the pool'], [300, 'Imelda']))).toEqual([
      [
        ['Step', 'Who'],
        ['Buy goggles for the pool', 'Imelda'],
      ],
    ])
    // Two lines with a gap are none.
    expect(
      await tablesOf(line(700, [72, 'Step'], [300, 'Who']) + line(680, [72, 'Buy goggles'], [300, 'Imelda'])),
    ).toEqual([])
  })

  it('tells rows by their gaps where the goal stands in the first of them only', async () => {
    const content =
      line(700, [72, 'Goal'], [250, 'Step'], [440, 'By when']) +
      line(676, [72, 'Imelda will ride the bus'], [250, 'Call the bus office to ask'], [440, '4/2/2027']) +
      line(663, [72, 'to the pool on Fridays.'], [250, 'for a map.']) +
      line(639, [250, 'Practice with Aunt Petra'], [440, '5/3/2027']) +
      line(626, [250, 'on two Sundays.']) +
      line(602, [72, 'Imelda will cook once a'], [250, 'Pick a soup and buy what'], [440, '6/4/2027']) +
      line(589, [72, 'week with her uncle.'], [250, 'it needs.'])
    expect(await tablesOf(content)).toEqual([
      [
        ['Goal', 'Step', 'By when'],
        ['Imelda will ride the bus to the pool on Fridays.', 'Call the bus office to ask for a map.', '4/2/2027'],
        ['', 'Practice with Aunt Petra on two Sundays.', '5/3/2027'],
        ['Imelda will cook once a week with her uncle.', 'Pick a soup and buy what it needs.', '6/4/2027'],
      ],
    ])
  })

  it('does not take groups of rows for rows', async () => {
    const rows = [
      [680, 'Petra', 'aunt'],
      [667, 'Tomas', 'friend'],
      [654, 'Rafael', 'uncle'],
      [631, 'Okafor', 'teacher'],
      [618, 'Lund', 'nurse'],
      [595, 'Imelda', 'herself'],
      [582, 'Noor', 'neighbor'],
    ] as const
    const content = rows.map(([y, name, role]) => line(y, [72, name], [125, role])).join('')
    expect(await tablesOf(content)).toEqual([rows.map(([, name, role]) => [name, role])])
  })

  it('joins a date that was too wide for its cell', async () => {
    const content =
      grid([66, 300, 350], [716, 680, 644]) +
      line(700, [72, 'Imelda will ride the bus.'], [304, '10/28/20']) +
      line(687, [304, '26']) +
      line(664, [72, 'Imelda will cook.'], [304, '4/2/2026']) +
      line(651, [304, '26'])
    expect(await tablesOf(content)).toEqual([
      [
        ['Imelda will ride the bus.', '10/28/2026'],
        ['Imelda will cook.', '4/2/2026 26'],
      ],
    ])
  })

  it('joins a tall cell with its neighbours at its foot, but no header that leaves the first column free', async () => {
    const team =
      line(660, [72, 'Own words'], [250, 'I like the bus.']) + line(640, [72, 'Target date'], [250, '4/2/2027'])
    const tall =
      line(693, [250, 'Imelda will ride the bus to the pool with a friend']) +
      line(680, [72, 'Goal 1'], [250, 'on Fridays.'])
    expect(await tablesOf(tall + team)).toEqual([
      [
        ['Goal 1', 'Imelda will ride the bus to the pool with a friend on Fridays.'],
        ['Own words', 'I like the bus.'],
        ['Target date', '4/2/2027'],
      ],
    ])
    const days = line(693, [250, 'Friday'], [400, 'Sunday'])
    const plan =
      line(680, [72, 'Bus'], [250, 'Imelda'], [400, 'Petra']) + line(667, [72, 'Soup'], [250, 'Tomas'], [400, 'Rafael'])
    expect(await tablesOf(days + plan)).toEqual([
      [
        ['', 'Friday', 'Sunday'],
        ['Bus', 'Imelda', 'Petra'],
        ['Soup', 'Tomas', 'Rafael'],
      ],
    ])
  })
})
