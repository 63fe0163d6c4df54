import {strToU8, zipSync} from 'fflate'
import type {DocxSource, Leaf} from '../../ingest/docx/index.js'
import {DEFAULT_LIMITS, type DocxLimits} from '../../ingest/docx/limits.js'
import {openWordFile, type WordFile} from '../../ingest/docx/word-file.js'

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** A Word file made for mammoth: only the parts that shape the text, with a bookmark before every leaf. */
interface AnchoredPackage {
  readonly bytes: Uint8Array
  /** Names of the bookmarks begin with this, followed by the number of the leaf; no bookmark of the file does. */
  readonly prefix: string
}

/**
 * Puts a bookmark before every leaf of `source`, read from the same bytes. mammoth carries bookmarks into its output, so that every piece
 * of text there is known for the leaf it is.
 *
 * No picture, embedded file or address of the original gets in: every target that a part points to is removed.
 */
export function anchoredPackage(bytes: Uint8Array, source: DocxSource, limits?: Partial<DocxLimits>): AnchoredPackage {
  const file = openWordFile(bytes, {...DEFAULT_LIMITS, ...limits})
  let prefix = 'leaf-'
  while (source.parts.some(({xml}) => xml.includes(prefix))) prefix = `x${prefix}`

  const entries: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(`<Types xmlns="${PACKAGE}/content-types"/>`),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="main" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
  }
  const add = (part: string, name: string) => {
    entries[`word/${name}.xml`] = strToU8(anchored(part, file, source, prefix))
    entries[`word/_rels/${name}.xml.rels`] = strToU8(pointedNowhere(part, file))
  }
  add(file.main, 'document')
  for (const type of ['footnotes', 'endnotes', 'styles', 'numbering']) {
    const [part] = file.partsOfType(type)
    if (part !== undefined) add(part, type)
  }
  return {bytes: zipSync(entries, {level: 0}), prefix}
}

/** The XML of a part with its bookmarks; of a part without leaves, as it is. */
function anchored(part: string, file: WordFile, {parts, leaves}: DocxSource, prefix: string): string {
  const number = parts.findIndex(({name}) => name === part)
  const xml = parts[number]?.xml ?? file.xml(part)
  const starts = leaves
    .flatMap((leaf: Leaf, i) => (leaf.run.paragraph.part === number ? [{at: leaf.start, leaf: i}] : []))
    .sort((a, b) => a.at - b.at || a.leaf - b.leaf)
  const pieces: string[] = []
  let from = 0
  for (const {at, leaf} of starts) {
    pieces.push(xml.slice(from, at), `<w:bookmarkStart xmlns:w="${WORD}" w:name="${prefix}${leaf}"/>`)
    from = at
  }
  pieces.push(xml.slice(from))
  // The declaration may name a different encoding from the one it is written in now.
  return pieces.join('').replace(/^\s*<\?xml[^>]*\?>/, '')
}

function pointedNowhere(part: string, file: WordFile): string {
  const all = file
    .relationshipsOf(part)
    .map(({id}) => `<Relationship Id="${escaped(id)}" Type="${OFFICE}/hyperlink" Target="nowhere"/>`)
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`
}

function escaped(value: string): string {
  return value.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
