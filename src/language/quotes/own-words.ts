import type {Span} from '../../text/span.js'
import {sentencesWithin} from './nearby.js'
import type {SpeakerKind} from './quote.js'
import type {Speakers} from './speakers.js'
import {type Speaker, soleSpeakerIn, speakerOf} from './subject.js'

/** Longer headings and prompts are text, not labels. */
const LONGEST_LABEL = 110

const PERSON =
  '(?:youth|child|student|client|consumer|person|individual|participant|member|resident|patient|teen|young person|adult)'
const FAMILY =
  '(?:family|families|parents?|caregivers?|guardians?|mother|father|mom|dad|(?:foster|resource|adoptive|birth) (?:parents?|family)|grandparents?|grandmother|grandfather|aunt|uncle)'
const WORDS =
  '(?:(?:own )?words?|voice|vision(?: statement)?|statements?|story|quotes?|perspectives?|point of view|views?|inputs?|comments?|concerns?|hopes?|dreams?|wishes|priorities|preferences|expression)'

/** Labels of fields that ask for somebody's own words, and whose. First match decides. */
const LABELS: readonly {readonly kind: 'person' | 'family'; readonly label: RegExp}[] = [
  {
    kind: 'person',
    label: new RegExp(`\\b${PERSON}(?:'s|s'|s)?(?:(?:/| and | or | & )${FAMILY}(?:'s|s')?)? ${WORDS}\\b`),
  },
  {
    kind: 'family',
    label: new RegExp(`\\b${FAMILY}(?:'s|s'|s)?(?:(?:/| and | or | & )(?:${FAMILY}|${PERSON})(?:'s|s')?)? ${WORDS}\\b`),
  },
  {
    kind: 'family',
    label:
      /\b(?:our (?:family|hopes|dreams|vision|story|words|strengths|home)|what (?:we|our family) \p{L}+|words of the family|what matters (?:most )?to (?:us|our family)|important to (?:us|our family)|family mission)\b/u,
  },
  {kind: 'family', label: new RegExp(`\\bwhat (?:the )?${FAMILY} (?:wants?|hopes?|says?|said|would like|shared?)\\b`)},
  {kind: 'person', label: new RegExp(`\\bwhat (?:the )?${PERSON} (?:wants?|hopes?|says?|said|would like|shared?)\\b`)},
  {kind: 'person', label: /\bown words\b|\bin (?:his|her|their|my|your) words\b/},
  {
    kind: 'person',
    label:
      /\b(?:what i|what matters (?:most )?to me|(?:what is |what's )?important to me|my (?:own )?(?:vision|hopes|dreams?|story|words|voice|goals?|life|strengths|preferences|interests|wishes|plan for|future|future plans|good days?)|who i am|about me|things i|how i|people who|how (?:best )?to support me|best support me)\b/,
  },
  {
    kind: 'person',
    label:
      /^(?:(?:personal|long[- ]range|life|shared) )?vision(?: statement| narrative| for the future)?$|^hopes(?:,| and| &|\/) ?dreams$|^dreams?$|^hopes$|^(?:a )?good life$|^what does a good life look like$/,
  },
  {
    kind: 'person',
    label: /\bwhat (?:do|would|does|did) (?:you|he|she|they) (?:really )?(?:want|hope|wish|like|say|tell)/,
  },
]
/** Staff's words about somebody, in labels that look like the above. */
const NOT_OWN =
  /\b(?:team|staff|agency|provider|clinician|therapist|teacher|worker|coordinator|program|clinical|assessed|observed)\b/

/** Quick test before the label patterns: words every one of them holds. */
const HINT =
  /\b(?:words?|voice|vision|statements?|story|quotes?|perspectives?|view|views|inputs?|comments?|concerns?|hopes?|dreams?|wishes|priorities|preferences|expression|our|we|us|me|my|i|what|life)\b/i

/** Whose own words a label asks for; nothing when it asks for none. `label` may end with a colon or question mark. */
export function ownWordsOwner(text: string, label: Span, speakers: Speakers): Speaker | undefined {
  if (label.end - label.start > LONGEST_LABEL || label.end - label.start < 4) return undefined
  const written = text.slice(label.start, label.end)
  if (!HINT.test(written)) return undefined
  const folded = written
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[*_"“”]/g, '')
    .replace(/^[\s\d.)(-]+|[\s:?*.–—-]+$/g, '')
    .replace(/\s+/g, ' ')
  if (NOT_OWN.test(folded)) return undefined
  const kind = LABELS.find((entry) => entry.label.test(folded))?.kind
  // "Ana's words", "Mom's vision", "What Marcus wants"
  const named = new RegExp(
    `(?:'s?|\\)) (?:${WORDS}|hopes and dreams|vision for .*)$|^what .{2,30} (?:wants?|hopes for|would like)$|^in .{2,30}'s? (?:own )?words$`,
  ).test(folded)
  if (kind === undefined && !named) return undefined
  const mention = speakers
    .mentionsIn(text, label)
    .filter((found) => found.by === 'name' || (found.by === 'role' && kind === undefined))
    .at(-1)
  const owner: SpeakerKind | undefined = mention && mention.kind !== 'unknown' ? mention.kind : kind
  if (owner === undefined && !soleSpeakerIn(text, label, speakers) && !/\p{Lu}/u.test(written)) return undefined
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

const FIRST_PERSON =
  /(?<![\p{L}\p{N}'’.-])(?:I(?=[\s,'’])(?!['’]?\s*(?:\.|\d))|[Mm]y|[Mm]e|[Mm]ine|[Ww]e|[Oo]ur|[Uu]s|[Mm]yself|[Yy]o|[Mm]is?|[Qq]uiero|[Qq]ueremos|[Nn]ecesito|[Nn]uestr[oa]s?|[Kk]uv|[Pp]eb)(?![\p{L}\p{N}])/u
const WRITER =
  /\b(?:this writer|writer met|the (?:family|youth|client|student|child|consumer|team)|care coordinator|case manager|(?:I|we) (?:met|reviewed|discussed|assessed|observed|provided|completed) (?:with|the|her|his|a)\b)/i

/** Whether words without marks are somebody's own: in the first person, and not the writer's. */
export function isFirstPerson(words: string): boolean {
  return FIRST_PERSON.test(words) && !WRITER.test(words)
}

/** Whether quoted words speak for or to somebody. */
export function hasSpeakingPronoun(words: string): boolean {
  return (
    FIRST_PERSON.test(words) ||
    /(?<![\p{L}\p{N}])(?:you|your|yours|you're|you’re|tú|tu|usted|koj)(?![\p{L}\p{N}])/iu.test(words)
  )
}
