const literal = (phrase: string): string => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s{1,3}')

/** A case-blind pattern for any of some phrases as whole words. A phrase may end in * for "and any ending". */
export function anyPhrase(phrases: readonly string[]): RegExp {
  const sorted = [...phrases].sort((a, b) => b.length - a.length)
  const parts = sorted.map((phrase) =>
    phrase.endsWith('*') ? `${literal(phrase.slice(0, -1))}\\p{L}{0,20}` : literal(phrase),
  )
  return new RegExp(`(?<![\\p{L}])(?:${parts.join('|')})(?![\\p{L}])`, 'iu')
}

/** Words written in one string, for lists that would otherwise fill pages. */
export function wordsOf(list: string): readonly string[] {
  return list.trim().split(/\s+/)
}
