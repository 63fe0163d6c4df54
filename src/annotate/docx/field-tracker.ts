import type {XmlTag} from '../../ingest/docx/xml-scanner.js'
import type {Stretch} from './stretch.js'

/** Fields whose results people write in: Word keeps what is in them, and so a comment too. It refills all others. */
const WRITTEN = /^\s*(?:$|(?:HYPERLINK|FORMTEXT)\b)/i

interface OpenField {
  /** Start of the run that begins it. */
  readonly start: number
  readonly paragraph: number
  instruction: string
  separated: boolean
}

/** Finds fields of several runs (`w:fldChar`) that must be taken as a whole. */
export interface FieldTracker {
  /** A child of the run that starts at `run`, in the paragraph that starts at `paragraph`. */
  open(tag: XmlTag, run: number, paragraph: number): void
  text(start: number, end: number): void
  closeRun(end: number): void
  closeParagraph(paragraph: number): void
}

/** Starts without open fields. `found` is called for each complete field; fields that continue in another paragraph are left alone. */
export function createFieldTracker(xml: string, found: (field: Stretch) => void): FieldTracker {
  const fields: OpenField[] = []
  /** Fields that end in the open run. */
  let ended: OpenField[] = []
  let inInstruction = false

  return {
    open(tag, run, paragraph) {
      inInstruction = tag.name === 'w:instrText'
      if (tag.name !== 'w:fldChar') return
      const field = fields.at(-1)
      switch (tag.attribute('fldCharType')) {
        case 'begin':
          fields.push({start: run, paragraph, instruction: '', separated: false})
          break
        case 'separate':
          if (field) field.separated = true
          break
        case 'end':
          if (field) ended.push(field)
          fields.pop()
      }
    },
    text(start, end) {
      const field = fields.at(-1)
      if (inInstruction && field && !field.separated) field.instruction += xml.slice(start, end)
      inInstruction = false
    },
    closeRun(end) {
      inInstruction = false
      for (const {start, instruction} of ended) if (!WRITTEN.test(instruction)) found({start, end})
      ended = []
    },
    closeParagraph(paragraph) {
      // What began here and did not end continues in other paragraphs, or has lost its end.
      for (const field of fields.filter((open) => open.paragraph === paragraph)) fields.splice(fields.indexOf(field), 1)
    },
  }
}
