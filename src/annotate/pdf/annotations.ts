import {MARK_AUTHOR} from '../note.js'
import type {PdfFile} from './file.js'
import type {Page} from './pages.js'
import {type PdfValue, type Ref, textOf} from './values.js'

/** Begins the name of every mark, so that a later run knows it from a note of somebody who is called the same. */
export const NAME_PREFIX = 'carelint-'

/** A highlight of an earlier run. */
export interface OwnMark {
  /** Its `/NM`. */
  readonly name: string
  readonly ref: Ref
  readonly popup?: Ref
  readonly appearance?: Ref
  /** Somebody replied to it. */
  readonly answered: boolean
}

/** The annotations of a page. */
export interface Annotations {
  /** The object that holds the list, where it is one of its own. */
  readonly list?: Ref
  /** Everything that is not ours, as the file has it. */
  readonly others: readonly PdfValue[]
  readonly own: readonly OwnMark[]
}

/** Separates the marks of an earlier run from people’s own annotations. @throws BrokenPdf for a list that cannot be followed. */
export function annotationsOf({resolve, get}: PdfFile, {dictionary}: Page): Annotations {
  const written = dictionary.entries.get('Annots')
  const list = resolve(written)
  if (list.kind !== 'array') return {others: [], own: []}
  const items = list.items.map((item) => ({item, annotation: resolve(item)}))

  const isA = (subtype: string, value: PdfValue) => {
    const found = get(value, 'Subtype')
    return found.kind === 'name' && found.value === subtype
  }
  const refTo = (subtype: string, value: PdfValue, key: string) => {
    const ref = refIn(value, key)
    return ref && isA(subtype, get(value, key)) ? ref : undefined
  }
  const answered = new Set<number>()
  for (const {annotation} of items) {
    const to = refIn(annotation, 'IRT')
    if (to) answered.add(to.number)
  }
  const own: OwnMark[] = []
  const left = new Set<PdfValue>()
  const popups = new Set<number>()
  for (const {item, annotation} of items) {
    const name = textOf(get(annotation, 'NM'))
    if (!isA('Highlight', annotation) || !name.startsWith(NAME_PREFIX)) continue
    if (textOf(get(annotation, 'T')) !== MARK_AUTHOR) continue
    left.add(item)
    if (item.kind !== 'reference') continue
    // Both are written over or freed, so nobody may pass off another object as one of them.
    const popup = refTo('Popup', annotation, 'Popup')
    const appearance = refTo('Form', get(annotation, 'AP'), 'N')
    if (popup) popups.add(popup.number)
    own.push({
      name,
      ref: item.ref,
      ...(popup ? {popup} : {}),
      ...(appearance ? {appearance} : {}),
      answered: answered.has(item.ref.number),
    })
  }
  const isOurs = (item: PdfValue) => left.has(item) || (item.kind === 'reference' && popups.has(item.ref.number))
  return {
    ...(written?.kind === 'reference' ? {list: written.ref} : {}),
    others: list.items.filter((item) => !isOurs(item)),
    own,
  }
}

function refIn(value: PdfValue, key: string): Ref | undefined {
  const found = value.kind === 'dictionary' ? value.entries.get(key) : undefined
  return found?.kind === 'reference' ? found.ref : undefined
}
