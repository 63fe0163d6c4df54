import type {Finding} from '../check/finding.js'

/** A finding that is shown in full, and the later ones that would say exactly the same. */
export interface Entry {
  readonly finding: Finding
  readonly again: readonly Finding[]
  /** The same rule said the same about other words above, so its first sentence is enough. */
  readonly isExplainedAbove: boolean
  /** The same rule offered the same suggestions above. */
  readonly isOfferedAbove: boolean
}

/**
 * Folds findings that repeat an earlier one of the same file: same rule, same term, same message, whatever their capitals.
 * Findings without a term are about different words each time and are never folded.
 */
export function foldRepeats(findings: readonly Finding[]): Entry[] {
  const byKey = new Map<string, Finding[]>()
  const said = new Set<string>()
  const entries: Entry[] = []
  for (const finding of findings) {
    const key = finding.term
      ? JSON.stringify([finding.rule, finding.term.toLowerCase(), finding.severity, finding.message.toLowerCase()])
      : ''
    const again = byKey.get(key)
    if (key && again) {
      again.push(finding)
      continue
    }
    const later: Finding[] = []
    if (key) byKey.set(key, later)
    // A message that includes its words says the same about others if only the words differ.
    const message = JSON.stringify([
      finding.rule,
      finding.term ? finding.message.replaceAll(`“${finding.term}”`, '') : finding.message,
    ])
    const offer = JSON.stringify([finding.rule, 'offers', finding.suggestions])
    entries.push({finding, again: later, isExplainedAbove: said.has(message), isOfferedAbove: said.has(offer)})
    said.add(message).add(offer)
  }
  return entries
}

/**
 * Puts neighbouring entries about the same sentence together, so that the sentence is shown once.
 *
 * @param reach - the most UTF-16 units between the first marked word and the end of the last; further ones would fall out of the
 *   window that a long sentence is shown through.
 */
export function groupBySentence(entries: readonly Entry[], reach: number): Entry[][] {
  const groups: Entry[][] = []
  for (const entry of entries) {
    const group = groups.at(-1)
    const first = group?.[0]
    if (group && first && isSameSentence(first.finding, entry.finding) && within(first.finding, entry.finding, reach)) {
      group.push(entry)
    } else groups.push([entry])
  }
  return groups
}

function isSameSentence(a: Finding, b: Finding): boolean {
  if (!a.excerpt || !b.excerpt || a.excerpt.text !== b.excerpt.text) return false
  // The same words may be in two places ("Meets weekly." under two goals): the sentences must begin at the same offset.
  return a.span.start - a.excerpt.start === b.span.start - b.excerpt.start
}

function within(first: Finding, other: Finding, reach: number): boolean {
  return first.span.start <= other.span.start && other.span.end - first.span.start <= reach
}
