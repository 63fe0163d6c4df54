import {zlibSync} from 'fflate'
import type {Block, Cell, Line} from './blocks.js'

/** US Letter and its margins, in points (1/72 inch). */
const PORTRAIT = {width: 612, height: 792, margin: 60}
/** Forms with wide tables lie on their side. */
const LANDSCAPE = {width: 792, height: 612, margin: 40}
const WIDEST_UPRIGHT = 6

type Page = typeof PORTRAIT

const SIZE = 10
const LEADING = 13
/** Room between a cell's border and its words. */
const PADDING = 5
const SIZES = {1: 16, 2: 13, 3: 11}

/** Widths of Helvetica's ASCII signs from the blank on, in thousandths of the size (Adobe's font metrics). */
const WIDTHS =
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584'
    .split(' ')
    .map(Number)
/** Bold letters are a little wider. */
const BOLD = 1.07

type Font = 'F1' | 'F2' | 'F3'

interface Piece {
  readonly x: number
  readonly text: string
  readonly font: Font
  readonly size: number
}

/** A stretch of the page that is not broken: a line of text or a table row. `y` counts down from its top. */
interface Strip {
  readonly height: number
  readonly pieces: readonly (Piece & {readonly y: number})[]
  readonly rules: readonly {readonly x: number; readonly y: number; readonly width: number; readonly height: number}[]
}

/** The blocks as the bytes of a PDF: Helvetica, words where a printer would put them. `ruled` draws the lines of the tables. */
export function toPdf(blocks: readonly Block[], {ruled}: {ruled: boolean}): Uint8Array {
  const isWide = blocks.some((block) => block.kind === 'table' && widthOfTable(block.rows) > WIDEST_UPRIGHT)
  const page = isWide ? LANDSCAPE : PORTRAIT
  const furniture = blocks.find((block) => block.kind === 'furniture')
  const pages = paginate(
    blocks.flatMap((block) => strips(block, page, ruled)),
    page,
  )
  const contents = pages.map((content, number) => {
    const running = furniture
      ? [
          show({x: page.margin, text: furniture.head, font: 'F1', size: 8}, page.height - 30),
          show(
            {x: page.margin, text: `${furniture.foot}  Page ${number + 1} of ${pages.length}`, font: 'F1', size: 8},
            28,
          ),
        ]
      : []
    return [...running, ...content].join('\n')
  })
  return assemble(contents, page)
}

function strips(block: Block, page: Page, ruled: boolean): Strip[] {
  const gap: Strip = {height: 7, pieces: [], rules: []}
  const room = page.width - 2 * page.margin
  switch (block.kind) {
    case 'heading': {
      const size = SIZES[block.depth]
      return [gap, gap, {height: size * 1.4, pieces: [{x: 0, y: size, text: block.text, font: 'F2', size}], rules: []}]
    }
    case 'paragraph':
      return [gap, ...lines(block, room).map((pieces) => strip(pieces))]
    case 'lines':
      return [gap, ...block.lines.flatMap((line) => lines(line, room).map((pieces) => strip(pieces)))]
    case 'list':
      return [
        gap,
        ...block.items.flatMap((item, number) => {
          const box = block.checked ? (block.checked[number] ? '[x] ' : '[ ] ') : ''
          return lines({...item, text: `${box}${item.text}`}, room - 16).map((pieces, index) => {
            const bullet: Piece[] = index === 0 ? [{x: 4, text: '•', font: 'F1', size: SIZE}] : []
            return strip([...bullet, ...pieces.map((piece) => ({...piece, x: piece.x + 16}))])
          })
        }),
      ]
    case 'quote':
      return [
        gap,
        ...lines({text: block.text}, room - 48).map((pieces) =>
          strip(pieces.map((piece) => ({...piece, x: piece.x + 24}))),
        ),
      ]
    case 'table':
      return [gap, ...tableStrips(block.rows, room, ruled), gap]
    case 'furniture':
      return []
  }
}

const strip = (pieces: readonly Piece[]): Strip => ({
  height: LEADING,
  pieces: pieces.map((piece) => ({...piece, y: SIZE})),
  rules: [],
})

/** Rows of a table; a cell over several rows stands in the first, and the lines between them are left out. */
function tableStrips(rows: readonly (readonly Cell[])[], room: number, ruled: boolean): Strip[] {
  const count = widthOfTable(rows)
  const width = room / count
  return rows.map((row) => {
    let column = 0
    const cells = row.map((cell) => {
      const at = {x: column * width, width: (cell.columns ?? 1) * width}
      column += cell.columns ?? 1
      return {cell, ...at, words: lines(cell, at.width - 2 * PADDING)}
    })
    const height =
      Math.max(1, ...cells.map(({cell, words}) => (cell.rows && cell.rows > 1 ? 1 : words.length))) * LEADING
    // What a merged cell holds beyond its first row would run into the rows below: they make room together.
    const tallest = Math.max(height, ...cells.map(({words}) => words.length * LEADING)) + 2 * PADDING
    return {
      height: tallest,
      pieces: cells.flatMap(({words, x}) =>
        words.flatMap((pieces, index) =>
          pieces.map((piece) => ({...piece, x: x + PADDING + piece.x, y: PADDING + SIZE + index * LEADING})),
        ),
      ),
      rules: ruled
        ? cells.flatMap(({cell, x, width: cellWidth}) => [
            {x, y: 0, width: 0.5, height: tallest},
            {x: x + cellWidth, y: 0, width: 0.5, height: tallest},
            ...(cell.covered ? [] : [{x, y: 0, width: cellWidth, height: 0.5}]),
            ...(cell.rows && cell.rows > 1 ? [] : [{x, y: tallest, width: cellWidth, height: 0.5}]),
          ])
        : [],
    }
  })
}

