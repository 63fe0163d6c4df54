import type {Block} from '../document/blocks.js'
import type {Document} from '../document/document.js'
import {pattern} from '../text/letters.js'
import type {Entry} from './entry.js'
import {FAMILY_OF, type RecordKind} from './kinds.js'

/** What a record is, and why carelint thinks so. */
export interface ToldKind {
  readonly kind: RecordKind
  readonly reason: string
}

/**
 * Titles show the kind best; the first that fits wins, so the narrower ones come first. A title that contains none of the hints is not held
 * against the pattern: most patterns are never compiled.
 */
const TITLES: readonly (readonly [kind: RecordKind, hints: string, pattern: () => RegExp])[] = [
  [
    'release',
    'release,disclos,releas,exchang,share,information',
    pattern('i')`\b(?:release of (?:confidential )?information|
      authorization (?:to|for) (?:disclos|releas|exchang|shar)|consent (?:to|for) (?:release|share|exchange)|
      exchange of information)`,
  ],
  ['survey', 'survey,questionnaire,feedback', pattern('i')`\b(?:survey|questionnaire|feedback form)\b`],
  [
    'fidelity-form',
    'fidelity,wfi,observation,tom 2,dart,review tool,team process,cswi',
    pattern()`\b(?:[Ff]idelity|WFI(?:-EZ)?|[Tt]eam [Oo]bservation [Mm]easure|TOM 2|DART|
      [Dd]ocument [Aa]ssessment and [Rr]eview [Tt]ool|[Pp]hases of the [Tt]eam [Pp]rocess|CSWI)\b`,
  ],
  [
    'crisis-plan',
    'crisis,safety,emergency',
    pattern('i')`\b(?:crisis|safety|emergency)(?:[\s/,&-]+(?:and|prevention|response|support|safety|crisis|
      intervention))*\s+plan\b`,
  ],
  [
    'minutes',
    'minutes,meeting,agenda,conference,staffing',
    pattern('i')`\b(?:minutes|(?:meeting|conference|staffing) (?:notes?|summary|record|agenda)|agenda)\b`,
  ],
  ['dap-note', 'dap', pattern('i')`\bDAP\b.{0,20}\bnote|\bnote\b.{0,20}\bDAP\b`],
  ['soap-note', 'soap', pattern('i')`\bSOAP\b.{0,20}\bnote`],
  ['birp-note', 'birp', pattern('i')`\bBIRP\b.{0,20}\bnote`],
  ['girp-note', 'girp', pattern('i')`\bGIRP\b.{0,20}\bnote`],
  [
    'contact-note',
    'contact,visit,phone,collateral,monitoring,call',
    pattern('i')`\b(?:contact|home visit|visit|phone|collateral|monitoring|monthly contact)\s+(?:progress\s+|
      contact\s+)?notes?\b|\b(?:contact|(?:tele)?phone|call) log\b`,
  ],
  [
    'note',
    'note,case activity,charting,narrative',
    pattern('i')`\b(?:(?:progress|contact|case|session|service|visit|file|therapy|group|shift|phone|monitoring|
      monthly|daily|daily care|running|support|clinical|nursing|(?:home )?visit|collateral|[BGP]IRP|PIE|
      intake)\s+(?:progress\s+|contact\s+)?notes?|case activity|(?:focus|f-?dar|narrative|nursing) charting|
      case narrative|note)\b`,
  ],
  ['iep', 'iep,education', pattern('i')`\bIEP\b|\bindividuali[sz]ed education(?:al)? pro?gram\b`],
  ['ifsp', 'ifsp,family', pattern('i')`\bIFSP\b|\bindividuali[sz]ed family (?:service|support)s? plan\b`],
  ['nursing-care-plan', 'nursing', pattern('i')`\bnursing (?:care )?plan\b|\bnursing care plan\b`],
  [
    'treatment-plan',
    'treatment,therapy,recovery',
    pattern('i')`\b(?:treatment|therapy|recovery)\s+(?:and \w+ )?plan\b`,
  ],
  [
    'transition-plan',
    'transition,discharge,aftercare,step-down',
    pattern('i')`\b(?:transition|discharge|aftercare|step-down)\s+(?:and \w+ )?plan\b`,
  ],
  [
    'isp',
    'isp,pcsp,individual,person,supports',
    pattern('i')`\bISP\b|\bPCSP\b|\bindividual(?:i[sz]ed)? (?:service|support|program|habilitation)s? plan\b|
      \bperson[- ]cent(?:ered|red) (?:service |support )?plan\b|\bplan for supports?\b|\bservices and supports plan\b`,
  ],
  [
    'plan-of-care',
    'plan of care,poc,wraparound,icp,care plan,family team,coordinated',
    pattern('i')`\bplan of care\b|\bPOC\b|\bwraparound plan\b|\bindividual care plan\b|\bICP\b|
      \bcross[- ]system care plan\b|\bfamily team plan\b|\bcoordinated services team plan\b`,
  ],
  [
    'contact-note',
    'visit,contact',
    pattern('i')`^(?:home|monthly|weekly|school|site|office) visit\b(?! (?:checklist|form|log|policy|program|protocol|
      report|schedule|tool))|\b(?:worker|work|case|collateral) (?:[–—-] )?(?:contact|visit)$`,
  ],
  ['plan', 'path,map', pattern()`^(?:(?:[Mm]y|[Oo]ur)\s+)?(?:PATH|MAPS?)\b(?=\s*(?:[–—:-]|for\b|[Pp]lan|$))`],
  ['plan', 'plan', pattern('i')`\bplan(?: of (?:support|action)s?)?\b(?!ning)`],
  [
    'assessment',
    'assess,cans,strengths,sncd,locus,asam,psychosocial,family story',
    pattern()`\b(?:assessment|CANS|[Cc]hild and [Aa]dolescent [Nn]eeds and [Ss]trengths|
      [Ss]trengths?,? [Nn]eeds,? and [Cc]ultural [Dd]iscovery|SNCD|LOCUS|CALOCUS|ASAM|[Pp]sychosocial|
      [Ff]amily [Ss]tory)\b`,
  ],
  ['assessment', 'assessment', pattern('i')`\bassessment\b`],
]

