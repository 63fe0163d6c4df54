import {scanXml, type XmlTag} from '../../ingest/docx/xml-scanner.js'
import {type Level, levelIn} from './body-levels.js'
import {createControlTracker} from './control-tracker.js'
import {createFieldTracker} from './field-tracker.js'
import {joined, type OpenStretch, type Stretch} from './stretch.js'

/** The start or the end of a comment's range, or the reference that shows the comment, in the main part. */
export interface CommentMarker extends OpenStretch {
  readonly kind: 'start' | 'end' | 'reference'
  readonly id: string
  /** The run around it. */
  readonly run: Run | undefined
}

/** A run of a paragraph, or another element in a place where a run could be. */
export interface Run extends OpenStretch {
  readonly isRun: boolean
  /** Elements in it besides its properties. */
  contents: number
  /** It holds text where none of a run's own is: further inside. */
  hasInnerText: boolean
}

/** A text box, and the run that it is attached to. */
export interface TextBox extends OpenStretch {
  readonly host: Stretch
}

/** A smart tag or custom XML element around runs. */
export interface SmartTag extends OpenStretch {
  contentStart: number
  contentEnd: number
}

/** Where comments can begin and end in the main part, and where some are. */
export interface BodyLayout {
  /**
   * Stretches that no comment may begin or end in, apart from each other and in order: content Word regenerates (fields, controls bound to
   * data), and content whose inside takes no comments (equations, ruby).
   */
  readonly indivisible: readonly Stretch[]
  /** LibreOffice loses the range of a comment that begins or ends in a smart tag, so the edges of their content are kept free. Inner ones first. */
  readonly tags: readonly SmartTag[]
  /** The first paragraph of each content control that holds paragraphs: LibreOffice does not show all of it once it holds a comment. */
  readonly controlParagraphs: readonly Stretch[]
  readonly markers: readonly CommentMarker[]
  readonly boxes: readonly TextBox[]
  /** `footnote 2` → the run that shows its number. */
  readonly notes: ReadonlyMap<string, Stretch>
  /** Where the content of the first paragraph ends; behind the tag when it is an empty element. */
  readonly firstParagraph: {readonly end: number; readonly isEmptyElement: boolean} | undefined
}

/** Elements that show text: children of a run, where they are a run's own. */
const TEXTS = new Set(['w:t', 'm:t', 'w:tab', 'w:ptab', 'w:br', 'w:cr', 'w:sym', 'w:noBreakHyphen'])
const TAGS = new Set(['w:smartTag', 'w:customXml'])
const NOTES: Readonly<Record<string, string>> = {'w:footnoteReference': 'footnote', 'w:endnoteReference': 'endnote'}
const COMMENT_MARKERS: Readonly<Record<string, CommentMarker['kind']>> = {
  'w:commentRangeStart': 'start',
  'w:commentRangeEnd': 'end',
  'w:commentReference': 'reference',
}

/** Scans the main part once. Throws what `scanXml` throws. */
export function layOutBody(xml: string, maxDepth: number): BodyLayout {
  const indivisible: Stretch[] = []
  const tags: SmartTag[] = []
  const openTags: SmartTag[] = []
  const markers: CommentMarker[] = []
  const boxes: TextBox[] = []
  const notes = new Map<string, Stretch>()
  const levels: Level[] = []
  const fields = createFieldTracker(xml, (stretch) => void indivisible.push(stretch))
  const controls = createControlTracker((stretch) => void indivisible.push(stretch))
  let firstParagraph: BodyLayout['firstParagraph']
  let paragraph = 0
  let run: Run | undefined

  const open = (tag: XmlTag) => {
    const {name, start, end} = tag
    const outside = levels.at(-1) ?? 'block'
    const level = levelIn(name, outside)
    levels.push(level)
    if (outside === 'box') return
    if (outside === 'paragraph') {
      if (!name.endsWith('Pr')) for (const open of openTags) open.contentStart ||= start
      if (TAGS.has(name)) openTags.push({start, end, contentStart: 0, contentEnd: 0})
      if (level !== 'paragraph') run = {start, end, isRun: level === 'run', contents: 0, hasInnerText: false}
    } else if (run) {
      if (outside === 'run' && name !== 'w:rPr') run.contents++
      if (outside !== 'run' && (TEXTS.has(name) || name === 'w:r')) run.hasInnerText = true
    }
    if (level === 'paragraph' && name === 'w:p') {
      paragraph = start
      controls.openParagraph(start)
    }
    if (level === 'box') boxes.push({start, end, host: run ?? {start, end}})
    controls.open(tag, outside === 'paragraph')
    if (outside === 'run' && run) fields.open(tag, run.start, paragraph)
    const kind = COMMENT_MARKERS[name]
    if (kind) markers.push({kind, id: tag.attribute('id') ?? '', start, end, run})
    const note = NOTES[name]
    if (note && run) notes.set(`${note} ${tag.attribute('id') ?? ''}`, run)
  }

  const close = (tag: XmlTag) => {
    const {name, start, end} = tag
    const level = levels.pop() ?? 'block'
    const outside = levels.at(-1) ?? 'block'
    if (outside === 'box') return
    const marker = name in COMMENT_MARKERS ? markers.at(-1) : undefined
    if (marker) marker.end = end
    const box = level === 'box' ? boxes.at(-1) : undefined
    if (box) box.end = end
    controls.close(tag)
    if (level === 'paragraph' && name === 'w:p') {
      firstParagraph ??= {end: start, isEmptyElement: start === end}
      controls.closeParagraph(paragraph, end)
      fields.closeParagraph(paragraph)
    } else if (outside === 'paragraph') {
      const smartTag = TAGS.has(name) ? openTags.pop() : undefined
      if (smartTag) tags.push({...smartTag, contentEnd: start, end})
      if (level === 'paragraph' || !run) return
      run.end = end
      if (run.hasInnerText) indivisible.push(run)
      fields.closeRun(end)
      run = undefined
    }
  }

  scanXml(xml, {open, close, text: (start, end) => fields.text(start, end)}, maxDepth)
  return {
    indivisible: joined(indivisible),
    tags,
    controlParagraphs: controls.controlParagraphs,
    markers,
    boxes,
    notes,
    firstParagraph,
  }
}
