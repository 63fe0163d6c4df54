import {zlibSync} from 'fflate'
import type {Block} from './blocks.js'
import {tableStrips, widthOfTable} from './pdf-tables.js'
import {lines, type Piece, SIZE, type Strip, strip} from './pdf-text.js'
import {underlinedTable} from './pdf-underlined-tables.js'

/** US Letter and its margins, in points (1/72 inch). */
const PORTRAIT = {width: 612, height: 792, margin: 60}
/** Forms with wide tables lie on their side. */
const LANDSCAPE = {width: 792, height: 612, margin: 40}
const WIDEST_UPRIGHT = 6
/** Narrow enough for some words of a table to be cut. */
const NARROW = {width: 612, height: 792, margin: 105}

type Page = typeof PORTRAIT

const SIZES = {1: 16, 2: 13, 3: 11}

/** What is drawn of tables: all lines, nothing, or a line below the header. */
type TableLook = 'ruled' | 'plain' | 'underlined'

/** The blocks as the bytes of a PDF: Helvetica, words where a printer would put them. */
export function toPdf(blocks: readonly Block[], tables: TableLook): Uint8Array {
  const isWide = blocks.some((block) => block.kind === 'table' && widthOfTable(block.rows) > WIDEST_UPRIGHT)
  const page = tables === 'underlined' ? NARROW : isWide ? LANDSCAPE : PORTRAIT
  const furniture = blocks.find((block) => block.kind === 'furniture')
  const pages = paginate(
    blocks.flatMap((block) => strips(block, page, tables)),
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

function strips(block: Block, page: Page, tables: TableLook): Strip[] {
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
      return tables === 'underlined'
        ? [gap, ...underlinedTable(block.rows, room), gap]
        : [gap, ...tableStrips(block.rows, room, tables === 'ruled'), gap]
    case 'furniture':
      return []
  }
}

function paginate(all: readonly Strip[], page: Page): string[][] {
  const pages: string[][] = [[]]
  let y = page.height - page.margin
  const draw = ({height, pieces, rules}: Strip) => {
    const current = pages.at(-1)
    for (const rule of rules)
      current?.push(
        `${fixed(page.margin + rule.x)} ${fixed(y - rule.y - rule.height)} ${fixed(rule.width)} ${fixed(rule.height)} re f`,
      )
    for (const piece of pieces) current?.push(show({...piece, x: page.margin + piece.x}, y - piece.y))
    y -= height
  }
  for (const [i, strip] of all.entries()) {
    const kept = strip.keepsNext ? (all[i + 1]?.height ?? 0) : 0
    if (y - strip.height - kept < page.margin) {
      pages.push([])
      y = page.height - page.margin
      for (const repeated of strip.repeated ?? []) draw(repeated)
    }
    draw(strip)
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
