import type {Document} from '../document/document.js'
import {findDates} from '../language/dates/index.js'
import type {Quote} from '../language/quotes/quote.js'
import type {Span} from '../text/span.js'
import {createSpanIndex} from '../text/span-index.js'
import {joinAnswers} from './answers.js'
import type {CareRecord, Field, Section, Source, Words} from './care-record.js'
import {settleClashes} from './clashes.js'
import {entriesOf} from './entries.js'
import type {Entry} from './entry.js'
import {findGoals} from './find-goals.js'
import {readFrontMatter} from './front-matter.js'
import type {GoalDrafts} from './goal-drafts.js'
import {finishGoals, wordsAt} from './goal-model.js'
import {kindFromParts, kindFromTitle, type ToldKind, withFormat} from './kind.js'
import {FAMILY_OF, type RecordKind} from './kinds.js'
import {type LabelName, type LabelVariants, ownLabels} from './label-lexicon.js'
import {readNote} from './note-facts.js'
import {noteLettersOf} from './note-format.js'
import {readParts} from './parts.js'
import {type Directory, readPeople} from './people.js'
import {personIn} from './person.js'
import {readDates} from './record-dates.js'
import {quotesOf} from './record-quotes.js'
import {isFilled} from './spans.js'

/** What is known about a record besides its text; the record's own front matter comes first. */
export interface KnownFacts {
  readonly kind?: RecordKind
  readonly person?: string
  /** `YYYY-MM-DD` */
  readonly planDate?: string
  /** `YYYY-MM-DD` or `MM-DD` */
  readonly schoolYearEnd?: string
  readonly identityFirst?: readonly string[]
  /** Labels of the agency's own forms. */
  readonly labels?: LabelVariants
}

/** Understands a document: its kind, sections, fields, needs, goals, people and voices. `today` is `YYYY-MM-DD`. */
export function readRecord(document: Document, facts: KnownFacts, today: string): CareRecord {
  const front = readFrontMatter(document.frontMatter)
  const known = {...facts, ...front}
  const {text} = document
  const stated = known.kind && {kind: known.kind, reason: 'The front matter or the settings say so.'}
  const titled = stated ?? kindFromTitle(document)
  const noteLetters = noteLettersOf(document, titled?.kind)
  const own = ownLabels(facts.labels)
  const {entries: read, formText} = entriesOf(document, {
    ...(known.person ? {person: known.person} : {}),
    ...(own ? {own} : {}),
    ...(noteLetters ? {noteLetters} : {}),
  })
  const joined = joinAnswers(read, text)
  const told = titled ? withFormat(titled, joined) : kindOfParts(joined, text)
  const family = FAMILY_OF[told.kind]
  const entries = settleClashes(joined, told.kind)

  const named = personIn(document, entries)
  const person = known.person ?? named?.name
  const planDay = planDateIn(entries, text, today)
  const planDate = known.planDate ?? planDay?.iso
  const birthDate = front.birthDate ?? dayIn(entries, text, 'birth_date', {})?.iso
  const schoolYearEnd = known.schoolYearEnd ?? dayIn(entries, text, 'school_year_end', {today})?.iso
  const calendar = {
    ...(planDate ? {planDate} : {}),
    ...(birthDate ? {birthDate} : {}),
    ...(schoolYearEnd ? {schoolYearEnd} : {}),
  }
  let directory: Directory | undefined
  const people = () => {
    directory ??= readPeople(entries, text, named)
    return directory
  }
  const isPlan = family === 'plan' || family === 'crisis-plan'
  const hasSteps = isPlan || family === 'minutes' || family === 'note'
  const drafts: GoalDrafts = hasSteps ? findGoals(entries, text) : {goals: [], needs: [], actions: []}
  const {goals, needs, actions} = finishGoals(drafts, text, people)
  const sections = sectionsOf(document, entries)
  const fields = fieldsOf(entries)
  let quotes: readonly Quote[] | undefined
  let parts: CareRecord['parts'] | undefined
  let dates: CareRecord['dates'] | undefined
  let isFormText: ((span: Span) => boolean) | undefined

  return {
    kind: told.kind,
    family,
    kindReason: told.reason,
    sections,
    fields,
    needs: isPlan ? needs : [],
    goals: isPlan ? goals : [],
    actions,
    get parts() {
      parts ??= readParts(entries, text)
      return parts
    },
    get dates() {
      dates ??= readDates(entries, text, {today, ...calendar})
      return dates
    },
    get people() {
      return people().people
    },
    decisions: family === 'minutes' ? decisionsIn(entries, text) : [],
    ...(family === 'note' ? {note: readNote(entries, text)} : {}),
    ...(person ? {person, personSource: sourceOf(front.person, facts.person, named?.source)} : {}),
    ...calendar,
    ...(planDate ? {planDateSource: sourceOf(front.planDate, facts.planDate, planDay?.source)} : {}),
    blanks: fields.filter(({name, blank}) => name && blank),
    identityFirst: known.identityFirst ?? [],
    get quotes(): readonly Quote[] {
      quotes ??= quotesOf(document, people(), person, fields, goals)
      return quotes
    },
    topicsAt: createTopics(sections, fields),
    isFormText(span) {
      isFormText ??= createFormText(formText)
      return isFormText(span)
    },
  }
}

