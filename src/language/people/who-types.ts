import {isCapital, isDigit, isLetter, isSpace, LETTER, lowerCase, pattern, UPPER} from '../../text/letters.js'
import type {Span} from '../../text/span.js'
import type {SpeakerKind} from '../quotes/quote.js'

/** What somebody is to the person the record is about. A place or club of the town is `community`; it never speaks. */
export type WhoKind = SpeakerKind | 'community'

/** A word that says what somebody is, at its place in the words that were looked at. */
export interface WhoWord {
  readonly kind: Exclude<WhoKind, 'unknown'>
  readonly span: Span
  /** "mother" in "her mother's therapist": somebody else is meant. */
  readonly possessive: boolean
}

/**
 * Role words, singular and in lower case; a plural ending and a hyphen for a blank are understood.
 *
 * Sorted as wraparound practice does: who lives and decides with the person (family), who is there unpaid (natural support), which places
 * of the town (community), and who is there for pay (staff). The longer role wins: "family therapist" is staff, "family friend" is not.
 */
export const WHO_WORDS: Readonly<Record<Exclude<WhoKind, 'unknown'>, readonly string[]>> = {
  person: words(
    'youth, young person, young adult, student, client, child, kid, teen, teenager, adolescent, individual, participant, consumer, member, resident, patient, person served',
  ),
  family: words(
    `family, family member, mom, mommy, mama, mamá, momma, mum, mummy, mother, madre, niam, dad, daddy, papa, papá, father, padre, parent, birth mother,
     birth mom, birth father, birth dad, birth parent, biological mother, biological father, biological parent, bio mom, bio dad,
     adoptive mother, adoptive mom, adoptive father, adoptive dad, adoptive parent, stepmother, stepmom, stepmum, stepfather, stepdad, stepparent,
     step-mother, step-mom, step-father, step-dad, step-parent, foster parent, foster mother, foster mom, foster father, foster dad,
     foster family, resource parent, resource mother, resource father, resource family, kinship caregiver, kinship parent, relative caregiver,
     caregiver, primary caregiver, care giver, guardian, legal guardian, sister, brother, sibling, hermana, hermano, stepsister, stepbrother,
     husband, wife, spouse, partner, fiancé, fiancée, son, daughter, mother-in-law, father-in-law, sister-in-law, brother-in-law`,
  ),
  'natural-support': words(
    `aunt, auntie, aunty, tía, uncle, tío, grandma, grandmother, grandmom, granny, gran, nana, abuela, grandpa, grandfather, grandad, granddad,
     abuelo, grandparent, great-aunt, great-uncle, great-grandmother, great-grandfather, godmother, godfather, godparent, cousin, niece, nephew,
     relative, extended family, friend, family friend, best friend, friend of the family, girlfriend, boyfriend, neighbor, neighbour, coach, pastor,
     youth pastor, priest, minister, imam, rabbi, elder, clan leader, shaman, mentor, teammate, classmate, roommate, peer, boss, co-worker,
     coworker, church, church member, congregation, youth group, youth group leader, troop, scout leader, sponsor, babysitter, natural support, informal support`,
  ),
  community: words(
    `library, ymca, ywca, boys & girls club, boys and girls club, scouts, boy scouts, girl scouts, 4-h, gym, food pantry, food bank, community center,
     community centre, recreation center, rec center, park district, parks and recreation, after-school program, after-school club, big brothers big sisters,
     support group, mosque, temple, synagogue`,
  ),
  staff: words(
    `care coordinator, service coordinator, support coordinator, supports coordinator, family resource coordinator, coordinator, case manager,
     case worker, caseworker, therapist, family therapist, counselor, counsellor, school counselor, guidance counselor, youth counselor, teacher, special education teacher, aide,
     teacher's aide, teaching assistant, school aide, classroom aide, parent aide, paraprofessional, para, nurse, school nurse, nurse practitioner, psychiatrist, child psychiatrist, psychologist,
     school psychologist, doctor, family doctor, physician, pediatrician, dentist, clinician, provider, service provider, prescriber, probation officer, parole officer, police officer,
     school resource officer, officer, social worker, school social worker, family social worker, child welfare worker, worker, youth worker, family worker,
     family support worker, family support specialist, dsp, direct support professional, direct care worker, job coach, job developer, life coach, behavior specialist,
     behavior analyst, behavior technician, interventionist, specialist, peer specialist, peer support specialist, peer support, peer support worker, youth peer support,
     parent peer specialist, parent partner, family partner, parent support partner, youth partner, family advocate, parent advocate, youth advocate, client advocate, advocate,
     facilitator, wraparound facilitator, supervisor, principal, assistant principal, vice principal, dean, attorney, lawyer, public defender, judge, court, guardian ad litem,
     gal, casa, licensor, interpreter, evaluator, intern, group home, house parent, residential staff, crisis worker, crisis team, chaplain, mobile crisis, speech therapist,
     occupational therapist, physical therapist, speech-language pathologist, respite provider, respite worker, in-home worker, mentor program, agency, county,
     department, human services, child protective services, cps, dhs, dcf, school, school staff, school team, district, clinic, hospital, staff, team, child and family team, writer`,
  ),
}

