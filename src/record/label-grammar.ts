import {pattern} from '../text/letters.js'
import type {LabelName} from './label-names.js'
import {normaliseLabel} from './normalise-label.js'

/** Words that may be in any label: small ones, and those for the people a plan is about. */
const ANYWHERE = `a an the of and or for to in on at by with this that each all my our your his her their its
  child children youth student family families person individual client consumer participant member patient resident parent parents
  caregiver caregivers carer guardian team tenant veteran learner pupil applicant customer adult young user job seeker jobseeker ward elder`

/** What agencies call their plans and the meetings about them. */
const PLANS = `plan care ehc ehcp isp ifsp iep poc pcp pcsp pcisp ipos icp ccp cssp cft cftm cst cfst idg idt ipp itp bip ilp ipe idp ard mdt treatment case
  service services`

const OF_GOALS = `${PLANS} annual measurable statement specific individualized personal provider assigned valued desired expected wellbeing
  well-being postsecondary post-secondary transition behavior program discharge after long short term long-term short-term range new current
  working health life support recovery intended coming upcoming year months`

interface Rule {
  readonly name: LabelName
  readonly heads: string
  readonly beside: string
}

/**
 * Labels as forms put them together: every word is a head, on which the label turns, or may be beside it, or may be anywhere, and at
 * least one is a head. So "Consumer's assessed needs" and "IDG members present" need not be listed one by one.
 */
const GRAMMAR: readonly Rule[] = [
  {name: 'goal', heads: 'goal goals outcome outcomes', beside: OF_GOALS},
  {name: 'objective', heads: 'objective objectives', beside: OF_GOALS},
  {
    name: 'action',
    heads: 'action actions task tasks strategy strategies intervention interventions procedures directives',
    beside: `${PLANS} tcm linkage referral teaching nursing therapeutic clinical needed required agreed planned recommended proposed provider aide staff
      activity activities step steps implementation management transition behavior support supports key first small specific`,
  },
  {
    name: 'action',
    heads: 'activity activities step steps',
    beside: 'tcm case management transition linkage referral planned proposed recommended key small specific',
  },
  {
    name: 'who',
    heads: 'responsible responsibility assigned accountable',
    beside: `who is people persons party parties staff agency agencies provider providers discipline worker task action lead doing it title name
      role clinician therapist nurse`,
  },
  {
    name: 'who',
    heads: 'who',
    beside: `will is can provide provides support supports help helps assist assists carry out do does deliver delivers involved people me us
      it`,
  },
  {
    name: 'target_date',
    heads: 'date dates due timeframe timeframes timeline timelines timescale deadline completion',
    beside: `target achievement expected anticipated estimated projected planned proposed goal objective outcome step task complete`,
  },
  {
    name: 'measure',
    heads: 'measure measures measured measurement criteria criterion indicator indicators evidence collection',
    beside:
      'progress success how will we be is data method methods performance mastery goal objective outcome know tracking',
  },
  {
    name: 'need',
    heads: 'need needs concern concerns problem problems challenge challenges worries',
    beside: `wellbeing well-being underlying priority priorities prioritized main current identified assessed area areas statement presenting
      unmet issue issues additional learning special educational description`,
  },
  {
    name: 'strength',
    heads: 'strength strengths assets gifts talents',
    beside:
      'used functional preferences interests interest skills abilities supports resources capacities identified build likes culture cultural discovery positive attributes',
  },
  {
    name: 'vision',
    heads: 'vision dreams hopes',
    beside: 'statement life good future long range long-range long-term shared',
  },
  {
    name: 'crisis_signs',
    heads: 'signs',
    beside: 'warning early i need help crisis is coming may be near relapse trouble watch',
  },
  {
    name: 'crisis_triggers',
    heads: 'triggers',
    beside: 'known common possible stressors high risk high-risk situations relapse use crisis',
  },
  {
    name: 'diagnosis',
    heads: 'diagnosis diagnoses',
    beside:
      'terminal admitting principal primary secondary current hospice medical psychiatric mental behavioral health code codes other',
  },
  {
    name: 'present',
    heads: 'present attending attended attendees',
    beside: 'members committee idg idt cft meeting conference list others also those people staff were',
  },
  {name: 'signatures', heads: 'signatures', beside: `${PLANS} member members`},
  {name: 'own_words', heads: 'wishes views statement voice comments', beside: 'own feelings opinions'},
  {name: 'purpose', heads: 'purpose reason', beside: 'conference call meeting visit contact session today'},
  {name: 'decision', heads: 'decisions', beside: 'conference committee meeting made reached recommendations'},
  {
    name: 'review_date',
    heads: 'review reviews reviewed reassessment re-evaluation reevaluation next follow-up followup',
    beside: `${PLANS} due date dates scheduled annual quarterly periodic semi-annual six month months six-month day transition no later than
      meeting conference update be will`,
  },
  {name: 'plan_start', heads: 'effective', beside: `${PLANS} date dates life individual from`},
  {
    name: 'plan_date',
    heads: 'date',
    beside: `${PLANS} meeting conference supervision staffing initial update final draft amended updated written developed current issued completed agreed transition encounter`,
  },
]

