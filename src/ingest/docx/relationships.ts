import {handlers, scanElements} from './element-handlers.js'
import type {DocxPackage} from './package.js'

/** What a part of the package points at. */
export interface Relationship {
  readonly id: string
  /** Last step of the relationship's type: `styles`, `header`, `hyperlink` … */
  readonly type: string
  /** Name of a part, or an address when `external`. */
  readonly target: string
  readonly external: boolean
}

const RELATIONSHIP = handlers<{folder: string; found: Relationship[]}>({
  'rel:Relationship': {
    open({folder, found}, tag) {
      const target = tag.attribute('Target') ?? ''
      const external = tag.attribute('TargetMode') === 'External'
      found.push({
        id: tag.attribute('Id') ?? '',
        type: (tag.attribute('Type') ?? '').split('/').at(-1) ?? '',
        target: external ? target : partName(folder, target),
        external,
      })
    },
  },
})

/** The relationships of a part; of the package itself for an empty name. None when the package holds none. Throws like `scanXml`. */
export function readRelationships(parts: DocxPackage, part: string, maxDepth: number): Relationship[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const source = `${folder}_rels/${part.slice(folder.length)}.rels`
  const found: Relationship[] = []
  if (parts.has(source)) scanElements(parts.xml(source), {folder, found}, RELATIONSHIP, maxDepth)
  return found
}

/** The part that `target` names when it is written in a part that is in `folder`. */
function partName(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps: string[] = []
  for (const step of (folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}
