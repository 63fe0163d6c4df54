import type {ReadingProblem} from '../../document/document.js'
import {ReadingError} from '../reading-error.js'
import {notWord} from './errors.js'
import type {DocxLimits} from './limits.js'
import {type DocxPackage, openPackage} from './package.js'
import {damagedPart} from './problems.js'
import {type Relationship, readRelationships} from './relationships.js'

/** An opened Word file: its parts, how they hang together, and what turned out to be damaged so far. */
export interface WordFile {
  readonly limits: DocxLimits
  /** Name of the main document part. */
  readonly main: string
  readonly problems: ReadingProblem[]
  /** Like `DocxPackage.xml`. */
  xml(part: string): string
  /** The relationships of a part; none, and a problem, when they are damaged. */
  relationshipsOf(part: string): readonly Relationship[]
  /** Names of the parts of this type that the main part points at, each once. */
  partsOfType(type: string): readonly string[]
  /** Reads what the document can do without. A damaged part of that type becomes a problem, and the answer `instead`. */
  attempt<Result>(type: string, read: () => Result, instead: Result): Result
}

/** Opens a Word file and finds its main part. Throws a ReadingError like `openPackage`, or `not-word`. */
export function openWordFile(bytes: Uint8Array, limits: DocxLimits): WordFile {
  const parts = openPackage(bytes, limits)
  const problems: ReadingProblem[] = []
  const attempt = <Result>(type: string, read: () => Result, instead: Result): Result => {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof ReadingError)) throw error
      problems.push(damagedPart(type))
      return instead
    }
  }
  const relationshipsOf = (part: string): readonly Relationship[] =>
    attempt('relationships', () => readRelationships(parts, part, limits.depth), [])
  const main = mainPart(parts, relationshipsOf(''))
  const related = relationshipsOf(main)
  return {
    limits,
    main,
    problems,
    xml: (part) => parts.xml(part),
    relationshipsOf: (part) => (part === main ? related : relationshipsOf(part)),
    partsOfType(type) {
      const targets = related.filter((relationship) => relationship.type === type).map(({target}) => target)
      return [...new Set(targets)].filter((target) => parts.has(target))
    },
    attempt,
  }
}

function mainPart(parts: DocxPackage, relationships: readonly Relationship[]): string {
  const target = relationships.find(({type}) => type === 'officeDocument')?.target
  const main = [target, 'word/document.xml'].find((name) => name !== undefined && parts.has(name))
  if (main === undefined) throw notWord()
  return main
}
