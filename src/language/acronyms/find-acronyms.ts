import type {Document} from '../../document/document.js'
import {LETTER, LOWER, lowerCase, pattern, UPPER} from '../../text/letters.js'
import type {Span} from '../../text/span.js'
import type {AcronymUse} from './acronym.js'
import {type Candidate, candidatesIn} from './candidates.js'
import {createColumns} from './columns.js'
import {baseKeyOf, isDefinition} from './definitions.js'
import {isEmphasised, isShouting} from './emphasis.js'
import {type AcronymKnowledge, type AcronymLookup, keyOf, lookupIn} from './knowledge.js'
import {legendOf} from './legend.js'
import {personInitialsOf} from './person-initials.js'
import {isBoilerplate, runningLines} from './running-heads.js'
import {standsForPerson, standsForSomethingElse} from './surroundings.js'

/** One acronym while its uses are gathered. */
interface Gathered {
  readonly first: Candidate
  readonly places: Span[]
}

/**
 * The acronyms of a document, each at its first use in the prose, in text order.
 *
 * Headings neither define an acronym nor are its first use, and one that stands only in headings is left out: a heading names what the
 * text below explains. Only the title that a document begins with defines: every reader has read it. Running heads and feet define too, and
 * show a use only when there is no other. Letters that everybody knows, ordinary words in capitals, credentials after a name, states, codes and people's
 * initials are left out too.
 *
 * @param glossary what the agency explains to its families elsewhere, by its letters: these count as spelled out, and its meanings
 * replace the general ones.
 */
export function findAcronyms(
  document: Document,
  knowledge: AcronymKnowledge,
  glossary?: ReadonlyMap<string, string>,
): AcronymUse[] {
  const lookup = lookupIn(knowledge, glossary)
  const {text} = document
  const gathered = new Map<string, Gathered>()
  const headingUses = new Map<string, number>()
  /** Where each acronym is spelled out first. */
  const definedAt = new Map<string, number>()
  let initials: Set<string> | undefined
  /** Initials and nicknames; once recognised in one place, they are known everywhere. */
  const people = new Set<string>()

  let isTitle = true
  const columnOf = createColumns(document)
  for (const block of document.blocks) {
    if (block.kind === 'code' || block.placeholder) continue
    isTitle &&= block.kind === 'heading' && block.headings.length === 0
    const {start: from, end: to} = block.span
    for (const [lineStart, lineEnd] of linesIn(text, from, to)) {
      const candidates = candidatesIn(text, lineStart, lineEnd, lookup)
      if (candidates.length === 0) continue
      const shouting = isShouting(text.slice(lineStart, lineEnd), lookup)
      for (const candidate of candidates) {
        const {key, start} = candidate
        const defines = (isTitle || block.kind !== 'heading') && isDefinition(text, from, to, candidate, lookup)
        if (defines && !definedAt.has(key)) definedAt.set(key, start)
        if (shouting) continue
        if (!defines) {
          initials ??= personInitialsOf(document)
          if (initials.has(key)) continue
          if (isEmphasised(text, lineStart, lineEnd, candidate, lookup)) continue
          if (standsForSomethingElse(text, lineStart, lineEnd, candidate, columnOf(block))) continue
          if (standsForPerson(text, lineStart, lineEnd, candidate, lookup, columnOf(block))) people.add(key)
        }
        const known = gathered.get(key)
        if (block.kind === 'heading') headingUses.set(key, (headingUses.get(key) ?? 0) + 1)
        else if (known) known.places.push(spanOf(candidate))
        else gathered.set(key, {first: candidate, places: [spanOf(candidate)]})
      }
    }
  }
  // A running head is above the first page: what it spells out is spelled out from the start. Its other letters are often codes of the
  // form, so only those with a known name count, and only where nothing below shows them.
  const heads = new Map<string, Candidate>()
  for (const {start, end} of runningLines(document)) {
    const line = text.slice(start, end)
    const candidates = candidatesIn(text, start, end, lookup)
    if (candidates.length === 0 || isShouting(line, lookup)) continue
    const isForm = isBoilerplate(line)
    for (const candidate of candidates) {
      const {key, text: letters} = candidate
      if (isDefinition(text, start, end, candidate, lookup)) definedAt.set(key, 0)
      else if (isForm || !lookup.find(letters) || gathered.has(key) || headingUses.has(key) || heads.has(key)) continue
      else if (isEmphasised(text, start, end, candidate, lookup)) continue
      else if (!standsForSomethingElse(text, start, end, candidate)) heads.set(key, candidate)
    }
  }
  for (const [key, first] of heads) gathered.set(key, {first, places: [spanOf(first)]})
  if (gathered.size === 0) return []

  const explained = legendOf(document, lookup)
  for (const letters of glossary?.keys() ?? []) explained.add(keyOf(letters))
  const ordinary = writtenSmall(text, gathered, lookup)
  const uses: AcronymUse[] = []
  for (const [key, {first, places}] of gathered) {
    const keys = [key, baseKeyOf(first.text) ?? key]
    const inTitle = titledAt(document, lookup.namesOf(first.text))
    const definedFrom = Math.min(
      inTitle,
      ...keys.map((one) => (explained.has(one) ? 0 : (definedAt.get(one) ?? Infinity))),
    )
    const isNear = definedFrom < Infinity && follows(text.slice(first.start + first.text.length, definedFrom))
    const from = isNear ? Math.min(definedFrom, first.start) : definedFrom
    const defined = from <= first.start
    if ((ordinary.has(key) || people.has(key)) && !defined) continue
    uses.push({
      text: first.text,
      span: spanOf(first),
      defined,
      ...(from < Infinity ? {definedFrom: from} : {}),
      expansions: lookup.namesIn(lineAt(text, first.start), first.text),
      uses: places.length + (headingUses.get(key) ?? 0),
      places,
      ...(heads.has(key) ? {isRunningHead: true} : {}),
    })
  }
  return uses.sort((a, b) => a.span.start - b.span.start)
}

