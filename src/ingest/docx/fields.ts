import type {ParagraphPlace} from './leaves.js'

/** Where a hyperlink leads. Pieces of one link share the object. */
export interface Link {
  url: string
}

/** What a legacy form field holds (`w:ffData`). */
export interface FormField {
  checked?: boolean
  checkedByDefault: boolean
  readonly entries: string[]
  chosen?: number
  chosenByDefault: number
}

/** A field that is open at some point of the text. */
export interface Field {
  instruction: string
  /** First word of the instruction: `TOC`, `PAGEREF`, `FORMTEXT` … Known once the result begins. */
  kind: string
  /** The instruction is over; what follows is the result. */
  separated: boolean
  ended: boolean
  hasResult: boolean
  /** The paragraph it began in. */
  readonly paragraph?: ParagraphPlace
  form?: FormField
  link?: Link
}

/** Kinds whose results are words that somebody typed or chose; everything else Word makes itself. */
const TYPED = /^(?:|HYPERLINK|FORM\w+|MERGEFIELD|FILLIN|ASK|QUOTE|COMMENTS?|MACROBUTTON|ADDIN)$/i
/** Kinds that make whole paragraphs of text that stands elsewhere already. */
const LISTINGS = /^(?:TOC|TOA|INDEX|BIBLIOGRAPHY)$/i

/** A field whose instruction follows. */
export function openField(paragraph?: ParagraphPlace): Field {
  return {
    instruction: '',
    kind: '',
    separated: false,
    ended: false,
    hasResult: false,
    ...(paragraph ? {paragraph} : {}),
  }
}

/** Ends the instruction of a field. */
export function separateField(field: Field): void {
  if (field.separated) return
  field.separated = true
  field.kind = /^\s*(\w+)/.exec(field.instruction)?.[1]?.toUpperCase() ?? ''
  if (field.kind === 'HYPERLINK') field.link = {url: hyperlinkAddress(field.instruction)}
}

/** Whether what stands inside these fields, outermost first, is shown. */
export function isResult(fields: readonly Field[]): boolean {
  return fields.every((field) => field.separated)
}

/** Whether one of the fields makes its result itself. */
export function isGenerated(fields: readonly Field[]): boolean {
  return fields.some((field) => !TYPED.test(field.kind))
}

/** The table of contents, index or bibliography among the fields. */
export function listingOf(fields: readonly Field[]): Field | undefined {
  return fields.find((field) => LISTINGS.test(field.kind))
}

/** The text a check box or drop-down field shows without a result of its own. */
export function formFieldText({kind, form, hasResult}: Field): string {
  if (kind === 'FORMCHECKBOX') return (form?.checked ?? form?.checkedByDefault) ? '\u2612' : '\u2610'
  if (kind === 'FORMDROPDOWN' && form && !hasResult) return form.entries[form.chosen ?? form.chosenByDefault] ?? ''
  return ''
}

/** `HYPERLINK "https://…" \l "place"` as an address. */
function hyperlinkAddress(instruction: string): string {
  const place = /\\l\s+"([^"]*)"/i.exec(instruction)?.[1]
  const address = /^\s*HYPERLINK\s+"([^"]*)"/i.exec(instruction)?.[1] ?? ''
  return place ? `${address}#${place}` : address
}
