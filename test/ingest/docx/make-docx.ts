import {strToU8, zipSync} from 'fflate'

// Small Word files for the tests, written out as the XML they are about.

const NAMESPACES = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['w14', 'http://schemas.microsoft.com/office/word/2010/wordml'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['o', 'urn:schemas-microsoft-com:office:office'],
]
  .map(([prefix, address]) => `xmlns:${prefix}="${address}"`)
  .join(' ')
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** A relationships part: id → [type, target]; addresses are external. */
export function relationships(targets: Record<string, readonly [string, string]>): string {
  const all = Object.entries(targets).map(([id, [type, target]]) => {
    const mode = target.includes('://') ? ' TargetMode="External"' : ''
    return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${mode}/>`
  })
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`
}

/** A part with root element `w:<root>` and all namespaces declared. */
export function part(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} ${NAMESPACES}>${content}</w:${root}>`
}

/** The parts of a Word file with this body. `extra` adds to them or takes their place. */
export function docxParts(body: string, extra: Record<string, string> = {}): Record<string, string> {
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MAIN_TYPE}"/></Types>`,
    '_rels/.rels': relationships({rId1: ['officeDocument', 'word/document.xml']}),
    'word/_rels/document.xml.rels': relationships({
      rId1: ['styles', 'styles.xml'],
      rId2: ['numbering', 'numbering.xml'],
      rId3: ['footnotes', 'footnotes.xml'],
      rId4: ['endnotes', 'endnotes.xml'],
      rId5: ['header', 'header1.xml'],
      rId6: ['footer', 'footer1.xml'],
      rId7: ['hyperlink', 'https://example.org/help'],
    }),
    'word/document.xml': part('document', `<w:body>${body}<w:sectPr/></w:body>`),
    ...extra,
  }
}

/** A Word file with this body; `extra` adds parts or takes their place. */
export function makeDocx(body: string, extra: Record<string, string> = {}): Uint8Array {
  const parts = Object.entries(docxParts(body, extra))
  return zipSync(Object.fromEntries(parts.map(([name, xml]) => [name, strToU8(xml)])))
}

/** A run of text; `properties` is the content of its `w:rPr`. */
export function run(text: string, properties = ''): string {
  return runOf(`<w:t xml:space="preserve">${text}</w:t>`, properties)
}

/** A run with any content. */
export function runOf(content: string, properties = ''): string {
  return `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}${content}</w:r>`
}

/** A paragraph of runs, or of plain text; `properties` is the content of its `w:pPr`. */
export function paragraph(content: string, properties = ''): string {
  const runs = content.startsWith('<') || content === '' ? content : run(content)
  return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${runs}</w:p>`
}

/** A table: rows of cells, each the content of its `w:tc`. Plain text becomes a paragraph. */
export function table(...rows: readonly (readonly string[])[]): string {
  return `<w:tbl>${rows.map((cells) => row(cells)).join('')}</w:tbl>`
}

/** A table row; `properties` is the content of its `w:trPr`. */
export function row(cells: readonly string[], properties = ''): string {
  const all = cells.map((cell) => `<w:tc>${cell.startsWith('<') ? cell : paragraph(cell)}</w:tc>`)
  return `<w:tr>${properties ? `<w:trPr>${properties}</w:trPr>` : ''}${all.join('')}</w:tr>`
}

/** A field in runs of its own: begin, instruction, separator, result, end. */
export function field(instruction: string, result?: string, formData = ''): string {
  const mark = (type: string, content = '') => runOf(`<w:fldChar w:fldCharType="${type}">${content}</w:fldChar>`)
  const start = mark('begin', formData) + runOf(`<w:instrText xml:space="preserve"> ${instruction} </w:instrText>`)
  return start + (result === undefined ? '' : mark('separate') + result) + mark('end')
}

/** A content control; `properties` is the content of its `w:sdtPr`. */
export function control(content: string, properties = ''): string {
  return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
}

/** A run that anchors a text box, as Word writes it: for new versions, and again for old ones. */
export function textBox(content: string): string {
  const box = `<w:txbxContent>${content}</w:txbxContent>`
  const modern = `<w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>`
  const old = `<w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict>`
  return runOf(
    `<mc:AlternateContent><mc:Choice Requires="wps">${modern}</mc:Choice><mc:Fallback>${old}</mc:Fallback></mc:AlternateContent>`,
  )
}
