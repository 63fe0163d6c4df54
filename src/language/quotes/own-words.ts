import {capitalsIn, LETTER, lowerCase, pattern} from '../../text/letters.js'
import {findPhrase, lazyPhrases} from '../../text/phrases.js'
import type {Span} from '../../text/span.js'
import {sentencesWithin} from './nearby.js'
import {isNamedLabel, mayAskForOwnWords, ownerInLabel} from './own-words-labels.js'
import type {SpeakerKind} from './quote.js'
import type {Speakers} from './speakers.js'
import {type Speaker, soleSpeakerIn, speakerOf} from './subject.js'
import {setOf} from './words.js'

/** Longer headings and prompts are text, not labels. */
const LONGEST_LABEL = 110

/** Whose own words a label asks for; nothing when it asks for none. `label` may end with a colon or question mark. */
export function ownWordsOwner(text: string, label: Span, speakers: Speakers): Speaker | undefined {
  if (label.end - label.start > LONGEST_LABEL || label.end - label.start < 4) return undefined
  const written = text.slice(label.start, label.end)
  if (!mayAskForOwnWords(written)) return undefined
  const folded = lowerCase(written)
    .replace(/[’‘]/g, "'")
    .replace(/[*_"“”]/g, '')
    .replace(/^[\s\d.)(-]+|[\s:?*.–—-]+$/g, '')
    .replace(/\s+/g, ' ')
  const kind = ownerInLabel(folded)
  if (kind === undefined && !isNamedLabel(folded)) return undefined
  const mention = speakers
    .mentionsIn(text, label)
    .filter((found) => found.by === 'name' || (found.by === 'role' && kind === undefined))
    .at(-1)
  const owner: SpeakerKind | undefined = mention && mention.kind !== 'unknown' ? mention.kind : kind
  if (owner === undefined && !soleSpeakerIn(text, label, speakers) && capitalsIn(written) === 0) return undefined
  return speakerOf(owner ?? 'unknown', text, label)
}

/** "Youth voice: …" at the start of a line; the label may be a question. Offsets are those of `text`. */
export function leadInLabel(text: string, line: Span): {label: Span; value: number} | undefined {
  const match = /^\s*([^:?\n"“«]{2,100}(?::|\?)|[^:?\n"“«]{2,60}?(?=\s[–—-]\s))\s*[–—-]?\s*/.exec(
    text.slice(line.start, Math.min(line.end, line.start + 130)),
  )
  if (!match?.[1]) return undefined
  const start = line.start + match[0].indexOf(match[1])
  const end = start + match[1].length
  // "He loves drums. In his words: …": the label is the last sentence only.
  const label = sentencesWithin(text, {start, end}).at(-1)
  return label && {label, value: line.start + match[0].length}
}

/** "I" that is neither an initial nor a number: ‹I want›, ‹I'm›, but not ‹Type I 2›. */
const I = /(?:^|[^A-Za-z\d'’.\u00c0-\u024f-])I(?=[\s,'’])(?!['’]?\s*[.\d])/
/** As written, so that "US" is a country. */
const FIRST_PERSON = setOf(
  `my My me Me mine Mine we We our Our us Us myself Myself yo Yo mi Mi mis Mis quiero Quiero queremos Queremos necesito Necesito
   nuestro Nuestro nuestra Nuestra nuestros Nuestros nuestras Nuestras kuv Kuv peb Peb`,
)
const SECOND_PERSON = setOf('you You your Your yours Yours tú Tú tu Tu usted Usted koj Koj')
const LETTERS = pattern('g')`[${LETTER}]+`

const speaksAs = (words: string, pronouns: ReadonlySet<string>): boolean =>
  (words.match(LETTERS()) ?? []).some((word) => pronouns.has(word))

/** What the writer of a note did with others, and who the writer refers to in this way. */
const WRITER = lazyPhrases([
  'this writer',
  'writer met',
  'care coordinator',
  'case manager',
  ...['family', 'youth', 'client', 'student', 'child', 'consumer', 'team'].map((who) => `the ${who}`),
  ...['met', 'reviewed', 'discussed', 'assessed', 'observed', 'provided', 'completed'].flatMap((did) =>
    ['with', 'the', 'her', 'his', 'a'].flatMap((next) => [`i ${did} ${next}`, `we ${did} ${next}`]),
  ),
])

/** Whether words without marks are somebody's own: in the first person, and not the writer's. */
export function isFirstPerson(words: string): boolean {
  return (I.test(words) || speaksAs(words, FIRST_PERSON)) && !findPhrase(WRITER(), lowerCase(words))
}

/** Whether quoted words speak for or to somebody. */
export function hasSpeakingPronoun(words: string): boolean {
  return I.test(words) || speaksAs(words, FIRST_PERSON) || speaksAs(words, SECOND_PERSON)
}
