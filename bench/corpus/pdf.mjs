import {zlibSync} from 'fflate'

/** US Letter and its margins, in points (1/72 inch). */
const PAGE = {width: 612, height: 792, margin: 72}
const SIZE = 11
const LEADING = 15
/** Characters a line holds: Helvetica is about half its size wide on average. */
const COLUMNS = Math.floor((PAGE.width - 2 * PAGE.margin) / (SIZE * 0.5))
const COLUMN_GAP = 12

/**
 * A plan as a PDF of text: Helvetica, one show operator a line, tables as columns side by side, pages packed as printers pack them.
 * @param {import('./plan.mjs').Block[]} blocks
 * @returns {Uint8Array}
 */
export function toPdf(blocks) {
  const pages = paginate(blocks.flatMap(layOut))
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${5 + 2 * index} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
  ].map(latin1)
  for (const lines of pages) {
    const content = zlibSync(latin1(lines.map(showLine).join('\n')))
    objects.push(
      latin1(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Contents ${objects.length + 2} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
      ),
      concat([
        latin1(`<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n`),
        content,
        latin1('\nendstream'),
      ]),
    )
  }
  return assemble(objects)
}

/** One block as lines: each line is a list of texts with their distance from the left margin, in points. */
function layOut(block) {
  const gap = {parts: []}
  switch (block.type) {
    case 'heading':
      return [gap, {parts: [{x: 0, text: block.text, font: 'F2'}]}]
    case 'list':
      return [
        gap,
        ...block.items.flatMap((item) =>
          wrap(item, COLUMNS - 4).map((text, index) => line(index ? 12 : 0, index ? text : `• ${text}`)),
        ),
      ]
    case 'quote':
      return [gap, ...wrap(block.text, COLUMNS - 8).map((text) => line(24, text))]
    case 'table':
      return [gap, ...block.rows.flatMap(layOutRow)]
    case 'paragraph':
      return [
        gap,
        ...wrap(block.label ? `${block.label} ${block.text}` : block.text, COLUMNS).map((text) => line(0, text)),
      ]
  }
}

const line = (x, text) => ({parts: [{x, text, font: 'F1'}]})

function layOutRow(cells) {
  const width = (PAGE.width - 2 * PAGE.margin) / cells.length
  const columns = cells.map((cell) => wrap(cell, Math.floor((width - COLUMN_GAP) / (SIZE * 0.5))))
  const height = Math.max(...columns.map((column) => column.length))
  return Array.from({length: height}, (_, row) => ({
    parts: columns.flatMap((column, index) => (column[row] ? [{x: index * width, text: column[row], font: 'F1'}] : [])),
  }))
}

function wrap(text, columns) {
  const lines = []
  let current = ''
  for (const word of text.split(' ')) {
    if (current && current.length + 1 + word.length > columns) {
      lines.push(current)
      current = word
    } else current = current ? `${current} ${word}` : word
  }
  return current ? [...lines, current] : lines
}

function paginate(lines) {
  const perPage = Math.floor((PAGE.height - 2 * PAGE.margin) / LEADING)
  const pages = []
  for (let start = 0; start < lines.length; start += perPage) {
    pages.push(
      lines
        .slice(start, start + perPage)
        .map(({parts}, row) => ({parts, y: PAGE.height - PAGE.margin - row * LEADING})),
    )
  }
  return pages
}

function showLine({parts, y}) {
  return parts
    .map(
      ({x, text, font}) =>
        `BT /${font} ${SIZE} Tf 1 0 0 1 ${(PAGE.margin + x).toFixed(2)} ${y} Tm (${escapePdf(text)}) Tj ET`,
    )
    .join('\n')
}

const escapePdf = (text) => text.replace(/[\\()]/g, '\\$&')

/** Where WinAnsi differs from Latin-1, for the signs the plans use. */
const WIN_ANSI = {'“': 0x93, '”': 0x94, '’': 0x92, '•': 0x95}

function latin1(text) {
  return Uint8Array.from(text, (sign) => WIN_ANSI[sign] ?? sign.charCodeAt(0))
}

function assemble(objects) {
  const chunks = [latin1('%PDF-1.7\n')]
  const offsets = []
  let length = chunks[0].length
  const add = (bytes) => {
    chunks.push(bytes)
    length += bytes.length
  }
  for (const [index, body] of objects.entries()) {
    offsets.push(length)
    add(concat([latin1(`${index + 1} 0 obj\n`), body, latin1('\nendobj\n')]))
  }
  const start = length
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  add(
    latin1(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  return concat(chunks)
}

function concat(chunks) {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
