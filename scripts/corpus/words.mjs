/**
 * How often each word occurs in a text. Ligatures and other forms of one letter count as that letter.
 * @param {string} text
 * @returns {Map<string, number>}
 */
export function countWords(text) {
  const counts = new Map()
  for (const word of text
    .normalize('NFKC')
    .replaceAll('\u00AD', '')
    .match(/[\p{L}\p{N}]+/gu) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

/**
 * How many words `theirs` has, and how many of them `ours` has not, or not so often.
 * @param {Map<string, number>} ours
 * @param {Map<string, number>} theirs
 */
export function compareWords(ours, theirs) {
  let seen = 0
  let missed = 0
  for (const [word, count] of theirs) {
    seen += count
    missed += Math.max(0, count - (ours.get(word) ?? 0))
  }
  return {seen, missed}
}
