import {zlibSync} from 'fflate'
import type {Finding} from '../../src/check/finding.js'
import type {Document} from '../../src/document/document.js'
import type {PdfPlace, Quad} from '../../src/document/place.js'
import {openPdf} from '../../src/ingest/pdf/load.js'

/**
 * How a file lists its objects: in a table, in a stream, in a stream with most objects packed into another, or in a table with a stream
 * beside it for what is packed.
 */
export type XrefForm = 'table' | 'stream' | 'packed' | 'hybrid'

/** A file of hand. Keys are object numbers; a stream's dictionary has no length. */
export interface Parts {
  readonly objects: Readonly<Record<number, string | {readonly dictionary: string; readonly data: string}>>
  readonly form?: XrefForm
  /** More of the trailer. */
  readonly trailer?: string
  /** Bytes before `%PDF`. */
  readonly junk?: string
}

export const bytesOf = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0))
export const textOf = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')

/** The bytes of a file; object 1 is its catalog. */
export function pdfOf({objects, form = 'table', trailer = '', junk = ''}: Parts): Uint8Array {
  let file = '%PDF-1.5\n'
  const rows = new Map<number, [kind: number, second: number, third: number]>()
  const put = (number: number, body: string) => {
    rows.set(number, [1, file.length, 0])
    file += `${number} 0 obj\n${body}\nendobj\n`
  }
  const streamOf = (dictionary: string, data: string) =>
    `<<${dictionary} /Length ${data.length}>>\nstream\n${data}\nendstream`
  const all = Object.entries(objects).map(([number, body]) => [Number(number), body] as const)
  let next = Math.max(...all.map(([number]) => number)) + 1
  // In a hybrid file an old reader must still find the pages: the font and what comes behind the pages is hidden from it.
  const isHidden = (number: number) => number === 3 || number >= 10
  const isPacked = (number: number, body: unknown) =>
    typeof body === 'string' && (form === 'packed' || (form === 'hybrid' && isHidden(number)))

  const packed = all.filter(([number, body]) => isPacked(number, body))
  for (const [number, body] of all) {
    if (!isPacked(number, body)) put(number, typeof body === 'string' ? body : streamOf(body.dictionary, body.data))
  }
  if (packed.length > 0) {
    let offset = 0
    const list = packed.map(([number, body]) => {
      const pair = `${number} ${offset} `
      offset += String(body).length + 1
      return pair
    })
    const pack = next++
    for (const [i, [number]] of packed.entries()) rows.set(number, [2, pack, i])
    const first = list.join('')
    put(
      pack,
      streamOf(
        `/Type /ObjStm /N ${packed.length} /First ${first.length}`,
        first + packed.map(([, body]) => `${body} `).join(''),
      ),
    )
  }

  const root = `/Root 1 0 R ${trailer}`
  const xrefStream = (numbers: readonly number[], own: number) => {
    rows.set(own, [1, file.length, 0])
    const lines = numbers.map((number) => {
      const [kind, second, third] = rows.get(number) ?? [0, 0, 0]
      return [kind, second >> 16, (second >> 8) & 255, second & 255, third]
    })
    // PNG's predictor "up", as most programs write it.
    const predicted = lines.flatMap((line, i) => [2, ...line.map((byte, k) => (byte - (lines[i - 1]?.[k] ?? 0)) & 255)])
    const data = textOf(zlibSync(Uint8Array.from(predicted)))
    const index = numbers.map((number) => `${number} 1`).join(' ')
    const filter = '/Filter /FlateDecode /DecodeParms <</Predictor 12 /Columns 5>>'
    const start = file.length
    put(own, streamOf(`/Type /XRef /W [1 3 1] /Index [${index}] /Size ${next} ${root} ${filter}`, data))
    return start
  }
  if (form === 'stream' || form === 'packed') {
    const own = next++
    const start = xrefStream([0, ...rows.keys(), own], own)
    file += `startxref\n${start}\n%%EOF\n`
  } else {
    const beside =
      form === 'hybrid'
        ? `/XRefStm ${xrefStream(
            packed.map(([number]) => number),
            next++,
          )}`
        : ''
    const start = file.length
    const lines = Array.from({length: next}, (_, number) => {
      const [kind, offset] = rows.get(number) ?? [0, 0]
      if (kind !== 1) return `0000000000 ${number === 0 ? '65535' : '00000'} f \n`
      return `${String(offset).padStart(10, '0')} 00000 n \n`
    })
    file += `xref\n0 ${next}\n${lines.join('')}trailer\n<</Size ${next} ${root} ${beside}>>\nstartxref\n${start}\n%%EOF\n`
  }
  return bytesOf(junk + file)
}

