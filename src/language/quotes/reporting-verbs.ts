/**
 * Verbs that give somebody's words, as pattern sources. Only forms that are no everyday noun stand alone; "report", "text", "note" and
 * "state" are left out in the plain form.
 */
const STRONG = [
  'say|says|said|saying',
  'state[sd]|stating',
  'report(?:s|ed|ing)',
  'share[sd]|sharing',
  'tell|tells|told|telling',
  'asks?|asked|asking',
  'add(?:s|ed|ing)',
  'explain(?:s|ed|ing)?',
  'writes?|wrote|writing',
  'text(?:s|ed|ing)|typed|emailed|e-mailed',
  'put(?:s|ting)? it',
  'describe[sd]?|describing',
  'noted|notes|mention(?:s|ed)|express(?:es|ed|ing)|voice[sd]|verbalize[sd]',
  'repl(?:y|ies|ied)|respond(?:s|ed|ing)|answer(?:s|ed)',
  'exclaim(?:s|ed)|comment(?:s|ed)|remark(?:s|ed)|confide[sd]|reflect(?:s|ed)|recall(?:s|ed)|repeat(?:s|ed|ing)',
  'insist(?:s|ed)|joke[sd]|laugh(?:s|ed)|whisper(?:s|ed)|yell(?:s|ed|ing)|shout(?:s|ed|ing)|scream(?:s|ed|ing)|call(?:s|ed) out|cried',
  'indicate[sd]|declare[sd]|announce[sd]|disclose[sd]|confirm(?:s|ed)|agree[sd]|admit(?:s|ted)|acknowledge[sd]|suggest(?:s|ed)|request(?:s|ed)',
  'continue[sd]|went on|quote[sd]|signed(?=[,:])|signs(?=[,:])',
  'dijo|dice|comentó|explicó|agregó|preguntó|respondió|escribió|contó|hais tias',
].join('|')

/** Verbs of wanting and feeling: they give words only when the quote follows at once. */
const WEAK =
  'want(?:s|ed)?|would like|feels?|felt|thinks?|thought|believe[sd]?|hope[sd]?|wish(?:es|ed)?|dreams? of|worr(?:y|ies|ied)'

/** All reporting verbs, in text order; group 1 is a strong one, group 2 a weak one. Use a fresh copy or `matchAll`. */
export const REPORTING = new RegExp(`(?<![\\p{L}\\p{N}-])(?:(${STRONG})|(${WEAK}))(?![\\p{L}\\p{N}])`, 'giu')

/** A reporting verb right at the start, as in ‹"…," said Ana›. */
export const REPORTING_FIRST = new RegExp(`^(?:${STRONG}|${WEAK})(?![\\p{L}\\p{N}])`, 'iu')

/** Forms that are also nouns ("progress notes", "the United States"): a capital word before them is no name. */
export const ALSO_NOUN =
  /^(?:notes|reports|states|texts|shares|comments|requests|answers|describes|voices|quotes|signs|writing|stresses|promises|dreams of)$/i

/** Words that may stand between somebody and the verb without being anybody. */
export const ADVERBS =
  '(?:has|have|had|also|then|often|always|again|later|once|recently|repeatedly|still|just|would|first|finally|simply|sometimes|usually|who|\\p{Ll}+ly)'
