import {pattern} from '../text/letters.js'
import type {Span} from '../text/span.js'
import type {Action, Confidence, Goal, Need, Person, Source, Words} from './care-record.js'
import type {LabelledValue} from './entry.js'
import type {ActionDraft, GoalDraft, GoalDrafts, NeedDraft} from './goal-drafts.js'
import {GOAL_LIKE, withoutSpeech} from './goal-words.js'
import type {LabelName} from './label-names.js'
import {linkNeeds} from './need-links.js'
import {ownersInField, ownersInSentence} from './owners.js'
import type {Directory} from './people.js'
import {isFilled} from './spans.js'

/** Words that close a goal, in its status field. */
const CLOSED = pattern(
  'i',
)`\b(?:met|achieved|completed?|done|reached|accomplished|discontinued|dropped|closed|ended|cancell?ed|retired|mastered)\b`
const NOT_CLOSED = pattern(
  'i',
)`\b(?:not|in\s?complete|partial(?:ly)?|partly|somewhat|almost|nearly|un\w+|to be|will be|ongoing|in progress|continu\w+|yet)\b|%`

/** A column for the day on which something was reached. */
const DAY_REACHED = pattern('i')`\b(?:met|achieved|completed|accomplished|completion)\b`

/** "Met", or a day under "Date met"; where there are several steps, the day is one step's. */
function isOver({text, span}: Words, {fields, actions}: GoalDraft): boolean {
  const label = fields.find(({value}) => value.start === span.start)?.label ?? ''
  if (/^\s*\d/.test(text) && DAY_REACHED().test(label)) return actions.length < 2 && /\d[/.-]\d|\b20\d\d\b/.test(text)
  return CLOSED().test(text) && !NOT_CLOSED().test(text)
}

/** The words at a span. */
export function wordsAt(text: string, span: Span, source: Source, confidence: Confidence = 'high'): Words {
  return {span, text: text.slice(span.start, span.end), source, confidence}
}

/** Who is who, put together when first asked for. */
export type People = () => Directory

/** Turns what was found into the goals, needs and steps of the record. Drafts without words of their own are dropped. */
export function finishGoals(
  drafts: GoalDrafts,
  text: string,
  people: People,
): {goals: Goal[]; needs: Need[]; actions: Action[]} {
  const links = drafts.needs.some((need) => need.answers > 0 && !need.hasPlace)
  linkNeeds(drafts.goals, drafts.needs, text)
  const needs = new Map(drafts.needs.map((need) => [need, finishNeed(need, links, text)]))
  const goals = new Map<GoalDraft, {goal: Goal; objectives: Goal[]}>()
  const numbers = {Goal: 0, Objective: 0}
  for (const draft of drafts.goals) {
    const span = draft.span ?? onlyLine(draft, text)
    if (!span) continue
    const word = draft.isObjective ? 'Objective' : 'Goal'
    const above = draft.parent && goals.get(draft.parent)
    const number = above && draft.isObjective ? above.objectives.length + 1 : ++numbers[word]
    const objectives: Goal[] = []
    const goal = finishGoal(draft, span, {
      title: draft.title || `${word} ${number}`,
      need: draft.need && needs.get(draft.need),
      objectives,
      text,
      people,
    })
    goals.set(draft, {goal, objectives})
    if (draft.parent) goals.get(draft.parent)?.objectives.push(goal)
  }
  const finished = [...goals.values()].map(({goal}) => goal)
  const loose = drafts.actions.map((action) => finishAction(action, text, people))
  const actions = [...finished.flatMap((goal) => goal.actions), ...loose].sort((a, b) => a.span.start - b.span.start)
  return {goals: finished, needs: [...needs.values()], actions}
}

/** "By June: Ana will bike to school" and "Ana will: 1) bike" are sentences; "School: Ana will …" opens with a title. */
const IN_SENTENCE = pattern('i')`^(?:after|at|by|during|given|in|on|upon|when|within)\b|\b(?:will|to)$`

