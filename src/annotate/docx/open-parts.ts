import type {DocxParts} from '../../ingest/docx/index.js'
import type {DocxLimits} from '../../ingest/docx/limits.js'
import {type DocxPackage, openPackage} from '../../ingest/docx/package.js'
import {type Relationship, readRelationships} from '../../ingest/docx/relationships.js'
import {annotateError} from '../annotated.js'
import {type CommentsPart, readCommentsPart} from './comments-part.js'
import {DETAIL_TYPES} from './earlier-comments.js'
import {withCommentsRelationship, withCommentsType} from './package-lists.js'
import {wordNamespaceIn} from './splice.js'
import {emptyCommentsPart} from './write-comments.js'

const CONTENT_TYPES = '[Content_Types].xml'

/** The parts of the package that marking needs. */
export interface MarkedParts {
  readonly parts: DocxPackage
  readonly main: string
  readonly mainXml: string
  readonly relationships: readonly Relationship[]
  readonly hasComments: boolean
  readonly commentsName: string
  readonly comments: CommentsPart
  readonly details: ReadonlyMap<string, string>
  readonly isSigned: boolean
  /** The type of the part with this name, in the words of its relationship. */
  readonly typeOf: (part: string) => string
}

/** Opens the parts around a text that was read. Throws an AnnotateError when they are damaged. */
export function openParts(bytes: Uint8Array, source: DocxParts, limits: DocxLimits): MarkedParts {
  const parts = openPackage(bytes, limits)
  const {name: main = '', xml: mainXml = ''} = source.parts[0] ?? {}
  return readable(() => {
    const relationships = readRelationships(parts, main, limits.depth)
    const related = relationships.find(({type, external}) => type === 'comments' && !external)?.target
    const commentsName = related ?? freeName(parts, folderOf(main))
    const hasComments = related !== undefined && parts.has(related)
    const xml = hasComments ? parts.xml(commentsName) : emptyCommentsPart(rootTagOf(mainXml))
    const details = relationships
      .filter(({type, target}) => DETAIL_TYPES.includes(type) && parts.has(target))
      .map(({target}) => [target, parts.xml(target)] as const)
    return {
      parts,
      main,
      mainXml,
      relationships,
      hasComments,
      commentsName,
      comments: readCommentsPart(xml, limits.depth),
      details: new Map(details),
      isSigned: readRelationships(parts, '', limits.depth).some(({type}) => type === 'origin'),
      typeOf: (part) => relationships.find(({target}) => target === part)?.type ?? '',
    }
  })
}

/** The text could be read, so damage in the parts around it can be described more exactly. */
function readable<Result>(read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ReadingError') throw error
    throw annotateError(
      'The text of this Word file can be read, but the list of its parts or its comments are damaged, so it was not marked. Open it in Word, save it as a new .docx and try again.',
    )
  }
}

/** Enters a new comments part into the lists of the package. */
export function listComments(file: MarkedParts, root: string, write: (part: string, xml: string) => void): void {
  const {parts, main, commentsName, relationships} = file
  readable(() => write(CONTENT_TYPES, withCommentsType(parts.xml(CONTENT_TYPES), commentsName)))
  if (relationships.some(({target}) => target === commentsName)) return
  const folder = folderOf(main)
  const list = `${folder}_rels/${main.slice(folder.length)}.rels`
  const isStrict = wordNamespaceIn(root).includes('purl.oclc.org')
  const present = parts.has(list) ? parts.xml(list) : undefined
  write(list, withCommentsRelationship(present, commentsName.slice(folder.length), isStrict))
}

function freeName(parts: DocxPackage, folder: string): string {
  let name = `${folder}comments.xml`
  for (let i = 1; parts.has(name); i++) name = `${folder}comments${i}.xml`
  return name
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1)
}

/** The start tag of the root element. */
export function rootTagOf(xml: string): string {
  return /<[^?!][^>]*>/.exec(xml)?.[0] ?? ''
}
