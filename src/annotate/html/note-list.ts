import type {Element} from 'hast'
import {isAboutAll, placeLabel} from '../../report/place-label.js'
import type {Severity} from '../../rule/define-rule.js'
import {WORST_FIRST} from '../../rule/severity.js'
import {shortened} from '../note.js'
import {adviceOf} from './advice.js'
import {type Child, element, spoken} from './hast.js'
import {markId, noteId} from './mark-words.js'
import type {Note} from './notes.js'
import {ruleSectionId, ruleTitle} from './why.js'

/** The most characters of the document's words in a note's heading. */
const MOST_CHARACTERS = 70

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {error: 'Error', warning: 'Warning', info: 'Info'}

/** The findings about words, beside the document: with their numbers, in the order of the text. */
export function renderNoteList(notes: readonly Note[]): Element {
  return element(
    'section',
    {className: ['findings'], id: 'findings', ariaLabelledBy: ['findings-title']},
    element('h2', {id: 'findings-title'}, 'What to look at'),
    filterOf(notes),
    element('ol', {className: ['notes']}, notes.map(noteItem)),
  )
}

/** The findings about the document as a whole. */
export function renderAboutAll(notes: readonly Note[], recordName: string): Element | undefined {
  if (notes.length === 0) return undefined
  return element(
    'section',
    {className: ['about-all'], ariaLabelledBy: ['about-all']},
    element('h2', {id: 'about-all'}, `About the whole ${recordName}`),
    element('ul', {className: ['notes']}, notes.map(noteItem)),
  )
}

function noteItem(note: Note): Element {
  const {finding, number, isExplainedAbove} = note
  const {why, instead} = adviceOf(finding, isExplainedAbove)
  const isWhole = isAboutAll(finding)
  const severity = element('span', {className: ['severity']}, SEVERITY_WORDS[finding.severity])
  return element(
    'li',
    {id: noteId(number), className: ['note', finding.severity]},
    element(
      'h3',
      {},
      isWhole ? false : [element('span', {className: ['number']}, spoken('Finding '), `${number}`), ' '],
      element(
        'span',
        {className: ['about']},
        isWhole ? ruleTitle(finding.rule) : `“${shortened(note.words, MOST_CHARACTERS)}”`,
      ),
      ' ',
      severity,
    ),
    isWhole ? false : element('p', {className: ['where']}, placeLabel(finding)),
    element('p', {className: ['why']}, why),
    instead.length > 0
      ? [
          element('p', {className: ['instead']}, 'What to write instead'),
          element(
            'ul',
            {className: ['suggestions']},
            instead.map((words) => element('li', {}, words)),
          ),
        ]
      : false,
    element('p', {className: ['ways']}, waysOf(note)),
  )
}

/** Back to the words, on to their repeats, and to why it matters. */
function waysOf({finding, marks, number}: Note): Child[] {
  const [first, ...again] = marks
  return [
    first === undefined
      ? false
      : [element('a', {href: `#${markId(first)}`}, 'Show in the text', spoken(` (finding ${number})`)), ' '],
    again.length === 0
      ? false
      : [
          element(
            'span',
            {className: ['again']},
            'also here: ',
            again.flatMap((mark, i) => [
              i === 0 ? false : ', ',
              element('a', {href: `#${markId(mark)}`}, spoken('place '), `${i + 2}`),
            ]),
          ),
          ' ',
        ],
    element(
      'a',
      {className: ['rule'], href: `#${ruleSectionId(finding.rule)}`},
      `Why: ${ruleTitle(finding.rule).toLowerCase()}`,
    ),
  ]
}

/** Shows or hides findings by severity, without any script. Only if there is something to choose from. */
function filterOf(notes: readonly Note[]): Element | undefined {
  const present = WORST_FIRST.filter((severity) => notes.some(({finding}) => finding.severity === severity))
  if (present.length < 2) return undefined
  return element(
    'div',
    {className: ['filter']},
    element(
      'fieldset',
      {},
      element('legend', {}, 'Show'),
      present.map((severity) => {
        const count = notes.filter(({finding}) => finding.severity === severity).length
        const box = element('input', {type: 'checkbox', checked: true, id: `show-${severity}`})
        return element('label', {className: [severity]}, box, ` ${SEVERITY_WORDS[severity]} (${count})`)
      }),
    ),
    element('p', {className: ['hidden-by-filter']}, 'Some findings are hidden. Tick all boxes to see them.'),
  )
}
