import type {Document} from '../document/document.js'
import {type DateOrder, orderOf} from '../language/dates/index.js'
import {pattern, UPPER} from '../text/letters.js'
import type {Span} from '../text/span.js'
import {createSpanIndex} from '../text/span-index.js'
import {agencyWords} from './agency-words.js'
import {joinAnswers} from './answers.js'
import {readCalendar} from './calendar.js'
import type {CareRecord, Field, Source} from './care-record.js'
import {settleClashes} from './clashes.js'
import {readDecisions} from './decisions.js'
import {entriesOf} from './entries.js'
import type {Entry} from './entry.js'
import {findGoals} from './find-goals.js'
import {readFrontMatter} from './front-matter.js'
import type {GoalDrafts} from './goal-drafts.js'
import {finishGoals} from './goal-model.js'
import {kindFromHead, kindFromLabels, kindFromParts, kindFromTitle, type ToldKind, withFormat} from './kind.js'
import {FAMILY_OF, type RecordKind} from './kinds.js'
import {ownLabels} from './label-lexicon.js'
import type {LabelVariants} from './label-names.js'
import {readNote} from './note-facts.js'
import {noteLettersOf} from './note-format.js'
import {readParts} from './parts.js'
import {readPeople} from './people.js'
import {personIn} from './person.js'
import {readDates} from './record-dates.js'
import {quotesOf} from './record-quotes.js'
import {createTopics, sectionsOf} from './sections.js'
import {settleSigningDates} from './signing.js'
import {toldDates, withTold} from './told-dates.js'

/** What is known about a record besides its text; the record's own front matter comes first. */
export interface KnownFacts {
  readonly kind?: RecordKind
  readonly person?: string
  /** `YYYY-MM-DD` */
  readonly planDate?: string
  /** `YYYY-MM-DD` or `MM-DD` */
  readonly schoolYearEnd?: string
  /** Which comes first in numeric dates, where the documents of an agency do not all show it. */
  readonly dateOrder?: DateOrder
  readonly identityFirst?: readonly string[]
  /** Labels of the agency's own forms. */
  readonly labels?: LabelVariants
  /** What the agency calls its own services and staff. */
  readonly services?: readonly string[]
  readonly staff?: readonly string[]
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
  const agency = agencyWords(facts.services, facts.staff)
  const {entries: read, formText} = entriesOf(document, {
    ...(known.person ? {person: known.person} : {}),
    ...(own ? {own} : {}),
    ...(noteLetters ? {noteLetters} : {}),
  })
  const joined = joinAnswers(read, text)
  const told = titled ? withFormat(titled, joined) : kindOfParts(joined, document)
  const family = FAMILY_OF[told.kind]
  const entries = settleSigningDates(settleClashes(joined, told.kind))

  const named = personIn(document, entries)
  const person = known.person ?? named?.name
  const dateOrder = known.dateOrder ?? orderOf(text)
  const days = readCalendar(entries, text, dateOrder, today)
  const isPlan = family === 'plan' || family === 'crisis-plan'
  const inProse = once(() =>
    isPlan || family === 'minutes' ? toldDates(entries, text, {today, order: dateOrder}) : [],
  )
  const planDate = known.planDate ?? days.plan?.iso ?? inProse().find(({role}) => role === 'plan')?.iso
  const birthDate = front.birthDate ?? days.birth
  const schoolYearEnd = known.schoolYearEnd ?? days.schoolYearEnd
  const calendar = {
    ...(planDate ? {planDate} : {}),
    ...(birthDate ? {birthDate} : {}),
    ...(schoolYearEnd ? {schoolYearEnd} : {}),
  }
  const people = once(() => readPeople(entries, text, named, agency))
  const hasSteps = isPlan || family === 'minutes' || family === 'note'
  const steps = once(() => finishGoals(hasSteps ? findGoals(entries, text) : NO_GOALS, text, people))
  const fields = fieldsOf(entries)
  const topics = once(() => createTopics(sections(), fields))
  const sections = once(() => sectionsOf(document, entries))
  const parts = once(() => readParts(entries, text))
  const dates = once(() => withTold(readDates(entries, text, {today, order: dateOrder, ...calendar}), inProse()))
  const quotes = once(() => quotesOf(document, people(), person, fields, steps().goals))
  const formSpans = once(() => createSpanIndex([...formText, ...formLabels(fields, text)], (span) => span))

