import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from 'docx'
import type {Block, Cell, Line} from './blocks.js'

const HEADINGS = {1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3}

/** The blocks as the bytes of a Word file. */
export async function toWord(blocks: readonly Block[]): Promise<Uint8Array> {
  const furniture = blocks.find((block) => block.kind === 'furniture')
  const document = new Document({
    sections: [
      {
        ...(furniture
          ? {
              headers: {default: new Header({children: [new Paragraph(furniture.head)]})},
              footers: {default: new Footer({children: [new Paragraph(furniture.foot)]})},
            }
          : {}),
        children: blocks.flatMap((block) => render(block)),
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function render(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({heading: HEADINGS[block.depth], children: [new TextRun(block.text)]})]
    case 'paragraph':
      return [new Paragraph({children: runs(block)})]
    case 'lines':
      return block.lines.map((line) => new Paragraph({children: runs(line)}))
    case 'list':
      return block.items.map(
        (item, number) =>
          new Paragraph({
            bullet: {level: 0},
            children: [...(block.checked ? [new TextRun(block.checked[number] ? '☒ ' : '☐ ')] : []), ...runs(item)],
          }),
      )
    case 'quote':
      return [new Paragraph({style: 'Quote', children: [new TextRun(block.text)]})]
    case 'table':
      return [
        new Table({
          width: {size: 100, type: WidthType.PERCENTAGE},
          rows: block.rows.map((row) => new TableRow({children: row.map(cell)})),
        }),
      ]
    case 'furniture':
      return []
  }
}

function cell(line: Cell): TableCell {
  const {columns = 1, rows = 1, covered} = line
  return new TableCell({
    columnSpan: columns,
    ...(covered ? {verticalMerge: VerticalMergeType.CONTINUE} : {}),
    ...(rows > 1 ? {verticalMerge: VerticalMergeType.RESTART} : {}),
    children: [new Paragraph({children: line.bold ? [new TextRun({text: line.text, bold: true})] : runs(line)})],
  })
}

function runs({label, text, italic}: Line): TextRun[] {
  return [
    ...(label ? [new TextRun({text: text ? `${label} ` : label, bold: true})] : []),
    ...(text ? [new TextRun({text, italics: italic ?? false})] : []),
  ]
}
