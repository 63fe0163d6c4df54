const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const
/** Above this, letters and Roman numerals only waste time: no plan has so many goals. */
const LARGEST_SPELLED = 3999
const CARDINALS = [
  'Zero',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
]
const ORDINALS = [
  'Zeroth',
  'First',
  'Second',
  'Third',
  'Fourth',
  'Fifth',
  'Sixth',
  'Seventh',
  'Eighth',
  'Ninth',
  'Tenth',
  'Eleventh',
  'Twelfth',
]

/**
 * A list number as Word shows it. `format` is a value of ST_NumberFormat (ISO/IEC 29500-1, 17.18.59); those a plan in English does
 * not use are shown as digits.
 */
export function formatNumber(value: number, format: string): string {
  if (format === 'none') return ''
  if (value < 1 || value > LARGEST_SPELLED) return String(value)
  switch (format) {
    case 'lowerLetter':
      return letters(value)
    case 'upperLetter':
      return letters(value).toUpperCase()
    case 'lowerRoman':
      return roman(value)
    case 'upperRoman':
      return roman(value).toUpperCase()
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'ordinal':
      return `${value}${ordinalEnding(value)}`
    case 'cardinalText':
      return CARDINALS[value] ?? String(value)
    case 'ordinalText':
      return ORDINALS[value] ?? `${value}${ordinalEnding(value)}`
    default:
      return String(value)
  }
}

/** a … z, then aa, bb … zz, aaa: Word repeats the letter. */
function letters(value: number): string {
  const letter = String.fromCharCode(97 + ((value - 1) % 26))
  return letter.repeat(1 + Math.floor((value - 1) / 26))
}

function roman(value: number): string {
  let rest = value
  let numeral = ''
  for (const [amount, letters] of ROMAN) {
    for (; rest >= amount; rest -= amount) numeral += letters
  }
  return numeral
}

function ordinalEnding(value: number): string {
  const tens = value % 100
  if (tens > 10 && tens < 14) return 'th'
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'
}
