import type {Entry, LabelledValue} from './entry.js'
import {FAMILY_OF, type RecordKind} from './kinds.js'
import type {LabelName} from './label-names.js'
import {normaliseLabel} from './normalise-label.js'

/** Labels that mean something else in a note than in a plan: "Objective" is what was seen there, "Plan" what comes next. */
const IN_NOTES: ReadonlyMap<string, LabelName> = new Map([
  ...each(
    'note_part',
    'objective, objectives, outcome, outcomes, result, intervention, interventions, evaluation, problem, behavior',
  ),
  ...each('goal_reference', 'goal, goals, treatment goal, plan goal, client goal, my goal'),
  ...each('duration_of_contact', 'duration, amount, units, frequency, how long'),
  ...each('next_step', 'next step, next steps, action items, follow-up actions'),
  ...each('author', 'provider, clinician, therapist, staff, staff member, case manager, care coordinator, nurse'),
  ...each('mode', 'service, service type, type of service'),
  ...each('present', 'participants, people present, who took part'),
])

/** And in crisis plans, where a list of numbers says who to call. */
const IN_CRISIS: ReadonlyMap<string, LabelName> = new Map(
  each('crisis_contacts', 'phone numbers, contact information, contacts, important numbers, contact, support people'),
)

/** And in minutes. */
const IN_MINUTES: ReadonlyMap<string, LabelName> = new Map([
  ...each('present', 'team, team members, participants, child and family team, child and family team members'),
  ...each('next_step', 'plan for next time'),
])

/** And in nursing care plans, whose "Evaluation" says whether a goal was met. */
const IN_NURSING: ReadonlyMap<string, LabelName> = new Map([['evaluation', 'status']])

/** In assessments and forms nothing is a goal of the plan; the names stay, the reader of goals does not run there. */
export function settleClashes(entries: readonly Entry[], kind: RecordKind): readonly Entry[] {
  const family = FAMILY_OF[kind]
  const clashes =
    family === 'note'
      ? IN_NOTES
      : family === 'minutes'
        ? IN_MINUTES
        : family === 'crisis-plan'
          ? IN_CRISIS
          : kind === 'nursing-care-plan'
            ? IN_NURSING
            : undefined
  if (!clashes) return entries
  const settled = <T extends {name?: LabelName}>(thing: T, label: string): T => {
    const name = thing.name && clashes.get(normaliseLabel(label))
    return name ? {...thing, name} : thing
  }
  return entries.map((entry) => {
    if (entry.type === 'heading') return settled(entry, entry.title)
    if (entry.type === 'field') return settled(entry, entry.label)
    if (entry.type === 'row') {
      // A table of steps is one in a note, too.
      if (entry.columns.has('who') || entry.columns.has('target_date')) return entry
      const cells = entry.cells.map((cell): LabelledValue => settled(cell, cell.label))
      return {
        ...entry,
        cells: kind === 'nursing-care-plan' ? cells.map((cell) => besideSubjective(cell, cells)) : cells,
      }
    }
    return entry
  })
}

/** "Subjective: … Objective: …" in the column of the assessment: what was found, not what is aimed at. */
function besideSubjective(cell: LabelledValue, cells: readonly LabelledValue[]): LabelledValue {
  const isFinding =
    cell.name === 'objective' &&
    cells.some(({block, label}) => block === cell.block && normaliseLabel(label).startsWith('subjective'))
  return isFinding ? {...cell, name: 'note_part'} : cell
}

function each(name: LabelName, labels: string): [string, LabelName][] {
  return labels.split(', ').map((label) => [label, name])
}
