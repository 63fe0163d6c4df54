import type {FileReview, Finding} from '../../check/finding.js'
import type {Document} from '../../document/document.js'
import {foldRepeats} from '../../report/finding-groups.js'
import {READING_RULES} from '../../report/summary.js'
import {WORST_FIRST} from '../../rule/severity.js'
import {marksOf} from '../marks.js'
import type {WordMark} from './mark-words.js'

/** One entry of the list beside the document. */
export interface Note {
  readonly number: number
  readonly finding: Finding
  /** The words in the document, as written there; empty for the whole document. */
  readonly words: string
  /** Numbers of the marks it is about: its own, and those of its repeats. */
  readonly marks: readonly number[]
  /** An earlier note says the same at length. */
  readonly isExplainedAbove: boolean
}

/** Everything there is to say about a document, and where. */
interface Notes {
  /** About words, in the order of the text; numbered from 1. */
  readonly inText: readonly Note[]
  /** About the document as a whole; numbered on. */
  readonly aboutAll: readonly Note[]
  readonly marks: readonly WordMark[]
}

/** Orders the findings of a review into notes and marks. What is said about reading the file is not a note: it is in the head of the page. */
export function notesOf(document: Document, review: FileReview): Notes {
  const findings = review.findings.filter(({rule}) => !READING_RULES.has(rule))
  const isInText = ({span}: Finding) => span.end > span.start
  const ofWords = findings.filter(isInText)
  const marks = marksOf(document, ofWords)
  const markOf = new Map(marks.flatMap((mark, i) => mark.findings.map((finding) => [finding, i + 1] as const)))
  const numberOf = new Map<Finding, number>()

  const inText = foldRepeats(ofWords).map(({finding, again, isExplainedAbove}, i): Note => {
    const places = [finding, ...again]
    for (const place of places) numberOf.set(place, i + 1)
    const words = document.text.slice(finding.span.start, finding.span.end)
    return {number: i + 1, finding, words, marks: places.flatMap((place) => markOf.get(place) ?? []), isExplainedAbove}
  })
  const aboutAll = findings
    .filter((finding) => !isInText(finding))
    .map((finding, i) => ({number: inText.length + i + 1, finding, words: '', marks: [], isExplainedAbove: false}))

  return {
    inText,
    aboutAll,
    marks: marks.map(({span, findings: own}, i) => ({
      number: i + 1,
      span,
      notes: [...new Set(own.map((finding) => numberOf.get(finding) ?? 0))].sort((a, b) => a - b),
      severities: WORST_FIRST.filter((severity) => own.some((finding) => finding.severity === severity)),
    })),
  }
}
