import type {Block} from '../document/blocks.js'
import type {Document, DocumentComment} from '../document/document.js'
import type {AllowEntry, AllowState, AllowUse} from '../rule/allow.js'
import {isIsoDay} from '../text/iso-day.js'
import {overlaps, type Span} from '../text/span.js'
import type {Finding} from './finding.js'

/** Findings after what people allowed is taken away. */
export interface Allowed {
  readonly kept: readonly Finding[]
  /** How many were taken away. */
  readonly count: number
  readonly uses: readonly AllowUse[]
}

/**
 * Takes away the findings that people allowed: with `carelint-allow rule-id: reason` in a Word comment or an HTML comment, or with an entry
 * of a file beside the document.
 *
 * @param rules - the id of every rule there is, and whether it ran: what is allowed for a rule that is turned off does not matter.
 */
export function applyAllows(
  document: Document,
  findings: readonly Finding[],
  entries: readonly AllowEntry[],
  rules: ReadonlyMap<string, boolean>,
  today: string,
): Allowed {
  const taken = new Set<Finding>()
  const uses: AllowUse[] = []
  for (const comment of document.comments) {
    const wish = readAllow(comment.text)
    if (!wish) continue
    const reach = reachOf(document, comment)
    for (const rule of wish.rules) {
      if (rules.get(rule) === false) continue
      const matched = findings.filter((finding) => finding.rule === rule && isWithin(finding.span, reach))
      const state = stateOf(wish, rules.has(rule), matched.length > 0, today)
      if (state === 'used') for (const finding of matched) taken.add(finding)
      uses.push({rule, ...(wish.until === undefined ? {} : {until: wish.until}), at: reach[0] ?? comment.span, state})
    }
  }
  for (const entry of entries) {
    if (rules.get(entry.rule) === false) continue
    const matched = findings.filter(
      (finding) => finding.rule === entry.rule && hasWords(document, finding, entry.words),
    )
    const state = stateOf(entry, true, matched.length > 0, today)
    if (state === 'used') for (const finding of matched) taken.add(finding)
    // An entry for many documents does not have to be used in every one.
    if (state !== 'unused' || entry.isForOneFile) {
      uses.push({rule: entry.rule, ...(entry.until ? {until: entry.until} : {}), state})
    }
  }
  return {kept: findings.filter((finding) => !taken.has(finding)), count: taken.size, uses}
}

/** What a remark that begins with `carelint-allow` says. */
interface Wish {
  readonly rules: readonly string[]
  readonly reason: string
  readonly until: string | undefined
}

/** `carelint-allow rule-id, other-rule until 2026-12-31: the reason`; nothing for any other remark. */
function readAllow(remark: string): Wish | undefined {
  const wish = /^\s*carelint-allow\b([^:]*)(?::([\s\S]*))?$/i.exec(remark)
  if (!wish) return undefined
  const [, head = '', reason = ''] = wish
  const until = /(?:^|\s)until\b\s*(.*?)\s*$/i.exec(head)
  const rules = (until ? head.slice(0, until.index) : head)
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((rule) => rule.toLowerCase())
  return {rules: rules.length > 0 ? rules : [''], reason: reason.trim(), until: until?.[1]}
}

function stateOf(
  {reason, until}: Pick<AllowEntry, 'reason'> & {readonly until?: string | undefined},
  isRule: boolean,
  hasFindings: boolean,
  today: string,
): AllowState {
  if (!isRule) return 'no-rule'
  if (reason === '') return 'no-reason'
  if (until !== undefined && !isIsoDay(until)) return 'no-day'
  if (until !== undefined && until < today) return 'ended'
  return hasFindings ? 'used' : 'unused'
}

/**
 * The stretches of text a remark applies to: the words it covers. A remark that covers none applies to the block it is in; one
 * between blocks applies to the whole of the next paragraph, heading, list or table.
 */
function reachOf({blocks}: Document, {span}: DocumentComment): readonly Span[] {
  if (span.end > span.start) return [span]
  const around = blocks.find((block) => block.span.start < span.start && span.start <= block.span.end)
  if (around) return [around.span]
  const next = blocks.findIndex((block) => block.span.start >= span.start)
  const first = blocks[next]
  if (!first) return []
  const last = blocks.findIndex((block, index) => index > next && !belongsTo(block, first))
  return blocks.slice(next, last < 0 ? undefined : last).map((block) => block.span)
}

/** Whether a block continues with the table or list that `first` begins. */
function belongsTo(block: Block, first: Block): boolean {
  if (first.cell) return block.cell?.table === first.cell.table
  return first.listDepth > 0 && block.listDepth > 0
}

/** A finding about the whole document has no words of its own: a remark anywhere can allow it. */
function isWithin(span: Span, reach: readonly Span[]): boolean {
  return span.end === span.start || reach.some((one) => overlaps(one, span))
}

/** Whether a finding is about these words; about any words when none are given. */
function hasWords({text}: Document, {span}: Finding, words: string | undefined): boolean {
  if (words === undefined) return true
  const plain = (some: string) => some.toLowerCase().replace(/\s+/g, ' ').trim()
  return plain(text.slice(span.start, span.end)) === plain(words)
}
