import {INNER, IRREGULAR, OBSERVABLE, VAGUE_VERBS} from './verbs.js'

/** What a verb tells: an act that is seen or heard, an inner state, a vague change, or a word that no list holds. */
export type VerbClass = 'observable' | 'inner' | 'vague' | 'unknown'

/** In which form a word was found. */
export type VerbForm = 'base' | 's' | 'ing' | 'ed'

/** A word read as a verb. */
export type KnownVerb = {base: string; class: Exclude<VerbClass, 'unknown'>; form: VerbForm}

const known = new Map<string, KnownVerb>()

/** One vowel and one consonant at the end double it: stop, stopping. */
const DOUBLES = /^[^aeiou]*[aeiou][bdgklmnprt]$/
/** Longer verbs that double all the same. */
const ALSO_DOUBLE = /(?:mit|fer|quit|begin)$/

function learn(base: string, kind: KnownVerb['class']): void {
  const stem = /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}i` : base
  const doubled = DOUBLES.test(base) || ALSO_DOUBLE.test(base) ? base + base.slice(-1) : base
  const dropped = /[^e]e$/.test(base) ? base.slice(0, -1) : doubled
  const s = /(?:s|x|z|ch|sh|o)$/.test(base) || stem !== base ? `${stem}es` : `${base}s`
  const forms: Array<[string, VerbForm]> = [
    [base, 'base'],
    [s, 's'],
    [`${dropped}ing`, 'ing'],
    [/e$/.test(base) ? `${base}d` : `${stem === base ? doubled : stem}ed`, 'ed'],
  ]
  // Labelling and travelling are written both ways.
  if (/[ae]l$/.test(base)) forms.push([`${base}ling`, 'ing'], [`${base}led`, 'ed'])
  for (const [word, form] of forms) if (!known.has(word)) known.set(word, {base, class: kind, form})
}

// Where two lists hold a verb the more careful reading wins: vague before inner before observable.
for (const base of VAGUE_VERBS) learn(base, 'vague')
for (const base of INNER) learn(base, 'inner')
for (const base of [
  ...OBSERVABLE,
  'obtain',
  'acquire',
  'lease',
  'secure',
  'draft',
  'tour',
  'win',
  'publish',
  'renew',
  'begin',
])
  learn(base, 'observable')
for (const [word, base] of Object.entries(IRREGULAR)) {
  const verb = known.get(base)
  if (verb) known.set(word, {...verb, form: /ing$/.test(word) ? 'ing' : /s$|^(?:am|are)$/.test(word) ? 's' : 'ed'})
}

/** The verb that a word is a form of, or undefined when no list holds it. */
export function verbOf(word: string): KnownVerb | undefined {
  return known.get(word.toLowerCase())
}