const widthOfTable = ([first = []]: readonly (readonly Cell[])[]) =>
  first.reduce((sum, {columns = 1}) => sum + columns, 0)

/** Words broken into lines of a width, in points; the label in bold. */
function lines(line: Line & {readonly bold?: boolean}, room: number): Piece[][] {
  const font: Font = line.bold ? 'F2' : line.italic ? 'F3' : 'F1'
  const words = [
    ...(line.label ? line.label.split(' ').map((text) => ({text, font: 'F2' as Font})) : []),
    ...(line.text ? line.text.split(' ').map((text) => ({text, font})) : []),
  ]
  const broken: Piece[][] = []
  let current: Piece[] = []
  let x = 0
  for (const {text, font: own} of words) {
    const width = widthOf(text, own)
    if (x > 0 && x + width > room) {
      broken.push(current)
      current = []
      x = 0
    }
    const last = current.at(-1)
    const blank = widthOf(' ', own)
    // Printers show a line in few pieces: words of one font belong together.
    if (last && last.font === own) current[current.length - 1] = {...last, text: `${last.text} ${text}`}
    else current.push({x, text, font: own, size: SIZE})
    x += width + blank
  }
  return current.length > 0 ? [...broken, current] : broken
}

function widthOf(text: string, font: Font): number {
  let units = 0
  for (const sign of text) units += WIDTHS[sign.charCodeAt(0) - 32] ?? 556
  return ((units * SIZE) / 1000) * (font === 'F2' ? BOLD : 1)
}

function paginate(all: readonly Strip[], page: Page): string[][] {
  const pages: string[][] = [[]]
  let y = page.height - page.margin
  for (const {height, pieces, rules} of all) {
    if (y - height < page.margin) {
      pages.push([])
      y = page.height - page.margin
    }
    const current = pages.at(-1)
    const top = y
    for (const rule of rules)
      current?.push(
        `${fixed(page.margin + rule.x)} ${fixed(top - rule.y - rule.height)} ${fixed(rule.width)} ${fixed(rule.height)} re f`,
      )
    for (const piece of pieces) current?.push(show({...piece, x: page.margin + piece.x}, top - piece.y))
    y -= height
  }
  return pages
}

const fixed = (value: number) => value.toFixed(2)

const show = ({x, text, font, size}: Piece, y: number) =>
  `BT /${font} ${size} Tf 1 0 0 1 ${fixed(x)} ${fixed(y)} Tm (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`

/** Where WinAnsi differs from Latin-1, for the signs that plans use. Boxes have no place in it. */
const WIN_ANSI: Readonly<Record<string, number>> = {'“': 0x93, '”': 0x94, '’': 0x92, '•': 0x95, '–': 0x96, '—': 0x97}

function latin1(text: string): Uint8Array {
  const shown = text.replaceAll('☒', '[x]').replaceAll('☐', '[ ]')
  return Uint8Array.from(shown, (sign) => WIN_ANSI[sign] ?? sign.charCodeAt(0))
}

function assemble(contents: readonly string[], page: Page): Uint8Array {
  const fonts = ['Helvetica', 'Helvetica-Bold', 'Helvetica-Oblique']
  const objects = [
    latin1('<< /Type /Catalog /Pages 2 0 R >>'),
    latin1(
      `<< /Type /Pages /Count ${contents.length} /Kids [${contents.map((_, index) => `${6 + 2 * index} 0 R`).join(' ')}] >>`,
    ),
    ...fonts.map((font) => latin1(`<< /Type /Font /Subtype /Type1 /BaseFont /${font} /Encoding /WinAnsiEncoding >>`)),
  ]
  for (const content of contents) {
    const bytes = zlibSync(latin1(content))
    objects.push(
      latin1(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.width} ${page.height}] /Contents ${objects.length + 2} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R >> >> >>`,
      ),
      concat([latin1(`<< /Length ${bytes.length} /Filter /FlateDecode >>\nstream\n`), bytes, latin1('\nendstream')]),
    )
  }
  const chunks = [latin1('%PDF-1.7\n')]
  const offsets: number[] = []
  let length = 9
  const add = (bytes: Uint8Array) => {
    chunks.push(bytes)
    length += bytes.length
  }
  objects.forEach((body, index) => {
    offsets.push(length)
    add(concat([latin1(`${index + 1} 0 obj\n`), body, latin1('\nendobj\n')]))
  })
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  add(
    latin1(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  )
  return concat(chunks)
}

function concat(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
