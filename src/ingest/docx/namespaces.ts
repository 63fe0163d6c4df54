import {unsafe} from './errors.js'

/**
 * Usual prefixes of the namespaces a reader of Word files looks at. Where there are two, the second is the one of Strict Open XML
 * (ISO/IEC 29500-1, annex A).
 */
const USUAL_PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
}
/** Word declares some forty. Every further declaration copies those that hold around it, so a file must not pile them up. */
const MOST_PREFIXES = 1000
const KNOWN = new Set(Object.values(USUAL_PREFIXES))
const DECLARATION = /\sxmlns(?::([\w.-]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** Turns the names a file uses into names with the usual prefixes, within the scopes of its declarations. */
export interface Namespaces {
  /** Takes in the declarations among the attributes of a start tag that opens at `depth`. Throws a ReadingError `unsafe` for too many. */
  declare(attributes: string, depth: number): void
  /** Ends the scope of an element that opened at `depth`. */
  leave(depth: number): void
  /** The usual name of `raw`: `w:p` for `p`, `w:p` or `ns0:p` in Word's main namespace. */
  usual(raw: string): string
}

/** Starts with no declarations: prefixes then stand for themselves. */
export function createNamespaces(): Namespaces {
  let prefixes = new Map<string, string>()
  const outer: {depth: number; prefixes: Map<string, string>}[] = []
  // Files use a few dozen names: each is looked up once until the declarations change.
  const cache = new Map<string, string>()

  return {
    declare(attributes, depth) {
      if (!attributes.includes('xmlns')) return
      const declared = new Map(prefixes)
      let changed = false
      for (const [, prefix = '', double, single] of attributes.matchAll(DECLARATION)) {
        const usual = usualPrefix(prefix, double ?? single ?? '')
        if (declared.get(prefix) === usual) continue
        declared.set(prefix, usual)
        changed = true
      }
      if (!changed) return
      if (declared.size > MOST_PREFIXES) throw unsafe()
      outer.push({depth, prefixes})
      prefixes = declared
      cache.clear()
    },
    leave(depth) {
      const last = outer.at(-1)
      if (last?.depth !== depth) return
      outer.pop()
      prefixes = last.prefixes
      cache.clear()
    },
    usual(raw) {
      const known = cache.get(raw)
      if (known !== undefined) return known
      const colon = raw.indexOf(':')
      const prefix = colon < 0 ? '' : raw.slice(0, colon)
      const usual = prefixes.get(prefix) ?? prefix
      const name = usual ? `${usual}:${raw.slice(colon + 1)}` : raw
      cache.set(raw, name)
      return name
    },
  }
}

function usualPrefix(prefix: string, address: string): string {
  const usual = USUAL_PREFIXES[address]
  if (usual !== undefined) return usual
  // A namespace of somebody else must not pass for Word's because it uses the same prefix.
  return KNOWN.has(prefix) ? `other-${prefix}` : prefix
}
