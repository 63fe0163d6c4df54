import type {Nodes, Table} from 'mdast'
import {describe, expect, it} from 'vitest'
import {readPdf} from '../../../src/ingest/pdf/index.js'
import {show, tinyPdf} from './tiny-pdf.js'

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
})
