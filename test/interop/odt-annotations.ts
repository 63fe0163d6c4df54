import {strFromU8, unzipSync} from 'fflate'

/** What LibreOffice made of a comment. */
export interface Annotation {
  readonly text: string
  /** The words of its range; undefined when it has lost its range and is only a point. */
  readonly words: string | undefined
}

const ENTITIES: Readonly<Record<string, string>> = {lt: '<', gt: '>', quot: '"', apos: "'", amp: '&'}
const plain = (raw: string) => raw.replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => ENTITIES[name] ?? '')
/** Text that stands beside that of the body. */
const BESIDE = new Set(['text:note', 'text:tracked-changes', 'draw:text-box', 'table:named-expressions'])

/** The annotations of an .odt file, and the words between the start and the end of each (OpenDocument 1.3, 14.1 to 14.3). */
export function annotationsIn(odt: Uint8Array): Annotation[] {
  const content = unzipSync(odt)['content.xml']
  const xml = content ? strFromU8(content) : ''
  const found: {text: string; words: string; name: string | undefined; isOpen: boolean}[] = []
  let inside = false
  let beside = 0
  const add = (text: string) => {
    const last = found.at(-1)
    if (inside && last) last.text += text
    else if (beside === 0) for (const annotation of found) if (annotation.isOpen) annotation.words += text
  }
  for (const token of xml.match(/<[^>]+>|[^<]+/g) ?? []) {
    if (!token.startsWith('<')) {
      add(plain(token))
      continue
    }
    const name = /^<\/?([\w:-]+)/.exec(token)?.[1] ?? ''
    const isEnd = token.startsWith('</')
    const attribute = (local: string) => new RegExp(`\\s${local}="([^"]*)"`).exec(token)?.[1]
    if (name === 'office:annotation') {
      inside = !isEnd
      const id = attribute('office:name')
      if (!isEnd) found.push({text: '', words: '', name: id, isOpen: id !== undefined})
    } else if (name === 'office:annotation-end') {
      for (const annotation of found) if (annotation.name === attribute('office:name')) annotation.isOpen = false
    } else if (BESIDE.has(name) && !token.endsWith('/>')) beside += isEnd ? -1 : 1
    else if (name === 'text:s' && !isEnd) add(' '.repeat(Number(attribute('text:c') ?? 1)))
    else if (name === 'text:tab' && !isEnd) add('\t')
    else if (name === 'text:line-break' && !isEnd) add('\n')
    else if ((name === 'text:p' || name === 'text:h') && isEnd) add('\n')
  }
  return found.map(({text, words, name, isOpen}) => ({text, words: name === undefined || isOpen ? undefined : words}))
}
