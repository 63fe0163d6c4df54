import type {Quad} from '../../document/place.js'
import {type Annotations, annotationsOf, NAME_PREFIX, type OwnMark} from './annotations.js'
import {appendRevision, type NewObject} from './append.js'
import {brokenPdf} from './broken.js'
import type {PdfFile} from './file.js'
import {type Highlight, highlightObjects} from './highlight.js'
import {type Page, pagesOf} from './pages.js'
import type {PlacedMark} from './placed.js'
import {type Ref, writeName, writeRef, writtenAs} from './values.js'

/** A page that is drawn on, and what is on it. */
interface MarkedPage {
  readonly page: Page
  readonly annotations: Annotations
  /** Marks of an earlier run by name. */
  readonly old: ReadonlyMap<string, OwnMark>
  readonly highlights: Highlight[]
}

/**
 * Appends one revision in which these marks stand in the place of those of an earlier run. Without marks, old or new, the bytes stay as
 * they are. `marks` of the result counts those that were written.
 *
 * @throws BrokenPdf when the file cannot be followed to a page that is to be marked.
 */
export function writeMarks(
  file: PdfFile,
  marks: readonly PlacedMark[],
  date: string,
): {readonly bytes: Uint8Array; readonly marks: number} {
  const pages = pagesOf(file)
  const markedPages = new Map<number, MarkedPage>()
  for (const page of pages) {
    if (!page || markedPages.has(page.ref.number)) continue
    const annotations = annotationsOf(file, page)
    const old = new Map(annotations.own.map((own) => [own.name, own]))
    markedPages.set(page.ref.number, {page, annotations, old, highlights: []})
  }
  let next = file.xref.size
  const newRef = (): Ref => ({number: next++, generation: 0})
  const names = new Set<string>()
  for (const {mark, pages: places} of marks) {
    for (const [number, quads] of places) {
      const page = pages[number - 1]
      const marked = page && markedPages.get(page.ref.number)
      if (!marked) throw brokenPdf('no such page')
      const name = unusedName(`${NAME_PREFIX}${mark.findings[0]?.fingerprint}`, names)
      marked.highlights.push(highlightOf(marked, name, quads, mark.findings, newRef))
    }
  }
  const changed = [...markedPages.values()].filter(
    ({annotations, highlights}) => annotations.own.length + highlights.length,
  )
  if (changed.length === 0) return {bytes: file.bytes, marks: 0}
  const shared = sharedLists([...markedPages.values()])
  const objects = changed.flatMap((marked) => [
    ...marked.highlights.flatMap((highlight) => highlightObjects(highlight, date)),
    newList(marked, shared),
  ])
  return {bytes: appendRevision(file, objects, changed.flatMap(freedRefs)), marks: marks.length}
}

/** A mark of the same name is written over its old objects: a reply to it keeps its place. */
function highlightOf(
  {page, old: marks}: MarkedPage,
  name: string,
  quads: readonly Quad[],
  findings: Highlight['findings'],
  newRef: () => Ref,
): Highlight {
  const old = marks.get(name)
  return {
    page,
    name,
    quads,
    findings,
    ref: old?.ref ?? newRef(),
    popup: old?.popup ?? newRef(),
    appearance: old?.appearance ?? newRef(),
  }
}

/** A mark on several pages, or findings with the same fingerprint, are distinguished by a number. */
function unusedName(wanted: string, used: Set<string>): string {
  let name = wanted
  for (let i = 2; used.has(name); i++) name = `${wanted}-${i}`
  used.add(name)
  return name
}

/** Marks of an earlier run that are not rewritten but stay, since somebody replied to them. */
function answered({annotations, highlights}: MarkedPage): OwnMark[] {
  const written = new Set(highlights.map(({ref}) => ref.number))
  return annotations.own.filter((own) => own.answered && !written.has(own.ref.number))
}

function freedRefs(marked: MarkedPage): Ref[] {
  const kept = new Set([...marked.highlights, ...answered(marked)].map(({ref}) => ref.number))
  return marked.annotations.own
    .filter((own) => !kept.has(own.ref.number))
    .flatMap(({ref, popup, appearance}) => [ref, popup, appearance].filter((each) => each !== undefined))
}

/** Lists of annotations that more than one page uses; a mark in such a list would show on all of them. */
function sharedLists(markedPages: readonly MarkedPage[]): Set<number> {
  const seen = new Set<number>()
  const shared = new Set<number>()
  for (const {annotations} of markedPages) {
    const number = annotations.list?.number
    if (number === undefined) continue
    if (seen.has(number)) shared.add(number)
    seen.add(number)
  }
  return shared
}

/** The page's list of annotations: the object that holds it, or else the page itself with a list inside. */
function newList(marked: MarkedPage, shared: ReadonlySet<number>): NewObject {
  const {page, annotations, highlights} = marked
  const ours = [...answered(marked), ...highlights].flatMap(({ref, popup}) => (popup ? [ref, popup] : [ref]))
  const list = ['[', ...annotations.others.flatMap((item) => [writtenAs(item), ' ']), ours.map(writeRef).join(' '), ']']
  if (annotations.list && !shared.has(annotations.list.number)) return {ref: annotations.list, body: list}
  const kept = [...page.dictionary.entries].filter(([key]) => key !== 'Annots')
  const entries = kept.flatMap(([key, value]) => [writeName(key), ' ', writtenAs(value), '\n'])
  return {ref: page.ref, body: ['<<', ...entries, '/Annots ', ...list, '>>']}
}