/** Letters after a name that say "licensed professional". Case-sensitive, as "OT" and "PA" are words otherwise. */
export const CREDENTIALS: readonly string[] = words(
  `LCSW, LICSW, LMSW, LSW, MSW, CSW, APSW, CAPSW, LPC, LCPC, LPCC, LMHC, LMFT, MFT, LADC, CADC, CSAC, SAC, RN, BSN, LPN, APNP, APRN, ARNP, NP, PMHNP, PA-C, MD, DO, PhD, Ph.D., PsyD, Psy.D., M.D., EdD,
   BCBA, BCaBA, RBT, OTR, OTR/L, COTA, DPT, SLP, CCC-SLP, CNA, QMHP, QIDP, CPS, DSP`,
)

function words(list: string): string[] {
  return list.split(',').map((word) => word.trim().replace(/\s+/g, ' '))
}

/** A role by the words it is written in; the last may be a plural. */
interface Role {
  readonly words: readonly string[]
  readonly kind: WhoWord['kind']
}

/** What is looked up: roles by their first word, and credentials by the letters they begin with, longest first. */
interface Lexicon {
  readonly roles: ReadonlyMap<string, readonly Role[]>
  readonly credentials: ReadonlyMap<string, readonly string[]>
}

let lexicon: Lexicon | undefined

/** Built when first needed. */
function lexiconOf(): Lexicon {
  if (lexicon) return lexicon
  const roles = new Map<string, Role[]>()
  const credentials = new Map<string, string[]>()
  for (const kind of Object.keys(WHO_WORDS) as WhoWord['kind'][]) {
    for (const role of WHO_WORDS[kind]) {
      put(roles, fold(role), kind)
      if (role.endsWith('y') && !role.endsWith('ey')) put(roles, `${fold(role).slice(0, -1)}ies`, kind)
    }
  }
  for (const credential of [...CREDENTIALS].sort((a, b) => b.length - a.length)) {
    const start = /^[A-Za-z]+/.exec(credential)?.[0] ?? ''
    credentials.set(start, [...(credentials.get(start) ?? []), credential])
  }
  lexicon = {roles, credentials}
  return lexicon
}

function put(roles: Map<string, Role[]>, folded: string, kind: WhoWord['kind']) {
  const words = folded.split(' ')
  const [first = ''] = words
  const apostrophe = first.indexOf("'")
  const key = apostrophe < 0 ? first : first.slice(0, apostrophe)
  const known = roles.get(key)
  if (known) known.push({words, kind})
  else roles.set(key, [{words, kind}])
}

/** The longest role that begins at `at` with `firstWord` in a folded text. */
function roleAt(
  {roles}: Lexicon,
  folded: string,
  at: number,
  firstWord: string,
): {readonly end: number; readonly kind: WhoWord['kind']} | undefined {
  let longest: {end: number; kind: WhoWord['kind']} | undefined
  const look = (key: string) => {
    for (const {words, kind} of roles.get(key) ?? []) {
      const end = endOf(words, folded, at)
      if (end > (longest?.end ?? 0)) longest = {end, kind}
    }
  }
  look(firstWord)
  if (firstWord.endsWith('s')) look(firstWord.slice(0, -1))
  if (firstWord.endsWith('es')) look(firstWord.slice(0, -2))
  return longest
}

