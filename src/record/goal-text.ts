import {pattern} from '../text/letters.js'
import type {TextEntry} from './entry.js'
import {LABEL_DEPTH} from './goal-drafts.js'
import {addWords, type GoalReading, setText, start, startNeed, takeWish} from './goal-reading.js'
import {
  ABOUT_GOALS,
  GOAL_LIKE,
  GOAL_SECTIONS,
  LONGEST_NEED,
  MEASURABLE,
  MEASURE_LIKE,
  proseField,
  withoutSpeech,
} from './goal-words.js'
import {numberOf} from './need-links.js'
import {isBlankValue} from './placeholders.js'

const TYPED_NUMBER = pattern()`^(\d{1,2})[.)]\s+(?=[A-Z])`

/** Words without a label: those of the goal that stands open, or a goal of their own. */
export function readText(reading: GoalReading, entry: TextEntry) {
  const {block, span} = entry
  const words = reading.text.slice(span.start, span.end)
  if (block.placeholder || isBlankValue(words)) return
  if (reading.open && !reading.open.span && block.listDepth > 0) takeWish(reading, reading.open)
  if (reading.open?.isNamed && reading.subsection === undefined && block.quoteDepth === 0) {
    // "Outcome 1: A job" and below it "Ana will work 10 hours a week by June": the sentence is what can be measured.
    reading.open.isNamed = false
    if (block.listDepth === 0 && MEASURABLE().test(words)) {
      setText(reading, reading.open, span)
      return
    }
  }
  if (reading.open && !reading.open.span && reading.subsection === undefined) {
    // A quote that comes first is the goal in the person's own words; the sentence after it is the goal to measure.
    if (block.quoteDepth > 0 || /^["“]/.test(words))
      reading.open.fields.push(proseField('own_words', reading.open.title, entry))
    else setText(reading, reading.open, span)
    reading.open.scope.push(span)
  } else if (reading.open && (reading.open.depth < LABEL_DEPTH || block.listDepth > 0)) {
    const isGoalList =
      reading.open.depth === LABEL_DEPTH &&
      reading.open.table === undefined &&
      block.listDepth === 1 &&
      GOAL_SECTIONS.has(reading.section.name ?? 'need')
    if (isGoalList && !reading.subsection) readUnlabelled(reading, entry, words)
    else {
      addWords(reading, reading.open, reading.subsection, span, block)
    }
  } else readUnlabelled(reading, entry, words)
}

/** Somebody's words, long enough to be a sentence. */
const SAID = /[“"][^”"]{8,}[”"]/

function readUnlabelled(reading: GoalReading, entry: TextEntry, words: string) {
  const {block, span} = entry
  const {open} = reading
  // What somebody says on a line below "Goal 1: …" is about that goal.
  const isBelow = open?.depth === LABEL_DEPTH && open.table === undefined && open.card === undefined
  if (isBelow && open.span && !block.cell && SAID.test(words)) {
    open.scope.push(span)
    return
  }
  const isOfGoals = reading.section.name === 'need' || GOAL_SECTIONS.has(reading.section.name ?? 'need')
  if (entry.isToDo && !isOfGoals) {
    reading.loose.push({span, source: 'prose', fields: []})
    return
  }
  if (!reading.section.name || block.quoteDepth > 0 || block.cell) return
  if (reading.section.name === 'need') {
    const isItem = block.listDepth > 0
    if (!isItem && words.length > LONGEST_NEED) return
    startNeed(reading, {
      span,
      source: 'heading',
      confidence: isItem ? 'high' : 'low',
      depth: LABEL_DEPTH,
      ...numberOf(block.label),
    })
    return
  }
  if (reading.section.name === 'action' || reading.section.name === 'next_step') {
    if (block.listDepth > 0) reading.loose.push({span, source: 'heading', fields: []})
    return
  }
  if (!GOAL_SECTIONS.has(reading.section.name)) return
  // Where goals are labelled ("Goal 1: …"), the sentences between them are about the goal above.
  if (reading.section.hasLabels) {
    reading.open?.scope.push(span)
    return
  }
  if (block.listDepth > 1 && reading.open) {
    reading.open.actions.push({span, source: 'prose', fields: []})
    reading.open.scope.push(span)
    return
  }
  if (MEASURE_LIKE().test(words)) {
    reading.open?.fields.push(proseField('measure', '', entry))
    return
  }
  if (block.listDepth === 0 && ABOUT_GOALS().test(words)) return
  if (!GOAL_LIKE().test(withoutSpeech(words, block.listDepth > 0)) || words.endsWith(':')) return
  // "1. Ana will …" typed under "Goals" says as plainly as a list that each line is one.
  const typed = block.listDepth === 0 ? TYPED_NUMBER().exec(words) : null
  const number = typed?.[1] ?? block.label?.replace(/[.)]$/, '')
  const isObjective = reading.section.name === 'objective'
  setText(
    reading,
    start(reading, number ? `${isObjective ? 'Objective' : 'Goal'} ${number}` : '', {
      source: 'prose',
      confidence: typed ? 'high' : 'low',
      isObjective,
    }),
    {start: span.start + (typed?.[0].length ?? 0), end: span.end},
  )
}
