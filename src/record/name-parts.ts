import {LETTER, pattern, UPPER} from '../text/letters.js'
import type {LabelledValue} from './entry.js'
import {normaliseLabel} from './normalise-label.js'

/** Which part of somebody's name a label asks for; absent where it asks for the name as a whole. */
type NamePart = 'given' | 'family' | 'called'

const PARTS: readonly (readonly [NamePart, RegExp])[] = [
  ['family', /^(?:\S+ )*?(?:family|last|sur) ?names?$/],
  ['given', /^(?:\S+ )*?(?:first|given|fore) ?names?$/],
  ['called', /^(?:\S+ )*?(?:preferred|chosen) names?$|\b(?:nickname|goes by|known as|to be called)$/],
]

/** "Last name" asks for the family's part, "First name" for the given one, "Preferred name" for what somebody is called. */
export function namePartOf(label: string): NamePart | undefined {
  const form = normaliseLabel(label)
  return PARTS.find(([, words]) => words.test(form))?.[0]
}

/** "Carver, Mila": one to two words, a comma, and one or two more that are no letters of a profession. */
const TURNED = pattern()`^([${UPPER}][${LETTER}'’-]+(?:\s[${UPPER}][${LETTER}'’-]+)?),\s+
  ([${UPPER}][${LETTER}'’-]*[a-z][${LETTER}'’-]*(?:\s[${UPPER}]\.?)?)$`
const BEHIND_NAMES = /^(?:Jr|Sr|Esq|PhD|Psy)/

/** The parts of a name that is written with the family's part first: "Carver, Mila". */
export function turnedName(words: string): {readonly given: string; readonly family: string} | undefined {
  const [, family, given] = TURNED().exec(words.trim()) ?? []
  return family && given && !BEHIND_NAMES.test(given) ? {given, family} : undefined
}

/** "Last name | First name": the two cells of a name. */
export function wholeName(cells: readonly LabelledValue[], text: string): string | undefined {
  const part = (wanted: 'given' | 'family') => {
    const cell = cells.find(({label, blank}) => !blank && namePartOf(label) === wanted)
    return cell && text.slice(cell.value.start, cell.value.end)
  }
  const [given, family] = [part('given'), part('family')]
  return given && family && `${given} ${family}`
}