/** A heading "Goal 2" with nothing below it but a line that a word and a colon open: the line is the goal. */
function onlyLine({source, fields: [line, ...others]}: GoalDraft, text: string): Span | undefined {
  if (source !== 'heading' || !line || line.name || line.blank || others.some(({name}) => !name)) return undefined
  const span = IN_SENTENCE().test(line.label) ? {start: line.labelSpan.start, end: line.value.end} : line.value
  return GOAL_LIKE().test(withoutSpeech(text.slice(span.start, span.end), false)) ? span : undefined
}

function finishNeed(need: NeedDraft, links: boolean, text: string): Need {
  // Where other needs have their goals below them, one without stands out; where none has, they are listed apart.
  const isAlone = need.hasPlace || (links && need.source === 'label')
  return {
    ...wordsAt(text, need.span, need.source, need.confidence),
    ...(need.priority ? {priority: wordsAt(text, need.priority.value, need.priority.source)} : {}),
    addressed: need.answers > 0 ? 'yes' : isAlone ? 'no' : 'unknown',
  }
}

interface Around {
  readonly title: string
  readonly need: Need | undefined
  readonly objectives: readonly Goal[]
  readonly text: string
  readonly people: People
}

function finishGoal(draft: GoalDraft, span: Span, {title, need, objectives, text, people}: Around): Goal {
  const {source, confidence, scope, fields, isObjective} = draft
  const find = createFinder(fields, text)
  const status = find('status')
  const who = find('who')
  let owners: readonly Person[] | undefined
  const goal: Goal = {
    span,
    text: text.slice(span.start, span.end),
    source,
    confidence,
    title,
    scope,
    fields,
    actions: draft.actions.map((action) => finishAction(action, text, people)),
    ownWords: fields
      .filter(({name, value, blank}) => name === 'own_words' && isFilled(value) && !blank)
      .map(toWords(text)),
    isClosed: status !== undefined && isOver(status, draft),
    isObjective,
    objectives,
    get owners(): readonly Person[] {
      owners ??= who ? ownersInField(text, who.span, people()) : ownersInSentence(text, span, people())
      return owners
    },
  }
  return Object.assign(
    goal,
    known({
      need,
      targetDate: find('target_date'),
      measure: find('measure'),
      baseline: find('baseline'),
      domain: find('domain'),
      status,
      reviewDate: find('review_date'),
    }),
  )
}

function finishAction({span, source, fields}: ActionDraft, text: string, people: People): Action {
  const find = createFinder(fields, text)
  const who = find('who')
  let owners: readonly Person[] | undefined
  const action: Action = {
    span,
    text: text.slice(span.start, span.end),
    source,
    confidence: 'high',
    get owners(): readonly Person[] {
      if (owners) return owners
      const inField = who ? ownersInField(text, who.span, people()) : []
      owners = inField.length > 0 ? inField : ownersInSentence(text, span, people())
      return owners
    },
  }
  return Object.assign(
    action,
    known({who, targetDate: find('target_date'), frequency: find('frequency'), status: find('status')}),
  )
}

const toWords = (text: string) => (field: LabelledValue) => wordsAt(text, field.value, field.source, field.confidence)

/** The first filled-in field of a name. */
function createFinder(fields: readonly LabelledValue[], text: string) {
  return (name: LabelName): Words | undefined => {
    const field = fields.find((one) => one.name === name && isFilled(one.value) && !one.blank)
    return field && wordsAt(text, field.value, field.source, field.confidence)
  }
}

/** Only what is there: a missing part has no key. */
function known<T extends object>(parts: T): {[K in keyof T]?: Exclude<T[K], undefined>} {
  for (const key of Object.keys(parts) as (keyof T)[]) if (parts[key] === undefined) delete parts[key]
  return parts as {[K in keyof T]?: Exclude<T[K], undefined>}
}
