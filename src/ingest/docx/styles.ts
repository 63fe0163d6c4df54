import {type ElementHandler, handlers, isOn, LEAVE_OUT, numberIn, scanElements} from './element-handlers.js'
import {inherit, type LanguageMarks, languageMarks, NO_LANGUAGE} from './languages.js'
import {DELETED, EMPHASIS, HIDDEN, type OwnMarks, STRONG, setMark} from './marks.js'

/** What the reader asks about the styles of a document. Style ids are those of `w:pStyle` and `w:rStyle`. */
export interface Styles {
  /** The style's name ("heading 1"), or its id when the document does not define it. */
  name(id: string): string
  /** Depth 1 to 9 of a heading style, through all styles it is based on; nothing for other styles. */
  headingDepth(id: string): number | undefined
  /** The list a paragraph style belongs to. */
  list(id: string): {readonly numId: string; readonly level: number | undefined; readonly styleId: string} | undefined
  /** The marks (`marks.ts`) a style gives its text, as bits. */
  marks(id: string): number
  /** The languages a style marks its own text as. */
  ownLanguages(id: string): LanguageMarks
  /** The languages of a paragraph in this style, or in none, with what applies to the whole document. */
  languages(id: string | undefined): LanguageMarks
}

interface Style {
  name: string
  basedOn?: string
  outlineLevel?: number
  numId?: string
  level?: number
  marks: OwnMarks
  languages?: LanguageMarks
}

interface StylesState {
  readonly styles: Map<string, Style>
  current: Style
  /** Languages of all text that says nothing else. */
  languages: LanguageMarks
  defaultParagraph?: string
}

/** `w:basedOn` chains longer than this are taken for cycles. */
const LONGEST_CHAIN = 12
/** `w:outlineLvl` 9 stands for body text (ISO/IEC 29500-1, 17.3.1.20). */
export const BODY_TEXT_LEVEL = 9

const markSetter = (mark: number): ElementHandler<StylesState> => ({
  open({current}, tag) {
    setMark(current.marks, mark, isOn(tag))
  },
})

const STYLE = handlers<StylesState>({
  'w:name': {
    open({current}, tag) {
      current.name = tag.attribute('val') ?? ''
    },
  },
  'w:basedOn': {
    open({current}, tag) {
      current.basedOn = tag.attribute('val')
    },
  },
  'w:outlineLvl': {
    open({current}, tag) {
      current.outlineLevel = numberIn(tag, 'val', BODY_TEXT_LEVEL)
    },
  },
  'w:numId': {
    open({current}, tag) {
      current.numId = tag.attribute('val')
    },
  },
  'w:ilvl': {
    open({current}, tag) {
      current.level = numberIn(tag, 'val', 0)
    },
  },
  'w:b': markSetter(STRONG),
  'w:i': markSetter(EMPHASIS),
  'w:strike': markSetter(DELETED),
  'w:dstrike': markSetter(DELETED),
  'w:vanish': markSetter(HIDDEN),
  'w:lang': {
    open({current}, tag) {
      current.languages = languageMarks(tag)
    },
  },
  // The looks of parts of a table, and what the style was before a tracked change.
  'w:tblStylePr': LEAVE_OUT,
  'w:pPrChange': LEAVE_OUT,
  'w:rPrChange': LEAVE_OUT,
})

const DEFAULTS = handlers<StylesState>({
  'w:lang': {
    open(state, tag) {
      state.languages = languageMarks(tag)
    },
  },
})

const STYLES = handlers<StylesState>({
  'w:docDefaults': {inside: DEFAULTS},
  'w:style': {
    open(state, tag) {
      state.current = {name: '', marks: {on: 0, off: 0}}
      const id = tag.attribute('styleId') ?? ''
      state.styles.set(id, state.current)
      const isDefault = /^(?:1|true|on)$/.test(tag.attribute('default') ?? '')
      if (isDefault && tag.attribute('type') === 'paragraph') state.defaultParagraph = id
    },
    inside: STYLE,
  },
})

/** Reads the styles part; without one, styles are known by their ids alone. Throws like `scanXml`. */
export function readStyles(xml: string | undefined, maxDepth: number): Styles {
  const styles = new Map<string, Style>()
  const state: StylesState = {styles, current: {name: '', marks: {on: 0, off: 0}}, languages: NO_LANGUAGE}
  if (xml) scanElements(xml, state, STYLES, maxDepth)

  /** The style and those it is based on, nearest first. */
  const chain = (id: string) => {
    const found: {id: string; style: Style}[] = []
    for (let next: string | undefined = id; next !== undefined && found.length < LONGEST_CHAIN; ) {
      const style = styles.get(next)
      if (!style) break
      found.push({id: next, style})
      next = style.basedOn
    }
    return found
  }

  const ownLanguages = remembered((id) =>
    chain(id).reduce((marks, {style}) => inherit(marks, style.languages ?? NO_LANGUAGE), NO_LANGUAGE),
  )
  const languages = remembered((id) => inherit(ownLanguages(id), state.languages))

  return {
    ownLanguages,
    languages: (id) => languages(id ?? state.defaultParagraph ?? ''),
    name: (id) => styles.get(id)?.name || id,
    headingDepth: remembered((id) => {
      if (!styles.has(id)) return depthOfName(id)
      for (const {style} of chain(id)) {
        const depth = depthOfName(style.name)
        if (depth !== undefined) return depth
        if (style.outlineLevel === BODY_TEXT_LEVEL) return undefined
        if (style.outlineLevel !== undefined) return style.outlineLevel + 1
      }
      return undefined
    }),
    list: remembered((id) => {
      for (const {id: styleId, style} of chain(id)) {
        if (style.numId !== undefined) return {numId: style.numId, level: style.level, styleId}
      }
      return undefined
    }),
    marks: remembered((id) => {
      let marks = 0
      let decided = 0
      for (const {style} of chain(id)) {
        marks |= style.marks.on & ~decided
        decided |= style.marks.on | style.marks.off
      }
      return marks
    }),
  }
}

/** Word stores the names of its own heading styles in English, whatever language it runs in. */
function depthOfName(name: string): number | undefined {
  const depth = /^heading ?([1-9])$/i.exec(name)?.[1]
  if (depth !== undefined) return Number(depth)
  return /^title$/i.test(name) ? 1 : undefined
}

function remembered<Answer>(ask: (id: string) => Answer): (id: string) => Answer {
  const answers = new Map<string, Answer>()
  return (id) => {
    if (!answers.has(id)) answers.set(id, ask(id))
    return answers.get(id) as Answer
  }
}
