import type {Block} from '../document/blocks.js'
import {lowerCase} from '../text/letters.js'
import type {Span} from '../text/span.js'
import type {LabelledValue} from './entry.js'
import {type ActionDraft, type GoalDraft, LABEL_DEPTH, type NeedDraft} from './goal-drafts.js'
import {proseField} from './goal-words.js'
import {scoreGoal} from './goals/index.js'
import type {LabelName} from './label-names.js'
import {isBlankValue} from './placeholders.js'
import {isFilled} from './spans.js'

/** What is known while the entries of a record are read for its goals, from top to bottom. */
export interface GoalReading {
  readonly text: string
  readonly goals: GoalDraft[]
  /** How many goals there are of each depth. */
  readonly goalsAt: Map<number, number>
  readonly needs: NeedDraft[]
  /** Steps that belong to no goal. */
  readonly loose: ActionDraft[]
  open?: GoalDraft | undefined
  openNeed?: NeedDraft | undefined
  openAction?: ActionDraft | undefined
  /** What somebody says about the need that stands open, before its goal. */
  saidOfNeed?: LabelledValue | undefined
  section: {name?: LabelName; depth: number; hasLabels?: boolean}
  /** What the last heading below a goal asks about it. */
  subsection?: LabelName | undefined
  /** Whether needs come before their goals; settled by whichever comes first. */
  needsLead?: boolean | undefined
}

/** Opens a goal; the need that stands open is the one it answers. */
export function start(
  reading: GoalReading,
  title: string,
  how: Pick<GoalDraft, 'source' | 'confidence'> & Partial<GoalDraft>,
): GoalDraft {
  const draft: GoalDraft = {title, scope: [], fields: [], actions: [], isObjective: false, depth: LABEL_DEPTH, ...how}
  reading.needsLead ??= false
  if (reading.openNeed && !draft.need) {
    draft.need = reading.openNeed
    reading.openNeed.answers++
  }
  if (reading.saidOfNeed && draft.need) {
    draft.fields.push(reading.saidOfNeed)
    draft.scope.push(reading.saidOfNeed.value)
  }
  reading.saidOfNeed = undefined
  reading.goals.push(draft)
  reading.goalsAt.set(draft.depth, (reading.goalsAt.get(draft.depth) ?? 0) + 1)
  reading.open = draft
  reading.openAction = undefined
  reading.subsection = undefined
  return draft
}

/** Fewest letters by which two goals are told to be the same: "Reading" may head several. */
const SHORTEST_SAID = 15

/** A row without steps that says a goal in the same words: a table of all goals comes before the pages about each. */
export function goalSaid(reading: GoalReading, span: Span): GoalDraft | undefined {
  const words = comparable(reading.text, span)
  if (words.length < SHORTEST_SAID) return undefined
  return reading.goals.find(
    ({span: said, source, isObjective, actions}) =>
      said && source === 'column' && !isObjective && actions.length === 0 && comparable(reading.text, said) === words,
  )
}

const comparable = (text: string, {start, end}: Span): string =>
  lowerCase(text.slice(start, end))
    .replace(/\s+/g, ' ')
    .replace(/[\s.]+$/, '')
    .trim()

/** Goes on with a goal that was read before. */
export function reopen(reading: GoalReading, goal: GoalDraft, depth: number) {
  goal.depth = depth
  delete goal.table
  reading.open = goal
  reading.openAction = undefined
  reading.subsection = undefined
}

/** Gives a goal its words, unless they are a blank of the form. */
export function setText(reading: GoalReading, draft: GoalDraft, span: Span) {
  if (isBlankValue(reading.text.slice(span.start, span.end))) return
  draft.span = span
  draft.scope.push(span)
}

/** "Outcome 1" with "What we want: …" below it and no other sentence: the wish is the goal. */
export function takeWish(reading: GoalReading, goal: GoalDraft) {
  const wish = goal.fields.find(({name, blank}) => name === 'own_words' && !blank)
  if (wish && isFilled(wish.value)) setText(reading, goal, wish.value)
}

/** "By June: …", "Ivo will: …": what comes before the colon belongs to the sentence. */
const OPENS_SENTENCE =
  /^(?:by|within|in|at|on|after|during|over|when|given|while|before|until)\b|\b(?:will|to|with|following)$/i

/** A heading "Goal 1" and below it only "Sleep: 7 hours a night": the line is the goal, though it looks like a label and its value. */
export function takeOnlyLine(reading: GoalReading, goal: GoalDraft) {
  const [line, ...others] = goal.fields
  if (goal.source !== 'heading' || !line || line.name || line.blank || others.length > 0 || goal.actions.length > 0)
    return
  const whole = {start: line.labelSpan.start, end: line.value.end}
  const said = ({start, end}: Span) => scoreGoal({goal: reading.text.slice(start, end)})
  // "Mobility: walk to the gate" names the area and the goal; "Sleep: 7 hours" is one thought, "Team: Ana, Ben" no goal.
  if (OPENS_SENTENCE.test(line.label)) setText(reading, goal, whole)
  else if (said(line.value).verb) setText(reading, goal, line.value)
  else if (said(whole).verdict !== 'unmeasurable') setText(reading, goal, whole)
}

/** Opens a need. */
export function startNeed(reading: GoalReading, need: Omit<NeedDraft, 'answers' | 'hasPlace'>): NeedDraft {
  const draft = {...need, answers: 0, hasPlace: false}
  reading.saidOfNeed = undefined
  reading.needs.push(draft)
  return draft
}

/** A step that belongs to no goal; it answers the need that stands open. */
export function addLoose(reading: GoalReading, {value, source}: LabelledValue): ActionDraft {
  const action = {span: value, source, fields: []}
  reading.loose.push(action)
  if (reading.openNeed) reading.openNeed.answers++
  return action
}

/** Words under a heading that belong to a goal: a step, or what the heading asks about the goal or its step. */
export function addWords(reading: GoalReading, goal: GoalDraft, name: LabelName | undefined, span: Span, block: Block) {
  goal.scope.push(span)
  if (name === 'action' || (name === undefined && block.listDepth > 0)) {
    reading.openAction = {span, source: name ? 'heading' : 'prose', fields: []}
    goal.actions.push(reading.openAction)
  } else if (name) {
    const field = proseField(name, '', {block, span})
    goal.fields.push(field)
    reading.openAction?.fields.push(field)
  }
}
