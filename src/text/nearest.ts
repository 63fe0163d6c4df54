import leven from 'leven'

/** Spellings other programs use for what has another name here; too different to be found by their letters. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  false: 'off',
  no: 'off',
  none: 'off',
  disabled: 'off',
  '0': 'off',
  true: 'on',
  yes: 'on',
  enabled: 'on',
  '1': 'warning',
  '2': 'error',
  hint: 'info',
  note: 'info',
  suggestion: 'info',
}

/** The name most likely meant by `written`: one that begins with it, or one that differs in few letters: three at most, fewer in short names. */
export function nearest(written: string, names: readonly string[]): string | undefined {
  const word = plain(written)
  const other = OTHER_NAMES[word]
  if (other && names.includes(other)) return other
  // Both "goal-unmeasurable" and "unmeasurable-goal" are natural; the order of the words is easily mixed up.
  const sorted = (name: string) => plain(name).split('-').sort().join('-')
  const reordered = names.find((name) => sorted(name) === sorted(written))
  if (reordered) return reordered
  if (word.length > 2) {
    const longer = names.filter((name) => plain(name).startsWith(word))
    if (longer.length === 1) return longer[0]
  }
  const farthest = (name: string) => Math.min(3, Math.max(1, Math.floor(Math.max(word.length, name.length) / 2.5)))
  const [best] = names
    .map((name) => ({name, distance: leven(word, plain(name))}))
    .filter(({name, distance}) => distance <= farthest(name))
    .sort((a, b) => a.distance - b.distance)
  return best?.name
}

const plain = (name: string) => name.toLowerCase().replaceAll(/[\s_]+/g, '-')

/** Ends a message about an unknown name: with the nearest known one, or with `otherwise`. */
export function didYouMean(written: string, names: readonly string[], otherwise: string): string {
  const near = nearest(written, names)
  return near ? `Did you mean "${near}"?` : otherwise
}
