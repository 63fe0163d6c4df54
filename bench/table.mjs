const HEAD = ['case', 'ratio of', 'ratio', 'spread', 'goal', 'reached', 'carelint', 'peer', 'runs']
/** Columns that hold numbers, set to the right. */
const RIGHT = new Set([2, 3, 4, 6, 7, 8])

/**
 * The results as a table of plain text.
 * @param {readonly {title: string, runs: number, lines: readonly ReturnType<typeof import('./ratios.mjs').compare>[]}[]} results
 */
export function renderTable(results) {
  const rows = results.flatMap(({title, runs, lines}) =>
    lines.map((line, index) => [
      index === 0 ? title : '',
      line.isOverhead ? `carelint / ${line.peer}` : `${line.peer} / carelint`,
      number(line.ratio),
      `${number(line.lowest)} – ${number(line.highest)}`,
      goalOf(line),
      line.reached === undefined ? '' : line.reached ? 'yes' : 'NO',
      seconds(line.oursMs),
      seconds(line.peerMs),
      String(runs),
    ]),
  )
  const widths = HEAD.map((_, column) => Math.max(...[HEAD, ...rows].map((row) => row[column].length)))
  const draw = (row) =>
    row
      .map((cell, column) => (RIGHT.has(column) ? cell.padStart(widths[column]) : cell.padEnd(widths[column])))
      .join('  ')
      .trimEnd()
  return [draw(HEAD), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(draw), ''].join('\n')
}

function goalOf({atMost, atLeast, aim}) {
  if (atMost !== undefined) return `≤ ${atMost}`
  if (atLeast !== undefined) return aim === undefined ? `≥ ${atLeast}` : `≥ ${atLeast} (aim ${aim})`
  return ''
}

const number = (value) => value.toFixed(value < 10 ? 2 : 1)

const seconds = (ms) => `${(ms / 1000).toFixed(ms < 1000 ? 3 : 2)} s`
