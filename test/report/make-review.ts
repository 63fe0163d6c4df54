import type {FileReview, Finding} from '../../src/check/finding.js'
import type {Place} from '../../src/document/place.js'
import {lineStartsOf, positionAt} from '../../src/text/lines.js'

/** What a test says about a finding; the rest is worked out from the words and the text. */
export interface FindingSketch extends Partial<Omit<Finding, 'span' | 'range' | 'excerpt'>> {
  /** The words as they stand in the text; without them the finding is about the whole document. */
  readonly words?: string
  /** Which occurrence of the words, from 0. */
  readonly nth?: number
}

export interface ReviewSketch extends Partial<Omit<FileReview, 'findings'>> {
  /** The document's text; every line counts as one sentence. */
  readonly text?: string
  readonly findings?: readonly FindingSketch[]
  /** The native place of every finding, for Word and PDF. */
  readonly place?: Place
}

/** The review of an invented file: a Markdown plan unless told otherwise. */
export function makeReview({text = '', findings = [], place, ...rest}: ReviewSketch = {}): FileReview {
  const path = rest.path ?? 'plans/rosa.md'
  return {
    format: 'markdown',
    kind: 'plan',
    status: 'ok',
    problems: [],
    measures: [],
    allowed: 0,
    words: text.split(/\s+/).length,
    path,
    uri: `file:///home/mei/${path}`,
    ...rest,
    findings: findings.map((sketch) => makeFinding(text, sketch, place)),
  }
}

function makeFinding(text: string, {words, nth = 0, ...rest}: FindingSketch, place?: Place): Finding {
  let start = words === undefined ? 0 : text.indexOf(words)
  for (let i = 0; i < nth; i++) start = text.indexOf(words ?? '', start + 1)
  if (start < 0) throw new Error(`The text does not hold "${words}" that often.`)
  const end = start + (words?.length ?? 0)
  const lineStarts = lineStartsOf(text)
  const range = {start: positionAt(lineStarts, start), end: positionAt(lineStarts, end)}
  const lineStart = lineStarts[range.start.line] ?? 0
  const lineEnd = lineStarts[range.end.line + 1] ?? text.length
  return {
    rule: 'undefined-acronym',
    category: 'plain-language',
    severity: 'warning',
    message: `${words} is not spelled out before this point.`,
    suggestions: [],
    label: '',
    fingerprint: 'a1b2c3d4',
    place: place ?? {kind: 'source', start: {...range.start, offset: start}, end: {...range.end, offset: end}},
    ...rest,
    span: {start, end},
    range,
    ...(words === undefined
      ? {}
      : {excerpt: {text: text.slice(lineStart, lineEnd).trimEnd(), start: start - lineStart, end: end - lineStart}}),
  }
}