/** A review lies ahead only where one of these says so: "Progress review" is about a past one. */
const TO_COME = new Set('next due date dates scheduled will be'.split(' '))

/** What forms ask in so many words: "Who will provide support?" */
const ASKED = new Set<LabelName>(['who', 'measure', 'need', 'target_date'])

/** Whose words are those of the person or the family. */
const SPEAKERS = new Set(
  'child youth student family person individual client consumer participant member patient resident parent tenant veteran learner pupil seeker adult'.split(
    ' ',
  ),
)

/** A label that ends so is the beginning of a sentence: "Responsible for". */
const UNFINISHED = new Set('a an the of and or for to in on at by with'.split(' '))

/** "ISP for: Ana Rivera", "In the matter of: Ana Rivera" */
const NAMES_PERSON =
  /^(?:(?:\w+ )?plan|isp|ifsp|iep|pcp) for$|^this plan belongs to$|^in the matter of(?: the guardianship of)?$/

/** "Child's first name", "Client last name" */
const PART_OF_NAME = pattern()`^(?:child|client|youth|student|participant|member|individual|patient|consumer|resident|person|
  infant)(?:'s)? (?:legal )?(?:first|last|given|family|preferred|chosen) name$`

/** "We will check on this goal on" */
const WILL_LOOK = /^(?:i|we|(?:the )?team) will (?:check|look|review|revisit)\b(?: \S+){0,6} (?:again|by|in|on)$/

/** "Patient's own goal", "Family goals of care": what they say they want. */
const OWN_GOAL = /(?:^|\s)(?:goals? of care|own goals?|stated goals?|statement of goals?)$/

/** Longest label that is understood by its words, in words and in characters. */
const LONGEST = 9
const LONGEST_LETTERS = 70

/** The rules in which a word may stand, and those in which it is a head; a bit for each rule. */
interface Place {
  readonly may: number
  readonly heads: number
  readonly isSmall: boolean
}

let places: ReadonlyMap<string, Place> | undefined

/** The name of a label by its words, where they fit labels of one kind and of no other. */
export function nameOfWords(label: string): LabelName | undefined {
  if (label.length > LONGEST_LETTERS || !(label.includes(' ') || label.includes('/'))) return undefined
  places ??= readGrammar()
  const words = normaliseLabel(label)
    .split(/[\s/,]+/)
    // "6-month review due" without its number.
    .map((word) => (word.startsWith('-') ? word.slice(1) : word))
    .filter((word) => word !== '')
  const last = words.at(-1)
  if (words.length > LONGEST || last === undefined) return undefined
  const form = words.join(' ')
  if (NAMES_PERSON.test(form) || (last === 'name' && PART_OF_NAME().test(form))) return 'person'
  if (WILL_LOOK.test(form)) return 'review_date'
  if (UNFINISHED.has(last)) return undefined
  const end = words.slice(-3).join(' ')
  if (OWN_GOAL.test(end)) return 'own_words'
  let may = -1
  let heads = 0
  let telling = 0
  for (const word of words) {
    const place = places.get(word.replace(/'s?$/, ''))
    if (!place) return undefined
    may &= place.may
    heads |= place.heads
    if (!place.isSmall) telling++
    if (may === 0) return undefined
  }
  const found = new Set(GRAMMAR.flatMap(({name}, bit) => ((may & heads & (1 << bit)) !== 0 ? [name] : [])))
  const [name] = found
  if (found.size !== 1 || !name) return undefined
  // "Strategies required?" is answered by yes or no.
  if (label.trimEnd().endsWith('?') && !ASKED.has(name)) return undefined
  if (name === 'own_words') return words.some((word) => SPEAKERS.has(word.replace(/'s?$/, ''))) ? name : undefined
  if (name === 'review_date') return telling > 1 && words.some((word) => TO_COME.has(word)) ? name : undefined
  return name === 'plan_date' && telling < 2 ? undefined : name
}

function readGrammar(): ReadonlyMap<string, Place> {
  const read = new Map<string, Place>()
  const add = (words: string, may: number, heads: number, isSmall: boolean) => {
    for (const word of words.split(/\s+/)) {
      const before = read.get(word)
      read.set(word, {
        may: (before?.may ?? 0) | may,
        heads: (before?.heads ?? 0) | heads,
        isSmall: isSmall || !!before?.isSmall,
      })
    }
  }
  add(ANYWHERE, -1, 0, true)
  GRAMMAR.forEach((rule, bit) => {
    add(rule.heads, 1 << bit, 1 << bit, false)
    add(rule.beside, 1 << bit, 0, false)
  })
  return read
}