/** Titles that contain the word "plan" but are not plans, by how they begin. */
const NO_PLAN =
  'outline,competenc,guide,guidance,manual,policy,procedure,handbook,training,standards,instructions,template,faq,plans'.split(
    ',',
  )

/** How many blocks from the top can be the title, and how long it can be, in characters. */
const TITLE_BLOCKS = 4
const TITLE_LENGTH = 90

/** What kind of record the title says it is; nothing when it says none. */
export function kindFromTitle(document: Document): ToldKind | undefined {
  return kindFrom(titlesOf(document), 'Its title says so.')
}

/** What kind of plan the running heads name. */
export function kindFromHead({furniture, text}: Document): ToldKind | undefined {
  const heads = furniture.map(({start, end}) => text.slice(start, end)).filter((head) => head.length <= TITLE_LENGTH)
  const told = kindFrom(heads, 'Its page header says so.')
  return told && FAMILY_OF[told.kind] === 'plan' ? told : undefined
}

function kindFrom(titles: readonly string[], reason: string): ToldKind | undefined {
  for (const title of titles) {
    // The full name of one of the planning tools.
    const lower = title.toLowerCase().replace(/making action plans|individual training/, '')
    if (NO_PLAN.some((word) => lower.startsWith(word) || lower.includes(` ${word}`))) continue
    for (const [kind, hints, says] of TITLES) {
      if (hints.split(',').some((hint) => lower.includes(hint)) && says().test(title)) return {kind, reason}
    }
  }
  return undefined
}

/** The parts of the usual note formats, by their first letters, and the kind each makes. */
const NOTE_FORMATS: readonly (readonly [RecordKind, readonly string[]])[] = [
  ['soap-note', ['subjective', 'objective', 'assessment', 'plan']],
  ['birp-note', ['behavior', 'intervention', 'response', 'plan']],
  ['girp-note', ['goal', 'intervention', 'response', 'plan']],
  ['dap-note', ['data', 'assessment', 'plan']],
]

/**
 * What kind of record its parts say it is. Standards, letters and everything else are `other`, in which only the words are checked.
 * `hasGoals`: it holds goals with their dates, steps or measures, or several of them.
 */
