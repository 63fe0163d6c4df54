import type {PhraseMatch} from '../language/phrases/match.js'
import {isBorrowedVoice} from '../language/quotes/family-voice.js'
import {isFirstPerson} from '../language/quotes/own-words.js'
import type {Quote} from '../language/quotes/quote.js'
import {sentenceAround} from '../language/sentences.js'
import {pattern} from '../text/letters.js'
import {overlaps, type Span} from '../text/span.js'
import {createSpanIndex} from '../text/span-index.js'
import {isAboutThing} from './about-things.js'
import type {RuleContext} from './context.js'
import {type Detection, defineRule, type RuleDefinition, type Suggestion} from './define-rule.js'
import {isInOfficialName} from './official-names.js'
import {oncePerRecord} from './once-per-record.js'
import {ageOf, chosenWords, isInChoiceOfWords} from './person-words.js'
import {labelledFields, quotesIn} from './places.js'
import {isToldView} from './told-by.js'

/** A word of a vocabulary in a place where it counts. */
export interface TermDetection extends Detection {
  readonly at: Span
  /** The matched words as written. */
  readonly words: string
  readonly why: string
  readonly alternatives: readonly string[]
}

/** A rule whose whole knowledge is its `terms.yaml`; in the category respect unless set otherwise. */
export function defineTermRule(
  rule: Pick<RuleDefinition, 'id' | 'summary' | 'standard'> & Partial<Pick<RuleDefinition, 'category'>>,
): RuleDefinition {
  return defineRule<TermDetection, never>({
    category: 'respect',
    ...rule,
    severity: 'warning',
    *check(context) {
      for (const match of context.language.phrases) {
        if (match.rule === rule.id && countsAsWritersWords(context, match)) yield detectionOf(context, match)
      }
    },
    message: ({words, why, alternatives}) => `“${words}”: ${asSentence(why)}${writeInstead(alternatives)}`,
    suggest: ({alternatives}) => alternatives.map((title): Suggestion => ({title})),
  })
}

function detectionOf({document}: RuleContext, {span, term}: PhraseMatch): TermDetection {
  const words = document.text.slice(span.start, span.end)
  return {at: span, severity: term.severity, term: words, words, why: term.why, alternatives: term.alternatives}
}

/**
 * Whether the words are the writer's own: not said by the person, the family or a natural support, not part of an official name or a
 * title in quotation marks, not a label of the form over nothing, not what a form asks for in a field where they belong, not the word the
 * person chose for themselves, and not fitting for somebody so young.
 */
export function countsAsWritersWords(
  context: RuleContext,
  match: {span: Span; block: number; term?: PhraseMatch['term']},
): boolean {
  const {document, record, today} = context
  const {span, term} = match
  const block = document.blocks[match.block]
  if (term?.only?.paragraph && !isWholeParagraph(document, match)) return false
  if (term?.exceptions?.paragraph && isWholeParagraph(document, match)) return false
  if (!block || isQuotedFromFamily(context, span) || record.isFormText(span)) return false
  const quotes = quotesIn(context).around(span)
  if (quotes.some(({kind}) => kind === 'title')) return false
  if (isInOfficialName(document.text, block, span)) return false
  if (isChosenWord(chosenWords(context), document.text.slice(span.start, span.end))) return false
  if (term?.rule === 'label-before-person' && isAboutOneself(document.text, block.span, span)) return false
  if (isUnusedLabel(context, span)) return false
  if (term?.severity === 'info' && isPersonsOwnSentence(context, block.span, span)) return false
  if (term && ABOUT_PEOPLE.has(term.rule) && isAboutThing(document.text, block.span, span)) return false
  if (term?.rule === 'blaming-language' && isToldView(document.text, block.span, span)) return false
  if (isInChoiceOfWords(context, span) || isAboutWords(document.text, block.span, span, quotes[0])) return false
  const youngest = term?.exceptions?.['younger-than']
  if (youngest !== undefined && (ageOf(record, document.text, today) ?? youngest) < youngest) return false
  const fields = record.topicsAt(span)
  if (term?.exceptions?.fields?.some((field) => fields.includes(field))) return false
  const required = term?.only?.fields
  return !required || required.some((field) => fields.includes(field))
}

/**
 * Whether `span` is in words of the person, the family or a natural support, or of somebody whose role the record does not give:
 * staff have their roles beside their names, so a speaker without one is more likely family, and a wrong flag on their words costs trust.
 */
export function isQuotedFromFamily(context: RuleContext, span: Span): boolean {
  return quotesIn(context)
    .overlapping(span)
    .some(({kind, speaker, span: words}) => kind === 'speech' && speaker?.kind !== 'staff' && overlaps(words, span))
}

/** The phrases of a record by their places. */
const phrasesIn = oncePerRecord(({language: {phrases}}) => createSpanIndex(phrases, ({span}) => span))

/** Headings of notes: below them, one word or two are a note, and not the answer to a question of the form. A number may be a date. */
const OF_NOTES = /note|narrative|observation|comment|entry|summary|shift|\d/i

/**
 * Whether the words are all that a paragraph says, and nothing is below that they could be the heading of. Below the heading of a section
 * they are its answer: "Diet", and below it "Soft food".
 */
