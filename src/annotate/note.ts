import type {Finding} from '../check/finding.js'

/** The author name of marks, by which a later run recognises its own. */
export const MARK_AUTHOR = 'carelint'

/** Longer lists of suggestions than this are cut: a note is read beside the words. */
const MOST_SUGGESTIONS = 3

/**
 * What a note on a finding says, one line each: the message, then what could be written instead. The rule's id comes last, so that it can be
 * looked up and allowed by name.
 */
export function noteLines({message, rule, suggestions}: Finding): string[] {
  // Many messages quote what could be written instead; once is enough.
  const unsaid = suggestions.filter(({title}) => !message.includes(`“${title}”`))
  const offered = unsaid.slice(0, MOST_SUGGESTIONS).map(({title}, i) => `${i === 0 ? 'Try' : 'Or'}: ${title}`)
  return [message, ...offered, `(${rule})`]
}

/** Words on one line, cut at a blank and with an ellipsis if they are longer than `most` characters: the place is found by their beginning. */
export function shortened(words: string, most: number): string {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length > most ? `${line.slice(0, most).replace(/\s+\S*$/, '')} …` : line
}
