import * as v from 'valibot'
import {sentenceAround} from '../../src/language/sentences.js'
import type {RecordFamily} from '../../src/record/care-record.js'
import type {RuleContext} from '../../src/rule/context.js'
import {type Detection, defineRule} from '../../src/rule/define-rule.js'
import {countsAsWritersWords, isQuotedFromFamily} from '../../src/rule/term-rule.js'
import {pattern} from '../../src/text/letters.js'
import {contains, type Span} from '../../src/text/span.js'

type HardToRead = Detection &
  (
    | {readonly kind: 'grade'; readonly grade: number; readonly limit: number}
    | {readonly kind: 'sentence'; readonly words: number}
    | {readonly kind: 'nobody'; readonly why: string}
  )

/** Reading formulas mean little above this grade. */
const COLLEGE = 13

/** Contact notes are written for the file; everything else may come into the family's hands. */
const isForFamilies = (family: RecordFamily) => family !== 'note'

const options = v.object({
  /** School grade up to which the text as a whole is fine. Most adults read with ease up to grade 8 or 9. */
  grade: v.optional(v.pipe(v.number(), v.minValue(1)), 10),
  /** Words up to which a sentence is fine. */
  'sentence-words': v.optional(v.pipe(v.number(), v.integer(), v.minValue(10)), 40),
})

export default defineRule<HardToRead, typeof options>({
  id: 'hard-to-read',
  category: 'plain-language',
  severity: 'info',
  summary: 'Long sentences, hard words, or steps that do not say who acts.',
  standard: ['wisconsin-cst A3', 'missouri-support-coordination A47'],
  options,
  *check(context, {grade: limit, 'sentence-words': longest}) {
    const {language, record} = context
    if (!isForFamilies(record.family)) return
    const grade = language.readingGrade
    if (grade !== undefined && Math.round(grade) > limit) yield {kind: 'grade', grade: Math.round(grade), limit}
    for (const {span, words} of language.prose) {
      const count = words.starts.length
      if (count > longest && !isQuotedFromFamily(context, span)) yield {kind: 'sentence', at: span, words: count}
    }
    for (const match of language.phrases) {
      if (match.rule === 'hard-to-read' && countsAsWritersWords(context, match) && !saysWho(context, match))
        yield {kind: 'nobody', at: match.span, why: match.term.why}
    }
  },
  message: (found) => {
    switch (found.kind) {
      case 'grade':
        return `The text as a whole needs ${level(found.grade)}. Shorter sentences and everyday words would make it easier; up to grade ${found.limit} is fine here.`
      case 'sentence':
        return `This sentence has ${found.words} words. Two or three shorter ones are easier to follow.`
      default:
        return `${found.why} Name the person, such as “Aunt Mei will …”.`
    }
  },
  measure: ({language, record}, detections) =>
    language.readingGrade === undefined || !isForFamilies(record.family)
      ? undefined
      : {checked: 1, met: detections.some(({kind}) => kind === 'grade') ? 0 : 1},
})

/** “By” that says when or how, not who: “by May 4”, “by the end of the year”, “by phone”. */
const NOT_WHO = pattern('g')`\b[Bb]y (?:(?:the|this|next|early|mid|late)[ -])?(?:\d|
  (?:end|start|beginning|middle|time|date|day|week|month|year|fall|spring|summer|winter|noon|then|now|when|phone|mail|
  e-?mail|text|letter|fax|bus|car|van|taxi|(?:Jan|Febr)(?:uary)?|Feb|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|
  Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|(?:Nov|Dec)(?:ember)?|
  (?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?)\b)(?! [A-Z][a-z]| will\b)`

/** Whether the sentence around a match names who acts, or the form does: in a column of its table or in the step's own field. */
function saysWho(
  {document, record}: RuleContext,
  {span, block}: {readonly span: Span; readonly block: number},
): boolean {
  const around = document.blocks[block]
  if (!around || around.kind === 'cell') return true
  if (record.actions.some((action) => (action.who || action.owners.length > 0) && contains(action.span, span)))
    return true
  const sentence = sentenceAround(document.text, around.span, span)
  const words = document.text.slice(sentence.start, sentence.end)
  // Most have no "by" at all, and the first question costs a hundredth of the other.
  return /\bby\b/i.test(words) && /\bby\b/i.test(words.replace(NOT_WHO(), ''))
}

const level = (grade: number) => (grade >= COLLEGE ? 'a college reading level' : `a grade ${grade} reading level`)
