/** Words written in one string, for lists that would otherwise fill pages. */
export function wordsOf(list: string): readonly string[] {
  return list.trim().split(/\s+/)
}
