/**
 * A short name for a finding that stays the same while the rest of the document changes.
 * Made of the rule, the matched words (case and white space aside), the headings above and the count of equal ones before; hashed, so it
 * reveals nothing about the text.
 */
export function fingerprintOf(rule: string, words: string, headings: readonly string[], ordinal: number): string {
  const normal = words.toLowerCase().replace(/\s+/g, ' ').trim()
  return hash([rule, normal, ...headings, String(ordinal)].join('\u0000'))
}

/** 64 bits as two FNV-1a hashes over UTF-16 units, the second over the reversed text; 16 hexadecimal digits. */
function hash(text: string): string {
  let forward = 0x811c9dc5
  let backward = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    forward = Math.imul(forward ^ text.charCodeAt(i), 0x01000193)
    backward = Math.imul(backward ^ text.charCodeAt(text.length - 1 - i), 0x01000193)
  }
  return [forward, backward].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('')
}
