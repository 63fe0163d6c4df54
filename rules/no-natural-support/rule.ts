import type {CareRecord, Person} from '../../src/record/care-record.js'
import {type Detection, defineRule} from '../../src/rule/define-rule.js'

interface AllPaid extends Detection {
  readonly steps: number
  /** Somebody on the team who is there without pay and has no step: "Rosa". */
  readonly waiting?: string
}

/** Fewest steps with a name from which it says something that all are done by staff. */
const FEWEST_STEPS = 3

/** Plans of a school or a hospital list what their staff does. */
const OF_STAFF = new Set(['iep', 'nursing-care-plan'])

export default defineRule<AllPaid, never>({
  id: 'no-natural-support',
  category: 'plan',
  severity: 'info',
  summary: 'Every step of a plan is done by people who are paid for it.',
  standard: ['florida-care-coordination A23', 'missouri-support-coordination A72'],
  *check({record}) {
    const steps = stepsOf(record)
    if (steps.length < FEWEST_STEPS || steps.some((owners) => !owners.every(isPaid))) return
    const waiting = record.people.find(({kind, as}) => kind === 'natural-support' && as === 'team')
    yield {steps: steps.length, ...(waiting ? {waiting: waiting.name} : {})}
  },
  message: ({steps, waiting}) =>
    `All ${steps} steps that name somebody are done by people who are paid. ` +
    (waiting
      ? `Ask whether “${waiting}” would take one.`
      : 'Ask who already helps without pay, such as an aunt, a neighbor or a coach, and whether they would take one.'),
  measure: ({record}) => {
    // A step of somebody whose role is unknown says nothing either way.
    const steps = stepsOf(record).filter((owners) => owners.some(isUnpaid) || owners.every(isKnown))
    return {checked: steps.length, met: steps.filter((owners) => owners.some(isUnpaid)).length}
  },
})

/** Who does each step, and who helps with each goal; those without a name say nothing about it. */
function stepsOf({family, kind, actions, goals}: CareRecord): (readonly Person[])[] {
  if (family !== 'plan' || OF_STAFF.has(kind)) return []
  const asked = goals.filter(({actions: own, fields}) => own.length === 0 && fields.some(({name}) => name === 'who'))
  return [...actions, ...asked].map(({owners}) => owners).filter(({length}) => length > 0)
}

const isPaid = ({kind}: Person) => kind === 'staff'
const isKnown = ({kind}: Person) => kind !== 'unknown'
const isUnpaid = ({kind}: Person) => kind === 'family' || kind === 'natural-support'
