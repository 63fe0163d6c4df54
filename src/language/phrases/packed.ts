import type {PackedVocabulary, Vocabulary} from './term.js'

/** Stands for the quotation mark: a control character that nobody writes, and that JSON leaves as it is. */
const QUOTE = '\u007f'

/**
 * Packs data into one string, a line each, to be unpacked one by one. Lines are JSON in which another character stands for the quotation mark
 * and all is ASCII: so they go into a JSON file without escapes, and reading that file costs hardly more than a copy.
 */
function pack(values: readonly unknown[]): string {
  return values
    .map((value) => JSON.stringify(value))
    .join('\n')
    .replaceAll(QUOTE, '')
    .replaceAll('"', QUOTE)
    .replaceAll(/[\u0080-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** The lines of packed data. */
export const packedLines = (packed: string): string[] => packed.split('\n')

/** The data of one line. */
export function unpack(line: string): unknown {
  return JSON.parse(line.replaceAll(QUOTE, '"'))
}

/** A vocabulary with all that can be packed. */
export function packVocabulary({terms, ways, thirds, words, lists}: Vocabulary): PackedVocabulary {
  return {
    terms: pack(terms),
    ways: pack(ways),
    thirds,
    words,
    lists: Object.fromEntries(Object.entries(lists).map(([name, step]) => [name, pack([step])])),
  }
}
