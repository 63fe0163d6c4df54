import type {Block} from '../document/blocks.js'
import type {Span} from '../text/span.js'
import type {Entry, FieldEntry, HeadingEntry, LabelledValue, RowEntry, TextEntry} from './entry.js'
import {type ActionDraft, type GoalDraft, type GoalDrafts, LABEL_DEPTH, type NeedDraft} from './goal-drafts.js'
import {actionOf, addCells, needOf, numberedTitle} from './goal-rows.js'
import {
  GOAL_LIKE,
  GOAL_SECTIONS,
  goalAbove,
  isSingular,
  LONGEST_NEED,
  MEASURE_LIKE,
  OF_GOALS,
  proseField,
  withoutSpeech,
} from './goal-words.js'
import type {LabelName} from './label-lexicon.js'
import {isBlankValue} from './placeholders.js'
import {isFilled} from './spans.js'

/** The goals, needs and steps of a record, from its entries. */
export function findGoals(entries: readonly Entry[], text: string): GoalDrafts {
  const goals: GoalDraft[] = []
  /** How many goals there are of each depth. */
  const goalsAt = new Map<number, number>()
  const needs: NeedDraft[] = []
  const loose: ActionDraft[] = []
  let open: GoalDraft | undefined
  let openNeed: NeedDraft | undefined
  let openAction: ActionDraft | undefined
  let section: {name?: LabelName; depth: number; hasLabels?: boolean} = {depth: 0}
  let subsection: LabelName | undefined
  /** Whether needs stand before their goals; settled by whichever comes first. */
  let needsLead: boolean | undefined

  for (const entry of entries) {
    if (openNeed?.table !== undefined && !(entry.type === 'row' && entry.table === openNeed.table)) openNeed = undefined
    if (entry.type === 'heading') readHeading(entry)
    else if (entry.type === 'field') readField(entry)
    else if (entry.type === 'row') readRow(entry)
    else readText(entry)
  }
  return {goals, needs, actions: loose}

  function start(title: string, how: Pick<GoalDraft, 'source' | 'confidence'> & Partial<GoalDraft>): GoalDraft {
    const draft: GoalDraft = {title, scope: [], fields: [], actions: [], isObjective: false, depth: LABEL_DEPTH, ...how}
    needsLead ??= false
    if (openNeed && !draft.need) {
      draft.need = openNeed
      openNeed.answers++
    }
    goals.push(draft)
    goalsAt.set(draft.depth, (goalsAt.get(draft.depth) ?? 0) + 1)
    open = draft
    openAction = undefined
    subsection = undefined
    return draft
  }

  function setText(draft: GoalDraft, span: Span) {
    if (isBlankValue(text.slice(span.start, span.end))) return
    draft.span = span
    draft.scope.push(span)
  }

  function startNeed(need: Omit<NeedDraft, 'answers' | 'hasPlace'>): NeedDraft {
    const draft = {...need, answers: 0, hasPlace: false}
    needs.push(draft)
    return draft
  }

  function readHeading(entry: HeadingEntry) {
    const {name, depth, title, rest, block} = entry
    const isOne = rest !== undefined || isSingular(title)
    if ((name === 'goal' || name === 'objective') && isOne) {
      const parent = name === 'objective' && open && open.depth < depth ? open : undefined
      if (openNeed && openNeed.depth < LABEL_DEPTH && openNeed.depth > depth) openNeed = undefined
      const draft = start(title, {
        depth,
        source: 'heading',
        confidence: 'high',
        isObjective: name === 'objective',
        ...(parent ? {parent} : {}),
      })
      draft.scope.push(block.span)
      if (rest) setText(draft, rest)
    } else if (open && (depth > open.depth || isOfGoal(name, depth, open))) {
      subsection = name
      if (name && rest) addWords(open, name, rest, block)
    } else {
      openAction = undefined
      if (!openNeed || depth <= openNeed.depth) openNeed = undefined
      open = undefined
      section = {...(name ? {name} : {}), depth}
      subsection = undefined
      if (name === 'need' && rest) {
        needsLead ??= true
        openNeed = startNeed({span: rest, source: 'heading', confidence: 'high', depth})
      }
    }
  }

  /** Forms and PDF files give every prompt the same heading: those that ask about a goal are about the one above. */
  function isOfGoal(name: LabelName | undefined, depth: number, goal: GoalDraft): boolean {
    if (!name || !OF_GOALS.has(name)) return false
    if (goal.depth === LABEL_DEPTH) return depth === LABEL_DEPTH
    const isPrompted = subsection !== undefined || goalsAt.get(depth) === 1
    return depth === goal.depth && goal.span !== undefined && (name !== 'action' || isPrompted)
  }

  /** Words under a heading that belong to a goal: a step, or what the heading asks about the goal or its step. */
  function addWords(goal: GoalDraft, name: LabelName | undefined, span: Span, block: Block) {
    goal.scope.push(span)
    if (name === 'action' || (name === undefined && block.listDepth > 0)) {
      openAction = {span, source: name ? 'heading' : 'prose', fields: []}
      goal.actions.push(openAction)
    } else if (name) {
      const field = proseField(name, '', {block, span})
      goal.fields.push(field)
      openAction?.fields.push(field)
    }
  }

  function readField(entry: FieldEntry) {
    const {name, label, labelSpan, value} = entry
    const filled = isFilled(value) && !entry.blank
    const isStep = !name && entry.block.listDepth > 0 && (subsection ?? (open ? undefined : section.name)) === 'action'
    // "Rosa: pack lunch" in a list of steps is one of them.
    if (isStep) readText({type: 'text', block: entry.block, span: {start: labelSpan.start, end: value.end}})
    else if (name === 'goal' || name === 'objective') {
      // "Goals" alone on its line heads what follows.
      if (!filled && !isSingular(label)) {
        open = undefined
        section = {name, depth: Math.max(section.depth, 6)}
        return
      }
      section.hasLabels = true
      const parent = name === 'objective' ? goalAbove(open) : undefined
      // "Goal 1" as a heading with "Goal: …" below it is one goal, not two.
      const waiting = open && !open.span && name === 'goal' ? open : undefined
      const draft =
        waiting ??
        start(label, {
          source: entry.source,
          confidence: entry.confidence,
          isObjective: name === 'objective',
          ...(parent ? {parent} : {}),
          ...(entry.table === undefined ? {} : {card: entry.table}),
          depth: open?.depth === LABEL_DEPTH || !open ? LABEL_DEPTH : open.depth + 1,
        })
      draft.scope.push(labelSpan)
      if (filled) setText(draft, value)
    } else if (name === 'need') readNeedField(entry)
    else if (
      open &&
      (!name ||
        OF_GOALS.has(name) ||
        open.depth < LABEL_DEPTH ||
        (entry.table !== undefined && entry.table === open.card))
    )
      addField(open, entry)
    else if (name === 'action' && filled) openAction = addLoose(entry)
    else if (openAction && name && OF_GOALS.has(name)) openAction.fields.push(entry)
  }

  function addField(draft: GoalDraft, entry: FieldEntry) {
    const {name, labelSpan, value} = entry
    if (isFilled(value) || name) draft.fields.push(entry)
    draft.scope.push(labelSpan, value)
    if (name === 'action' && isFilled(value) && !entry.blank) {
      openAction = {span: value, source: entry.source, fields: []}
      draft.actions.push(openAction)
    } else if (openAction && name && name !== 'action') openAction.fields.push(entry)
  }

  function addLoose({value, source}: LabelledValue): ActionDraft {
    const action = {span: value, source, fields: []}
    loose.push(action)
    if (openNeed) openNeed.answers++
    return action
  }

  function readNeedField(entry: FieldEntry) {
    const {value, labelSpan, source, confidence} = entry
    const isOpen = open !== undefined && (open.depth === LABEL_DEPTH ? !needsLead : true)
    if (!isFilled(value) || entry.blank) {
      if (!isOpen) section = {name: 'need', depth: Math.max(section.depth, 6)}
      return
    }
    const draft = startNeed({span: value, source, confidence, depth: LABEL_DEPTH})
    if (open && isOpen && !open.need && needsLead !== true) {
      open.need = draft
      draft.answers++
      open.fields.push(entry)
      open.scope.push(labelSpan, value)
      return
    }
    needsLead ??= true
    open = undefined
    openNeed = draft
  }

  function readRow(entry: RowEntry) {
    const cell = (name: LabelName) => entry.cells.find((one) => one.name === name && isFilled(one.value) && !one.blank)
    const goalCell = cell('goal')
    const objectiveCell = cell('objective')
    const needCell = cell('need')
    const own = goalCell ?? objectiveCell
    openAction = undefined
    const isSameTable = open !== undefined && (open.table === undefined || open.table === entry.table)
    if (needCell) {
      openNeed = needOf(entry, needCell)
      needs.push(openNeed)
    }
    if (own) {
      const continues = open?.table === entry.table && open.span
      const parent = !goalCell && continues ? goalAbove(open) : undefined
      // "Goal 2" as a heading with its row in a table below it is one goal, not two.
      const waiting = open && !open.span && goalCell && open.table === undefined ? open : undefined
      const draft =
        waiting ??
        start(numberedTitle(entry, text) ?? '', {
          source: 'column',
          confidence: own.confidence,
          isObjective: !goalCell,
          ...(parent ? {parent} : {}),
          depth: section.depth + 1,
        })
      draft.table = entry.table
      setText(draft, own.value)
      addCells(draft, entry, own.value)
      if (goalCell && objectiveCell) draft.fields.push({...objectiveCell, name: 'objective'})
    } else if (open && isSameTable && !(needCell && entry.columns.has('goal'))) addCells(open, entry)
    else {
      // What agencies provide is listed by its amount, not as a step somebody takes.
      const action = section.name === 'services' || entry.columns.has('services') ? undefined : actionOf(entry)
      if (action) {
        loose.push(action)
        if (openNeed) openNeed.answers++
      }
    }
  }

  function readText(entry: TextEntry) {
    const {block, span} = entry
    const words = text.slice(span.start, span.end)
    if (block.placeholder || isBlankValue(words)) return
    if (open && !open.span && subsection === undefined) {
      // A quote that stands first is the goal in the person's own words; the sentence after it is the goal to measure.
      if (block.quoteDepth > 0 || /^["“]/.test(words)) open.fields.push(proseField('own_words', open.title, entry))
      else setText(open, span)
      open.scope.push(span)
    } else if (open && (open.depth < LABEL_DEPTH || block.listDepth > 0)) {
      const isGoalList =
        open.depth === LABEL_DEPTH &&
        open.table === undefined &&
        block.listDepth === 1 &&
        GOAL_SECTIONS.has(section.name ?? 'need')
      if (isGoalList && !subsection) readUnlabelled(entry, words)
      else {
        addWords(open, subsection, span, block)
      }
    } else readUnlabelled(entry, words)
  }

  function readUnlabelled(entry: TextEntry, words: string) {
    const {block, span} = entry
    if (!section.name || block.quoteDepth > 0 || block.cell) return
    if (section.name === 'need') {
      const isItem = block.listDepth > 0
      if (!isItem && words.length > LONGEST_NEED) return
      startNeed({span, source: 'heading', confidence: isItem ? 'high' : 'low', depth: LABEL_DEPTH})
      return
    }
    if (section.name === 'action' || section.name === 'next_step') {
      if (block.listDepth > 0) loose.push({span, source: 'heading', fields: []})
      return
    }
    if (!GOAL_SECTIONS.has(section.name)) return
    // Where goals are labelled ("Goal 1: …"), the sentences between them tell about the goal above.
    if (section.hasLabels) {
      open?.scope.push(span)
      return
    }
    if (block.listDepth > 1 && open) {
      open.actions.push({span, source: 'prose', fields: []})
      open.scope.push(span)
      return
    }
    if (MEASURE_LIKE().test(words)) {
      open?.fields.push(proseField('measure', '', entry))
      return
    }
    if (!GOAL_LIKE().test(withoutSpeech(words, block.listDepth > 0)) || words.endsWith(':')) return
    const title = block.label ? `Goal ${block.label.replace(/[.)]$/, '')}` : ''
    setText(start(title, {source: 'prose', confidence: 'low', isObjective: section.name === 'objective'}), span)
  }
}