function isWholeParagraph(
  {text, blocks}: RuleContext['document'],
  {span, block: at}: {span: Span; block: number},
): boolean {
  const block = blocks[at]
  if (block?.kind !== 'paragraph' || block.listDepth > 0) return false
  const next = blocks[at + 1]
  if (next && next.kind !== 'heading') return false
  const above = blocks[at - 1]
  const isSection = above?.kind === 'heading' && (above.depth ?? 1) > 1
  if (isSection && !OF_NOTES.test(text.slice(above.span.start, above.span.end))) return false
  const hasLetters = (start: number, end: number) => /[a-z]/i.test(text.slice(start, end))
  return !hasLetters(block.span.start, span.start) && !hasLetters(span.end, block.span.end)
}

/** The rules whose words count only when they are said of somebody; many a stigmatizing term is wrong about the weather, too. */
const ABOUT_PEOPLE: ReadonlySet<string> = new Set(['label-before-person', 'blaming-language'])

/** The rules about words of respect. */
const RESPECT: ReadonlySet<string> = new Set(['label-before-person', 'stigmatizing-term', 'blaming-language'])

/** What may come before the words in an entry that is about them alone: "is ambulatory". */
const JUST_BE = /^(?:(?:am|is|are|was|were|be|been|being)\s+)?$/i

/**
 * Whether a rule about respect reports these very words. One finding for the same words is enough, and how a person is described
 * matters more than how plainly.
 */
export function isReportedAsRespect(context: RuleContext, words: Span): boolean {
  return phrasesIn(context)
    .around(words)
    .some(
      (match) =>
        match.span.end === words.end &&
        RESPECT.has(match.rule) &&
        JUST_BE.test(context.document.text.slice(match.span.start, words.start)) &&
        countsAsWritersWords(context, match),
    )
}

/** Whether the words are a label of the form over nothing: "VISITATION: N/A". */
function isUnusedLabel(context: RuleContext, words: Span): boolean {
  const {text} = context.document
  const own = labelledFields(context).around(words)
  return (
    own.length > 0 &&
    own.every(({value, blank}) => blank !== undefined || /^\s*n\/?a\b/i.test(text.slice(value.start, value.end)))
  )
}

/** Words a person chose for themselves ("identity-first: [autistic, Deaf]") stay, also in the plural. */
function isChosenWord(chosen: ReadonlySet<string>, words: string): boolean {
  if (chosen.size === 0) return false
  return words
    .toLowerCase()
    .split(/[^a-z\u00c0-\u024f]+/)
    .some((word) => chosen.has(word) || (word.endsWith('s') && chosen.has(word.slice(0, -1))))
}

/** As much of a block as the patterns below look at before some words. A block may be a whole file in one line. */
const textBefore = (text: string, block: Span, at: number) => text.slice(Math.max(block.start, at - 120), at)

/** "I am an autistic woman": in a plan the person tells, the word is theirs. */
function isAboutOneself(text: string, block: Span, words: Span): boolean {
  if (/^I['’]m\b/.test(text.slice(words.start, words.end))) return true
  return /\b(?:I(?:['’]m| am| identify as)|[Ww]e(?:['’]re| are)) (?:\S+ ){0,2}$/.test(
    textBefore(text, block, words.start),
  )
}

/**
 * Whether the sentence is the person's own, in a plan written in the first person: "I am not trying to get away, I think it is time for work".
 * Words that hurt no matter who writes them are reported all the same: staff have written "I" for somebody else before.
 */
function isPersonsOwnSentence({document: {text}, record}: RuleContext, block: Span, words: Span): boolean {
  if (record.family !== 'plan') return false
  const {start, end} = sentenceAround(text, block, words)
  const sentence = text.slice(start, end)
  return /\bI\b/.test(sentence) && isFirstPerson(sentence) && !isBorrowedVoice(sentence)
}

/** Before words that are named and not used: "do not write lazy". */
const NAMED = pattern('i')`\b(?:instead of (?:saying|writing)|(?:not|never|don['’]t|avoid) (?:to )?(?:say|write|use|
  saying|writing|using))(?: the words?)?[,:]?\s*$`
/** The same, before quotation marks. */
const NAMED_IN_MARKS =
  /\b(?:words?|terms?|phrase|label|instead of|rather than|not|avoid|never|(?:not|n['’]t|never) (?:say|write|use))[,:]?\s*$/i

/** A note on how to write, or on what a word once meant, has to name the word. */
function isAboutWords(text: string, block: Span, words: Span, quote: Quote | undefined): boolean {
  if (NAMED().test(textBefore(text, block, words.start))) return true
  const marks = quote ? quote.outer.start : /["“‘']$/.test(textBefore(text, block, words.start)) ? words.start - 1 : -1
  if (marks < 0) return false
  const before = textBefore(text, block, marks)
  return NAMED().test(before) || NAMED_IN_MARKS.test(before)
}

const asSentence = (why: string) => {
  const trimmed = why.trim()
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`
}

/** An alternative that says what to do, and is nothing to write: "say what was seen", "leave it out". */
const ADVICE = /^(?:say (?:what|who|how)|leave it out)\b/
/** Stands for words that only the reader knows: "the words the person uses". */
const TO_FILL = /^the (?:words |(?:child|person|group)[’']s )/

function writeInstead(alternatives: readonly string[]): string {
  const advice = alternatives.filter((words) => ADVICE.test(words)).join(', or ')
  const words = alternatives
    .filter((each) => !ADVICE.test(each))
    .map((each) => (TO_FILL.test(each) ? each : `“${each}”`))
    .join(' or ')
  if (words === '') return advice && ` ${advice.charAt(0).toUpperCase()}${advice.slice(1)}.`
  return ` You could write: ${words}${advice && `, or ${advice}`}.`
}
