/** As many terms as a very large agency might have. */
const TERMS = 10_000

/**
 * A file of terms that make a matcher work hard: each begins with two words of the text, and ends with one that is not in it.
 * @param {string} text
 */
export function makeTerms(text) {
  const words = [...new Set(text.toLowerCase().match(/\b[a-z]{2,12}\b/g))]
  return Array.from({length: TERMS}, (_, index) => {
    const first = words[index % words.length]
    const second = words[(index * 7 + 3) % words.length]
    return [
      `- id: own-${index}`,
      `  pattern: ${first} ${second} unseen${index}`,
      '  why: Our families do not use these words.',
      '  alternatives: [other words]',
      '  severity: info',
      '',
    ].join('\n')
  }).join('')
}
