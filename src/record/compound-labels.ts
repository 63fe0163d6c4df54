import {pattern} from '../text/letters.js'
import type {LabelName} from './label-names.js'
import {normaliseLabel} from './normalise-label.js'

/** Finds the name of a simple label. */
type LookUp = (label: string) => LabelName | undefined

/**
 * What a label means that forms put together from simpler ones: "Goal / Desired outcome", "Housing goal", "Strengths of the family",
 * "Guardian signature". `lookUp` knows the simple ones.
 */
export function nameOfCompound(label: string, lookUp: LookUp): LabelName | undefined {
  if (!mayBeCompound(label)) return undefined
  const form = normaliseLabel(label)
  const last = form.slice(form.lastIndexOf(' ') + 1)
  if (last.startsWith('signature') || form.startsWith('signature')) return isSignature(form) ? 'signatures' : undefined
  if (form.includes(' participated in ')) return 'participation'
  if (form.startsWith('date of ') && DATE_OF_MEETING().test(form)) return 'plan_date'
  if ((form.startsWith('next ') || form.startsWith('date of next ')) && NEXT_REVIEW().test(form)) return 'review_date'
  return (
    ofLifeArea(form, last) ??
    (form.includes('/') ? nameOfPair(form, lookUp) : undefined) ??
    withoutTail(form, lookUp) ??
    (label.includes('(') ? nameInBrackets(label, form, lookUp) : undefined) ??
    beforeCommand(label, lookUp)
  )
}

/** A quick look: most labels are read in vain, and to compare one takes a while. */
function mayBeCompound(label: string): boolean {
  if (MARKS.some((mark) => label.includes(mark))) return true
  let end = label.length
  while (end > 0 && ' :#0123456789'.includes(label.charAt(end - 1))) end--
  const last = label.slice(label.lastIndexOf(' ', end - 1) + 1, end).toLowerCase()
  return (
    LAST_WORDS.has(last) ||
    FIRST_WORDS.has(label.slice(0, label.indexOf(' ')).toLowerCase()) ||
    (label.length > SHORTEST_EXPLAINED && COMMANDS.some((command) => label.includes(command)))
  )
}

const MARKS = ['/', '(', ' of ', ' for ', ' to ', ' toward', ' participated in ']
const LAST_WORDS = new Set(['goal', 'goals', 'objective', 'signature', 'signatures'])
const FIRST_WORDS = new Set(['next', 'signature'])
const COMMANDS = [' Give ', ' State ', ' List ', ' Describe ', ' WHAT ', ' HOW ', ' WHEN ', ' WHO ', ' MEASURE ']
/** Shortest label with an instruction after it, in characters. */
const SHORTEST_EXPLAINED = 20

const SIGNATURE = pattern()`^(?:[^ ]+ ){0,4}signatures?$|^signatures? and [^ ]+$|^signatures? of (?:[^ ]+ ?){1,4}$`
const isSignature = (form: string) => SIGNATURE().test(form)

const NEXT_REVIEW = pattern()`^(?:date of )?next (?:[^ ]+ ){0,4}(?:review|reassessment|meeting|conference|hearing|
  cftm?|poc|update)(?: date| due)?$`

/** "Education/Training", "Independent living": nothing but an area of life, whose goal may follow. */
export const isLifeArea = (label: string): boolean =>
  normaliseLabel(label)
    .split(/[\s/,]+/)
    .every((word) => word === 'and' || AREAS.has(word))

const DATE_OF_MEETING = pattern()`^date of (?!next )(?:[^ ]+ ){1,3}(?:meeting|conference)$`

/** Areas of life that forms put before "goal": "Housing goal", "Education / training goals". */
const AREAS = new Set(
  `housing income employment education educational vocational financial money health medical dental wellness social recreational recreation
   family parenting school academic behavior behavioral behavioural recovery sobriety physical emotional mental independent independence
   living life skill skills transportation communication motor speech language occupational therapy self-care daily cultural spiritual relationship
   relationships career work job training reading writing math functional community personal primary short-term long-term medium medium-term short long term or main first
   second third final interim ultimate`.split(/\s+/),
)

function ofLifeArea(form: string, last: string): LabelName | undefined {
  const name = last === 'goal' || last === 'goals' ? 'goal' : last === 'objective' ? 'objective' : undefined
  if (!name) return undefined
  const before = form
    .slice(0, -last.length)
    .split(/[\s/,]+/)
    .filter((word) => word !== '' && word !== 'and')
  return before.length > 0 && before.length <= 4 && before.every((word) => AREAS.has(word)) ? name : undefined
}

/** What two labels in one ask for: steps win over what they lead to, a goal over its objective. */
const TOGETHER: Readonly<Record<string, LabelName>> = {
  'objective action': 'action',
  'action services': 'action',
  'action goal_reference': 'action',
  'goal objective': 'goal',
  'target_date frequency': 'target_date',
  'baseline status': 'baseline',
  'baseline present_levels': 'baseline',
  'strength preferences': 'strength',
  'need risk': 'need',
  'need current_situation': 'need',
  'crisis backup': 'crisis',
  'action decision': 'action',
}