/** What a sample file has beside two pages of text. Objects from 10 on are free for more. */
export interface Sample extends Partial<Omit<Parts, 'objects'>> {
  readonly catalog?: string
  /** More of the first page, and of the second. */
  readonly first?: string
  readonly second?: string
  readonly objects?: Parts['objects']
}

/** Two pages: object 4 is the first and object 5 the second. */
export function samplePdf({catalog = '', first = '', second = '', objects = {}, ...rest}: Sample = {}): Uint8Array {
  const page = (content: number, more: string) =>
    `<</Type /Page /Parent 2 0 R /Resources <</Font <</F1 3 0 R>>>> /Contents ${content} 0 R ${more}>>`
  const lines = (...texts: readonly string[]) => ({
    dictionary: '',
    data: texts.map((text, i) => `BT /F1 12 Tf 72 ${700 - i * 16} Td (${text}) Tj ET`).join('\n'),
  })
  return pdfOf({
    ...rest,
    objects: {
      1: `<</Type /Catalog /Pages 2 0 R ${catalog}>>`,
      2: '<</Type /Pages /Kids [4 0 R 5 0 R] /Count 2 /MediaBox [0 0 612 792]>>',
      3: '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>',
      4: page(6, first),
      5: page(7, second),
      6: lines(
        'Plan for Odalys',
        'Odalys bakes bread with her uncle and is proud of it.',
        'She was noncompliant in spring.',
      ),
      7: lines('Her uncle will drive her to the bakery on Mondays.'),
      ...objects,
    },
  })
}

/** A finding on the first place of these words; on nothing when they are empty. */
export function findingOn(document: Document, words: string, more: Partial<Finding> = {}): Finding {
  const start = words ? document.text.indexOf(words) : 0
  if (start < 0) throw new Error(`no such words: ${words}`)
  const span = {start, end: start + words.length}
  return {
    rule: 'blaming-language',
    category: 'respect',
    severity: 'warning',
    message: `“${words}” could say what happened.`,
    suggestions: [{title: 'Say what she did.'}],
    span,
    range: document.range(span),
    place: document.place(span),
    label: '',
    fingerprint: `print-of-${words.replaceAll(' ', '-')}`,
    ...more,
  }
}

/** A highlight as pdf.js reads it. */
export interface ReadHighlight {
  readonly author: string
  readonly note: string
  readonly place: PdfPlace
  readonly hasAppearance: boolean
  readonly colour: readonly number[]
}

/** The highlights of a file in the order of its pages. */
export async function highlightsOf(bytes: Uint8Array): Promise<ReadHighlight[]> {
  const found: ReadHighlight[] = []
  const {document, close} = await openPdf(bytes)
  try {
    for (let page = 1; page <= document.numPages; page++) {
      const annotations = (await (await document.getPage(page)).getAnnotations({intent: 'display'})) as unknown as {
        subtype: string
        titleObj: {str: string}
        contentsObj: {str: string}
        quadPoints: ArrayLike<number> | null
        hasAppearance: boolean
        color: ArrayLike<number> | null
      }[]
      for (const annotation of annotations.filter(({subtype}) => subtype === 'Highlight')) {
        const points = Array.from(annotation.quadPoints ?? [])
        const quads = Array.from({length: points.length / 8}, (_, i) => ({
          page,
          quad: points.slice(i * 8, i * 8 + 8) as unknown as Quad,
        }))
        found.push({
          author: annotation.titleObj.str,
          note: annotation.contentsObj.str,
          place: {kind: 'pdf', page, line: 0, quads},
          hasAppearance: annotation.hasAppearance,
          colour: Array.from(annotation.color ?? []),
        })
      }
    }
  } finally {
    await close()
  }
  return found
}

/** Whether `copy` begins with all bytes of `original`. */
export function beginsWith(copy: Uint8Array, original: Uint8Array): boolean {
  return original.every((byte, i) => copy[i] === byte)
}

export const withoutBlanks = (text: string) => text.replace(/[\s\u00AD-]/g, '')
