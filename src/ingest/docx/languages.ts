import type {OtherLanguage} from '../../document/document.js'
import {hasWords} from '../../text/letters.js'
import {MADE_UP, type TextMap} from '../../text/text-map.js'
import {readsLike} from '../other-languages.js'
import type {Leaf, ParagraphPlace} from './leaves.js'
import type {XmlTag} from './xml-scanner.js'

/**
 * The languages of a `w:lang`, by the kind of script a text is in (ISO/IEC 29500-1, 17.3.2.20). An empty string stands for English or
 * for no language, nothing for what the element leaves to the styles.
 */
export interface LanguageMarks {
  readonly latin: string | undefined
  readonly eastAsian: string | undefined
  readonly complex: string | undefined
}

/** Where neither the file nor a style says anything. */
export const NO_LANGUAGE: LanguageMarks = {latin: undefined, eastAsian: undefined, complex: undefined}

/** The marks of a `w:lang` tag. */
export function languageMarks(tag: XmlTag): LanguageMarks {
  const read = (attribute: string) => otherThanEnglish(tag.attribute(attribute))
  return {latin: read('val'), eastAsian: read('eastAsia'), complex: read('bidi')}
}

/** `own` where it says something, `outer` elsewhere. */
export function inherit(own: LanguageMarks | undefined, outer: LanguageMarks): LanguageMarks {
  if (!own) return outer
  return {
    latin: own.latin ?? outer.latin,
    eastAsian: own.eastAsian ?? outer.eastAsian,
    complex: own.complex ?? outer.complex,
  }
}

/** The tag of a language, or an empty string: Word also writes `x-none` and the numbers of its own languages. */
function otherThanEnglish(tag: string | undefined): string | undefined {
  if (tag === undefined) return undefined
  return /^(?!en\b|und\b|zxx\b|mul\b|mis\b)[a-z]{2,3}(?:-[a-z\d-]+)?$/i.test(tag) ? tag : ''
}

const EAST_ASIAN = /[\u1100-\u11ff\u2e80-\ud7af\uf900-\ufaff]/
/** Hebrew, Arabic, the scripts of India, Thai, Lao, Burmese, Khmer. */
const COMPLEX = /[\u0590-\u109f\u1780-\u17ff]/

/** The language these marks give a text; nothing for English. */
export function languageOf(text: string, marks: LanguageMarks): string | undefined {
  const {latin, eastAsian, complex} = marks
  if (eastAsian && EAST_ASIAN.test(text)) return eastAsian
  if (complex && COMPLEX.test(text)) return complex
  return latin || undefined
}

interface Stretch {
  readonly paragraph: ParagraphPlace
  readonly language: string | undefined
  readonly start: number
  end: number
}

/**
 * The stretches of a text that are written in a language other than English, as the file marks them.
 *
 * Word marks languages by what the keyboard was set to, so a mark alone is not believed: names, single words, and English plans on a
 * computer set to Spanish would go unchecked. A stretch counts when at least four words in a row within one paragraph carry the mark
 * and the words do not read like English (see `readsLike`). Neighbours of one language are merged.
 */
export function findOtherLanguages(text: string, map: TextMap, leaves: readonly Leaf[]): OtherLanguage[] {
  if (!leaves.some((leaf) => leaf.language)) return []
  const found: OtherLanguage[] = []
  for (const {start, end, language} of stretches(text, map, leaves)) {
    if (!language || !readsLike(language, text.slice(start, end))) continue
    const last = found.at(-1)
    const goesOn = last?.language === language && !hasWords(text.slice(last.span.end, start))
    if (goesOn) found[found.length - 1] = {language, span: {start: last.span.start, end}}
    else found.push({language, span: {start, end}})
  }
  return found
}

/** Text of one paragraph and one language. Blanks and punctuation belong to what is before them. */
function stretches(text: string, {starts, leaves: numbers}: TextMap, leaves: readonly Leaf[]): Stretch[] {
  const found: Stretch[] = []
  numbers.forEach((number, i) => {
    const leaf = number === MADE_UP ? undefined : leaves[number]
    if (!leaf) return
    const {language} = leaf
    const {paragraph} = leaf.run
    const start = starts[i] ?? 0
    const end = starts[i + 1] ?? start
    const last = found.at(-1)
    const goesOn = last?.paragraph === paragraph && (last.language === language || !hasWords(text.slice(start, end)))
    if (goesOn) last.end = end
    else found.push({paragraph, language, start, end})
  })
  return found
}
