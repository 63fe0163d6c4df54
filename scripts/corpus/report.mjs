const MOST_LISTED = 12
/** Words on a page, for formats that have none. */
const WORDS_ON_PAGE = 300

/**
 * One file of a corpus: what reading it gave, or what went wrong.
 * @typedef {{
 *   path: string,
 *   failure?: 'time-out' | 'died',
 *   read?: {ms: number, memoryMb: number, format: string, status: string, codes: string[], pages: number, words: Map<string, number>},
 *   peers: {name: string, seen: number, missed: number}[],
 * }} Result
 */

/**
 * The report: counts, and names of files; never a word of them.
 * @param {readonly Result[]} results
 * @returns {string}
 */
export function renderReport(results) {
  const read = results.filter(({read}) => read)
  const byCode = (code) => read.filter(({read}) => read.codes.includes(code))
  const crashes = [...results.filter(({failure}) => failure === 'died'), ...byCode('reader-failed')]
  const timeouts = results.filter(({failure}) => failure === 'time-out')
  return [
    `${results.length} files: ${read.length} answered, ${crashes.length} crashes, ${timeouts.length} took too long`,
    ...section('crashes', crashes, ({path}) => path),
    ...section('took too long', timeouts, ({path}) => path),
    ...formatLines(read),
    ...codeLines(
      'refused',
      read.filter(({read}) => read.status === 'unreadable'),
    ),
    ...codeLines(
      'read in part',
      read.filter(({read}) => read.status === 'partial'),
    ),
    ...section(
      'slowest',
      [...read].sort((a, b) => b.read.ms - a.read.ms),
      ({path, read}) => `${read.ms.toFixed(0).padStart(6)} ms  ${path}`,
    ),
    ...peerLines(results),
    '',
  ].join('\n')
}

/** Whether a file made a reader crash or hang. */
export function isClean(results) {
  return results.every(({failure, read}) => !failure && !read.codes.includes('reader-failed'))
}

function formatLines(read) {
  const formats = [...new Set(read.map(({read}) => read.format))].sort()
  return formats.flatMap((format) => {
    const files = read.filter(({read}) => read.format === format).map(({read}) => read)
    const good = files.filter(({status}) => status !== 'unreadable')
    const pages = good.map(({ms, pages, words}) => ms / (pages || Math.max(1, total(words.values()) / WORDS_ON_PAGE)))
    const memory = Math.max(...files.map(({memoryMb}) => memoryMb))
    return [
      `${format}: ${files.length} files, ${good.length} read; median ${median(good.map(({ms}) => ms))} ms a file, ${median(pages)} ms a page; peak ${memory.toFixed(0)} MB`,
    ]
  })
}

function codeLines(title, results) {
  const counts = new Map()
  for (const code of results.flatMap(({read}) => [...new Set(read.codes)]))
    counts.set(code, (counts.get(code) ?? 0) + 1)
  const lines = [...counts].sort((a, b) => b[1] - a[1]).map(([code, count]) => `${String(count).padStart(6)}  ${code}`)
  return lines.length > 0 ? ['', `${title}, by reason:`, ...lines] : []
}

function peerLines(results) {
  const names = [...new Set(results.flatMap(({peers}) => peers.map(({name}) => name)))]
  return names.flatMap((name) => {
    const files = results.flatMap(({path, peers}) =>
      peers.filter((peer) => peer.name === name).map((peer) => ({path, ...peer})),
    )
    const seen = total(files.map((file) => file.seen))
    const missed = total(files.map((file) => file.missed))
    const worst = files.filter((file) => file.missed > 0).sort((a, b) => b.missed - a.missed)
    return [
      '',
      `${name} sees ${seen} words in ${files.length} files; ${missed} (${((100 * missed) / (seen || 1)).toFixed(2)} %) are missing here`,
      ...section(`missing most, of what ${name} sees`, worst, missedLine),
    ]
  })
}

function missedLine({path, seen, missed}) {
  return `${String(missed).padStart(6)} of ${String(seen).padStart(6)}  ${path}`
}

function section(title, results, line) {
  if (results.length === 0) return []
  const more = results.length > MOST_LISTED ? [`        and ${results.length - MOST_LISTED} more`] : []
  return ['', `${title}:`, ...results.slice(0, MOST_LISTED).map((result) => `  ${line(result)}`), ...more]
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return (sorted[sorted.length >> 1] ?? 0).toFixed(1)
}

function total(values) {
  let sum = 0
  for (const value of values) sum += value
  return sum
}
