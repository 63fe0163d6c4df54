// Makes the files in fixtures/hostile: what a reader meets in the wild and must refuse in plain words.
// Needs qpdf and poppler (pdftoppm). Run: node scripts/make-hostile.mjs
import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {deflateSync} from 'node:zlib'
import {hostilePdfFiles} from './hostile/pdf-files.mjs'
import {wordFiles} from './hostile/word-files.mjs'

const folder = fileURLToPath(new URL('../fixtures/hostile/', import.meta.url))
const words = 'Delphine Okafor-Reyes will plan Friday supper with her grandfather twice a month.'

/** A PDF of numbered objects, with its cross-reference table. */
function pdf(objects) {
  const parts = [Buffer.from('%PDF-1.7\n')]
  const offsets = []
  const size = () => parts.reduce((sum, part) => sum + part.length, 0)
  objects.forEach((object, i) => {
    offsets.push(size())
    parts.push(
      Buffer.from(`${i + 1} 0 obj\n`),
      Buffer.isBuffer(object) ? object : Buffer.from(object),
      Buffer.from('\nendobj\n'),
    )
  })
  const start = size()
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const count = objects.length + 1
  parts.push(
    Buffer.from(
      `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<</Size ${count} /Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

function stream(dictionary, data) {
  return Buffer.concat([
    Buffer.from(`<<${dictionary} /Length ${data.length}>>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ])
}

const plain = pdf([
  '<</Type /Catalog /Pages 2 0 R>>',
  '<</Type /Pages /Kids [3 0 R] /Count 1>>',
  '<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources <</Font <</F1 4 0 R>>>> /Contents 5 0 R>>',
  '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>',
  stream('', Buffer.from(`BT /F1 11 Tf 72 700 Td (${words}) Tj ET`)),
])

/** The first page of a PDF file as a page that is nothing but a picture. */
function scanOf(file) {
  // A PGM file: "P5", width, height, 255 and one byte for each pixel.
  const pgm = execFileSync('pdftoppm', ['-gray', '-r', '72', '-singlefile', file])
  const [header, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(pgm.toString('latin1', 0, 40))
  const picture = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height}`
  return pdf([
    '<</Type /Catalog /Pages 2 0 R>>',
    '<</Type /Pages /Kids [3 0 R] /Count 1>>',
    '<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources <</XObject <</Im 4 0 R>>>> /Contents 5 0 R>>',
    stream(
      `${picture} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode`,
      deflateSync(pgm.subarray(header.length)),
    ),
    stream('', Buffer.from('q 612 0 0 792 0 0 cm /Im Do Q')),
  ])
}

const scratch = mkdtempSync(join(tmpdir(), 'hostile-'))
try {
  const source = join(scratch, 'plain.pdf')
  writeFileSync(source, plain)
  writeFileSync(join(folder, 'scan.pdf'), scanOf(source))
  execFileSync('qpdf', ['--encrypt', 'lantern', 'lantern-owner', '256', '--', source, join(folder, 'encrypted.pdf')])
} finally {
  rmSync(scratch, {recursive: true})
}
// Cut in the middle of the font, before the words.
writeFileSync(join(folder, 'truncated.pdf'), plain.subarray(0, plain.indexOf('/BaseFont')))

for (const [name, bytes] of wordFiles()) writeFileSync(join(folder, name), bytes)
for (const [name, bytes] of Object.entries(hostilePdfFiles({pdf, stream}))) writeFileSync(join(folder, name), bytes)
