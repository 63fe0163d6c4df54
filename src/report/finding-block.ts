import type {Finding} from '../check/finding.js'
import {listed} from '../text/listed.js'
import type {Palette} from './colour.js'
import {renderExcerpt} from './excerpt.js'
import type {Entry} from './finding-groups.js'
import {isAboutAll, placeLabel} from './place-label.js'
import {columnsOf, printable} from './printable.js'
import {unbroken, type Word, wordsOf, wrap} from './wrap.js'

/** How findings are laid out. */
export interface Layout {
  /** Columns of a line. */
  readonly width: number
  readonly palette: Palette
  /** Show all suggestions and places, not only the first few. */
  readonly verbose: boolean
}

/** Spaces before the place. */
const PLACE_INDENT = 2
/** Spaces before the sentence and the message. */
export const TEXT_INDENT = 4
/** Spaces before what belongs to the message. */
const DETAIL_INDENT = 6

/** More suggestions, or more places of a repeated word, than this are only counted. */
const MOST_SUGGESTIONS = 3
const MOST_PLACES = 8

/** Words quoted from the sentence to distinguish findings are cut after this many columns. */
const MOST_QUOTED = 30

/** The lines of findings that share a sentence: the place, the sentence with its words underlined, then what each finding says. */
export function renderGroup(path: string, group: readonly Entry[], layout: Layout): string[] {
  const first = group[0]?.finding
  if (!first) return []
  const {width, palette} = layout
  const marks = group.flatMap(({finding: {excerpt, severity}}) => (excerpt ? [{...excerpt, severity}] : []))
  const hasSeveral = group.some(({finding: {span}}) => span.start !== first.span.start || span.end !== first.span.end)
  return [
    ...wrap(placeWords(path, first), width, PLACE_INDENT, TEXT_INDENT),
    ...(first.excerpt ? renderExcerpt(first.excerpt.text, marks, {width, indent: TEXT_INDENT, palette}) : []),
    ...group.flatMap((entry) => renderEntry(entry, hasSeveral, layout)),
  ]
}

/** One finding's severity, message and rule id, as a paragraph with a hanging indent. */
export function renderMessage(finding: Finding, layout: Layout, indent: number, about = ''): string[] {
  const {palette, width} = layout
  const paint = (text: string) => palette.bold(palette.severity[finding.severity](text))
  const lead = about
    ? [...wordsOf(finding.severity, paint), ...wordsOf(`about “${about}”:`)]
    : [unbroken(`${finding.severity}:`, paint)]
  const words = [...lead, ...wordsOf(finding.message), unbroken(`[${finding.rule}]`, palette.dim)]
  return wrap(words, width, indent, indent + 2)
}

/** Where a finding is, in the user's terms; for Markdown and text first as `path:line:column`, which terminals open on a click. */
function placeWords(path: string, finding: Finding): Word[] {
  const {place, label} = finding
  if (place.kind !== 'source') return wordsOf(placeLabel(finding))
  if (isAboutAll(finding)) return [unbroken(path), ...wordsOf(`(${placeLabel(finding)})`)]
  const location = unbroken(`${path}:${place.start.line + 1}:${place.start.character + 1}`)
  return label ? [location, ...wordsOf(`(${label})`)] : [location]
}

function renderEntry(
  {finding, again, isExplainedAbove, isOfferedAbove}: Entry,
  hasSeveral: boolean,
  layout: Layout,
): string[] {
  const about = hasSeveral ? wordsToName(finding) : ''
  const lines = renderMessage(
    isExplainedAbove ? {...finding, message: firstSentence(finding.message)} : finding,
    layout,
    TEXT_INDENT,
    about,
  )
  const offered =
    isExplainedAbove && isOfferedAbove
      ? []
      : finding.suggestions.filter((suggestion) => !isInMessage(finding.message, suggestion))
  const most = layout.verbose ? offered.length : MOST_SUGGESTIONS
  offered.slice(0, most).forEach(({title}, i) => {
    const lead = i === 0 ? 'Try:' : 'Or:'
    lines.push(...wrap([unbroken(lead), ...wordsOf(title)], layout.width, DETAIL_INDENT, DETAIL_INDENT + 2))
  })
  const left = offered.length - most
  if (left > 0) lines.push(...wrap(wordsOf(`And ${left} more.`), layout.width, DETAIL_INDENT))
  if (again.length > 0)
    lines.push(...wrap(wordsOf(againSentence(again)), layout.width, DETAIL_INDENT, DETAIL_INDENT + 2))
  return lines
}

/** Whether the message already says these words, alone or in quotation marks. */
function isInMessage(message: string, {title}: Finding['suggestions'][number]): boolean {
  return message.includes(`“${/“(.+)”/.exec(title)?.[1] ?? title}”`)
}

/** What it is, without what to do about it. */
function firstSentence(message: string): string {
  return message.split(/(?<=[.!?])\s+(?=\p{Lu})/u, 1)[0] ?? message
}

/** The finding's own words, when its message does not name them and the sentence holds other findings too. */
function wordsToName({excerpt, message}: Finding): string {
  if (!excerpt) return ''
  const words = printable(excerpt.text.slice(excerpt.start, excerpt.end)).trim()
  if (!words || printable(message).toLowerCase().includes(words.toLowerCase())) return ''
  if (columnsOf(words) <= MOST_QUOTED) return words
  const kept: string[] = []
  for (const word of words.split(' ')) {
    if (columnsOf([...kept, word].join(' ')) > MOST_QUOTED) break
    kept.push(word)
  }
  return kept.length > 0 ? `${kept.join(' ')} …` : ''
}

/** "Again on line 22.", "Found 3 times, again on lines 22 and 40." or "Found 4 times, again: page 4, Goal 2; page 5 (2 times)." */
function againSentence(again: readonly Finding[]): string {
  const places = new Map<string, number>()
  for (const finding of again) {
    const {place} = finding
    const name = place.kind === 'source' ? `${place.start.line + 1}` : placeLabel(finding)
    places.set(name, (places.get(name) ?? 0) + 1)
  }
  const names = [...places].map(([name, times]) => (times > 1 ? `${name} (${times} times)` : name))
  const shown = names.slice(0, MOST_PLACES)
  const left = again.length - [...places.values()].slice(0, MOST_PLACES).reduce((sum, times) => sum + times, 0)
  const all = left > 0 ? [...shown, `${left} more`] : shown
  const lead = again.length > 1 ? `Found ${again.length + 1} times, again` : 'Again'
  if (again[0]?.place.kind === 'source') return `${lead} on ${names.length === 1 ? 'line' : 'lines'} ${listed(all)}.`
  return `${lead}: ${all.join('; ')}.`
}
