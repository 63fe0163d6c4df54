import type {Span} from '../text/span.js'
import type {Action, Field, Goal} from './care-record.js'
import type {Entry, FieldEntry, HeadingEntry, RowEntry, TextEntry} from './entries.js'
import type {LabelName} from './label-lexicon.js'
import {isBlankValue} from './placeholders.js'

interface Draft {
  title: string
  span?: Span
  scope: Span[]
  fields: Field[]
  actions: Action[]
  isObjective: boolean
  parent?: Draft
  /** Depth of the heading that opened it; 7 when a label, a list item or a row did. */
  depth: number
  /** Number of the table a row-goal stands in. */
  table?: number
}

/** What a plan says as a goal although no label does: somebody will, or the sentence begins with what is to change. */
const GOAL_LIKE =
  /\b(?:will|wants? to|would like to|is able to|to be able to|shall)\b|^(?:to )?(?:achieve|attend|build|complete|continue|decrease|develop|eliminate|enhance|find|get|improve|increase|learn|lower|maintain|manage|participate|practice|reduce|stabilize|strengthen|use|work on|demonstrate|find|keep|make|join|have|stay|take|ask|obtain|explore|identify|express|engage)\b/i

/** How the team will know: a measure of the goal above, not a goal. */
const MEASURE_LIKE =
  /^(?:we|the team|i|they|mom|dad)(?: will|['’]ll) know\b|^how (?:we|i|the team) (?:will|'ll) know\b|^success looks like\b|^as (?:shown|measured) by\b/i

/** Sections whose list items and sentences are goals without further label. */
const GOAL_SECTIONS = new Set<LabelName>(['goal', 'objective'])

/** The goals of a record, from its entries. */
export function findGoals(entries: readonly Entry[], text: string): Goal[] {
  const goals: Draft[] = []
  let open: Draft | undefined
  let section: {name?: LabelName; depth: number; hasLabels?: boolean} = {depth: 0}
  let subsection: LabelName | undefined

  const start = (title: string, options: Partial<Draft> = {}): Draft => {
    const draft: Draft = {title, scope: [], fields: [], actions: [], isObjective: false, depth: 7, ...options}
    goals.push(draft)
    open = draft
    subsection = undefined
    return draft
  }
  const setText = (draft: Draft, span: Span) => {
    if (isBlankValue(text.slice(span.start, span.end))) return
    draft.span = span
    draft.scope.push(span)
  }

  function readHeading(entry: HeadingEntry) {
    const {name, depth, title, rest, block} = entry
    if ((name === 'goal' || name === 'objective') && (rest || isSingular(title))) {
      const parent = name === 'objective' && open && open.depth < depth ? open : undefined
      const draft = start(title, {depth, isObjective: name === 'objective', ...(parent ? {parent} : {})})
      draft.scope.push(block.span)
      if (rest) setText(draft, rest)
    } else if (open && depth > open.depth) subsection = name
    else {
      open = undefined
      section = {...(name ? {name} : {}), depth}
      subsection = undefined
    }
  }

  function readField(entry: FieldEntry) {
    const {name, label, labelSpan, value} = entry
    if (name === 'goal' || name === 'objective') {
      section.hasLabels = true
      const parent = name === 'objective' ? goalAbove(open) : undefined
      // "Goal 1" as a heading with "Goal: …" below it is one goal, not two.
      const draft =
        open && !open.span && name === 'goal'
          ? open
          : start(label, {
              isObjective: name === 'objective',
              ...(parent ? {parent} : {}),
              depth: open?.depth === 7 || !open ? 7 : open.depth + 1,
            })
      draft.scope.push(labelSpan)
      setText(draft, value)
    } else if (open) {
      if (value.end > value.start || name) open.fields.push({...(name ? {name} : {}), label, value})
      open.scope.push(labelSpan, value)
      if (name === 'action' && value.end > value.start) open.actions.push({span: value})
    }
  }

  function readRow(entry: RowEntry) {
    const cell = (name: LabelName) =>
      entry.cells.find((candidate) => candidate.name === name && candidate.value.end > candidate.value.start)
    const goalCell = cell('goal')
    const objectiveCell = cell('objective')
    const own = goalCell ?? objectiveCell
    const isFilled = own && !own.block.placeholder && !isBlankValue(text.slice(own.value.start, own.value.end))
    if (own && isFilled) {
      const continues = open?.table === entry.table && open.span
      const parent = !goalCell && continues ? goalAbove(open) : undefined
      // "Goal 2" as a heading with its row in a table below it is one goal, not two.
      const waiting = open && !open.span && goalCell && open.table === undefined ? open : undefined
      const draft =
        waiting ??
        start(numberedTitle(entry, text) ?? '', {
          isObjective: !goalCell,
          ...(parent ? {parent} : {}),
          depth: section.depth + 1,
        })
      draft.table = entry.table
      setText(draft, own.value)
      addCells(draft, entry, own.value)
      if (goalCell && objectiveCell)
        draft.fields.push({name: 'objective', label: objectiveCell.label, value: objectiveCell.value})
    } else if (open && (open.table === undefined || open.table === entry.table)) addCells(open, entry)
  }

  function addCells(draft: Draft, entry: RowEntry, goalText?: Span) {
    const cells = entry.cells.filter(({value}) => value !== goalText)
    for (const {name, label, value, block} of cells) {
      draft.scope.push(value)
      if (block.placeholder) continue
      draft.fields.push({...(name ? {name} : {}), label, value})
    }
    const find = (name: LabelName) =>
      cells.find((candidate) => candidate.name === name && candidate.value.end > candidate.value.start)?.value
    const action = find('action')
    if (!action) return
    const who = find('who')
    const targetDate = find('target_date')
    draft.actions.push({span: action, ...(who ? {who} : {}), ...(targetDate ? {targetDate} : {})})
  }

  function readText(entry: TextEntry) {
    const {block, span} = entry
    const words = text.slice(span.start, span.end)
    if (block.placeholder || isBlankValue(words)) return
    if (open && !open.span && subsection === undefined) {
      // A quote that stands first is the goal in the person's own words; the sentence after it is the goal to measure.
      if (block.quoteDepth > 0 || /^["“]/.test(words))
        open.fields.push({name: 'own_words', label: open.title, value: span})
      else setText(open, span)
      open.scope.push(span)
    } else if (open && (open.depth < 7 || block.listDepth > 0)) {
      const isGoalList =
        open.depth === 7 &&
        open.table === undefined &&
        block.listDepth === 1 &&
        GOAL_SECTIONS.has(section.name ?? 'need')
      if (isGoalList && !subsection) readUnlabelled(entry, words)
      else {
        open.scope.push(span)
        if (subsection === 'action' || (subsection === undefined && block.listDepth > 0)) open.actions.push({span})
        else if (subsection) open.fields.push({name: subsection, label: '', value: span})
      }
    } else readUnlabelled(entry, words)
  }

  function readUnlabelled({block, span}: TextEntry, words: string) {
    if (!section.name || !GOAL_SECTIONS.has(section.name) || block.quoteDepth > 0 || block.cell) return
    // Where goals are labelled ("Goal 1: …"), the sentences between them tell about the goal above.
    if (section.hasLabels) {
      open?.scope.push(span)
      return
    }
    if (block.listDepth > 1 && open) {
      open.actions.push({span})
      open.scope.push(span)
      return
    }
    if (MEASURE_LIKE.test(words)) {
      open?.fields.push({name: 'measure', label: '', value: span})
      return
    }
    if (!GOAL_LIKE.test(words) || words.endsWith(':')) return
    setText(
      start(block.label ? `Goal ${block.label.replace(/[.)]$/, '')}` : '', {isObjective: section.name === 'objective'}),
      span,
    )
  }

  for (const entry of entries) {
    if (entry.type === 'heading') readHeading(entry)
    else if (entry.type === 'field') readField(entry)
    else if (entry.type === 'row') readRow(entry)
    else readText(entry)
  }
  return finish(goals)
}

/** "Goals" and "Outcomes" head a section; "Goal 2" and "Short-term goal" head one goal. */
function isSingular(title: string): boolean {
  return /\d/.test(title) || !/\b(?:goals|outcomes|objectives|benchmarks|results)\b/i.test(title)
}

const goalAbove = (open: Draft | undefined) => (open?.isObjective ? open.parent : open)

/** A column "#" or "Goal 3" in the row's first cell names the row. */
function numberedTitle(entry: RowEntry, text: string): string | undefined {
  const first = entry.cells[0]
  const words = first ? text.slice(first.value.start, first.value.end).trim() : ''
  if (/^#?\d{1,2}[a-z]?[.)]?$/.test(words)) return `Goal ${words.replace(/[#.)]/g, '')}`
  return /^((?:goal|outcome|objective)\s*#?\s*\d+[a-z]?)\b/i.exec(words)?.[1]
}

function finish(drafts: readonly Draft[]): Goal[] {
  const withText = drafts.filter((draft) => draft.span)
  const goals = new Map<Draft, Goal & {objectives: Goal[]}>()
  let number = 0
  for (const draft of withText) {
    if (!draft.span) continue
    number++
    const targetDate = draft.fields.find(
      (field) => field.name === 'target_date' && field.value.end > field.value.start,
    )?.value
    const goal = {
      title: draft.title || `Goal ${number}`,
      span: draft.span,
      scope: draft.scope,
      fields: draft.fields,
      actions: draft.actions,
      objectives: [],
      ...(targetDate ? {targetDate} : {}),
    }
    goals.set(draft, goal)
    if (draft.parent) goals.get(draft.parent)?.objectives.push(goal)
  }
  return [...goals.values()]
}