/** The kind of a record whose title is silent. */
function kindOfParts(entries: readonly Entry[], text: string): ToldKind {
  const {goals} = findGoals(entries, text)
  const hasGoals = goals.some(({span, fields, actions}) => span && (fields.length > 0 || actions.length > 0))
  return kindFromParts(entries, hasGoals)
}

const sourceOf = (front: unknown, settings: unknown, found: Source | undefined): Source =>
  front ? 'front-matter' : settings ? 'config' : (found ?? 'prose')

/** The record's own date; where it gives none, the day it starts. */
function planDateIn(entries: readonly Entry[], text: string, today: string): {iso: string; source: Source} | undefined {
  return dayIn(entries, text, 'plan_date', {today}) ?? dayIn(entries, text, 'plan_start', {today})
}

function dayIn(
  entries: readonly Entry[],
  text: string,
  wanted: LabelName,
  context: {today?: string},
): {iso: string; source: Source} | undefined {
  for (const entry of entries) {
    const cells = entry.type === 'field' ? [entry] : entry.type === 'row' && isDateRow(entry) ? entry.cells : []
    for (const {name, value, source} of cells) {
      if (name !== wanted || !isFilled(value)) continue
      const date = findDates(text.slice(value.start, value.end), context).find(({kind, iso}) => kind === 'date' && iso)
      if (date?.iso) return {iso: date.iso, source}
    }
  }
  return undefined
}

/** The dates of steps and signatures are not the record's. */
function isDateRow({columns}: Extract<Entry, {type: 'row'}>): boolean {
  return (
    !columns.has('action') &&
    !columns.has('goal') &&
    !columns.has('objective') &&
    !columns.has('signatures') &&
    !columns.has('role')
  )
}

/** A section reaches from its heading to the next heading of the same or a higher level. */
function sectionsOf(document: Document, entries: readonly Entry[]): Section[] {
  const headings = entries.filter((entry) => entry.type === 'heading')
  const sections: Section[] = []
  const open: {depth: number; at: number}[] = []
  const close = (depth: number, end: number) => {
    while ((open.at(-1)?.depth ?? 0) >= depth) {
      const section = sections[open.pop()?.at ?? -1]
      if (section) sections[sections.indexOf(section)] = {...section, span: {start: section.span.start, end}}
    }
  }
  for (const {name, title, block, depth} of headings) {
    close(depth, block.span.start)
    open.push({depth, at: sections.length})
    sections.push({...(name ? {name} : {}), title, span: {start: block.span.start, end: document.text.length}})
  }
  return sections
}

function fieldsOf(entries: readonly Entry[]): Field[] {
  return entries.flatMap((entry): Field[] => {
    if (entry.type === 'field') return [entry]
    return entry.type === 'row' ? [...entry.cells] : []
  })
}

function decisionsIn(entries: readonly Entry[], text: string): Words[] {
  const decisions: Words[] = []
  let isOpen = false
  for (const entry of entries) {
    if (entry.type === 'heading') isOpen = entry.name === 'decision'
    else if (entry.type === 'field') {
      if (entry.name === 'decision' && !entry.blank) decisions.push(wordsAt(text, entry.value, entry.source))
    } else if (entry.type === 'row') {
      for (const {name, value, blank} of entry.cells)
        if (name === 'decision' && !blank) decisions.push(wordsAt(text, value, 'column'))
    } else if (isOpen) decisions.push(wordsAt(text, entry.span, 'heading'))
  }
  return decisions
}

function createFormText(spans: readonly Span[]): (span: Span) => boolean {
  const index = createSpanIndex(spans, (span) => span)
  return (span) => index.around(span).length > 0
}

/** Names of labels that the vocabularies' field gates speak of. */
const TOPICS = new Set<LabelName>(['diagnosis', 'need', 'strength', 'legal'])

/** Tells what the fields and sections around a span are about. */
function createTopics(sections: readonly Section[], fields: readonly Field[]): (span: Span) => string[] {
  const isTopic = ({name}: {name?: LabelName}) => name !== undefined && TOPICS.has(name)
  const inFields = createSpanIndex(fields.filter(isTopic), ({value}) => value)
  const inSections = createSpanIndex(sections.filter(isTopic), ({span}) => span)
  return (span) => [...inFields.around(span), ...inSections.around(span)].flatMap(({name}) => name ?? [])
}
