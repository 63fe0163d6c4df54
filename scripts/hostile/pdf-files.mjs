import {deflateSync} from 'node:zlib'

const words = 'Delphine Okafor-Reyes will plan Friday supper with her grandfather twice a month.'
const page = '/Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources <</Font <</F1 4 0 R>>>>'
const font = '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>'

/**
 * PDF files that are made to keep a reader busy, to fill its memory or to overflow its stack, and some that are only unlucky.
 * @param {{pdf: (objects: (string | Buffer)[]) => Buffer, stream: (dictionary: string, data: Buffer) => Buffer}} writer
 * @returns {Record<string, Buffer>} by file name
 */
export function hostilePdfFiles({pdf, stream}) {
  const text = stream('', Buffer.from(`BT /F1 11 Tf 72 700 Td (${words}) Tj ET`))
  /** One page with these contents; more objects follow from number 6 on. */
  const onePage = (contents, more = [], {catalog = '', ofPage = ''} = {}) =>
    pdf([
      `<</Type /Catalog /Pages 2 0 R ${catalog}>>`,
      '<</Type /Pages /Kids [3 0 R] /Count 1>>',
      `<<${page} /Contents 5 0 R ${ofPage}>>`,
      font,
      contents,
      ...more,
    ])
  const plain = onePage(text)

  return {
    'looping-pages.pdf': loopingPages(pdf),
    'garbage-around.pdf': Buffer.concat([
      Buffer.from('not yet a PDF\n'.repeat(40)),
      plain,
      Buffer.alloc(4000, '\0junk'),
    ]),
    'garbage-inside.pdf': Buffer.concat([plain.subarray(0, 9), Buffer.alloc(4000, '<<junk>')]),
    'many-pages.pdf': manyPages(pdf, stream),
    'deep-arrays.pdf': onePage(text, [], {ofPage: `/Annots ${'['.repeat(100_000)}${']'.repeat(100_000)}`}),
    'looping-structure.pdf': onePage(
      text,
      [
        '<</Type /StructTreeRoot /K 7 0 R>>',
        '<</Type /StructElem /S /Sect /P 6 0 R /Pg 3 0 R /K [7 0 R 8 0 R]>>',
        '<</Type /StructElem /S /P /P 7 0 R /Pg 3 0 R /K [7 0 R 0]>>',
      ],
      {catalog: '/StructTreeRoot 6 0 R /MarkInfo <</Marked true>>', ofPage: '/StructParents 0'},
    ),
    'endless-forms.pdf': endlessForms(pdf, stream),
    'memory-bomb.pdf': onePage(memoryBomb(stream)),
  }
}

/** A tree of pages whose branch is its own root. */
function loopingPages(pdf) {
  return pdf([
    '<</Type /Catalog /Pages 2 0 R>>',
    '<</Type /Pages /Kids [3 0 R] /Count 2>>',
    '<</Type /Pages /Parent 2 0 R /Kids [2 0 R 3 0 R] /Count 2>>',
  ])
}

/** 1,200 pages with a line each. No two lines stand alike, or they would be taken for running heads. */
function manyPages(pdf, stream) {
  const people = [
    'Delphine',
    'Her grandfather',
    'The neighbor',
    'Aunt Solange',
    'Mr. Okafor',
    'The choir leader',
    'Rey',
  ]
  const deeds = ['cooks supper', 'drives to the market', 'reads aloud', 'waters the garden', 'calls her cousin']
  const days = [
    'on Friday',
    'after church',
    'before school',
    'on a rainy day',
    'with the twins',
    'for an hour',
    'again',
    'alone',
  ]
  const line = (index) => `${[people, deeds, days].map((list) => list[index % list.length]).join(' ')}.`
  const pages = Array.from({length: 1200}, (_, index) => index)
  return pdf([
    '<</Type /Catalog /Pages 2 0 R>>',
    `<</Type /Pages /MediaBox [0 0 612 792] /Resources <</Font <</F1 3 0 R>>>> /Count ${pages.length} /Kids [${pages.map((index) => `${index * 2 + 4} 0 R`).join(' ')}]>>`,
    font,
    ...pages.flatMap((index) => [
      `<</Type /Page /Parent 2 0 R /Contents ${index * 2 + 5} 0 R>>`,
      stream('', Buffer.from(`BT /F1 11 Tf 72 ${100 + ((index * 37) % 600)} Td (${line(index)}) Tj ET`)),
    ]),
  ])
}

/** Forms that each show the next one twice, forty deep: a line of text that is drawn 2^40 times. */
function endlessForms(pdf, stream) {
  const depth = 40
  const forms = Array.from({length: depth}, (_, index) => {
    const isLast = index === depth - 1
    const resources = isLast ? '/Font <</F1 4 0 R>>' : `/XObject <</X ${index + 7} 0 R>>`
    const content = isLast ? 'BT /F1 11 Tf 72 700 Td (supper) Tj ET' : '/X Do /X Do'
    return stream(`/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources <<${resources}>>`, Buffer.from(content))
  })
  return pdf([
    '<</Type /Catalog /Pages 2 0 R>>',
    '<</Type /Pages /Kids [3 0 R] /Count 1>>',
    '<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources <</XObject <</X 6 0 R>>>> /Contents 5 0 R>>',
    font,
    stream('', Buffer.from('/X Do')),
    ...forms,
  ])
}

/** Contents of 768 MiB, packed twice. */
function memoryBomb(stream) {
  const once = deflateSync(Buffer.alloc(768 * 2 ** 20, ' '), {level: 9})
  return stream('/Filter [/FlateDecode /FlateDecode]', deflateSync(once, {level: 9}))
}
