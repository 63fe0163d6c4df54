import {strToU8, zipSync} from 'fflate'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PROLOGUE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Every entry gets this day, so that the same plan gives the same bytes. */
const MTIME = new Date(2026, 0, 1)

/**
 * A plan as a Word file with the parts a reader needs: styles for the headings, numbering for the lists, and the body. Around the words
 * stands what Word itself writes: revision marks on every paragraph and run, fonts, sizes and widths. Ten pages that people wrote in
 * Word come to some 300 kB of XML; these come to 210.
 * @param {import('./plan.mjs').Block[]} blocks
 * @returns {Uint8Array}
 */
export function toDocx(blocks) {
  const parts = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationships([[`${OFFICE}/officeDocument`, 'word/document.xml']]),
    'word/_rels/document.xml.rels': relationships([
      [`${OFFICE}/styles`, 'styles.xml'],
      [`${OFFICE}/numbering`, 'numbering.xml'],
    ]),
    'word/styles.xml': styles,
    'word/numbering.xml': numbering,
    'word/document.xml': `<w:document xmlns:w="${W}"><w:body>${blocks.map(toBlock).join('')}<w:sectPr/></w:body></w:document>`,
  }
  const entries = Object.entries(parts).map(([name, xml]) => [name, strToU8(PROLOGUE + xml)])
  return zipSync(Object.fromEntries(entries), {mtime: MTIME})
}

function toBlock(block) {
  switch (block.type) {
    case 'heading':
      return paragraph(run(block.text), `<w:pStyle w:val="Heading${block.depth}"/>`)
    case 'paragraph':
      return paragraph(`${block.label ? run(`${block.label} `, '<w:b/>') : ''}${run(block.text)}`)
    case 'quote':
      return paragraph(run(block.text), '<w:ind w:left="720"/>')
    case 'list':
      return block.items
        .map((item) => paragraph(run(item), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'))
        .join('')
    case 'table':
      return `<w:tbl><w:tblPr/><w:tblGrid>${block.rows[0].map(() => '<w:gridCol w:w="2400"/>').join('')}</w:tblGrid>${block.rows
        .map((row) => `<w:tr ${REVISION}>${row.map(toCell).join('')}</w:tr>`)
        .join('')}</w:tbl>`
  }
}

const toCell = (text) => `<w:tc><w:tcPr><w:tcW w:w="2400" w:type="dxa"/></w:tcPr>${paragraph(run(text))}</w:tc>`

const REVISION = 'w:rsidR="00A77B3E" w:rsidRPr="004C5D21" w:rsidTr="00F20E31"'
const FONT = '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:cstheme="minorHAnsi"/>'
const SIZE = '<w:sz w:val="22"/><w:szCs w:val="22"/>'

const paragraph = (runs, properties = '') =>
  `<w:p w:rsidR="00A77B3E" w:rsidRDefault="00F20E31" w:rsidP="004C5D21"><w:pPr>${properties}<w:spacing w:after="120" w:line="276" w:lineRule="auto"/><w:rPr>${FONT}${SIZE}</w:rPr></w:pPr>${runs}</w:p>`

/** Word splits a sentence into several runs while it is edited, so texts are split here too, about every forty characters. */
const run = (text, properties = '') =>
  (text.match(/.{1,40}/gu) ?? [])
    .map(
      (part) =>
        `<w:r w:rsidRPr="004C5D21"><w:rPr>${FONT}${properties}${SIZE}</w:rPr><w:t xml:space="preserve">${escapeXml(part)}</w:t></w:r>`,
    )
    .join('')

const escapeXml = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

const relationships = (list) =>
  `<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const contentTypes = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${CONTENT_TYPE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${CONTENT_TYPE}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${CONTENT_TYPE}.numbering+xml"/></Types>`

const styles = `<w:styles xmlns:w="${W}"><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${[
  1, 2, 3,
]
  .map(
    (depth) =>
      `<w:style w:type="paragraph" w:styleId="Heading${depth}"><w:name w:val="heading ${depth}"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="${depth - 1}"/></w:pPr></w:style>`,
  )
  .join('')}</w:styles>`

const numbering = `<w:numbering xmlns:w="${W}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