/** Parts that keep their name beside a word that nobody knows: "Strengths/Supports used", "Signature/Credentials". */
const LEADING = new Set<LabelName>([
  'strength',
  'need',
  'signatures',
  'preferences',
  'vision',
  'crisis_triggers',
  'risk',
])

/** "Goal/Desired outcome", "Objective / Action step" */
function nameOfPair(form: string, lookUp: LookUp): LabelName | undefined {
  const parts = form.split('/').map((part) => part.trim())
  const [first, second, ...more] = parts.map(lookUp)
  if (more.length > 1 || parts.some((part) => part === '')) return undefined
  if (first && more.length > 0) return more[0] === first && second === first ? first : undefined
  if (first && second)
    return first === second ? first : (TOGETHER[`${first} ${second}`] ?? TOGETHER[`${second} ${first}`])
  return first && LEADING.has(first) ? first : undefined
}

const PEOPLE =
  '(?:child(?:ren)?|family|youth|young person|student|person|individual|client|consumer|participant|member|patient|team|parents?|caregivers?|guardians?|household|resident)'
const OF_PEOPLE = pattern()`\s(?:of|for) (?:the |this |my |our |your |
  each )?${PEOPLE}(?:(?:,| and|/) ?(?:the |his |her |their )?${PEOPLE})*$`
const OF_GOAL = pattern()`\s(?:for|of|about|to|towards?|related to|linked to|to (?:reach|meet|support|achieve)|
  towards? (?:reaching|meeting|achieving)|that support|for measuring progress on) (?:the|this|these|each|every|my|our|
  your) (?:annual )?(?:goal|need|outcome|objective|step|problem)s?$`

/** Parts that keep their name whoever or whatever they are said to be of. */
const TAILED = new Set<LabelName>([
  ...(['strength', 'need', 'vision', 'preferences', 'natural_supports', 'signatures', 'risk', 'own_words'] as const),
  ...(['objective', 'action', 'who', 'target_date', 'measure', 'baseline', 'status'] as const),
])

/** "Strengths of the child and family", "Target date for this goal" */
function withoutTail(form: string, lookUp: LookUp): LabelName | undefined {
  if (!form.includes(' of ') && !form.includes(' for ') && !form.includes(' to ') && !form.includes(' toward'))
    return undefined
  const rest = form.replace(OF_PEOPLE(), '')
  const head = rest === form ? form.replace(OF_GOAL(), '') : rest
  const name = head === form ? undefined : (lookUp(head) ?? (head.includes('/') ? nameOfPair(head, lookUp) : undefined))
  return name && TAILED.has(name) ? name : undefined
}

/** "How I act when I am upset (early warning signs)", "D (Data)": the words in brackets say what the others mean. */
function nameInBrackets(label: string, form: string, lookUp: LookUp): LabelName | undefined {
  const inside = /\(([^()]{4,40})\)\s*:?$/.exec(label)?.[1]
  if (!inside) return undefined
  return form.length === 1 || inside.includes(' ') ? lookUp(inside) : undefined
}

const COMMAND = pattern()`^(.{3,40}?) (?:(?:Give|State|List|Describe) [a-z\d]|(?:WHAT|HOW|WHEN|WHO|MEASURE) [A-Z])`

/** "Nursing Interventions Give two for each goal": what the form wants comes right after the label. */
function beforeCommand(label: string, lookUp: LookUp): LabelName | undefined {
  const lead = COMMAND().exec(label)?.[1]
  return lead ? lookUp(lead) : undefined
}

/** "Outcome (Met / Not met)" asks how a goal came out. */
export const asksWhetherMet = (label: string): boolean => label.includes('(') && MET().test(label)

const MET = pattern('i')`\((?:[^()]*\b)?(?:not met|met ?/|y ?/ ?n|yes ?/ ?no)\b`

const EXPLAINED = pattern()`^([^(\n]{3,60}?)\s*\((?:[^()]|\([^()]*\))*\)\s*[:?]?\s*(.*)$`
const EXPLAINS = pattern('i')`^(?:things|what|who|how|ways|people|places|signs|where|when|give|list|describe|state|
  include|use|specify)\b`

/** The label before its explanation, where both are too long to be looked up: "Goals (2 for each diagnosis) Give changes with a time frame". */
export function beforeExplanation(label: string): string | undefined {
  if (label.length > LONGEST_EXPLAINED || label.includes('\n')) return undefined
  const [, lead, rest] = (label.includes('(') && EXPLAINED().exec(label)) || []
  if (lead && (rest === '' || EXPLAINS().test(rest ?? ''))) return lead
  const dash = label.search(/ [–—-] /)
  return dash > 0 && EXPLAINS().test(label.slice(dash + 3)) ? label.slice(0, dash) : undefined
}

/** Longest label with its explanation, in characters. */
const LONGEST_EXPLAINED = 200
