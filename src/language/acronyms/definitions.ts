import {LETTER, lowerCase, pattern, UPPER} from '../../text/letters.js'
import type {Candidate} from './candidates.js'
import {type AcronymLookup, keyOf} from './knowledge.js'
import {endsWithName, holdsName, saysPlainly, startsWithName, wordsOf} from './spelled-out.js'

/** What may be between a full name and its letters: "… Program (the IEP", "… Program, or IEP", "… Program – IEP". */
const NAME_FIRST = pattern()`(?:\s*[([]\s*(?:(?:the|an?|our|your|or|also|now|called|known as|abbreviated|
  abbreviated as|short|shortened to|hereafter|referred to as|a\.k\.a\.|aka)[\s:]+){0,4}|
  ,?\s+(?:or|the so-called|also called|also known as|called|known as|abbreviated|abbreviated as|shortened to|
  sometimes called|often called|referred to as)\s+(?:the\s+|an?\s+)?|\s*[–—]\s*|\s+-\s+|\/|\s+)["“‘']?$`

/** What says outright that a meaning follows, so that nothing needs checking. */
const STANDS_FOR = pattern()`^["”’']?s?\s*,?\s*(?:(?:which\s+)?(?:stands|is short|is shorthand) for\b|=\s*["“]?(?=[${LETTER}]))`

/** What may be between the letters and their full name or a plain explanation. */
const NAME_AFTER = pattern()`^["”’']?s?(?:\s*[([]\s*|(?:\s+(?:device|program|team|meeting|plan|form|waiver|worker|
  group|test|score|scale|tool|survey|therapy|services?|funds?|benefits?|class|process|law|rules?)){1,2}\s*[([]\s*|
  \s*[–—]\s*|\s+-\s+|\s*:\s*|\s*\/\s*|\s*,?\s+(?:which\s+)?(?:means?|meaning|that is|i\.e\.|or|is|is called)[\s:,]+|
  \s*,\s*)["“‘']?`

/** A gloss in brackets that says what it is: "(a study of why a behavior happens)". */
const GLOSS = /^(?:an?|the|our|your|how|what|when|where|who|why|someone|somebody|people|helps?)\s+[^\d()]{8,}$/i

/** What a bracket holds that gives several acronyms: "OT and PT", "CFT/ART". */
const LETTERS_ONLY = pattern()`^[${UPPER}][${LETTER}\d-]*(?:(?:\s*[,/&]\s*|,?\s+(?:and|or)\s+)[${UPPER}][${LETTER}\d-]*)+$`

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
  const joint = NAME_FIRST().exec(lowerCase(before))
  if (joint) {
    const bare = /^\s+$/.test(joint[0])
    const lead = before.slice(0, joint.index)
    // Only a bracket or a comma can be trusted to reach back over the period of "Dept. of Health Services".
    const words = wordsOf(bare ? lead.slice(lead.search(/[^.!?]*$/)) : lead)
    // Without a bracket or a comma, two letters fit too many pairs of words.
    if ((!bare || key.length > 2) && (endsWithName(text, words) || holdsName(namesOf(text, lookup), words, 'end')))
      return true
  }
  // "Occupational Therapy and Physical Therapy (OT and PT)": the name is anywhere in the sentence before the bracket.
  const bracket = before.search(/[([][^()[\]]*$/)
  if (bracket < 0 || !LETTERS_ONLY().test(`${before.slice(bracket + 1)}${text}${/^[^()[\]]*/.exec(after)?.[0]}`))
    return false
  const words = wordsOf(before.slice(0, bracket))
  return words.some((_, i) => {
    const upTo = words.slice(0, i + 1)
    return endsWithName(text, upTo) || holdsName(namesOf(text, lookup), upTo, 'end')
  })
}

function nameAfter(after: string, {text}: Candidate, lookup: AcronymLookup): boolean {
  const joint = NAME_AFTER().exec(lowerCase(after))
  if (!joint) return false
  const bracket = /[([]/.test(joint[0])
  const rest = after.slice(joint[0].length)
  const said = bracket ? (/^[^)\]]*/.exec(rest)?.[0] ?? rest) : (/^[^.;\n]*/.exec(rest)?.[0] ?? rest)
  const words = wordsOf(said)
  if (startsWithName(text, words) || holdsName(namesOf(text, lookup), words, 'start')) return true
  // A plain explanation is as good as the name, but only where the sentence clearly stops to give one.
  const stops = bracket || /[–—-]|mean|that is|i\.e\./i.test(joint[0])
  const plain = lookup.find(text)?.plain
  return stops && (GLOSS.test(said.trim()) || (plain !== undefined && saysPlainly(plain, words.slice(0, 14))))
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
