import type {Document} from '../document/document.js'
import type {Action, CareRecord, Field, Goal, Person, Words} from '../record/care-record.js'
import {actionDateOf, type TargetDate, targetDateOf} from '../record/target-date.js'
import {voicesOf} from '../record/voices.js'
import type {Span} from '../text/span.js'

/** The record as plain data, as `inspect --format json` prints it: every span with its words, dates resolved. `today` is `YYYY-MM-DD`. */
export function inspectionData(document: Document, record: CareRecord, today: string): object {
  const {text} = document
  const says = (span: Span) => text.slice(span.start, span.end)
  const date = (found: TargetDate) => (found.state === 'none' ? {state: found.state} : {...found, text: says(found.at)})
  const action = (one: Action) => ({
    ...one,
    owners: one.owners.map(personData),
    date: date(actionDateOf(one, record, today)),
  })
  const goal = (one: Goal): object => ({
    title: one.title,
    ...wordsData(one),
    isObjective: one.isObjective,
    isClosed: one.isClosed,
    need: one.need ? one.need.text : null,
    targetDate: date(targetDateOf(one, record, text, today)),
    measure: one.measure ?? null,
    baseline: one.baseline ?? null,
    domain: one.domain ?? null,
    status: one.status ?? null,
    owners: one.owners.map(personData),
    ownWords: one.ownWords,
    quotes: voicesOf(one, record).map(({span}) => says(span)),
    objectives: one.objectives.map(({title}) => title),
    actions: one.actions.map(action),
    fields: one.fields.map((field) => fieldData(field, says)),
  })
  return {
    kind: record.kind,
    family: record.family,
    kindReason: record.kindReason,
    person: record.person ?? null,
    personSource: record.personSource ?? null,
    planDate: record.planDate ?? null,
    planDateSource: record.planDateSource ?? null,
    birthDate: record.birthDate ?? null,
    schoolYearEnd: record.schoolYearEnd ?? null,
    identityFirst: record.identityFirst,
    goals: record.goals.map(goal),
    needs: record.needs,
    actions: record.actions.map(action),
    people: record.people.map(personData),
    parts: [...record.parts.values()],
    dates: record.dates,
    decisions: record.decisions,
    note: record.note ?? null,
    blanks: record.blanks.map((field) => fieldData(field, says)),
    quotes: record.quotes.map((quote) => ({...quote, text: says(quote.span)})),
    sections: record.sections,
    fields: record.fields.map((field) => fieldData(field, says)),
  }
}

const wordsData = ({text, span, source, confidence}: Words) => ({text, span, source, confidence})
const personData = ({name, role, kind, as, span}: Person) => ({name, role: role ?? null, kind, as, span})
const fieldData = (field: Field, says: (span: Span) => string) => {
  const {name, label, labelSpan, value, source, confidence, blank} = field
  return {name: name ?? null, label, labelSpan, text: says(value), value, source, confidence, blank: blank ?? null}
}
