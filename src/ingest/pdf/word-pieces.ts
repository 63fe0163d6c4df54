import {pattern} from '../../text/letters.js'

/** Endings that a word too wide for its column leaves for the next line, besides those of a few letters. */
const ENDING = pattern('u')`^\p{L}{0,3}(?:tions?|sions?|ments?|ness|ity|ities|ances?|ences?|[ai]ble|[ai]bly|
  [ai]bility|iz(?:e[ds]?|ing)|ively|ically|ingly|ships?|ling|ally)$`
const SHORT_ENDING = 3
/** Where "-ion" is cut in two, "on" is no word. */
const ION = {head: /[cgst]i$/u, tail: /^on(?:s|al|ally)?$/u}
/** Short words, some of them French and Spanish, that begin a line far more often than they end a cut word. */
const SHORT_WORDS = new Set(
  `a act add age ago air all and any are arm art as ask at ate bad bag be bed big bit box boy bus but by call can car
   cat cup cut dad day did do dog due each ear eat egg end eye far fee few fit fix for from fun get go got had has
   hat he her hey hi him his hot how i if ill in is it its job joy key kid kit lab law lay leg let lie lot low mad
   man map may me men met mix mom mop more mr ms my near need new no nor not now of off oh ok old on once one only or
   our out over own pan pay pen per pet plan play pm po pre pro put ran rat raw read red rest ride run sad same sat
   saw say see self set she sit six so some son ssi sun take talk tea team tell ten than that the them then they tie
   time tip to too top toy try two up us use van via vs walk want war was way we well went were wet what when who why
   will win with work yes yet you al au aux con cu das de del dem den der des die du ein el en es est et las le les
   los lo mit no ou par por que qui se sin su sur tu un una une und von y yo zu`.split(/\s+/),
)

/** In a document with these, "y" is more likely a word than the end of "annually". */
const SPANISH = ['el', 'los', 'las', 'para', 'su', 'que']

/**
 * Whether two pieces of text are one word that was cut at the end of a line without a hyphen. `vocabulary` holds the whole words of the
 * document, their small letters only. In doubt they are two words.
 */
export function areOneWord(before: string, after: string, vocabulary: ReadonlySet<string>): boolean {
  const goesOn = /\p{Ll}$/u.test(before) && /^\p{Ll}/u.test(after)
  if (!goesOn && !(/\p{Lu}{2}$/u.test(before) && /^\p{Lu}{2}/u.test(after))) return false
  const [head, tail] = [lettersOf(before), lettersOf(after)]
  if (vocabulary.has(head + tail)) return true
  if (ION.head.test(head) && ION.tail.test(tail)) return true
  if (tail === 'y') return !SPANISH.some((word) => vocabulary.has(word))
  if (SHORT_WORDS.has(tail) || (tail.length > 2 && vocabulary.has(tail))) return false
  return tail.length <= SHORT_ENDING || ENDING().test(tail)
}

/** The letters and hyphens of a word, small. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}-]/gu, '')
}
