import {whoTypeOf} from '../language/people/who-types.js'
import {LETTER, pattern, startsWithCapital, UPPER} from '../text/letters.js'
import type {Span} from '../text/span.js'
import type {Person} from './care-record.js'
import type {Directory} from './people.js'
import {trim} from './spans.js'

/** Who acts in a step's own sentence, up to the verb that says so: "Ben will drive", "The school nurse agrees to call". */
const ACTS = pattern()`^[\s"“*•-]*(?:(?:The|His|Her|Their|My|Our|the|his|her|their|my|
  our)\s+)?([^.;:!?\n]{1,60}?)\s+(?:will|shall|agrees? to|is going to|are going to|plans? to|has agreed to|
  have agreed to|can|and I will)\s`
/** "Ben: drive her on Fridays", "Ben to drive her", "Ben - drive her". */
const LEADS = pattern()`^[\s"“*•-]*([${UPPER}][${LETTER}.’' -]{1,40}?)(?:\s*:\s|\s+[–—-]\s|\s+to\s)`
/** "Drive her on Fridays (Ben)", "… – Ben", "…, Ben". */
const TRAILS = pattern()`(?:\(([^()]{2,40})\)|\s[–—-]\s([^–—.-]{2,40})|,\s([^,.–—-]{2,40}))[.\s]*$`
/** "Ben drives her": a name or a role at the start. */
const FIRST_WORDS = pattern()`^[\s"“*•-]*(?:(?:The|His|Her|Their|My|Our)\s+)?([${LETTER}.’'-]+(?:\s+[${LETTER}.’'-]+){0,2})`

/** The people a Who field names; "Ben and Mom" are two. Words that name nobody ("TBD") give none. */
export function ownersInField(text: string, span: Span, directory: Directory): Person[] {
  const pieces = piecesOf(text, span).flatMap((piece) => namesIn(text, piece, directory))
  const owners = pieces.flatMap((piece, number) => {
    const owner = ownerFrom(text, piece, directory, true)
    const next = pieces[number + 1]
    // "Kim Lee, RN": letters that only somebody with a profession has.
    const isLicensed = next && whoTypeOf(text.slice(piece.start, next.end)).kind === 'staff'
    return owner
      ? [
          owner.kind === 'unknown' && isLicensed && isCredential(text, next)
            ? {...owner, kind: 'staff' as const}
            : owner,
        ]
      : []
  })
  const [only] = pieces
  // "RN", "PT": where there is nothing else, letters that follow a name elsewhere say whose work it is.
  const letters = only && pieces.length === 1 ? text.slice(only.start, only.end) : ''
  if (owners.length > 0 || !only || !/^[A-Z]{2,5}$/.test(letters) || NOBODY().test(letters)) return owners
  return [{name: letters, kind: 'staff', span: only, as: 'owner'}]
}

/** Who a step's own sentence says will do it; empty when it names nobody carelint knows or could be sure of. */
export function ownersInSentence(text: string, span: Span, directory: Directory): Person[] {
  const words = text.slice(span.start, span.end)
  const found = ACTS().exec(words) ?? shortLead(words)
  const subject = found?.[1]
  if (subject && found) {
    const from = span.start + found[0].indexOf(subject)
    const owners = piecesOf(text, {start: from, end: from + subject.length}).flatMap(
      (piece) => ownerFrom(text, piece, directory, found[0].includes(' will ')) ?? [],
    )
    if (owners.length > 0) return owners
  }
  const trailing = TRAILS().exec(words)
  const behind = trailing && (trailing[1] ?? trailing[2] ?? trailing[3])
  if (trailing && behind) {
    const from = span.start + trailing.index + trailing[0].indexOf(behind)
    const owners = piecesOf(text, {start: from, end: from + behind.length}).flatMap(
      (piece) => ownerFrom(text, piece, directory, isName(trailing[1])) ?? [],
    )
    if (owners.length > 0) return owners
  }
  const first = FIRST_WORDS().exec(words)?.[1]?.split(/\s+/) ?? []
  const byRole = roleAtStart(text, span, words, first, directory)
  if (byRole) return [byRole]
  for (let count = first.length; count > 0; count--) {
    const name = first.slice(0, count).join(' ')
    const from = span.start + words.indexOf(name)
    const owner = ownerFrom(text, {start: from, end: from + name.length}, directory, false)
    if (owner && (directory.find(name) || owner.kind === 'person')) return [owner]
  }
  return []
}

const GIVEN_NAME = pattern()`^[${UPPER}][${LETTER}'’-]*[a-z][${LETTER}'’-]*(?:\s[${UPPER}]\.)?(?=$|,)`
const NO_NAME = pattern()`^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|
  October|November|December|Medicaid|Medicare|English|Spanish|Done|Completed?|Ongoing|Weekly|Daily|Monthly|Open|New)\b`

