import {INNER, IRREGULAR, OBSERVABLE, VAGUE_VERBS} from './verbs.js'

/** What a verb expresses: an act that is seen or heard, an inner state, a vague change, or a word that is on no list. */
export type VerbClass = 'observable' | 'inner' | 'vague' | 'unknown'

/** In which form a word was found. */
export type VerbForm = 'base' | 's' | 'ing' | 'ed'

/** A word read as a verb. */
export type KnownVerb = {base: string; class: Exclude<VerbClass, 'unknown'>; form: VerbForm}

/** The class of each base form and its rank: where two verbs share a form, the more careful reading comes first and wins. */
const bases = new Map<string, {kind: KnownVerb['class']; rank: number}>()
for (const [kind, list] of [
  ['vague', VAGUE_VERBS],
  ['inner', INNER],
  ['observable', OBSERVABLE],
] as const) {
  for (const base of list) if (!bases.has(base)) bases.set(base, {kind, rank: bases.size})
}

/** One vowel and one consonant at the end double it: stop, stopping. */
const DOUBLES = /^[^aeiou]*[aeiou][bdgklmnprt]$/
/** Longer verbs that double all the same. */
const ALSO_DOUBLE = /(?:mit|fer|quit|begin)$/

/** The forms of a regular verb besides its base. */
function formsOf(base: string): Array<[string, VerbForm]> {
  const stem = /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}i` : base
  const doubled = DOUBLES.test(base) || ALSO_DOUBLE.test(base) ? base + base.slice(-1) : base
  const dropped = /[^e]e$/.test(base) ? base.slice(0, -1) : doubled
  const s = /(?:s|x|z|ch|sh|o)$/.test(base) || stem !== base ? `${stem}es` : `${base}s`
  const forms: Array<[string, VerbForm]> = [
    [s, 's'],
    [`${dropped}ing`, 'ing'],
    [base.endsWith('e') ? `${base}d` : `${stem === base ? doubled : stem}ed`, 'ed'],
  ]
  // Labelling and travelling are written both ways.
  if (/[ae]l$/.test(base)) forms.push([`${base}ling`, 'ing'], [`${base}led`, 'ed'])
  return forms
}

/** The -ing form of a verb: running for run. */
export function gerundOf(base: string): string {
  return formsOf(base)[1]?.[0] ?? `${base}ing`
}

/** What may be the base of a form: without its ending, with an e, with y for i, with one letter less ("stopp", "watche"). */
function basesOf(word: string): string[] {
  const ending = word.endsWith('ing') ? 3 : word.endsWith('ed') ? 2 : word.endsWith('s') ? 1 : 0
  if (ending === 0 || word.length - ending < 2) return []
  const stem = word.slice(0, -ending)
  const withY = /ie?$/.test(stem) ? [`${stem.slice(0, stem.lastIndexOf('i'))}y`] : []
  return [stem, `${stem}e`, stem.slice(0, -1), ...withY]
}

/** The verb that a regular form belongs to. */
function regularVerb(word: string): KnownVerb | undefined {
  let found: KnownVerb | undefined
  let best = Infinity
  for (const base of [word, ...basesOf(word)]) {
    const known = bases.get(base)
    if (!known || known.rank >= best) continue
    const form = base === word ? 'base' : formsOf(base).find(([written]) => written === word)?.[1]
    if (!form) continue
    found = {base, class: known.kind, form}
    best = known.rank
  }
  return found
}

const BRITISH = /is(?=(?:es?|ed|ing)$)/

/** Return-demonstrate, re-apply, self-feeding: as the verb behind. */
const PREFIX = /^(?:return|re|self|co|pre|double)-/

/** Verbalise and recognising as the British write them, and what comes after return-, re- or self-. */
function otherwiseWritten(word: string): KnownVerb | undefined {
  if (BRITISH.test(word)) return regularVerb(word.replace(BRITISH, 'iz'))
  return PREFIX.test(word) ? regularVerb(word.replace(PREFIX, '')) : undefined
}

/** The verb that a word is a form of, or undefined when no list holds it. */
export function verbOf(word: string): KnownVerb | undefined {
  if (read.has(word)) return read.get(word)
  if (read.size >= MOST_WORDS) read.clear()
  const lower = word.toLowerCase()
  const regular = regularVerb(lower) ?? otherwiseWritten(lower)
  const irregular = Object.hasOwn(IRREGULAR, lower) ? regularVerb(IRREGULAR[lower] ?? '') : undefined
  const form = /ing$/.test(lower) ? 'ing' : /s$|^(?:am|are)$/.test(lower) ? 's' : 'ed'
  const verb = irregular ? ({...irregular, form} as const) : regular
  read.set(word, verb)
  return verb
}

/** Words read before: the goals of a plan share most of them, and each is asked for several times. */
const read = new Map<string, KnownVerb | undefined>()
const MOST_WORDS = 5000
