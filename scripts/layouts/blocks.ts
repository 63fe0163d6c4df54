/** Words with a bold label before them: "**By when:** 6/30/2026". */
export interface Line {
  readonly label?: string
  readonly text: string
  readonly italic?: boolean
}

export interface Cell extends Line {
  /** Columns it covers. */
  readonly columns?: number
  /** Rows it covers, this one included; those below have `covered` in its place. */
  readonly rows?: number
  readonly covered?: boolean
  readonly bold?: boolean
}

/** What a page is made of; each renderer shows the same blocks in its own format. */
export type Block =
  | {readonly kind: 'heading'; readonly depth: 1 | 2 | 3; readonly text: string}
  | ({readonly kind: 'paragraph'} & Line)
  | {readonly kind: 'lines'; readonly lines: readonly Line[]}
  | {readonly kind: 'list'; readonly items: readonly Line[]; readonly checked?: readonly boolean[]}
  | {readonly kind: 'quote'; readonly text: string}
  | {readonly kind: 'table'; readonly rows: readonly (readonly Cell[])[]}
  | {readonly kind: 'furniture'; readonly head: string; readonly foot: string}

export const heading = (depth: 1 | 2 | 3, text: string): Block => ({kind: 'heading', depth, text})
export const paragraph = (text: string, label?: string): Block => ({
  kind: 'paragraph',
  text,
  ...(label === undefined ? {} : {label}),
})
export const italic = (text: string): Block => ({kind: 'paragraph', text, italic: true})
export const list = (...items: readonly (string | Line)[]): Block => ({
  kind: 'list',
  items: items.map((item) => (typeof item === 'string' ? {text: item} : item)),
})
export const table = (...rows: readonly (readonly (string | Cell)[])[]): Block => ({
  kind: 'table',
  rows: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? {text: cell} : cell))),
})