/** "(Dana)" behind a step is a name though no list has it. */
const isName = (inBrackets: string | undefined): boolean =>
  inBrackets !== undefined && GIVEN_NAME().test(inBrackets) && !NO_NAME().test(inBrackets)

/** After somebody, a verb: "shows", "packs". */
const ACTS_NOW = /^\s(?:[a-z]+ly\s)?[a-z]{2,}s\s(?!(?:are|is|was|were|will)\b)/

/** "The speech therapist shows …", "Mom packs …": a role that is nobody's in the team table. */
function roleAtStart(
  text: string,
  span: Span,
  words: string,
  first: readonly string[],
  directory: Directory,
): Person | undefined {
  const isNamed = /^[\s"“*•-]*(?:The|His|Her|Their|My|Our)\s/.test(words)
  for (let count = 1; count <= first.length; count++) {
    const name = first.slice(0, count).join(' ')
    const at = words.indexOf(name)
    const {kind} = whoTypeOf(name)
    if (kind !== 'staff' && kind !== 'family' && kind !== 'natural-support') continue
    if (!ACTS_NOW.test(words.slice(at + name.length)) || (kind === 'staff' && !isNamed)) continue
    return ownerFrom(text, {start: span.start + at, end: span.start + at + name.length}, directory, false)
  }
  return undefined
}

/** A lead of more words is what the step is about: "Ana stays out of the hospital: one visit at most". */
function shortLead(words: string): RegExpExecArray | undefined {
  const lead = LEADS().exec(words)
  if (!lead || ASKS.test(lead[1] ?? '')) return undefined
  return (lead[1] ?? '').trim().split(/\s+/).length <= LONGEST_LEAD ? lead : undefined
}

const LONGEST_LEAD = 5

/** "Ask Grandma Peg to keep a key" names who is asked. */
const ASKS = /^(?:Ask|Tell|Help|Invite|Get|Remind|Teach|Encourage|Call|Text|Email|Let|Have|Show|Take) /

/** Words only between blanks: "Villaseñor" does not end in "or". */
const SEPARATOR = pattern('g')`\s*[,;/&\n+•]\s*(?:(?:and|or|with)\s+)?|(?:^|\s+)(?:and|or|with)\s+`

function piecesOf(text: string, span: Span): Span[] {
  const words = text.slice(span.start, span.end)
  const pieces: Span[] = []
  let from = 0
  for (const match of words.matchAll(SEPARATOR())) {
    pieces.push(trim(text, span.start + from, span.start + match.index))
    from = match.index + match[0].length
  }
  pieces.push(trim(text, span.start + from, span.end))
  return pieces.filter(({start, end}) => end > start)
}

/** "Ben Ortiz Kim Lee": two people of the record, whose lines a page shows one below the other. */
function namesIn(text: string, span: Span, directory: Directory): Span[] {
  const words = text.slice(span.start, span.end)
  if (!words.includes(' ') || directory.find(words)) return [span]
  for (let at = words.indexOf(' '); at > 0; at = words.indexOf(' ', at + 1)) {
    const rest = trim(text, span.start + at, span.end)
    if (directory.find(words.slice(0, at)) && directory.find(text.slice(rest.start, rest.end)))
      return [{start: span.start, end: span.start + at}, rest]
  }
  return [span]
}

/** Letters after a name that a comma set apart, and words that name nobody. */
const NOBODY = pattern('i')`^(?:tbd|tba|to be determined|n\/?a|none|unknown|all|\?+|-+|as needed|ongoing)$`
const CREDENTIAL = pattern()`^(?:[A-Z]{2,5}|Ph\.?D\.?|Psy\.?D\.?)$`

const isCredential = (text: string, {start, end}: Span): boolean => CREDENTIAL().test(text.slice(start, end))

/** "After I graduate, Ana will …": a clause before the one who acts. */
const CLAUSE = pattern()`^(?:After|As|At|Before|By|During|Each|Every|For|Given|If|In|On|Once|Until|When|While|With|Within)\b`

/** Longest name that nobody knows, in words. */
const LONGEST_NAME = 3

/** One owner; `isSure` takes a capitalised word that nobody knows for a name. */
function ownerFrom(text: string, span: Span, directory: Directory, isSure: boolean): Person | undefined {
  const words = text.slice(span.start, span.end)
  if (NOBODY().test(words) || CREDENTIAL().test(words)) return undefined
  const listed = directory.find(words)
  const kind = directory.kindOf(words)
  const isName =
    startsWithCapital(words) && !CLAUSE().test(words) && !/\d/.test(words) && words.split(/\s+/).length <= LONGEST_NAME
  if (kind === 'unknown' && !listed && !(isSure && isName)) return undefined
  const role = listed?.role
  const name = words.replace(/\s*\(.*$/s, '')
  return {name, ...(role ? {role} : {}), kind, span: {start: span.start, end: span.start + name.length}, as: 'owner'}
}
