import {formatNumber} from './number-format.js'
import {DEEPEST_LEVEL, type ListDefinition} from './numbering.js'

/** A paragraph's place in a list. */
export interface ListPlace {
  /** Level from 0. */
  readonly level: number
  readonly ordered: boolean
  /** Its number on its level. */
  readonly value: number
  /** What Word shows before it: "Goal C.", "2.". Empty for bullets. */
  readonly label: string
}

/** Counts the lists of one document on: call it once for each list paragraph, in document order. */
export type ListCounter = (numId: string, level: number) => ListPlace | undefined

/** Starts all lists of a document. `listOf` looks a list up by its `w:numId`. */
export function createListCounter(listOf: (numId: string) => ListDefinition | undefined): ListCounter {
  /** Family of lists → last number given on each level. */
  const counts = new Map<string, (number | undefined)[]>()
  const started = new Set<string>()

  return (numId, level) => {
    if (level < 0 || level > DEEPEST_LEVEL) return undefined
    const list = listOf(numId)
    const own = list?.levels.get(level)
    if (!list || !own) return undefined
    const count = counts.get(list.family) ?? []
    counts.set(list.family, count)

    // "Restart at 1" is said once, in the list's definition, and holds for its first paragraph on that level.
    const override = started.has(`${numId}/${level}`) ? undefined : list.startOverrides.get(level)
    started.add(`${numId}/${level}`)
    const last = count[level]
    const value = override ?? (last === undefined ? own.start : last + 1)
    count[level] = value
    for (let deeper = level + 1; deeper < count.length; deeper++) {
      if (list.levels.get(deeper)?.restarts ?? true) count[deeper] = undefined
    }
    return {level, ordered: own.format !== 'bullet', value, label: labelOf(list, level, count)}
  }
}

function labelOf(list: ListDefinition, level: number, count: readonly (number | undefined)[]): string {
  const own = list.levels.get(level)
  if (!own || own.format === 'bullet') return ''
  const label = own.text.replace(/%([1-9])/g, (_, place: string) => {
    const shown = list.levels.get(Number(place) - 1)
    return shown ? formatNumber(count[Number(place) - 1] ?? shown.start, shown.format) : ''
  })
  return label.trim()
}
