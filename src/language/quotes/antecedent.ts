import type {Block} from '../../document/blocks.js'
import {LETTER, LOWER, pattern, startsWithCapital, UPPER} from '../../text/letters.js'
import type {Span} from '../../text/span.js'
import {isInside, sentencesWithin} from './nearby.js'
import type {Mention, Speakers} from './speakers.js'
import {type Speaker, speakerFrom, speakerOf} from './subject.js'
import {lastWords, setOf} from './words.js'

/** A name we do not know that does something at the start of a sentence: going back past it would name the wrong person. */
const STRANGER = pattern()`^([${UPPER}][${LOWER}][${LETTER}'’-]*)\s+([${LOWER}]+)`
const DOES = setOf(
  `is was has had came comes went called calls met talked talks spoke said says told asked wants wanted likes joined attended arrived`,
)
const NOT_A_NAME = setOf(
  `It This That There What Who Which Everyone Everything Nothing School Dinner Lunch Time Home Work Team Staff`,
)

const WRITERS = setOf('writer staff team worker facilitator coordinator caseworker')
const WRITER_PAIRS = setOf('case-worker care-coordinator case-manager social-worker')

function isWriter(role: string): boolean {
  const [last = '', before] = lastWords(role, 3)
  return before === undefined ? WRITERS.has(last) : WRITER_PAIRS.has(`${before}-${last}`)
}

const VISITS = /^\s+(?:asked|met with|visited|checked in with)\s/

/** Whether a sentence begins with a name we do not know. */
function beginsWithStranger(sentence: string): boolean {
  const [, name, verb] = (startsWithCapital(sentence) && STRANGER().exec(sentence)) || []
  return name !== undefined && verb !== undefined && !NOT_A_NAME.has(name) && (DOES.has(verb) || /...ed$/.test(verb))
}

/** How far back, in characters, a pronoun can point. */
const FARTHEST = 600

/**
 * Whom `pronoun` means: the one the nearest sentence before it is about, in the same paragraph or the one before.
 * Words inside quotes (`quoted`) name nobody, "she" is never Dad, and where nobody fits the answer is `unknown`.
 */
export function antecedentOf(
  text: string,
  pronoun: Mention,
  stretches: readonly {readonly span: Span; readonly quoted: readonly Span[]}[],
  speakers: Speakers,
): Speaker {
  const unknown = speakerOf('unknown', text, pronoun.span)
  if (/^(?:I|[Ww]e)$/.test(unknown.text)) return unknown
  for (const {span, quoted} of stretches) {
    const end = Math.min(span.end, pronoun.span.start)
    const start = Math.max(span.start, end - FARTHEST)
    for (const sentence of sentencesWithin(text, {start, end: Math.max(start, end)}).reverse()) {
      const people = speakers
        .mentionsIn(text, sentence)
        .filter((mention) => mention.by !== 'pronoun' && !isInside(quoted, mention.span.start))
      const fits = people.filter(
        (mention) => !mention.possessive && !(pronoun.gender && mention.gender && pronoun.gender !== mention.gender),
      )
      // In notes the writer visits and asks; the answer is the other's.
      const isByWriter =
        fits[0]?.kind === 'staff' &&
        (isWriter(text.slice(fits[0].span.start, fits[0].span.end)) ||
          VISITS.test(text.slice(fits[0].span.end, sentence.end)))
      const others = isByWriter ? fits.filter((mention) => mention.kind !== 'staff') : []
      const first = others[0] ?? fits[0]
      if (people[0]?.span.start !== sentence.start && beginsWithStranger(text.slice(sentence.start, sentence.end)))
        return unknown
      if (!first) continue
      const next = fits[fits.indexOf(first) + 1]
      const isSame =
        next && /^\s*\(\s*$|^,\s*(?:the|her|his|their|a)?\s*$/.test(text.slice(first.span.end, next.span.start))
      return speakerFrom(text, isSame ? [first, next] : [first], sentence.end)
    }
  }
  return unknown
}

/** The paragraph right before `index`, when a pronoun may look back into it. */
export function paragraphBefore(blocks: readonly Block[], index: number): Block | undefined {
  const block = blocks[index]
  const before = blocks[index - 1]
  if (!block || before?.kind !== 'paragraph' || block.cell) return undefined
  return before.headings.at(-1) === block.headings.at(-1) ? before : undefined
}