/** What ends a sentence. */
const SENTENCE_END = /[.!?]["”’)]?\s|\n/

/** The next sentence begins with the letters: "DHS pays for ABA. ABA means …". */
const NEXT_BEGINS = /^[^.!?\n]*[.!?]["”’)]? +(?:(?:An?|The|Our) )?$/

/** Whether what is between letters and their explanation leaves no time to wonder. */
const follows = (between: string): boolean => !SENTENCE_END.test(between) || NEXT_BEGINS.test(between)

/** The line that holds the offset `at`. */
function lineAt(text: string, at: number): string {
  const end = text.indexOf('\n', at)
  return text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length : end)
}

const spanOf = ({start, text}: Candidate): Span => ({start, end: start + text.length})

/** How many of the first blocks may be the title: names of an agency and a program come before it. */
const TITLE_BLOCKS = 3

/** Where the title of the document is one of these names, and nothing else: "Individualized Education Program". */
function titledAt({text, blocks}: Document, names: readonly string[]): number {
  if (names.length === 0) return Infinity
  const titles = blocks.slice(0, TITLE_BLOCKS).filter(({cell}) => !cell)
  const small = names.map(lowerCase)
  const title = titles.find(({span}) => small.includes(lowerCase(text.slice(span.start, span.end).trim())))
  return title?.span.start ?? Infinity
}

const CAPITALS = pattern()`^[${UPPER}]+$`
const SMALL_WORD = pattern('g')`[${LETTER}][${LOWER}]+`

function* linesIn(text: string, from: number, to: number): Generator<[number, number]> {
  let start = from
  while (start < to) {
    const lineEnd = text.indexOf('\n', start)
    const end = lineEnd < 0 || lineEnd > to ? to : lineEnd
    yield [start, end]
    start = end + 1
  }
}

/** The unknown acronyms that the document also writes as a word or a name ("Jose" beside "JOSE"): capitals for weight, not letters. */
function writtenSmall(text: string, gathered: ReadonlyMap<string, unknown>, lookup: AcronymLookup): Set<string> {
  const unknown = new Set([...gathered.keys()].filter((key) => CAPITALS().test(key) && !lookup.find(key)))
  const found = new Set<string>()
  if (unknown.size === 0) return found
  for (const [word] of text.matchAll(SMALL_WORD())) {
    const key = word.toUpperCase()
    if (unknown.has(key)) found.add(key)
  }
  return found
}
