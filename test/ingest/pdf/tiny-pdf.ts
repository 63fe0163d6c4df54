/** A page of a PDF written by hand. Letter size; (0, 0) is the lower left corner. */
export interface TinyPage {
  /** Content stream; fonts are F1 (Helvetica), F2 (Helvetica-Bold) and F3 (Helvetica with the ligature fi as character 1). */
  readonly content: string
  /** Annotations, each the inside of a dictionary. */
  readonly annotations?: readonly string[]
  /** More of the page's dictionary, such as `/Rotate 90`. */
  readonly more?: string
}

/** More of a file: inside its catalog, inside the resources of all pages, and objects, the first of which is `objectAfter(pages)`. */
export interface More {
  readonly catalog?: string
  readonly resources?: string
  readonly objects?: readonly string[]
}

/** The number of the first object behind those of the pages. */
export const objectAfter = (pages: readonly TinyPage[]): number =>
  6 + pages.reduce((sum, {annotations = []}) => sum + annotations.length + 2, 0)

/**
 * The bytes of a PDF with these pages. `form` is the inside of its AcroForm dictionary; `fonts` are dictionaries of more fonts, which are called
 * F4, F5 and so on.
 */
export function tinyPdf(
  pages: readonly TinyPage[],
  form = '',
  fonts: readonly string[] = [],
  extra: More = {},
): Uint8Array {
  const objects: string[] = []
  const add = (object: string) => objects.push(object)
  const firstPage = 6
  const annotationCounts = pages.map((page) => page.annotations?.length ?? 0)
  // A page takes two objects, and one for each annotation.
  const numbers = pages.map((_, i) => firstPage + annotationCounts.slice(0, i).reduce((sum, n) => sum + n + 2, 0))

  add(`<</Type /Catalog /Pages 2 0 R ${form ? `/AcroForm <<${form}>>` : ''} ${extra.catalog ?? ''}>>`)
  add(`<</Type /Pages /Kids [${numbers.map((n) => `${n} 0 R`).join(' ')}] /Count ${pages.length}>>`)
  add('<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>')
  add('<</Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding>>')
  add('<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding <</Type /Encoding /Differences [1 /fi]>>>>')
  pages.forEach((page, i) => {
    const number = numbers[i] ?? 0
    const annotations = (page.annotations ?? []).map((_, k) => `${number + 2 + k} 0 R`).join(' ')
    const more = fonts.map((font, k) => `/F${k + 4} <<${font}>>`).join(' ')
    const resources = `/Resources <</Font <</F1 3 0 R /F2 4 0 R /F3 5 0 R ${more}>> ${extra.resources ?? ''}>>`
    add(
      `<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] ${resources} /Contents ${number + 1} 0 R /Annots [${annotations}] ${page.more ?? ''}>>`,
    )
    add(`<</Length ${page.content.length}>>\nstream\n${page.content}\nendstream`)
    for (const annotation of page.annotations ?? []) add(`<</Type /Annot ${annotation}>>`)
  })

  for (const object of extra.objects ?? []) add(object)

  let file = '%PDF-1.7\n'
  const offsets = objects.map((object, i) => {
    const offset = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const start = file.length
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`
  file += `trailer\n<</Size ${objects.length + 1} /Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(file, (char) => char.charCodeAt(0))
}

/** Shows `text` (ASCII without brackets) with its baseline beginning at (x, y). */
export function show(text: string, x: number, y: number, size = 11, font = 'F1'): string {
  return `BT /${font} ${size} Tf ${x} ${y} Td (${text}) Tj ET\n`
}

/** Strokes a grid with these sides. */
export function grid(xs: readonly number[], ys: readonly number[]): string {
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [low, high] = [Math.min(...ys), Math.max(...ys)]
  const rows = ys.map((y) => `${left} ${y} m ${right} ${y} l S\n`)
  const columns = xs.map((x) => `${x} ${low} m ${x} ${high} l S\n`)
  return [...rows, ...columns].join('')
}
