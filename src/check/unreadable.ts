import type {Document} from '../document/document.js'
import type {Review} from './finding.js'
import {fingerprintOf} from './fingerprint.js'

/**
 * The review of a file that could not be read, without loading a single rule: what `unreadable-file` says under default settings.
 */
export function reviewUnreadable(document: Document): Review {
  const nowhere = {start: 0, end: 0}
  return {
    format: document.format,
    kind: 'other',
    status: document.status,
    problems: document.problems,
    findings: document.problems.map(({message}) => ({
      rule: 'unreadable-file',
      category: 'record',
      severity: 'error',
      message,
      suggestions: [],
      span: nowhere,
      range: document.range(nowhere),
      place: document.place(nowhere),
      label: '',
      fingerprint: fingerprintOf('unreadable-file', '', [], 0),
    })),
    measures: [],
    allowed: 0,
    words: 0,
  }
}
