import {handlers, LEAVE_OUT, numberIn, scanElements} from './element-handlers.js'

/** One level of a multi-level list (`w:lvl`). */
export interface ListLevel {
  /** `decimal`, `upperLetter`, `bullet` … (ST_NumberFormat). */
  format: string
  /** The label with its places: "Goal %1.", "%1.%2". */
  text: string
  start: number
  /** Whether it starts again after a higher level was used. */
  restarts: boolean
  /** Paragraph style that stands for this level. */
  styleId?: string
}

/** A list as paragraphs name it with `w:numId`. Lists with the same `family` count on together. */
export interface ListDefinition {
  readonly family: string
  readonly levels: ReadonlyMap<number, ListLevel>
  /** Level to the number it starts at, when this list first uses the level. */
  readonly startOverrides: ReadonlyMap<number, number>
}

interface AbstractList {
  readonly levels: Map<number, ListLevel>
  /** Style that holds the levels instead. */
  styleLink?: string
}

interface ListInstance {
  abstractId: string
  readonly levels: Map<number, ListLevel>
  readonly startOverrides: Map<number, number>
}

interface NumberingState {
  readonly abstracts: Map<string, AbstractList>
  readonly instances: Map<string, ListInstance>
  abstract: AbstractList
  instance: ListInstance
  overridden: number
  level: ListLevel
  /** Where the next `w:lvl` belongs. */
  levels: Map<number, ListLevel>
}

/** Levels count from 0, and Word has nine; what a file says of others does not hold. */
export const DEEPEST_LEVEL = 8

const newLevel = (): ListLevel => ({format: 'decimal', text: '', start: 1, restarts: true})

/** Labels are repeated for each paragraph: nobody may make a small file large that way. */
const LONGEST_LABEL = 200

const LEVEL = handlers<NumberingState>({
  'w:start': {
    open({level}, tag) {
      level.start = numberIn(tag, 'val', 1)
    },
  },
  'w:numFmt': {
    open({level}, tag) {
      level.format = tag.attribute('val') ?? 'decimal'
    },
  },
  'w:lvlText': {
    open({level}, tag) {
      level.text = (tag.attribute('val') ?? '').slice(0, LONGEST_LABEL)
    },
  },
  'w:lvlRestart': {
    open({level}, tag) {
      level.restarts = tag.attribute('val') !== '0'
    },
  },
  'w:pStyle': {
    open({level}, tag) {
      level.styleId = tag.attribute('val')
    },
  },
  'w:pPr': LEAVE_OUT,
  'w:rPr': LEAVE_OUT,
})

const NUMBERING = handlers<NumberingState>({
  'w:abstractNum': {
    open(state, tag) {
      state.abstract = {levels: new Map()}
      state.levels = state.abstract.levels
      state.abstracts.set(tag.attribute('abstractNumId') ?? '', state.abstract)
    },
  },
  'w:numStyleLink': {
    open({abstract}, tag) {
      abstract.styleLink = tag.attribute('val')
    },
  },
  'w:num': {
    open(state, tag) {
      state.instance = {abstractId: '', levels: new Map(), startOverrides: new Map()}
      state.levels = state.instance.levels
      state.instances.set(tag.attribute('numId') ?? '', state.instance)
    },
  },
  'w:abstractNumId': {
    open({instance}, tag) {
      instance.abstractId = tag.attribute('val') ?? ''
    },
  },
  'w:lvlOverride': {
    open(state, tag) {
      state.overridden = numberIn(tag, 'ilvl', 0)
    },
  },
  'w:startOverride': {
    open({instance, overridden}, tag) {
      instance.startOverrides.set(overridden, numberIn(tag, 'val', 1))
    },
  },
  'w:lvl': {
    open(state, tag) {
      state.level = newLevel()
      const depth = numberIn(tag, 'ilvl', 0)
      if (depth <= DEEPEST_LEVEL) state.levels.set(depth, state.level)
    },
    inside: LEVEL,
  },
})

/**
 * Reads the numbering part and returns the look-up of a list by its `w:numId`.
 *
 * `listOfStyle` gives the `numId` of a numbering style: some lists keep their levels there. Throws like `scanXml`.
 */
export function readNumbering(
  xml: string | undefined,
  maxDepth: number,
  listOfStyle: (styleId: string) => string | undefined,
): (numId: string) => ListDefinition | undefined {
  const abstract: AbstractList = {levels: new Map()}
  const instance: ListInstance = {abstractId: '', levels: new Map(), startOverrides: new Map()}
  const state: NumberingState = {
    abstracts: new Map(),
    instances: new Map(),
    abstract,
    instance,
    overridden: 0,
    level: newLevel(),
    levels: abstract.levels,
  }
  if (xml) scanElements(xml, state, NUMBERING, maxDepth)

  const levelsOf = (found: AbstractList | undefined) => {
    if (!found?.styleLink || found.levels.size > 0) return found?.levels
    const linked = state.instances.get(listOfStyle(found.styleLink) ?? '')
    return state.abstracts.get(linked?.abstractId ?? '')?.levels
  }
  const known = new Map<string, ListDefinition | undefined>()
  return (numId) => {
    if (known.has(numId)) return known.get(numId)
    const found = state.instances.get(numId)
    const levels = levelsOf(state.abstracts.get(found?.abstractId ?? ''))
    const definition = found &&
      levels && {
        family: found.abstractId,
        levels: new Map([...levels, ...found.levels]),
        startOverrides: found.startOverrides,
      }
    known.set(numId, definition)
    return definition
  }
}
