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
    `family, family member, mom, mommy, mama, mamá, momma, mother, madre, niam, dad, daddy, papa, papá, father, padre, parent, birth mother,
     birth mom, birth father, birth dad, birth parent, biological mother, biological father, biological parent, bio mom, bio dad,
     adoptive mother, adoptive mom, adoptive father, adoptive dad, adoptive parent, stepmother, stepmom, stepfather, stepdad, stepparent,
     step-mother, step-mom, step-father, step-dad, step-parent, foster parent, foster mother, foster mom, foster father, foster dad,
     foster family, resource parent, resource mother, resource father, resource family, kinship caregiver, kinship parent, relative caregiver,
     caregiver, primary caregiver, care giver, guardian, legal guardian, sister, brother, sibling, hermana, hermano, stepsister, stepbrother,
     husband, wife, spouse, partner, fiancé, fiancée, son, daughter, mother-in-law, father-in-law, sister-in-law, brother-in-law`,
  ),
  'natural-support': words(
    `aunt, auntie, aunty, tía, uncle, tío, grandma, grandmother, grandmom, granny, nana, abuela, grandpa, grandfather, grandad, granddad,
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
     teacher's aide, school aide, classroom aide, parent aide, paraprofessional, para, nurse, school nurse, nurse practitioner, psychiatrist, child psychiatrist, psychologist,
     school psychologist, doctor, family doctor, physician, pediatrician, dentist, clinician, provider, service provider, prescriber, probation officer, parole officer, police officer,
     school resource officer, officer, social worker, school social worker, family social worker, child welfare worker, worker, youth worker, family worker,
     family support worker, family support specialist, dsp, direct support professional, direct care worker, job coach, job developer, life coach, behavior specialist,
     behavior analyst, behavior technician, interventionist, specialist, peer specialist, peer support specialist, peer support, peer support worker, youth peer support,
     parent peer specialist, parent partner, family partner, parent support partner, youth partner, family advocate, parent advocate, youth advocate, client advocate, advocate,
     facilitator, wraparound facilitator, supervisor, principal, assistant principal, vice principal, dean, attorney, lawyer, public defender, judge, court, guardian ad litem,
     gal, casa, licensor, interpreter, evaluator, intern, group home, house parent, residential staff, crisis worker, crisis team, mobile crisis, speech therapist,
     occupational therapist, physical therapist, speech-language pathologist, respite provider, respite worker, in-home worker, mentor program, agency, county,
     department, human services, child protective services, cps, dhs, dcf, school, school staff, school team, district, clinic, hospital, staff, team, child and family team, writer`,
  ),
}

/** Letters behind a name that say "licensed professional". Case-sensitive, as "OT" and "PA" are words otherwise. */
export const CREDENTIALS: readonly string[] = words(
  `LCSW, LICSW, LMSW, LSW, MSW, CSW, APSW, CAPSW, LPC, LCPC, LPCC, LMHC, LMFT, MFT, LADC, CADC, CSAC, SAC, RN, BSN, LPN, APNP, APRN, ARNP, NP, PMHNP, PA-C, MD, DO, PhD, Ph.D., PsyD, Psy.D., M.D., EdD,
   BCBA, BCaBA, RBT, OTR, OTR/L, COTA, DPT, SLP, CCC-SLP, CNA, QMHP, QIDP, CPS, DSP`,
)

function words(list: string): string[] {
  return list.split(',').map((word) => word.trim().replace(/\s+/g, ' '))
}

let pattern: {words: RegExp; credentials: RegExp; kinds: Map<string, WhoWord['kind']>} | undefined

/** One pattern for all words, longest first, built when first needed. */
function patternOf() {
  if (pattern) return pattern
  const kinds = new Map<string, WhoWord['kind']>()
  for (const [kind, list] of Object.entries(WHO_WORDS)) {
    for (const word of list) kinds.set(fold(word), kind as WhoWord['kind'])
  }
  const sources = [...kinds.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) =>
      word
        .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
        .replace(/ /g, '[\\s-]+')
        .replace(/'/g, "['’]"),
    )
  const credentials = CREDENTIALS.map((word) => word.replace(/[./]/g, '\\$&')).join('|')
  pattern = {
    words: new RegExp(`(?<![\\p{L}\\p{N}-])(${sources.join('|')})(?:e?s(?!['’]s))?(?![\\p{L}\\p{N}]|-\\p{L})`, 'giu'),
    credentials: new RegExp(`(?<=[,(/\\s])(?:${credentials})(?![\\p{L}\\p{N}]|-\\p{L})`, 'gu'),
    kinds,
  }
  return pattern
}

function fold(word: string): string {
  return word
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .replace(/’/g, "'")
}

/** The role words and credentials in `text[span]`, in order, the longest first where two begin at one place. */
export function whoWordsIn(text: string, span: Span = {start: 0, end: text.length}): WhoWord[] {
  const {words: roles, credentials, kinds} = patternOf()
  const slice = text.slice(span.start, span.end)
  const found: WhoWord[] = []
  const add = (kind: WhoWord['kind'] | undefined, match: RegExpExecArray) => {
    const start = span.start + match.index
    const end = start + match[0].length
    if (!kind || found.some((word) => start < word.span.end && word.span.start < end)) return
    found.push({kind, span: {start, end}, possessive: /^['’]s?(?![\p{L}\p{N}])/u.test(text.slice(end, end + 3))})
  }
  for (const match of slice.matchAll(roles)) add(kinds.get(fold(match[1] ?? '')), match)
  for (const match of slice.matchAll(credentials)) add('staff', match)
  return found.sort((a, b) => a.span.start - b.span.start)
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
  const self = /^\s*(?:I|me|myself|self)(?![\p{L}\p{N}])/iu.exec(who)
  if (self) return {kind: 'person', word: self[0].trim()}
  const doctor = /(?<![\p{L}\p{N}])Dr\.?\s+\p{Lu}/u.exec(who)
  return doctor ? {kind: 'staff', word: 'Dr.'} : {kind: 'unknown'}
}

function textOf(text: string, {span}: WhoWord): string {
  return text.slice(span.start, span.end)
}
