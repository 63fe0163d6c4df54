import {LETTER, lowerCase, pattern, startsWithCapital, UPPER} from '../../text/letters.js'
import type {Candidate} from './candidates.js'
import {type AcronymLookup, keyOf} from './knowledge.js'
import {endsWithName, holdsName, saysPlainly, startsWithName, wordsOf} from './spelled-out.js'

/** What may be between a full name and its letters: "… Program (the IEP", "… Program, or IEP", "… Program – IEP". */
const NAME_FIRST = pattern()`(?:\s*[([]\s*(?:(?:the|an?|our|your|or|also|now|called|known as|abbreviated|
  abbreviated as|short|shortened to|hereafter|referred to as|a\.k\.a\.|aka)[\s:]+){0,4}|
  ,?\s+(?:or|the so-called|also called|also known as|called|known as|abbreviated|abbreviated as|shortened to|
  sometimes called|often called|referred to as|(?:that|which|what)\s+(?:we|people|staff|schools|many|some)\s+
  (?:also\s+|often\s+)?call)\s+(?:the\s+|an?\s+|our\s+)?|(?:\s*[–—]\s*|\s+-\s+)(?:(?:the|an?|our|your)\s+)?|
  \/|\s+)["“‘']?$`

const ENDS_SMALL = /\b(?:the|an?|of|to|for|in|on|with|by|at|from|and|or|his|her|their|our|your|my|this|each|every)$/i

/** More words in the bracket before the letters: "… Program (food help; SNAP)". */
const ASIDE = /^[^()[\]\d]{2,40}[;,]\s*(?:or\s+|formerly\s+)?$/

/** One name in two parts, alone in its bracket: "… Long-Term Support Functional Screen (CLTS FS)". */
const PAIR = pattern()`^\s*([${UPPER}]{2,6})[\s-]([${UPPER}]{2,6})\s*$`

/** What says outright that a meaning follows, so that nothing needs checking. */
const STANDS_FOR = pattern()`^["”’']?s?\s*,?\s*(?:(?:(?:which|in (?:the|this|our) \w{2,20})\s+)?
  (?:stands|is short|is shorthand) for\b|for short\b|(?:which\s+)?means\s+(?!(?:a lot|so|more|everything|nothing|well|
  no|yes)\b)(?=\S+\s+\S)|=\s*["“]?(?=[${LETTER}]))`

/** What may be between the letters and their full name or a plain explanation. */
const NAME_AFTER = pattern()`^["”’']?s?(?:(?:\s+(?:device|program|team|meeting|plan|form|waiver|worker|group|test|
  score|scale|tool|survey|therapy|services?|funds?|benefits?|class|process|law|rules?|office|agency|department|unit|
  staff|nurse|teacher|visit|report|review|list|codes?|framework|method|model|format|goals?|notes?|system|study)){0,2}
  (?:\s*[([]\s*|\s*[–—]\s*|\s+-\s+|\s*:\s*)|\s*\/\s*|\s*,?\s+(?:which\s+)?(?:means?|mean\?\s+it\s+(?:is|means|
  stands\s+for)|meaning|that is|i\.e\.|or|is|is called)[\s:,]+|\s*,\s*)["“‘']?`

/** What a bracket may begin with before it says what the letters mean. */
const INTRODUCED =
  /^(?:that is|i\.\s?e\.|meaning|means|short for|which means|(?:which )?stands for|also called|or)[,:]?\s+/i

/** A gloss in brackets that says what it is: "(a study of why a behavior happens)". */
const GLOSS =
  /^(?!a lot\b)(?:an?|the|our|your|how|that|what|when|where|who|why|someone|somebody|people|helps?)\s+[^\d()]{8,}$/i

/** Two to five words in small letters. */
const SHORT_GLOSS = /^[a-z][a-z'’-]+(?: [a-z][a-z'’-]+){1,4}$/

/** What a bracket holds that gives several acronyms: "OT and PT", "CFT/ART". */
const LETTERS_ONLY = pattern()`^[${UPPER}][${LETTER}\d-]*(?:(?:\s*[,/&]\s*|,?\s+(?:and|or)\s+)[${UPPER}][${LETTER}\d-]*)+$`

/** What the name of a test or a manual may end with. */
const EDITION =
  /^(?:\d\w*|items?|questions?|questionnaire|scale|version|short|form|edition|revision|revised|second|third|fourth|fifth|sixth)$/i

/** PHQ in PHQ-9. */
const BASE = pattern()`^([${UPPER}]{2,})[-‑]`

/** How far around an acronym its full name is looked for, in characters. */
const REACH = 140

/**
 * Whether the text at `candidate` spells it out: "Individualized Education Program (IEP)", "IEP (Individualized Education Program)",
 * "IEP stands for …". `[from, to)` bounds the block. A full name counts when the data know it or when its initials fit.
 */
export function isDefinition(
  text: string,
  from: number,
  to: number,
  candidate: Candidate,
  lookup: AcronymLookup,
): boolean {
  const before = text.slice(Math.max(from, candidate.start - REACH), candidate.start)
  const end = candidate.start + candidate.text.length
  const after = text.slice(end, Math.min(to, end + REACH))
  return (
    STANDS_FOR().test(lowerCase(after)) ||
    nameBefore(before, after, candidate, lookup) ||
    nameAfter(after, candidate, lookup)
  )
}

