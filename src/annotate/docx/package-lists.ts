import {scanXml} from '../../ingest/docx/xml-scanner.js'

// The two lists a package has of its parts: [Content_Types].xml and the relationships of the main part.

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
const NO_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'

/** The content types with an entry for the comments part `part`. */
export function withCommentsType(contentTypes: string, part: string): string {
  if (contentTypes.toLowerCase().includes(`"/${part.toLowerCase()}"`)) return contentTypes
  return withChild(contentTypes, (prefix) => `<${prefix}Override PartName="/${part}" ContentType="${COMMENTS_TYPE}"/>`)
}

/** The relationships of the main part (none: the package has no such list) with one to `target`, a path from the main part's folder. */
export function withCommentsRelationship(relationships: string | undefined, target: string, isStrict: boolean): string {
  const list = relationships ?? NO_RELATIONSHIPS
  let number = 1
  while (list.includes(`"rIdComments${number}"`)) number++
  const office = isStrict ? 'http://purl.oclc.org/ooxml/officeDocument' : OFFICE
  const attributes = `Id="rIdComments${number}" Type="${office}/relationships/comments" Target="${target}"`
  return withChild(list, (prefix) => `<${prefix}Relationship ${attributes}/>`)
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'

/** The XML with one more element at the end of its root, in the root's own prefix. */
function withChild(xml: string, child: (prefix: string) => string): string {
  let rootStart = -1
  let rootTagEnd = 0
  let rootEnd = -1
  let depth = 0
  const open = ({start, end}: {start: number; end: number}) => {
    if (depth++ > 0) return
    rootStart = start
    rootTagEnd = end
  }
  const close = ({start, end}: {start: number; end: number}) => {
    if (--depth === 0 && start < end) rootEnd = start
  }
  scanXml(xml, {open, close, text() {}}, DEEPEST)
  const name = /^<([^\s/>]+)/.exec(xml.slice(rootStart))?.[1] ?? ''
  const added = child(name.includes(':') ? name.slice(0, name.indexOf(':') + 1) : '')
  if (rootEnd >= 0) return xml.slice(0, rootEnd) + added + xml.slice(rootEnd)
  return `${xml.slice(0, rootTagEnd).replace(/\s*\/>$/, '>')}${added}</${name}>${xml.slice(rootTagEnd)}`
}

/** These lists are flat. */
const DEEPEST = 10
