import type {Span} from '../text/span.js'
import type {Confidence, Source} from './care-record.js'
import type {LabelledValue} from './entry.js'

/** What a label, a list item or a row opens is below all headings. */
export const LABEL_DEPTH = 7

/** A goal while it is being read. */
export interface GoalDraft {
  title: string
  span?: Span
  /** So far only the words of its heading say it. */
  isNamed?: boolean
  source: Source
  confidence: Confidence
  scope: Span[]
  fields: LabelledValue[]
  actions: ActionDraft[]
  isObjective: boolean
  parent?: GoalDraft
  need?: NeedDraft
  /** Depth of the heading that opened it; 7 when a label, a list item or a row did. */
  depth: number
  /** Number of the table a row-goal is in. */
  table?: number
  /** Number of the table whose card it is. */
  card?: number
}

/** A step with the fields of its row. */
export interface ActionDraft {
  readonly span: Span
  readonly source: Source
  readonly fields: LabelledValue[]
}

export interface NeedDraft {
  readonly span: Span
  readonly source: Source
  readonly confidence: Confidence
  readonly priority?: LabelledValue
  /** As the record numbers it: 2 for "Need 2". */
  readonly number?: number
  /** Depth of the heading that named it, or 7. */
  readonly depth: number
  /** Goals and steps in its row, card or block. */
  answers: number
  /** The form has a place for its goal beside it. */
  hasPlace: boolean
  /** Number of the table in which a row named it: it reaches over the rows below, not beyond. */
  readonly table?: number
}

export interface GoalDrafts {
  readonly goals: readonly GoalDraft[]
  readonly needs: readonly NeedDraft[]
  /** Steps that belong to no goal. */
  readonly actions: readonly ActionDraft[]
}