  return {
    kind: told.kind,
    family,
    kindReason: told.reason,
    get sections() {
      return sections()
    },
    fields,
    get needs() {
      return isPlan ? steps().needs : []
    },
    get goals() {
      return isPlan ? steps().goals : []
    },
    get actions() {
      return steps().actions
    },
    get parts() {
      return parts()
    },
    get dates() {
      return dates()
    },
    get people() {
      return people().people
    },
    decisions: family === 'minutes' ? readDecisions(entries, text) : [],
    ...(family === 'note' ? {note: readNote(entries, text)} : {}),
    ...(person ? {person, personSource: sourceOf(front.person, facts.person, named?.source)} : {}),
    ...calendar,
    ...(planDate ? {planDateSource: sourceOf(front.planDate, facts.planDate, days.plan?.source)} : {}),
    blanks: fields.filter(({name, blank}) => name && blank),
    identityFirst: known.identityFirst ?? [],
    dateOrder,
    ...(agency ? {agency} : {}),
    get quotes() {
      return quotes()
    },
    topicsAt: (span) => topics()(span),
    isFormText: (span) => formSpans().around(span).length > 0,
  }
}

const NO_GOALS: GoalDrafts = {goals: [], needs: [], actions: []}

/** The labels that are surely the form's words and not the writer's: those that forms use, and titles of several words. */
function formLabels(fields: readonly Field[], text: string): Span[] {
  return fields.flatMap(({name, label, labelSpan, source}) => {
    const isForms = source === 'column' || (source === 'label' && (name !== undefined || TITLE_CASE().test(label)))
    // "TC to mom re: …" is how the writer begins a note of a call, and "He did well. Next IEP: 10/3" goes on with one.
    const isWriters =
      /\bre$/i.test(label) || /[a-z][.!?] $/.test(text.slice(Math.max(0, labelSpan.start - 3), labelSpan.start))
    return isForms && !isWriters ? [labelSpan] : []
  })
}

/** "Response to Problem Behavior" */
const TITLE_CASE = pattern()`^[${UPPER}]\S+(?: (?:[a-z]{1,3}|[${UPPER}#(\d]\S*))+$`

/** The kind of a record whose title is silent. */
function kindOfParts(entries: readonly Entry[], document: Document): ToldKind {
  const goals = findGoals(entries, document.text).goals.filter(({span}) => span)
  const hasGoals =
    goals.some(({fields, actions}) => fields.length > 0 || actions.length > 0) ||
    goals.filter(({confidence}) => confidence === 'high').length >= FEWEST_GOALS
  const told = kindFromParts(entries, hasGoals)
  // A running head names the plan, but also the form or the office: it is only believed beside goals.
  if (told.kind === 'plan') return kindFromLabels(entries) ?? told
  return told.kind === 'other' && goals.length > 0 ? (kindFromHead(document) ?? told) : told
}

/** So many goals without dates or steps still make a plan. */
const FEWEST_GOALS = 2

const sourceOf = (front: unknown, settings: unknown, found: Source | undefined): Source =>
  front ? 'front-matter' : settings ? 'config' : (found ?? 'prose')

function fieldsOf(entries: readonly Entry[]): Field[] {
  return entries.flatMap((entry): Field[] => {
    if (entry.type === 'field') return [entry]
    return entry.type === 'row' ? [...entry.cells] : []
  })
}

/** What is worked out when it is first asked for, and kept: few rules ask for everything. */
function once<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
