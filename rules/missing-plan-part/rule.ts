import * as v from 'valibot'
import type {CareRecord, LabelName} from '../../src/record/care-record.js'
import type {RuleContext} from '../../src/rule/context.js'
import {type Detection, defineRule, type Severity} from '../../src/rule/define-rule.js'
import {type PlanPart, planParts} from '../../src/rule/plan-parts.js'
import {createSaid} from './said.js'

interface Missing extends Detection {
  readonly severity: Severity
  readonly parts: readonly PlanPart[]
  readonly isCrisisPlan: boolean
}

const levels = v.picklist(['off', 'info', 'warning', 'error'])

const options = v.object(
  Object.fromEntries(
    planParts.map(({name, severity, called}) => [name, v.optional(v.pipe(levels, v.description(called)), severity)]),
  ),
)

/** What a plan has beside its goals. A page with goals alone is part of a plan that has the rest elsewhere. */
const FRAME: readonly LabelName[] = [
  ...(['strength', 'need', 'vision', 'preferences', 'own_words', 'natural_supports', 'services'] as const),
  ...(['transition', 'crisis', 'risk', 'rights', 'signatures', 'team', 'family_context', 'household'] as const),
  ...(['current_situation', 'present_levels', 'participation', 'language', 'diagnosis', 'backup'] as const),
  ...(['crisis_triggers', 'crisis_signs', 'crisis_contacts'] as const),
]

/** Fewest of them in a whole plan. */
const FEWEST_PARTS = 2

export default defineRule<Missing, typeof options>({
  id: 'missing-plan-part',
  category: 'plan',
  severity: 'warning',
  summary:
    'A plan has no place for something the standards ask for: strengths, natural supports, a crisis plan and others.',
  standard: standardsOf(planParts),
  options,
  *check(context, levelOf) {
    const {record} = context
    if (!isWhole(record)) return
    const isCrisisPlan = record.family === 'crisis-plan'
    const isThere = createLook(context)
    const light: PlanPart[] = []
    for (const part of asked(record)) {
      const severity = levelOf[part.name] ?? part.severity
      if (severity === 'off' || isThere(part)) continue
      // Parts with the severity info share one finding, so that a short plan does not drown in findings.
      if (severity === 'info') light.push(part)
      else yield {severity, parts: [part], isCrisisPlan}
    }
    if (light.length > 0) yield {severity: 'info', parts: light, isCrisisPlan}
  },
  message: ({parts, isCrisisPlan}) => {
    const plan = isCrisisPlan ? 'This crisis plan' : 'This plan'
    const [only, ...others] = parts
    if (only && others.length === 0)
      return `${plan} has no place yet for ${only.called}. It usually goes ${only.stands}. You could write: “${only.example}”`
    return `${plan} has no place yet for: ${parts.map(({called}) => called).join('; ')}. A line for each is a good start.`
  },
  suggest: ({parts}) =>
    parts.length > 1 ? parts.map(({called, example}) => ({title: `For ${called}: “${example}”`})) : [],
})

/** What all parts answer to, one entry a document: "florida-care-coordination A22 A23". */
function standardsOf(parts: readonly PlanPart[]): string[] {
  const byDocument = new Map<string, Set<string>>()
  for (const {standard} of parts) {
    for (const reference of standard) {
      const [document = '', ...statements] = reference.split(' ')
      const known = byDocument.get(document) ?? new Set()
      byDocument.set(document, known)
      for (const statement of statements) known.add(statement)
    }
  }
  const number = (statement: string) => Number(statement.slice(1))
  return [...byDocument].map(([document, statements]) =>
    [document, ...[...statements].sort((a, b) => number(a) - number(b))].join(' '),
  )
}

/** The parts that a record of this kind may be asked for. */
const asked = ({family, kind}: CareRecord) =>
  planParts.filter((part) => part.in.includes(family) && !part['not-in'].includes(kind))

function isWhole({family, goals, parts}: CareRecord): boolean {
  const filled = FRAME.filter((name) => parts.get(name)?.isFilled).length
  if (family === 'crisis-plan') return filled > 0
  return family === 'plan' && goals.length > 0 && filled >= FEWEST_PARTS
}

/** Whether a record has a part: a place for it (filled in or not; `blank-field` reports what is blank), a person, or words that show it. */
function createLook({document, record}: RuleContext): (part: PlanPart) => boolean {
  let said: ((words: string) => boolean) | undefined
  const kinds = new Set<string>()
  const readPeople = () => {
    for (const {kind} of record.people) kinds.add(kind)
    for (const {owners} of [...record.actions, ...record.goals]) for (const {kind} of owners) kinds.add(kind)
    return kinds
  }
  return ({labels, people, words}) => {
    if (labels.some((name) => record.parts.has(name))) return true
    if (people.length > 0 && people.some((kind) => readPeople().has(kind))) return true
    said ??= createSaid(document.text)
    return words.some(said)
  }
}
