import type {Document} from '../document/document.js'
import {createLanguage, type Language, type LanguageKnowledge} from '../language/language.js'
import {countWords} from '../language/phrases/words.js'
import {type CareRecord, emptyRecord} from '../record/care-record.js'
import {readFrontMatter} from '../record/front-matter.js'
import {readRecord} from '../record/read-record.js'
import type {RuleContext} from '../rule/context.js'
import type {Detection, RuleDefinition, Severity} from '../rule/define-rule.js'
import {optionsOf} from '../rule/options.js'
import {applyAllows} from './allow.js'
import type {Finding, Review, RuleMeasure} from './finding.js'
import {fingerprintOf} from './fingerprint.js'
import {blockNumberAt, createLabeller, excerptOf, headingsOf} from './locate.js'
import {createPassedOver} from './passed-over.js'
import type {Settings} from './settings.js'

/** What a run knows beyond the document: the rules, the language knowledge, and the day. */
export interface ReviewKnowledge {
  readonly rules: readonly RuleDefinition[]
  readonly language: LanguageKnowledge
  /** `YYYY-MM-DD` */
  readonly today: string
}

const noLanguage: Language = {
  acronyms: [],
  phrases: [],
  biasedTerms: [],
  prose: [],
  readingGrade: undefined,
  glossary: new Map(),
}

/** Runs the rules over one document. */
export async function reviewDocument(document: Document, given: Settings, knowledge: ReviewKnowledge): Promise<Review> {
  const {profile} = readFrontMatter(document.frontMatter)
  // Few records name a profile of their own, so it is loaded for those only.
  const settings = profile ? (await import('./own-profile.js')).withOwnProfile(given, profile) : given
  const isReadable = document.status !== 'unreadable'
  const record = isReadable ? readRecord(document, settings, knowledge.today) : emptyRecord
  const language = isReadable ? await createLanguage(document, knowledge.language) : noLanguage
  const context: RuleContext = {document, language, record, today: knowledge.today}

  const isPassedOver = createPassedOver(document)
  const findings: Finding[] = []
  const measures: RuleMeasure[] = []
  const word = createWording(createLocator(document, record), settings)
  const running = knowledge.rules.filter((rule) => settings.rules[rule.id]?.severity !== 'off')
  for (const rule of running) {
    const detections = [...rule.check(context, optionsOf(rule, settings.rules[rule.id]?.options))].filter(
      ({at}) => rule.category === 'record' || !isPassedOver(at),
    )
    findings.push(...word(rule, detections))
    const measure = rule.measure?.(context, detections)
    if (measure && measure.checked > 0) measures.push({rule: rule.id, ...measure})
  }
  const {
    kept,
    count: allowed,
    uses,
  } = applyAllows(document, findings, settings.allows ?? [], ruleStates(knowledge.rules, running), knowledge.today)
  const aboutAllows = running.flatMap((rule) => word(rule, [...(rule.checkAllows?.(uses) ?? [])]))
  return {
    format: document.format,
    kind: record.family,
    status: document.status,
    problems: document.problems,
    findings: [...kept, ...aboutAllows].sort(byPlace),
    measures,
    allowed,
    words: countWords(document.text),
    ...(isReadable ? {goals: record.goals.length} : {}),
  }
}

const byPlace = (a: Finding, b: Finding) =>
  a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : 1)

/** Every rule there is, and whether it ran. */
function ruleStates(all: readonly RuleDefinition[], running: readonly RuleDefinition[]): ReadonlyMap<string, boolean> {
  return new Map(all.map((rule) => [rule.id, running.includes(rule)]))
}

/** A function that turns a rule's detections into findings: its words, its severity under these settings, and the place. */
function createWording(locate: ReturnType<typeof createLocator>, settings: Settings) {
  return (rule: RuleDefinition, detections: readonly Detection[]): Finding[] =>
    detections.map((detection) => ({
      rule: rule.id,
      category: rule.category,
      // Only rules that run come here, so a severity that is set is never `off`.
      severity: (settings.rules[rule.id]?.severity as Severity | undefined) ?? detection.severity ?? rule.severity,
      message: rule.message(detection),
      ...(detection.term === undefined ? {} : {term: detection.term}),
      suggestions: rule.suggest?.(detection) ?? [],
      ...locate(rule.id, detection),
    }))
}

/** Places detections; equal ones under the same headings are distinguished by their count. */
function createLocator(document: Document, record: CareRecord) {
  const counts = new Map<string, number>()
  const labelOf = createLabeller(document, record)
  return (rule: string, {at}: Detection) => {
    // A finding without words is about the whole document: it is at its beginning and covers nothing.
    const span = at ?? {start: 0, end: 0}
    const headings = at ? headingsOf(document, document.blocks[blockNumberAt(document, at)]) : []
    const words = document.text.slice(span.start, span.end)
    const first = fingerprintOf(rule, words, headings, 0)
    const ordinal = counts.get(first) ?? 0
    counts.set(first, ordinal + 1)
    const excerpt = at ? excerptOf(document, at) : undefined
    return {
      span,
      range: document.range(span),
      place: document.place(span),
      label: at ? labelOf(at) : '',
      fingerprint: ordinal === 0 ? first : fingerprintOf(rule, words, headings, ordinal),
      ...(excerpt ? {excerpt} : {}),
    }
  }
}
