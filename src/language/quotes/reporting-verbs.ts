import {isDigit, isSpace, LETTER, lowerCase, pattern} from '../../text/letters.js'
import {lazyPhrases, phraseAt} from '../../text/phrases.js'

const list = (words: string): string[] => words.split(',').map((word) => word.trim())

/**
 * Verbs that give somebody's words. Only forms that are no everyday noun stand alone; "report", "text", "note" and "state" are left out
 * in the plain form.
 */
const STRONG = lazyPhrases(
  list(
    `say, says, said, saying, stated, states, stating, reports, reported, reporting, shared, shares, sharing, tell, tells, told, telling,
     ask, asks, asked, asking, adds, added, adding, explain, explains, explained, explaining, write, writes, wrote, writing,
     texts, texted, texting, typed, emailed, e-mailed, put it, puts it, putting it, describe, describes, described, describing,
     noted, notes, mentions, mentioned, expresses, expressed, expressing, voiced, voices, verbalized, verbalizes,
     reply, replies, replied, responds, responded, responding, answers, answered, exclaims, exclaimed, comments, commented,
     remarks, remarked, confided, confides, reflects, reflected, recalls, recalled, repeats, repeated, repeating, insists, insisted,
     jokes, joked, laughs, laughed, whispers, whispered, yells, yelled, yelling, shouts, shouted, shouting, screams, screamed, screaming,
     calls out, called out, cried, indicates, indicated, declares, declared, announces, announced, discloses, disclosed,
     confirms, confirmed, agrees, agreed, admits, admitted, acknowledges, acknowledged, suggests, suggested, requests, requested,
     continues, continued, went on, quotes, quoted, signed, signs,
     dijo, dice, comentó, explicó, agregó, preguntó, respondió, escribió, contó, hais tias`,
  ),
)

/** Verbs of wanting and feeling: they give words only when the quote follows at once. */
const WEAK = lazyPhrases(
  list(
    `want, wants, wanted, would like, feel, feels, felt, think, thinks, thought, believe, believes, believed, hope, hopes, hoped,
     wish, wishes, wished, dream of, dreams of, worry, worries, worried`,
  ),
)

/** A verb that may give somebody's words, at its place in the words that were looked at. */
export interface ReportingVerb {
  readonly start: number
  readonly end: number
  readonly text: string
  /** A verb of wanting or feeling. */
  readonly isWeak: boolean
}

const WORD = pattern('g')`[${LETTER}\d]+`

/** The reporting verbs in `words`, in order; no more than `most`. */
export function reportingVerbsIn(words: string, most = Number.POSITIVE_INFINITY): ReportingVerb[] {
  const lower = lowerCase(words)
  const found: ReportingVerb[] = []
  const word = WORD()
  word.lastIndex = 0
  for (let match = word.exec(lower); match && found.length < most; match = word.exec(lower)) {
    const verb = verbAt(words, lower, match.index)
    if (!verb) continue
    found.push(verb)
    word.lastIndex = verb.end
  }
  return found
}

/** A reporting verb right at the start, as in ‹"…," said Ana›. */
export function leadingVerb(words: string): ReportingVerb | undefined {
  return verbAt(words, lowerCase(words.slice(0, 20)), 0)
}

function verbAt(words: string, lower: string, start: number): ReportingVerb | undefined {
  if (lower[start - 1] === '-') return undefined
  const strong = phraseAt(STRONG(), lower, start)
  const end = strong < 0 ? phraseAt(WEAK(), lower, start) : strong
  if (end < 0 || isDigit(lower.charCodeAt(end))) return undefined
  const text = words.slice(start, end)
  // "Signed a form" says nothing, "signed: more" does.
  if (/^sign/i.test(text) && !/^[,:]/.test(words.slice(end, end + 1))) return undefined
  return {start, end, text, isWeak: strong < 0}
}

/** Forms that are also nouns ("progress notes", "the United States"): a capital word before them is no name. */
export const ALSO_NOUN = new Set(
  list(
    'notes, reports, states, texts, shares, comments, requests, answers, describes, voices, quotes, signs, writing, dreams of',
  ),
)

/** Words that may stand between somebody and the verb without being anybody, beside those in -ly. */
const ADVERBS = new Set(
  list(
    'has, have, had, also, then, often, always, again, later, once, recently, repeatedly, still, just, would, first, finally, simply, sometimes, usually, who',
  ),
)

/** Where the adverbs at the end of `words` begin; behind its last word when there are none. */
export function beforeAdverbs(words: string): number {
  let end = words.trimEnd().length
  while (end > 0) {
    let start = end
    while (start > 0 && !isSpace(words.charCodeAt(start - 1))) start--
    const word = words.slice(start, end)
    if (!ADVERBS.has(word) && !(word.length > 3 && word.endsWith('ly') && word === lowerCase(word))) break
    end = words.slice(0, start).trimEnd().length
  }
  return end
}

/** Whether nothing but adverbs, and a comma before them, stands in `words`. */
export function isOnlyAdverbs(words: string): boolean {
  const rest = words.trimStart()
  return beforeAdverbs(rest.startsWith(',') ? rest.slice(1) : rest) === 0
}
