import {readMarkdown} from '../../src/ingest/markdown/index.js'
import {readText} from '../../src/ingest/text/index.js'
import type {CareRecord} from '../../src/record/care-record.js'
import {type KnownFacts, readRecord} from '../../src/record/read-record.js'
import type {Span} from '../../src/text/span.js'

/** The day on which the records of the tests are read. */
export const TODAY = '2026-03-01'

/** A record and the words at its spans. */
export interface Reading {
  readonly record: CareRecord
  readonly text: string
  at(span: Span | undefined): string
}

export function readPlan(markdown: string, facts: KnownFacts = {}): Reading {
  return reading(readMarkdown(markdown), facts)
}

export function readPlain(source: string, facts: KnownFacts = {}): Reading {
  return reading(readText(source), facts)
}

function reading(document: ReturnType<typeof readMarkdown>, facts: KnownFacts): Reading {
  const record = readRecord(document, facts, TODAY)
  return {record, text: document.text, at: (span) => (span ? document.text.slice(span.start, span.end) : '')}
}
