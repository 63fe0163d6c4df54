import {contains} from '../text/span.js'
import {isLifeArea} from './compound-labels.js'
import type {FieldEntry} from './entry.js'
import {type GoalDraft, LABEL_DEPTH} from './goal-drafts.js'
import {addLoose, type GoalReading, goalSaid, reopen, setText, start, startNeed} from './goal-reading.js'
import {readText} from './goal-text.js'
import {AREAS, GOAL_LIKE, GOAL_SECTIONS, goalAbove, isSingular, OF_GOALS} from './goal-words.js'
import {numberOf} from './need-links.js'
import {isFilled} from './spans.js'

/** A labelled value: a goal, a need, or a detail of the goal or the step above. */
export function readField(reading: GoalReading, entry: FieldEntry) {
  const {name, label, labelSpan, value} = entry
  const filled = isFilled(value) && !entry.blank
  const isStep =
    !name &&
    entry.block.listDepth > 0 &&
    (reading.subsection ?? (reading.open ? undefined : reading.section.name)) === 'action'
  // "Rosa: pack lunch" in a list of steps is one of them.
  // "Learn the route. How: practice at ten. Who helps: Mom" in one line is one step.
  const isHow = name === 'action' && label.toLowerCase() === 'how' && reading.openAction !== undefined
  if (isHow && reading.openAction && contains(entry.block.span, reading.openAction.span))
    reading.open?.scope.push(value)
  else if (isGoalOfArea(reading, entry)) {
    readText(reading, {type: 'text', block: entry.block, span: value})
    if (reading.open?.span === value) reading.open.fields.push({...entry, name: 'domain', value: labelSpan})
  } else if (isStep)
    readText(reading, {type: 'text', block: entry.block, span: {start: labelSpan.start, end: value.end}})
  else if (name === 'goal' || name === 'objective') {
    // "Goals" alone on its line heads what follows.
    if (!filled && !isSingular(label)) {
      reading.open = undefined
      reading.section = {name, depth: Math.max(reading.section.depth, 6)}
      // Where needs are listed one after the other, the goals below are for all of them.
      const lastNeeds = reading.needs.slice(-2)
      if (lastNeeds.length > 1 && lastNeeds.every(({answers}) => answers === 0)) reading.openNeed = undefined
      return
    }
    reading.section.hasLabels = true
    const said = name === 'goal' && filled && !reading.open?.isNamed ? goalSaid(reading, value) : undefined
    if (said) {
      reopen(reading, said, LABEL_DEPTH)
      said.scope.push(labelSpan)
      return
    }
    const parent = name === 'objective' ? goalAbove(reading.open) : undefined
    // "Goal 1" or "Annual goal 1: Reading" as a heading with "Goal: …" below it is one goal, not two.
    const waiting = name === 'goal' && isWaiting(reading, filled) ? reading.open : undefined
    if (waiting) waiting.isNamed = false
    const draft =
      waiting ??
      start(reading, label, {
        source: entry.source,
        confidence: entry.confidence,
        isObjective: name === 'objective',
        ...(parent ? {parent} : {}),
        ...(entry.table === undefined ? {} : {card: entry.table}),
        depth: reading.open?.depth === LABEL_DEPTH || !reading.open ? LABEL_DEPTH : reading.open.depth + 1,
      })
    draft.scope.push(labelSpan)
    if (filled) setText(reading, draft, value)
  } else if (name === 'need') readNeedField(reading, entry)
  else if (
    reading.open &&
    (!name ||
      OF_GOALS.has(name) ||
      reading.open.depth < LABEL_DEPTH ||
      (entry.table !== undefined && entry.table === reading.open.card))
  )
    addField(reading, reading.open, entry)
  else if (name === 'own_words' && filled && reading.openNeed) reading.saidOfNeed = entry
  else if (name === 'action' && filled && !reading.section.name?.startsWith('crisis'))
    reading.openAction = addLoose(reading, entry)
  else if (reading.openAction && name && OF_GOALS.has(name)) reading.openAction.fields.push(entry)
}

/** Whether a heading opened a goal that has no words yet, or only those that name its area: "Annual goal 1: Reading". */
function isWaiting({open, text}: GoalReading, filled: boolean): boolean {
  if (!open?.span) return open !== undefined
  return filled && open.isNamed === true && !GOAL_LIKE().test(text.slice(open.span.start, open.span.end))
}

/** "Family: Noor will call her aunt" in a list of goals is a goal in that area of life. */
function isGoalOfArea({section, subsection, text}: GoalReading, {name, label, block, value}: FieldEntry): boolean {
  return (
    (block.listDepth === 1 || (block.listDepth === 0 && !block.cell && isLifeArea(label))) &&
    section.name !== undefined &&
    GOAL_SECTIONS.has(section.name) &&
    !section.hasLabels &&
    !subsection &&
    (name === undefined || AREAS.has(name)) &&
    GOAL_LIKE().test(text.slice(value.start, value.end))
  )
}

/** "Objective a, objective b, interventions, target date": the day after them all is theirs, and their goal's. */
function dueTogether(reading: GoalReading, {parent, actions, isObjective}: GoalDraft): GoalDraft[] {
  if (!isObjective || !parent?.span || actions.length === 0) return []
  const together = reading.goals.filter((goal) => goal.parent === parent)
  return together.length > 1
    ? [parent, ...together].filter(({fields}) => fields.every(({name}) => name !== 'target_date'))
    : []
}

function addField(reading: GoalReading, draft: GoalDraft, entry: FieldEntry) {
  const {name, labelSpan, value} = entry
  if (name === 'target_date' && entry.table === undefined && isFilled(value)) {
    for (const other of dueTogether(reading, draft)) if (other !== draft) other.fields.push(entry)
  }
  if (isFilled(value) || name) draft.fields.push(entry)
  draft.scope.push(labelSpan, value)
  if (name === 'action' && isFilled(value) && !entry.blank) {
    reading.openAction = {span: value, source: entry.source, fields: []}
    draft.actions.push(reading.openAction)
  } else if (reading.openAction && name && name !== 'action') reading.openAction.fields.push(entry)
}

function readNeedField(reading: GoalReading, entry: FieldEntry) {
  const {value, label, labelSpan, source, confidence} = entry
  const isOpen = reading.open !== undefined && (reading.open.depth === LABEL_DEPTH ? !reading.needsLead : true)
  if (!isFilled(value) || entry.blank) {
    if (!isOpen) reading.section = {name: 'need', depth: Math.max(reading.section.depth, 6)}
    return
  }
  const draft = startNeed(reading, {span: value, source, confidence, depth: LABEL_DEPTH, ...numberOf(label)})
  if (reading.open && isOpen && !reading.open.need && reading.needsLead !== true) {
    reading.open.need = draft
    draft.answers++
    reading.open.fields.push(entry)
    reading.open.scope.push(labelSpan, value)
    return
  }
  reading.needsLead ??= true
  reading.open = undefined
  reading.openNeed = draft
}