export function kindFromParts(entries: readonly Entry[], hasGoals: boolean): ToldKind {
  const labels = new Set(entries.flatMap((entry) => partLabel(entry) ?? []))
  const count = (parts: readonly string[]) =>
    parts.filter((part) => labels.has(part) || labels.has(part.charAt(0)) || labels.has(`${part}s`)).length
  for (const [kind, parts] of NOTE_FORMATS) {
    if (count(parts) === parts.length) return {kind, reason: `It has the parts of a note: ${parts.join(', ')}.`}
  }
  if (NOTE_FORMATS.some(([, parts]) => count(parts) >= 3)) return {kind: 'note', reason: 'It has the parts of a note.'}
  if (hasGoals) return {kind: 'plan', reason: 'It contains goals.'}
  return {kind: 'other', reason: 'Neither its title nor its parts are those of a plan, a note or minutes.'}
}

/** What the labels of some plans say of their kind: "IEP date", "ISP start date", "Nursing diagnosis". */
const LABELS: readonly (readonly [RecordKind, () => RegExp])[] = [
  [
    'iep',
    pattern()`\bIEP\b|\b[Mm]easurable [Aa]nnual [Gg]oals?\b|\bMEASURABLE ANNUAL GOALS?\b|
      \b[Pp]resent [Ll]evels? of [Aa]cademic\b`,
  ],
  ['ifsp', pattern()`\bIFSP\b`],
  ['isp', pattern()`\b(?:ISP|PCSP)\b`],
  ['plan-of-care', pattern()`\bPOC\b`],
  ['nursing-care-plan', pattern('i')`\bnursing (?:diagnosis|interventions)\b`],
]

/** What kind of plan its labels and headings name, where the title is silent. */
export function kindFromLabels(entries: readonly Entry[]): ToldKind | undefined {
  const labels = entries.flatMap((entry) =>
    entry.type === 'field' ? [entry.label] : entry.type === 'heading' ? [entry.title] : [],
  )
  for (const label of labels) {
    const found = LABELS.find(([, says]) => says().test(label))
    if (found) return {kind: found[0], reason: `It says “${label}”.`}
  }
  // Adults have annual goals, too; with a student it is a school's.
  const annual = labels.find((label) => /^(?:\d\.? )?annual goal/i.test(label))
  const isSchool = labels.some((label) => /^student\b/i.test(label))
  return annual && isSchool ? {kind: 'iep', reason: `It says “${annual}”.`} : undefined
}

/** A note whose title does not name its format is of the format its parts have. */
export function withFormat(told: ToldKind, entries: readonly Entry[]): ToldKind {
  if (told.kind !== 'note') return told
  const parts = kindFromParts(entries, false)
  return FAMILY_OF[parts.kind] === 'note' && parts.kind !== 'note' ? {...told, kind: parts.kind} : told
}

function partLabel(entry: Entry): string | undefined {
  const label = entry.type === 'field' ? entry.label : entry.type === 'heading' ? entry.title : undefined
  if (label === undefined || label.length > 20) return undefined
  return label
    .trim()
    .toLowerCase()
    .replace('behaviour', 'behavior')
    .replace(/[^a-z]+$/, '')
}

/** Fewest characters of a title's line after which the page may end. */
const FULL_LINE = 35

/** "Functional assessment and behavior" and below it "intervention plan": a title that took two lines of a page. */
function wrapped(words: string, block: Block, next: Block | undefined, text: string): string[] {
  if (block.kind !== 'heading' || next?.kind !== 'heading' || next.depth !== block.depth) return []
  const title = `${words} ${text.slice(next.span.start, next.span.end)}`
  return words.length >= FULL_LINE && title.length <= TITLE_LENGTH ? [title] : []
}

function titlesOf({blocks, text}: Document): string[] {
  const titles: string[] = []
  const firstHeading = blocks.findIndex((block) => block.kind === 'heading')
  blocks.forEach((block, number) => {
    if (number !== firstHeading && number >= TITLE_BLOCKS) return
    if (block.cell && number !== 0) return
    const words = text.slice(block.span.start, block.span.end)
    const isTitleLike = block.kind === 'heading' || !/[.!?]$/.test(words)
    if (words.length > TITLE_LENGTH || !isTitleLike) return
    // "Service plan: Ana" is a title; "Plan: she comes again" is a line of a note.
    const [before = '', behind] = words.split(/:\s+(?=\S)/)
    if (behind === undefined) titles.push(...wrapped(words, block, blocks[number + 1], text), words)
    else if (number === firstHeading) titles.push(before, behind)
  })
  return titles
}
