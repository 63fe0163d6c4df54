import {pattern} from '../text/letters.js'
import type {HeadingEntry} from './entry.js'
import {type GoalDraft, LABEL_DEPTH} from './goal-drafts.js'
import {addWords, type GoalReading, goalSaid, reopen, setText, start, startNeed} from './goal-reading.js'
import {isSingular, OF_GOALS} from './goal-words.js'
import type {LabelName} from './label-names.js'
import {numberOf} from './need-links.js'

const OWN_WORDS = pattern('i')`\bown words\b|\bin (?:my|her|his|their|our) words\b`

const WHAT_I_DO = pattern('i')`^what (?:i|we) will do\W*$`

/** A heading opens a goal or a need, asks about the goal above it, or begins a section. */
export function readHeading(reading: GoalReading, entry: HeadingEntry) {
  const {depth, title, rest, block} = entry
  // "My goal (in my own words)" below "Goal 1: …" asks how the person says it.
  const isRetold =
    entry.name === 'goal' && reading.open !== undefined && reading.open.depth < depth && OWN_WORDS().test(title)
  // "What I will do" below "Goal 1: I want to get out more" says the goal so that it can be measured.
  const isMeasured =
    entry.name === 'action' && reading.open?.isNamed === true && WHAT_I_DO().test(title) && rest === undefined
  if (isMeasured) {
    reading.subsection = undefined
    return
  }
  const name = isRetold ? 'own_words' : entry.name
  const isOne = rest !== undefined || isSingular(title)
  if ((name === 'goal' || name === 'objective') && isOne) {
    const parent = name === 'objective' && reading.open && reading.open.depth < depth ? reading.open : undefined
    if (reading.openNeed && reading.openNeed.depth < LABEL_DEPTH && reading.openNeed.depth > depth)
      reading.openNeed = undefined
    const said = rest && name === 'goal' ? goalSaid(reading, rest) : undefined
    if (said) {
      reopen(reading, said, depth)
      said.scope.push(block.span)
      return
    }
    const draft = start(reading, title, {
      depth,
      source: 'heading',
      confidence: 'high',
      isObjective: name === 'objective',
      ...(parent ? {parent} : {}),
    })
    draft.scope.push(block.span)
    if (rest) {
      setText(reading, draft, rest)
      draft.isNamed = true
    }
  } else if (reading.open && (depth > reading.open.depth || isOfGoal(reading, name, depth, reading.open))) {
    reading.subsection = name
    if (name && rest) addWords(reading, reading.open, name, rest, block)
  } else {
    reading.openAction = undefined
    if (!reading.openNeed || depth <= reading.openNeed.depth) reading.openNeed = undefined
    reading.open = undefined
    reading.section = {...(name ? {name} : {}), depth}
    reading.subsection = undefined
    if (name === 'need' && rest) {
      reading.needsLead ??= true
      reading.openNeed = startNeed(reading, {
        span: rest,
        source: 'heading',
        confidence: 'high',
        depth,
        ...numberOf(title),
      })
    }
  }
}

/** Forms and PDF files give every prompt the same heading: those that ask about a goal are about the one above. */
function isOfGoal(reading: GoalReading, name: LabelName | undefined, depth: number, goal: GoalDraft): boolean {
  if (!name || !OF_GOALS.has(name)) return false
  if (goal.depth === LABEL_DEPTH) return depth === LABEL_DEPTH
  const isPrompted = reading.subsection !== undefined || reading.goalsAt.get(depth) === 1 || goal.parent !== undefined
  return depth === goal.depth && goal.span !== undefined && (name !== 'action' || isPrompted)
}