/** Where words end that are at `at`, any blanks between them and a plural's ending after them; or -1. */
function endOf(words: readonly string[], folded: string, start: number): number {
  let at = start
  for (const word of words) {
    while (at > start && isSpace(folded.charCodeAt(at))) at++
    if (!folded.startsWith(word, at)) return -1
    at += word.length
  }
  for (const plural of ['', 's', 'es']) {
    const next = folded.charCodeAt(at + plural.length)
    if (folded.startsWith(plural, at) && !isLetter(next) && !isDigit(next)) return at + plural.length
  }
  return -1
}

/** In small letters, hyphens as blanks, one form of apostrophe; offsets stay. */
function fold(text: string): string {
  return lowerCase(text).replaceAll('-', ' ').replaceAll('’', "'")
}

const WORD = pattern('g')`[${LETTER}\d]+`

/** The role words and credentials in `text[span]`, in order; the longest where several begin at one place. */
export function whoWordsIn(text: string, span: Span = {start: 0, end: text.length}): WhoWord[] {
  const words = lexiconOf()
  const slice = text.slice(span.start, span.end)
  const folded = fold(slice)
  const found: WhoWord[] = []
  const word = WORD()
  word.lastIndex = 0
  for (let match = word.exec(folded); match; match = word.exec(folded)) {
    const at = match.index
    const before = slice[at - 1]
    if (before === '-') continue
    const role = roleAt(words, folded, at, match[0])
    const end = role && endsAt(slice, role.end) ? role.end : credentialEnd(words, slice, at, match[0].length)
    if (end < 0) continue
    const place = {start: span.start + at, end: span.start + end}
    const kind = role?.end === end ? role.kind : 'staff'
    found.push({kind, span: place, possessive: isOwner(text, place.end)})
    word.lastIndex = end
  }
  return found
}

/** Where a credential ends that begins at `at`, after a comma, a bracket or a blank; or -1. */
function credentialEnd({credentials}: Lexicon, text: string, at: number, length: number): number {
  if (at === 0 || !isCapital(text.charCodeAt(at)) || !/[,(/\s]/.test(text.charAt(at - 1))) return -1
  const credential = credentials.get(text.slice(at, at + length))?.find((written) => text.startsWith(written, at))
  return credential !== undefined && endsAt(text, at + credential.length) ? at + credential.length : -1
}

/** Whether a word ends at an offset: "parent-teacher" is one word, "parent - teacher" is not. */
function endsAt(text: string, end: number): boolean {
  const isWord = (at: number) => isLetter(text.charCodeAt(at)) || isDigit(text.charCodeAt(at))
  return !isWord(end) && !(text[end] === '-' && isLetter(text.charCodeAt(end + 1)))
}

/** "'s" follows, or the bare apostrophe of a plural. */
function isOwner(text: string, end: number): boolean {
  const mark = text[end]
  if (mark !== "'" && mark !== '’') return false
  const next = text[end + 1] === 's' ? end + 2 : end + 1
  return !isLetter(text.charCodeAt(next)) && !isDigit(text.charCodeAt(next))
}

/** Relatives who are family when they raise the child, and natural supports otherwise. */
const RAISES_THE_CHILD = /\b(?:guardian|caregiver|kinship)\b/i

/**
 * What the words of a Who field or a name say about somebody's part: "Ms. Ruiz (mother)" is family, "Kim Lee, RN" is staff.
 *
 * `word` is the deciding word as written. Where several people are named the first decides; a bare name is `unknown`.
 */
export function whoTypeOf(who: string): {kind: WhoKind; word?: string} {
  const found = whoWordsIn(who)
  const first = found.find((word) => !word.possessive)
  if (first) {
    const guardian = found.find((word) => word.kind === 'family' && RAISES_THE_CHILD.test(textOf(who, word)))
    const raises = first.kind === 'natural-support' && guardian && !/[;&]|\band\s+(?:her|his|their|the)\b/.test(who)
    const word = raises ? guardian : first
    return {kind: word.kind, word: textOf(who, word)}
  }
  const self = SELF().exec(who)
  if (self?.[1]) return {kind: 'person', word: self[1]}
  return DOCTOR().test(who) ? {kind: 'staff', word: 'Dr.'} : {kind: 'unknown'}
}

const SELF = pattern()`^\s*(I|[Mm]e|[Mm]yself|[Ss]elf)(?![${LETTER}\d])`
const DOCTOR = pattern()`(?<![${LETTER}\d])Dr\.?\s+[${UPPER}]`

function textOf(text: string, {span}: WhoWord): string {
  return text.slice(span.start, span.end)
}
