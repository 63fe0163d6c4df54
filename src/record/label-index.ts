import {bucketOf, WORD_BUCKETS} from '../language/phrases/word-index.js'

/**
 * All labels in strings, as `labels.json` holds them. Every form is in the one of the buckets that a look at a few of its letters
 * picks, as `|form=number|`; a map of these thousands of forms takes longer to build than a record takes to look its labels up.
 */
export interface LabelIndex {
  /** Canonical names, each with its number. */
  readonly names: Readonly<Record<string, number>>
  readonly forms: readonly string[]
  /** The first letters of all forms, each between bars, by their very first letter. */
  readonly beginnings: Readonly<Record<string, string>>
  /** First words of the forms that hold {name}, each between bars: a label that begins with another word needs no look at its names. */
  readonly openings: string
}

/** A prefix of this length distinguishes most sentences from labels, and is quick to cut off. */
const BEGINNING = 3

/** Packs `labels.yaml`: forms by canonical name, each as `normaliseLabel` gives it. */
export function packLabels(labels: Readonly<Record<string, readonly string[]>>): LabelIndex {
  const names: Record<string, number> = {}
  const forms = new Array<string>(WORD_BUCKETS).fill('|')
  const beginnings = new Map<string, Set<string>>()
  const openings = new Set<string>()
  for (const [number, [name, listed]] of Object.entries(labels).entries()) {
    names[name] = number
    for (const form of listed) {
      forms[bucketOf(form)] += `${form}=${number}|`
      const beginning = form.slice(0, BEGINNING)
      const letter = form.charAt(0)
      beginnings.set(letter, (beginnings.get(letter) ?? new Set()).add(beginning))
      if (form.includes('{name}')) openings.add(openingOf(form))
    }
  }
  const bars = (words: Iterable<string>) => `|${[...words].join('|')}|`
  return {
    names,
    forms,
    beginnings: Object.fromEntries([...beginnings].map(([letter, words]) => [letter, bars(words)])),
    openings: bars(openings),
  }
}

/** The number of the name that a form has, or -1. */
export function findForm({forms}: LabelIndex, form: string): number {
  const bucket = forms[bucketOf(form)] ?? ''
  const at = bucket.indexOf(`|${form}=`)
  return at < 0 ? -1 : Number.parseInt(bucket.slice(at + form.length + 2), 10)
}

/** Whether some form begins with the first letters of a text. */
export function beginsForm({beginnings}: LabelIndex, text: string): boolean {
  const letters = text.slice(0, BEGINNING).toLowerCase()
  return beginnings[letters.charAt(0)]?.includes(`|${letters}|`) ?? false
}

/** Whether some form with {name} in it begins as this one does. */
export const mayHoldName = ({openings}: LabelIndex, form: string): boolean => openings.includes(`|${openingOf(form)}|`)

function openingOf(form: string): string {
  const end = form.search(/[\s']/)
  return end < 0 ? form : form.slice(0, end)
}