function nameBefore(before: string, after: string, {text, key}: Candidate, lookup: AcronymLookup): boolean {
  const endsWell = (words: readonly string[]) =>
    endsWithName(text, words) || holdsName(namesOf(text, lookup), words, 'end')
  const joint = NAME_FIRST().exec(lowerCase(before))
  if (joint) {
    const bare = /^\s+$/.test(joint[0])
    const lead = before.slice(0, joint.index)
    // Only a bracket or a comma can be trusted to reach back over the period of "Dept. of Health Services".
    const words = wordsOf(bare ? lead.slice(lead.search(/[^.!?]*$/)) : lead)
    // Without a bracket or a comma, two letters fit too many pairs of words, and no name ends in "of the".
    if (
      (!bare || (key.length > 2 && !ENDS_SMALL.test(lead))) &&
      (endsWell(words) || (/\d/.test(text) && shorterNames(words).some(endsWell)))
    )
      return true
  }
  const bracket = before.search(/[([][^()[\]]*$/)
  if (bracket < 0) return false
  const words = wordsOf(before.slice(0, bracket))
  const inside = `${before.slice(bracket + 1)}${text}${/^[^()[\]]*/.exec(after)?.[0] ?? ''}`
  if (ASIDE.test(before.slice(bracket + 1)) && endsWell(words)) return true
  const [, one = '', other = ''] = PAIR().exec(inside) ?? []
  if (other && endsWithName(one + other, words)) return true
  if (!LETTERS_ONLY().test(inside)) return false
  // "Occupational, physical and speech therapy (OT, PT and ST)": the last word belongs to all of them.
  const isFirst = (word: string, at: number) => lowerCase(word[0] ?? '') === lowerCase(text[at] ?? '')
  if (text.length === 2 && isFirst(words.at(-1) ?? '', 1) && words.slice(-6, -1).some((word) => isFirst(word, 0)))
    return true
  // "Occupational Therapy and Physical Therapy (OT and PT)": the name is anywhere in the sentence before the bracket.
  return words.some((_, i) => endsWell(words.slice(0, i + 1)))
}

/** The words without the end that a name with a number often has: "… Disorder 7-item scale", "… Manual, Fifth Edition". */
function shorterNames(words: readonly string[]): (readonly string[])[] {
  const last = words.findLastIndex((word) => !EDITION.test(word))
  return words.slice(last + 1).map((_, i) => words.slice(0, last + 1 + i))
}

function nameAfter(after: string, {text}: Candidate, lookup: AcronymLookup): boolean {
  const joint = NAME_AFTER().exec(lowerCase(after))
  if (!joint) return false
  const bracket = /[([]/.test(joint[0])
  const rest = after.slice(joint[0].length)
  const said = bracket
    ? (/^[^)\]]*/.exec(rest)?.[0] ?? rest).replace(INTRODUCED, '')
    : (/^[^.;\n]*/.exec(rest)?.[0] ?? rest)
  const words = wordsOf(said)
  // Behind a comma or "is", two letters fit too many pairs of words ("the SC, she called"); a name has capitals.
  const isSure = text.length > 2 || /[([–—-]/.test(joint[0]) || startsWithCapital(words[1] ?? '')
  if ((isSure && startsWithName(text, words)) || holdsName(namesOf(text, lookup), words, 'start')) return true
  // A plain explanation is as good as the name, but only where the sentence clearly stops to give one.
  const stops = bracket || /[–—-]|mean|that is|i\.e\./i.test(joint[0])
  if (stops && GLOSS.test(said.trim())) return true
  const plain = lookup.find(text)?.plain
  if (plain === undefined || !(stops || joint[0].includes(':'))) return false
  // A short bracket says what the plain meaning does with one of its words: "DVR (job services)".
  return saysPlainly(plain, words.slice(0, 14), bracket && SHORT_GLOSS.test(said.trim()) ? 1 : 2)
}

/** Whether `meaning`, standing alone beside the letters (a cell, the rest of a line), is their full name. */
export function isNameOf(letters: string, meaning: string, lookup: AcronymLookup): boolean {
  const words = wordsOf(meaning)
  const plain = lookup.find(letters)?.plain
  return (
    startsWithName(letters, words) ||
    holdsName(namesOf(letters, lookup), words, 'start') ||
    (plain !== undefined && words.length > 2 && saysPlainly(plain, words))
  )
}

/** The known names; BCBA-D and PHQ-9 may be spelled out as BCBA and PHQ are. */
function namesOf(letters: string, lookup: AcronymLookup): readonly string[] {
  const base = BASE().exec(letters)?.[1]
  const names = lookup.namesOf(letters)
  return names.length === 0 && base ? lookup.namesOf(base) : names
}

/** The key under which a definition also counts: PHQ for PHQ-9, SIS for SIS-A. */
export function baseKeyOf(letters: string): string | undefined {
  const base = BASE().exec(letters)?.[1]
  return base ? keyOf(base) : undefined
}
