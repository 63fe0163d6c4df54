/**
 * The few parts of pdf.js that the reader uses, typed here because pdf-parse keeps its pdf.js document private.
 * Numbers and names are those of pdfjs-dist 5.4, the copy that pdf-parse 2.4 pins.
 */

/** An affine map as PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/** A loaded file. */
export interface PdfjsDocument {
  readonly numPages: number
  getPage(number: number): Promise<PdfjsPage>
  getMetadata(): Promise<{info?: {IsXFAPresent?: boolean}}>
  getOptionalContentConfig(): Promise<PdfjsLayers>
}

/** A page of it. */
export interface PdfjsPage {
  getViewport(options: {scale: number}): PdfjsViewport
  getTextContent(options: {includeMarkedContent: boolean}): Promise<PdfjsTextContent>
  getStructTree(): Promise<PdfjsStructNode | null>
  getAnnotations(options: {intent: 'display'}): Promise<PdfjsAnnotation[]>
  getOperatorList(): Promise<PdfjsOperators>
  readonly commonObjs: {has(name: string): boolean; get(name: string): {readonly name?: string} | undefined}
  cleanup(): void
}

/** The layers of a file ("optional content"), and which of them are on when it is opened. */
export interface PdfjsLayers extends Iterable<readonly [id: string, group: {readonly visible: boolean}]> {
  /** `group` is what an operator that begins marked content names: a layer, or a rule over several. */
  isVisible(group: object): boolean
}

/** A page as it is seen: points, origin at the upper left, the page's own rotation undone. */
export interface PdfjsViewport {
  readonly width: number
  readonly height: number
  readonly transform: Matrix
  convertToPdfPoint(x: number, y: number): [number, number]
  convertToViewportRectangle(rectangle: readonly number[]): number[]
}

/** A piece of a line: pdf.js cuts where the font, the line or the flow changes, or where marked content begins. */
export interface PdfjsTextItem {
  readonly str: string
  readonly width: number
  readonly transform: Matrix
  readonly fontName: string
  readonly hasEOL: boolean
}

/** Begin or end of marked content between the text items. */
export interface PdfjsMarker {
  readonly type: 'beginMarkedContent' | 'beginMarkedContentProps' | 'endMarkedContent'
  /** Identifier the structure tree refers to. */
  readonly id?: string | null
  /** What the content is, such as `Artifact`, `P`, or (LibreOffice) the name of the paragraph style. */
  readonly tag?: string
}

/** The text of a page, in the order of the file. */
export interface PdfjsTextContent {
  readonly items: readonly (PdfjsTextItem | PdfjsMarker)[]
  /** Per font, in em: how far it reaches above (positive) and below (negative) the baseline. */
  readonly styles: Readonly<Record<string, {readonly ascent?: number; readonly descent?: number} | undefined>>
}

/** An element of the structure tree of a tagged PDF, or a leaf of it that names content of the page. */
export interface PdfjsStructNode {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly PdfjsStructNode[]
}

/** What lies on a page beside its content: form fields, typed text, signatures, links. */
export interface PdfjsAnnotation {
  readonly id: string
  readonly subtype: string
  readonly rect: readonly number[]
  readonly hidden?: boolean
  readonly fieldType?: string
  readonly fieldValue?: string | readonly string[] | null
  readonly checkBox?: boolean
  readonly radioButton?: boolean
  readonly exportValue?: string
  readonly buttonValue?: string
  readonly multiLine?: boolean
  readonly options?: readonly {readonly exportValue: string; readonly displayValue: string}[]
  readonly defaultAppearanceData?: {readonly fontSize?: number}
  readonly contentsObj?: {readonly str?: string}
  /** The lines its appearance shows; only of fields and of text typed over the page. */
  readonly textContent?: readonly string[]
}

/** The drawing operators of a page and their arguments, number by number. */
export interface PdfjsOperators {
  readonly fnArray: ArrayLike<number>
  readonly argsArray: ArrayLike<unknown>
}

/** Operator numbers (`OPS` in pdf.js), stable since its second version. */
export const OPERATOR = {
  save: 10,
  restore: 11,
  transform: 12,
  endPath: 28,
  fill: 22,
  eoFill: 23,
  beginText: 31,
  setFont: 37,
  setTextRenderingMode: 38,
  moveText: 40,
  setLeadingMoveText: 41,
  setTextMatrix: 42,
  nextLine: 43,
  showText: 44,
  beginMarkedContent: 69,
  beginMarkedContentProps: 70,
  endMarkedContent: 71,
  beginForm: 74,
  endForm: 75,
  beginGroup: 76,
  beginAnnotation: 80,
  endAnnotation: 81,
  firstImage: 83,
  lastImage: 90,
  constructPath: 91,
} as const

/** The map that does `inner` first and then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ]
}

/** The point (x, y) under `matrix`. */
export function transformPoint([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}
