// Symbol fonts put pictures on the codes of ordinary characters, which Word stores as U+F020 to U+F0FF. Named here are the
// pictures that forms and lists of care records use; what is not named becomes a visible mark.
const WINGDINGS: Readonly<Record<number, string>> = {
  74: '\u263A',
  108: '\u25CF',
  110: '\u25A0',
  111: '\u2610',
  113: '\u2751',
  118: '\u2756',
  167: '\u25AA',
  168: '\u2610',
  216: '\u27A2',
  223: '\u2190',
  224: '\u2192',
  240: '\u21E8',
  251: '\u2717',
  252: '\u2713',
  253: '\u2612',
  254: '\u2612',
}
const WINGDINGS_2: Readonly<Record<number, string>> = {
  79: '\u2717',
  80: '\u2713',
  82: '\u2612',
  83: '\u2612',
  84: '\u2612',
  163: '\u2610',
}
const SYMBOL: Readonly<Record<number, string>> = {
  163: '\u2264',
  174: '\u2192',
  176: '\u00B0',
  177: '\u00B1',
  179: '\u2265',
  180: '\u00D7',
  183: '\u2022',
  184: '\u00F7',
}
/** Greek letters of the Symbol font, for its codes of the Latin capitals and small letters. */
const SYMBOL_CAPITALS = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'
const SYMBOL_SMALL = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'
const UNKNOWN = '\uFFFD'

/** Whether a font of this name draws pictures instead of letters. */
export function isSymbolFont(font: string): boolean {
  return /^(?:wingdings|webdings|symbol$)/i.test(font)
}

/** The character that a `w:sym` with this font and code shows. Always one UTF-16 unit. */
export function symbolCharacter(font: string, code: number): string {
  const inSymbolFont = isSymbolFont(font) || isStray(code)
  if (inSymbolFont) return drawn(font, code) ?? UNKNOWN
  return code > 0 && code < 0xd800 ? String.fromCharCode(code) : UNKNOWN
}

/** Turns the characters of a run's text into those its symbol font draws, one for one. */
export function symbolText(text: string, font: string | undefined): string {
  if (font === undefined && !STRAY.test(text)) return text
  // Word keeps a symbol's code even where a run does not name the font; most are of Wingdings.
  const draw = (character: string) => drawn(font ?? 'Wingdings', character.charCodeAt(0))
  return text.replace(font === undefined ? EACH_STRAY : EACH_SYMBOL, (character) => {
    return draw(character) ?? (isStray(character.charCodeAt(0)) ? UNKNOWN : character)
  })
}

const STRAY = /[\uF020-\uF0FF]/
const EACH_STRAY = /[\uF020-\uF0FF]/g
const EACH_SYMBOL = /[!-\u00FF\uF020-\uF0FF]/g

function isStray(code: number): boolean {
  return code >= 0xf020 && code <= 0xf0ff
}

/** What the font draws for `code`, of which only the low byte counts; nothing when that is not known. */
function drawn(font: string, code: number): string | undefined {
  const plain = code & 0xff
  if (plain === 32) return ' '
  if (/^symbol$/i.test(font)) return SYMBOL[plain] ?? greek(plain) ?? sameInSymbol(plain)
  return (/^wingdings 2$/i.test(font) ? WINGDINGS_2 : WINGDINGS)[plain]
}

function greek(code: number): string | undefined {
  if (code >= 65 && code <= 90) return SYMBOL_CAPITALS[code - 65]
  if (code >= 97 && code <= 122) return SYMBOL_SMALL[code - 97]
  return undefined
}

/** Digits and the characters that the Symbol font draws as other fonts do. */
function sameInSymbol(code: number): string | undefined {
  const character = String.fromCharCode(code)
  return /[0-9!#%&()+,./:;<=>?[\]_{|}]/.test(character) ? character : undefined
}
