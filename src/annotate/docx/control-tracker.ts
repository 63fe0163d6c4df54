import type {XmlTag} from '../../ingest/docx/xml-scanner.js'
import type {OpenStretch, Stretch} from './stretch.js'

/** Properties of a content control that Word fills in itself, whose value is chosen as a whole, or that holds nothing but plain text. */
const CHOSEN = new Set([
  ...['w:dataBinding', 'w15:dataBinding', 'w:dropDownList', 'w:comboBox', 'w:date', 'w14:checkbox', 'w:citation'],
  ...['w:showingPlcHdr', 'w:picture', 'w:text'],
])

interface OpenControl {
  readonly start: number
  readonly inParagraph: boolean
  chosen: boolean
  hasParagraph: boolean
}

/** Finds content controls (`w:sdt`) that must be taken as a whole, and the first paragraphs of those that hold paragraphs. */
export interface ControlTracker {
  /** The first paragraph of each control that holds paragraphs. */
  readonly controlParagraphs: readonly Stretch[]
  open(tag: XmlTag, inParagraph: boolean): void
  close(tag: XmlTag): void
  openParagraph(start: number): void
  closeParagraph(start: number, end: number): void
}

/** Starts without open controls. `found` is called for each complete control inside a paragraph. */
export function createControlTracker(found: (control: Stretch) => void): ControlTracker {
  const controls: OpenControl[] = []
  const controlParagraphs: OpenStretch[] = []
  return {
    controlParagraphs,
    open({name, start}, inParagraph) {
      if (name === 'w:sdt') controls.push({start, inParagraph, chosen: false, hasParagraph: false})
      const control = controls.at(-1)
      if (control && CHOSEN.has(name)) control.chosen = true
    },
    close({name, end}) {
      const control = name === 'w:sdt' ? controls.pop() : undefined
      if (control?.chosen && control.inParagraph) found({start: control.start, end})
    },
    openParagraph(start) {
      if (controls.some(({hasParagraph}) => !hasParagraph)) controlParagraphs.push({start, end: start})
      for (const control of controls) control.hasParagraph = true
    },
    closeParagraph(start, end) {
      const paragraph = controlParagraphs.at(-1)
      if (paragraph?.start === start) paragraph.end = end
    },
  }
}
