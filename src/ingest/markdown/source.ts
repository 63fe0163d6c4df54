import type {Span} from '../../text/span.js'

/** A Markdown file made ready for the parser: front matter cut off, line ends all LF, and the way back to the file. */
export interface MarkdownSource {
  /** What the parser reads. */
  readonly body: string
  /** Raw YAML between the `---` lines at the top, or an empty string. */
  readonly frontMatter: string
  /** The offset in the file of offset `at` in `body`. */
  toFile(at: number): number
}

const FRONT_MATTER = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/

/** Where the front matter of `file` ends (0 without one) and where its YAML lies. */
export function findFrontMatter(file: string): {end: number; yaml: Span} {
  const match = FRONT_MATTER.exec(file)
  if (!match) return {end: 0, yaml: {start: 0, end: 0}}
  const start = match[0].indexOf('\n') + 1
  return {end: match[0].length, yaml: {start, end: start + (match[1]?.length ?? 0)}}
}

/**
 * Prepares `file` for a parser that knows only LF.
 * A CR that is dropped moves every later offset by one, so the offsets of dropped CRs are kept and looked up by binary search.
 */
export function prepareSource(file: string): MarkdownSource {
  const {end, yaml} = findFrontMatter(file)
  const rest = end > 0 ? file.slice(end) : file
  const dropped: number[] = []
  let body = rest
  if (rest.includes('\r')) {
    body = rest.replace(/\r\n?/g, (lineEnd, at: number) => {
      // The body offset of the LF that stays: what `dropped` holds so far has already shortened the text.
      if (lineEnd.length === 2) dropped.push(at - dropped.length)
      return '\n'
    })
  }
  return {
    body,
    frontMatter: file.slice(yaml.start, yaml.end),
    toFile(at) {
      let low = 0
      let high = dropped.length
      while (low < high) {
        const middle = (low + high) >> 1
        if ((dropped[middle] ?? 0) < at) low = middle + 1
        else high = middle
      }
      return end + at + low
    },
  }
}
