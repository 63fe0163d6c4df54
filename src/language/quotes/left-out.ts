import type {Around} from './attribution.js'
import {ALSO_NOUN, type ReportingVerb} from './reporting-verbs.js'
import {type Speaker, speakerOf} from './subject.js'
import {setOf} from './words.js'

/** Verbs as they stand without a subject. The plain forms ("say", "ask") tell somebody what to do, and "saying" goes on with a sentence. */
const FINITE = setOf(
  `says said states stated reports reported shares shared tells told asks asked adds added explains explained writes wrote texts texted
   describes described mentions mentioned expresses expressed voiced verbalizes verbalized replies replied responds responded answered
   repeats repeated insists insisted admits admitted recalls recalled jokes joked whispers whispered yells yelled shouts shouted
   feels felt thinks thought wants wanted believes believed hopes hoped wishes wished worries worried`,
)

/** What may come before the verb in its sentence: nothing, or words that a dash or a semicolon parts from it. */
const BEGINS = /^[\s*_•]*$|(?:;|\s[–—-])\s+$/

/** Whether a sentence leaves out who speaks, as notes do: ‹Sore knee. Says "…"›. `before` and `behind` are its words around the verb. */
export function isSubjectLeftOut({text}: ReportingVerb, before: string, behind: string): boolean {
  const verb = text.toLowerCase()
  if (!FINITE.has(verb) || !BEGINS.test(before)) return false
  // "Reports: …" is a label.
  return !(ALSO_NOUN.has(verb) && behind.includes(':'))
}

/**
 * Who speaks there: the one the sentences before it in its block are about, else the person of the record. After a sentence about staff it
 * may be either, and is `unknown`.
 */
export function leftOutSpeaker(
  {text, block, antecedent}: Around,
  verb: {readonly start: number; readonly end: number},
): {speaker: Speaker; isLeftOut: true} | {speaker: Speaker} {
  const before = antecedent({kind: 'unknown', by: 'pronoun', possessive: false, span: verb})
  const isNamed = before.span.start >= block.start && before.span.start < verb.start
  if (!isNamed) return {speaker: speakerOf('person', text, verb), isLeftOut: true}
  return {speaker: before.kind === 'staff' ? speakerOf('unknown', text, verb) : before}
}
