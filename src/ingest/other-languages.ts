import type {OtherLanguage, ReadingProblem} from '../document/document.js'
import {LETTER, pattern} from '../text/letters.js'
import {listed} from '../text/listed.js'

/** Fewer words in a row are a name, a greeting or the title of a song, not text in another language. */
const FEWEST_WORDS = 4
/** A language of which no words are known is believed only for more words, and only without a single one of English. */
const FEWEST_UNKNOWN_WORDS = 6

/** Small words that English prose cannot do without and the languages below do not have. */
const ENGLISH = wordSet(
  'the and of to with that is are was from for has have she they this these by his her their it at be been when which who not but or will can you your',
)

const HMONG = 'lub tus yog nws cov los tsis thiab kuv peb rau ua nyob koj muaj tau mus hauv txhua kom ntawm nrog'
const TAGALOG = 'ang ng sa mga na ay siya niya para kung hindi ko mo nila kanyang'

/** Small words of languages that families of the United States speak, by the first part of the tag. */
const SMALL_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  es: wordSet('de la que el en y los se del las un por con una su para es al lo como sus le mi si ha muy sin todo'),
  pt: wordSet(
    'de a o que e do da em um para com uma os no se na por mais as dos como mas ao ele ela seu sua ou quando',
  ),
  fr: wordSet('de la le les et des en un une du est pour dans que qui il elle au aux sur avec ne pas ses nous vous'),
  de: wordSet('der die und den von das mit sich des auf ist im dem nicht ein eine als auch es er sie ihr zu zum'),
  ht: wordSet('yo nan ak li pou mwen ou se gen yon ki nou pa ka sa te ap fè lè tout'),
  so: wordSet('waa iyo oo ka ku uu ay la si aan ee ah soo wuxuu waxay leh isaga iyada kala'),
  hmn: wordSet(HMONG),
  mww: wordSet(HMONG),
  hnj: wordSet(HMONG),
  tl: wordSet(TAGALOG),
  fil: wordSet(TAGALOG),
}

const WORD = pattern('g')`[${LETTER}]+`

/**
 * Whether a text that is marked as `language` (a BCP 47 tag) reads like it: four words or more, less than one in eight a small word of
 * English, and at least one in five a small word of that language or written with letters that English does not have. Of a language
 * whose small words are not known here, six words without one of English will do.
 */
export function readsLike(language: string, text: string): boolean {
  const words = text.toLowerCase().match(WORD()) ?? []
  if (words.length < FEWEST_WORDS) return /[\u1100-\u11ff\u2e80-\ud7af]{4}/.test(text)
  const small = SMALL_WORDS[primary(language)]
  let english = 0
  let own = 0
  for (const word of words) {
    if (small?.has(word) || /[^a-z]/.test(word)) own++
    else if (ENGLISH.has(word)) english++
  }
  if (own * 5 >= words.length) return english * 8 < words.length
  return !small && english === 0 && words.length >= FEWEST_UNKNOWN_WORDS
}

/** Reports that text in other languages was not checked for its wording; nothing when there is none. */
export function otherLanguageProblems(stretches: readonly OtherLanguage[]): ReadingProblem[] {
  if (stretches.length === 0) return []
  const names = [...new Set(stretches.map(({language}) => languageName(language)))]
  const known = names.filter((name) => name !== undefined)
  const written = known.length === names.length ? `in ${listed(known)}` : 'in a language other than English'
  return [
    {
      code: 'other-language',
      message: `Some of the text is ${written}. It was not checked for wording, because carelint only knows English. Ask someone who reads the language well to look it over.`,
    },
  ]
}

/** "Spanish" for `es-MX`; nothing for a tag that nobody knows. */
function languageName(tag: string): string | undefined {
  return new Intl.DisplayNames('en', {type: 'language', fallback: 'none'}).of(primary(tag))
}

function primary(tag: string): string {
  return tag.split('-', 1)[0]?.toLowerCase() ?? ''
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}
