import type {RuleMeasure} from '../check/finding.js'
import {listed} from '../text/listed.js'
import type {Layout} from './finding-block.js'
import type {Summary} from './summary.js'
import {counted, KIND_NAMES, severityCounts, TOPIC_NAMES} from './wording.js'
import {unbroken, type Word, wordsOf, wrap} from './wrap.js'

/** Repeated terms named in the summary. */
const MOST_REPEATS = 5

/** The last section: what was read, what was found, how much is done well, where to begin, and one next step. */
export function renderSummary(summary: Summary, today: string, layout: Layout): string[] {
  const {width, palette} = layout
  const sentences = [
    filesSentence(summary, today),
    foundSentence(summary),
    topicsSentence(summary),
    takenOutSentence(summary),
    measureSentences(summary.measures),
    repeatsSentence(summary, layout.verbose),
  ].map((sentence) => wordsOf(sentence))
  return [
    ...wrap([unbroken('Summary', palette.bold)], width, 0),
    ...[...sentences, busiestFiles(summary), nextStep(summary, layout)].flatMap((words) => wrap(words, width, 0, 2)),
  ]
}

/** "Goals: 5 of 7 measurable, 4 of 7 dated. Acronyms: 3 of 5 spelled out." Leaves out what the documents did not have. */
export function measureSentences(measures: readonly RuleMeasure[]): string {
  const rate = (rule: string, quality: string) => {
    const measure = measures.find((candidate) => candidate.rule === rule)
    return measure && measure.checked > 0 ? `${measure.met} of ${measure.checked} ${quality}` : ''
  }
  const plans = measures.find(({rule}) => rule === 'missing-family-voice')?.checked === 1 ? 'plan' : 'plans'
  const topics: readonly (readonly [string, readonly string[]])[] = [
    ['Goals', [rate('unmeasurable-goal', 'measurable'), datedGoals(measures)]],
    ['Helpers', [rate('no-natural-support', 'goals and steps with family or natural supports')]],
    ['Acronyms', [rate('undefined-acronym', 'spelled out')]],
    ['Reading level', [rate('hard-to-read', 'fine')]],
    ['Family voice', [rate('missing-family-voice', plans)]],
  ]
  return topics
    .map(([topic, rates]) => [topic, rates.filter(Boolean).join(', ')])
    .filter(([, rates]) => rates)
    .map(([topic, rates]) => `${topic}: ${rates}.`)
    .join(' ')
}

/** A goal is dated when its date is neither missing nor a word such as "ongoing"; a separate rule reports each case. */
function datedGoals(measures: readonly RuleMeasure[]): string {
  const missing = measures.find(({rule}) => rule === 'missing-target-date')
  const vague = measures.find(({rule}) => rule === 'vague-target-date')
  if (!missing || missing.checked === 0) return ''
  const undated = missing.checked - missing.met + (vague ? vague.checked - vague.met : 0)
  return `${missing.checked - undated} of ${missing.checked} dated`
}

function filesSentence({files, unreadable, partial, kinds}: Summary, today: string): string {
  if (files === 0) return `There were no files to check on ${today}.`
  const read = files - unreadable
  const names = kinds.map((kind) => counted(kind.files, ...KIND_NAMES[kind.kind]))
  const all = unreadable > 0 ? `${read} of ${counted(files, 'file')}` : counted(files, 'file')
  const checked = `Checked ${all} on ${today}${names.length > 0 ? `: ${listed(names)}` : ''}.`
  const part = partial > 0 ? ` ${counted(partial, 'file was', 'files were')} only partly read.` : ''
  const not = unreadable > 0 ? ` ${counted(unreadable, 'file')} could not be read.` : ''
  return checked + part + not
}

function foundSentence({counts, files, baselined}: Summary): string {
  const found = severityCounts(counts)
  if (found) return `Found ${found}.`
  if (baselined > 0) return 'Found nothing new.'
  return files > 0 ? 'Found nothing to change.' : ''
}

/** From this many findings on, it helps to know what they are about. */
const MANY_FINDINGS = 10

/** "By topic: respect 9, goals 6, plain language 12." A few findings need no sorting. */
function topicsSentence({topics}: Summary): string {
  const all = topics.reduce((sum, {count}) => sum + count, 0)
  if (all < MANY_FINDINGS || topics.length < 2) return ''
  return `By topic: ${topics.map(({topic, count}) => `${TOPIC_NAMES[topic]} ${count}`).join(', ')}.`
}

/** From this many files on, it helps to know where to begin. */
const MANY_FILES = 4

/** "Most to do: ana.docx (1 error, 5 warnings), ben.docx (27 warnings)." A name stays on one line so that it can be copied. */
function busiestFiles({files, busiest}: Summary): Word[] {
  if (files < MANY_FILES || busiest.length === 0) return []
  const named = busiest.flatMap(({path, counts}, at) => {
    const end = at === busiest.length - 1 ? '.' : ','
    return [unbroken(path), ...wordsOf(`(${severityCounts({...counts, info: 0})})${end}`)]
  })
  return [...wordsOf('Most to do:'), ...named]
}

/** Says what is not shown: "Not shown: 2 allowed findings, 12 findings in the baseline." */
function takenOutSentence({allowed, baselined}: Summary): string {
  const parts = [
    allowed > 0 ? counted(allowed, 'allowed finding', 'allowed findings') : '',
    baselined > 0 ? `${counted(baselined, 'finding')} in the baseline` : '',
  ].filter(Boolean)
  return parts.length > 0 ? `Not shown: ${listed(parts)}.` : ''
}

function repeatsSentence({repeats}: Summary, verbose: boolean): string {
  const shown = verbose ? repeats : repeats.slice(0, MOST_REPEATS)
  if (shown.length === 0) return ''
  return `Most often: ${shown.map(({term, rule, count}) => `${term} ×${count} (${rule})`).join(', ')}.`
}

/** One thing to do now; the command stays on one line so that it can be copied. */
function nextStep({nextRule}: Summary, {palette}: Layout): Word[] {
  if (!nextRule) return []
  const command = unbroken(`carelint explain ${nextRule}`, palette.bold)
  return [...wordsOf('Next: run'), command, ...wordsOf('to see why it matters and what to write instead.')]
}
