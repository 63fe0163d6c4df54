import {LETTER, lettersAt, pattern, startsWithCapital} from '../text/letters.js'
import {asksWhetherMet, beforeExplanation, nameOfCompound} from './compound-labels.js'
import labels from './generated/labels.json' with {type: 'json'}
import {nameOfWords} from './label-grammar.js'
import {beginsForm, findForm, mayHoldName} from './label-index.js'
import {LABEL_NAMES, type LabelName, type LabelVariants} from './label-names.js'
import {normaliseLabel} from './normalise-label.js'

/** What helps to recognise a label: the person's name, which may be part of it, and the agency's own labels by their forms. */
export interface LabelKnowledge {
  readonly person?: string
  readonly own?: ReadonlyMap<string, LabelName>
}

/** The name of a form as `normaliseLabel` gives it. */
function nameOfForm(form: string): LabelName | undefined {
  return LABEL_NAMES[findForm(labels, form)]
}

/** A label longer than this many characters is a sentence, not a label. */
const MAX_LENGTH = 80

/** Whether a label may begin as `text` does: a quick look before others. Numbering, brackets and names in the possessive always may. */
export function mayBeginLabel(text: string, {own}: LabelKnowledge): boolean {
  if (own !== undefined) return true
  const first = lettersAt(text, 0).toLowerCase()
  if (first.length < 2) return first === '' ? /[\d#([“"%]/.test(text.charAt(0)) : /[.)\s]/.test(text.charAt(1))
  if (beginsForm(labels, text) || MODIFIERS.has(first)) return true
  if (NUMBERING.has(first)) return true
  // "Tyler's strengths", "Ana Rivera's strengths"
  return text.includes("'s ") || text.includes('’s ')
}

/** Words before the number of a part: "Part IV", "Section 2"; and the numbers themselves. */
const NUMBERING = new Set('part section step ii iii iv vi vii viii ix xi xii'.split(' '))

/** The agency's labels by the forms under which labels are compared; nothing when there are none. */
export function ownLabels(variants: LabelVariants | undefined): ReadonlyMap<string, LabelName> | undefined {
  if (!variants) return undefined
  const own = new Map<string, LabelName>()
  for (const name of LABEL_NAMES) for (const label of variants[name] ?? []) own.set(normaliseLabel(label), name)
  return own.size > 0 ? own : undefined
}

/**
 * The canonical name of `label`, if it is one that forms use. A name may be where `labels.yaml` has {name}: that of the person, or any
 * capitalised words.
 */
export function nameOfLabel(label: string, known: LabelKnowledge = {}): LabelName | undefined {
  if (label.length > MAX_LENGTH) {
    const lead = beforeExplanation(label)
    return lead ? nameOfLabel(lead, known) : undefined
  }
  const name =
    nameOfSimple(label, known) ??
    nameOfCompound(label, (part) => nameOfSimple(part, known)) ??
    nameOfWords(label) ??
    nameInBrackets(label, known)
  if (name === 'own_words' && IS_GOAL.test(label)) return 'goal'
  return (name === 'goal' || name === 'objective') && asksWhetherMet(label) ? 'status' : name
}

const IN_BRACKETS = /\((\w{4,}s)\)\s*:?$/

/** "How we will help (interventions)": the form says in brackets what it calls that elsewhere. */
function nameInBrackets(label: string, known: LabelKnowledge): LabelName | undefined {
  const inside = label.includes('(') ? IN_BRACKETS.exec(label)?.[1] : undefined
  const name = inside && nameOfSimple(inside, known)
  return name && BRACKETED.has(name) ? name : undefined
}

/** "What I want (goal statement)" */
const IS_GOAL = /\((?:my )?(?:goal|outcome)s?(?: statement)?\)/i

function nameOfSimple(label: string, known: LabelKnowledge): LabelName | undefined {
  const name = mayBeginLabel(label, known) ? nameInEnglish(label, known) : undefined
  return name ?? (label.includes(' / ') ? nameOfBilingual(label, known) : undefined)
}

function nameInEnglish(label: string, known: LabelKnowledge): LabelName | undefined {
  const {own} = known
  const asWritten = own ? undefined : nameOfForm(label.toLowerCase())
  if (asWritten) return asWritten
  const form = normaliseLabel(label)
  if (!form) return undefined
  // Forms say "Goal" and "Goals" of the same.
  const listed = own?.get(form) ?? nameOfForm(form) ?? nameOfForm(form.endsWith('s') ? form.slice(0, -1) : `${form}s`)
  return listed ?? nameWithSlot(label, form, known) ?? nameWithoutModifiers(form, known)
}

/** Small words and usual labels of Spanish forms, which have no letter that English lacks. */
const SPANISH = new Set(
  `de del la el los las en y para con que quien cuando como meta metas objetivo objetivos nombre fecha necesidad necesidades paso pasos
   resultado resultados fortalezas fortaleza equipo firma firmas apoyo apoyos responsable plazo prioridad cuidador coordinador coordinadora
   frecuencia estrategia estrategias`.split(/\s+/),
)

/** "Meta / Goal", "Need 1 / Necesidad 1": the same in two languages, of which one is English. */
function nameOfBilingual(label: string, known: LabelKnowledge): LabelName | undefined {
  const [left = '', right = '', ...more] = label.split(' / ')
  if (more.length > 0 || isForeign(left) === isForeign(right)) return undefined
  return nameOfLabel(isForeign(left) ? right : left, known)
}

const isForeign = (words: string) =>
  [...words].some((letter) => isForeignLetter(letter.charCodeAt(0))) ||
  words
    .toLowerCase()
    .split(/[\s:]+/)
    .some((word) => SPANISH.has(word))

/** Beyond ASCII and Latin characters, without curly quotes and dashes. */
const isForeignLetter = (code: number) => code >= 0xc0 && (code < 0x2000 || code > 0x206f)

const OWNER = pattern()`^[${LETTER}]+(?='s )`
const WORD = pattern('g')`[${LETTER}][${LETTER}’'-]*`

/** Whose or which: "Our family's vision" is asked for under "vision". */
const MODIFIERS = new Set(
  `our my your the their his her family family's youth youth's child child's student student's client client's person person's individual's
   participant's caregiver caregiver's parent parent's parents' team team's household current identified eligible updated overall additional other key main
   summary of list`.split(/\s+/),
)

/** Parts of a plan that keep their meaning whoever's they are; a "family lead" is not an owner of a step. */
const OWNED = new Set<LabelName>([
  ...([
    'vision',
    'strength',
    'need',
    'goal',
    'objective',
    'preferences',
    'natural_supports',
    'crisis',
    'transition',
  ] as const),
  ...([
    'diagnosis',
    'language',
    'signatures',
    'risk',
    'rights',
    'own_words',
    'crisis_triggers',
    'crisis_signs',
  ] as const),
  ...([
    'crisis_contacts',
    'crisis_steps',
    'accommodations',
    'backup',
    'decision',
    'celebration',
    'participation',
  ] as const),
])

/** What brackets may name. */
const BRACKETED = new Set<LabelName>([
  ...(['goal', 'objective', 'action', 'need', 'strength', 'measure', 'crisis_triggers', 'crisis_signs'] as const),
])

function nameWithoutModifiers(form: string, {own}: LabelKnowledge): LabelName | undefined {
  const words = form.split(' ')
  while (words.length > 1 && MODIFIERS.has(words[0] ?? '')) {
    words.shift()
    // "Youth and family vision"
    if (words[0] === 'and' && MODIFIERS.has(words[1] ?? '')) words.shift()
    const rest = words.join(' ')
    const name = own?.get(rest) ?? nameOfForm(rest)
    if (name && OWNED.has(name)) return name
  }
  return undefined
}

/** The name of a label in which a person is named: "Tyler's strengths", "What is important to Maria". */
function nameWithSlot(label: string, form: string, {person, own}: LabelKnowledge): LabelName | undefined {
  const find = (name: string) => {
    const open = form.replace(name, '{name}')
    return open === form ? undefined : (own?.get(open) ?? nameOfForm(open))
  }
  // Any name will do for {name}: forms are filled with first names, nicknames and full names alike.
  const full = person?.toLowerCase()
  const given = full && form.includes(full) ? find(full) : undefined
  if (given) return given
  const owner = OWNER().exec(form)?.[0]
  const owned = owner && find(owner)
  if (owned) return owned
  if (!own && !mayHoldName(labels, form)) return undefined
  const words = label.match(WORD()) ?? []
  for (let from = 0; from < words.length; from++) {
    for (const count of [1, 2]) {
      const run = words.slice(from, from + count)
      if (run.length < count || !run.every(startsWithCapital)) continue
      const name = run.join(' ').toLowerCase().replaceAll('’', "'").replace(/'s?$/, '')
      const found = find(name)
      if (found) return found
    }
  }
  return undefined
}
