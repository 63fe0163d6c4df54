import {type ElementHandler, handlers, isOn, LEAVE_OUT} from '../element-handlers.js'
import {inherit, languageMarks} from '../languages.js'
import {DELETED, EMPHASIS, HIDDEN, STRONG, setMark} from '../marks.js'
import {isSymbolFont, symbolCharacter} from '../symbols.js'
import {addElementText, type Walk} from '../walk.js'
import type {XmlTag} from '../xml-scanner.js'

const markSetter = (mark: number): ElementHandler<Walk> => ({
  open({story}, tag) {
    if (story.run) setMark(story.run.own, mark, isOn(tag))
  },
})

const RUN_PROPERTIES = handlers<Walk>({
  'w:b': markSetter(STRONG),
  'w:i': markSetter(EMPHASIS),
  'w:strike': markSetter(DELETED),
  'w:dstrike': markSetter(DELETED),
  'w:vanish': markSetter(HIDDEN),
  'w:rStyle': {
    open({story}, tag) {
      if (story.run) story.run.styleId = tag.attribute('val')
    },
  },
  'w:rFonts': {
    open({story}, tag) {
      const font = tag.attribute('ascii') ?? tag.attribute('hAnsi')
      if (story.run && font !== undefined && isSymbolFont(font)) story.run.symbolFont = font
    },
  },
  'w:lang': {
    open({story}, tag) {
      if (story.run) story.run.ownLanguages = languageMarks(tag)
    },
  },
  'w:rPrChange': LEAVE_OUT,
})

const RUN: ElementHandler<Walk> = {open: openRun, close: closeRun}
const TEXT: ElementHandler<Walk> = {open: startText, close: finishText}
const TAB: ElementHandler<Walk> = {open: (walk, tag) => addElementText(walk, '\t', tag.start, tag.end)}
const BREAK: ElementHandler<Walk> = {open: (walk, tag) => addElementText(walk, '\n', tag.start, tag.end, 'break')}

/** Runs and the text in them. */
export const RUNS: Record<string, ElementHandler<Walk>> = {
  'w:r': RUN,
  'm:r': RUN,
  'w:rPr': {open: startProperties, inside: RUN_PROPERTIES, close: finishProperties},
  'w:t': TEXT,
  'm:t': TEXT,
  'w:tab': TAB,
  'w:ptab': TAB,
  'w:br': BREAK,
  'w:cr': BREAK,
  'w:noBreakHyphen': {open: (walk, tag) => addElementText(walk, '\u2011', tag.start, tag.end)},
  'w:sym': {open: addSymbol},
  // How the characters under it are spoken.
  'w:rt': LEAVE_OUT,
}

function openRun(walk: Walk, tag: XmlTag): void {
  const {story} = walk
  const {paragraph} = story
  if (!paragraph) return
  story.run = {
    place: {
      paragraph: paragraph.place,
      number: ++paragraph.runs,
      start: tag.start,
      end: tag.end,
      propertiesStart: 0,
      propertiesEnd: 0,
      inserted: walk.insertions > 0,
      linked: walk.links.length > 0,
    },
    own: {on: 0, off: 0},
    marks: paragraph.marks,
    languages: paragraph.languages,
    length: 0,
  }
}

function closeRun({story}: Walk, tag: XmlTag): void {
  if (story.run) story.run.place.end = tag.end
  story.run = undefined
}

function startProperties({story}: Walk, tag: XmlTag): void {
  if (story.run) story.run.place.propertiesStart = tag.start
}

function finishProperties({story, context}: Walk, tag: XmlTag): void {
  const {run, paragraph} = story
  if (!run || !paragraph) return
  run.place.propertiesEnd = tag.end
  // Bold inside bold is plain again: marks of the paragraph's style and the run's style cancel out (ISO/IEC 29500-1, 17.7.3).
  const ofStyles = run.styleId === undefined ? paragraph.marks : paragraph.marks ^ context.styles.marks(run.styleId)
  run.marks = (ofStyles & ~run.own.off) | run.own.on
  const ofStyle = run.styleId === undefined ? undefined : context.styles.ownLanguages(run.styleId)
  run.languages = inherit(run.ownLanguages, inherit(ofStyle, paragraph.languages))
}

function startText(walk: Walk, tag: XmlTag): void {
  walk.reading = 'text'
  walk.elementStart = tag.start
}

function finishText(walk: Walk, tag: XmlTag): void {
  walk.reading = undefined
  for (const leaf of walk.unfinished) leaf.end = tag.end
  walk.unfinished.length = 0
}

function addSymbol(walk: Walk, tag: XmlTag): void {
  const code = Number.parseInt(tag.attribute('char') ?? '', 16)
  const control = walk.controls.at(-1)
  if (control?.checked === undefined) {
    addElementText(walk, symbolCharacter(tag.attribute('font') ?? '', code), tag.start, tag.end)
  } else {
    addElementText(walk, control.checked ? '\u2612' : '\u2610', tag.start, tag.end)
  }
}
