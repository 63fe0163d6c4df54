import type {Element} from 'hast'
import type {FileReview} from '../../check/finding.js'
import {measureSentences} from '../../report/pretty-summary.js'
import {READING_RULES, summarize} from '../../report/summary.js'
import {counted, FORMAT_NAMES, KIND_NAMES, unseenIn} from '../../report/wording.js'
import {writtenDay} from '../../rule/days.js'
import type {Severity} from '../../rule/define-rule.js'
import {WORST_FIRST} from '../../rule/severity.js'
import {element} from './hast.js'

/** What a finding of each severity asks for. */
const MEANINGS: Readonly<Record<Severity, string>> = {
  error: 'change before the record is shared',
  warning: 'worth a change',
  info: 'good to know',
}

/** The name of the file without the way to it. */
export function fileName({path}: FileReview): string {
  return path.split('/').at(-1) || path
}

/** "care plan", or "document" for a record of no known kind. */
export function recordName({kind, status}: FileReview): string {
  return kind === 'other' || status === 'unreadable' ? 'document' : KIND_NAMES[kind][0]
}

/**
 * The page's head: which file, when, what was found, and how much is done well.
 *
 * @param hasList - there is a list of findings; on narrow screens it is far below, so the head links to it.
 */
export function renderHead(review: FileReview, today: string | undefined, hasList: boolean): Element {
  const {counts, measures} = summarize([
    {...review, findings: review.findings.filter(({rule}) => !READING_RULES.has(rule))},
  ])
  const kind = recordName(review)
  const facts = [kind.charAt(0).toUpperCase() + kind.slice(1), FORMAT_NAMES[review.format]].filter(Boolean).join(', ')
  const unseen = unseenIn(review)
  const found = WORST_FIRST.filter((severity) => counts[severity] > 0)
  const done = measureSentences(measures)
    .split(/(?<=\.) (?=[A-Z])/)
    .filter(Boolean)
  return element(
    'header',
    {},
    element('p', {className: ['brand']}, 'carelint review'),
    element('h1', {}, element('bdi', {}, fileName(review))),
    element('p', {className: ['facts']}, facts, today ? [' · reviewed ', dateOf(today)] : false),
    unseen ? element('p', {}, unseen) : false,
    done.length > 0
      ? element(
          'ul',
          {className: ['measures']},
          done.map((sentence) => element('li', {}, sentence)),
        )
      : false,
    found.length > 0
      ? element(
          'ul',
          {className: ['counts']},
          found.map((severity) =>
            element(
              'li',
              {className: [severity]},
              element('strong', {}, counted(counts[severity], severity, severity === 'info' ? 'info' : `${severity}s`)),
              `: ${MEANINGS[severity]}`,
            ),
          ),
        )
      : false,
    hasList ? element('p', {className: ['jump']}, element('a', {href: '#findings'}, 'Go to the list')) : false,
    element(
      'p',
      {className: ['keep']},
      'This page contains the words of the record. Keep it where the record is kept, and share it only with people who are allowed to read the record.',
    ),
  )
}

const dateOf = (day: string) => element('time', {dateTime: day}, writtenDay(day))

/** What was not read: a partly read file never looks clean. */
export function renderProblems({status, problems}: FileReview): Element | undefined {
  if (problems.length === 0) return undefined
  const all = status === 'unreadable'
  return element(
    'section',
    {className: ['problems'], ariaLabelledBy: ['problems']},
    element('h2', {id: 'problems'}, all ? 'This file could not be read' : 'Not all of this file was read'),
    element('p', {}, all ? 'Nothing in it was checked.' : 'Findings may be missing for what was not read:'),
    element(
      'ul',
      {},
      problems.map(({message}) => element('li', {}, message)),
    ),
  )
}
