import {describe, expect, it} from 'vitest'
import {
  capitalsIn,
  hasWords,
  isLetter,
  LETTER,
  LOWER,
  lowerCase,
  pattern,
  startsWithCapital,
  UPPER,
} from '../../src/text/letters.js'

const NAMES = [
  'Đặng',
  'Škoda',
  'Ñandú',
  'O’Brien',
  'Łukasz',
  'Ştefan',
  'Željko',
  'Ăncuţa',
  'Øyvind',
  'Ơn',
  'Ýr',
  'Ünal',
  'Ấn',
]

describe('letters', () => {
  it.each(NAMES)('%s begins like a name', (name) => {
    expect(startsWithCapital(name)).toBe(true)
    expect(startsWithCapital(name.toLowerCase())).toBe(false)
    expect(new RegExp(`^[${UPPER}]`).test(name)).toBe(true)
    expect(new RegExp(`^[${LOWER}]`).test(name)).toBe(false)
    expect(new RegExp(`^[${LETTER}’]+$`).test(name)).toBe(true)
  })

  it.each(['đặng', 'škoda', 'ñandú', 'ước', 'ægir', 'ß'])('%s is written small', (word) => {
    expect(new RegExp(`^[${LOWER}]+$`).test(word)).toBe(true)
    expect(new RegExp(`[${UPPER}]`).test(word)).toBe(false)
  })

  it.each(['а', 'λ', 'ש', 'م', '林', '한', 'º'])('%s is a letter', (letter) => {
    expect(isLetter(letter.charCodeAt(0))).toBe(true)
    expect(new RegExp(`[${LETTER}]`).test(letter)).toBe(true)
  })

  it.each(['×', '÷', '3', '_', '’', '–', '…', '•', '😀', ' ', '\u0301'])('%s is none', (sign) => {
    expect(isLetter(sign.charCodeAt(0))).toBe(false)
    expect(new RegExp(`[${LETTER}]`).test(sign)).toBe(false)
  })

  it('agrees with Unicode on every Latin letter', () => {
    const letter = new RegExp(`[${LETTER}]`)
    for (let code = 0; code < 0x250; code++) {
      const sign = String.fromCharCode(code)
      expect([code, isLetter(code), letter.test(sign)]).toEqual([code, /\p{L}/u.test(sign), /\p{L}/u.test(sign)])
    }
    for (let code = 0x1e00; code < 0x1f00; code++) expect(isLetter(code)).toBe(true)
  })

  it('agrees with Unicode on the capitals of Western and Central European names and of Vietnamese', () => {
    const upper = new RegExp(`[${UPPER}]`)
    for (let code = 0; code < 0x1f00; code++) {
      if ((code > 0x17f && code < 0x1ea0) || code > 0x1ef9) continue
      const sign = String.fromCharCode(code)
      expect([code, upper.test(sign)]).toEqual([code, /\p{Lu}/u.test(sign)])
      expect([code, startsWithCapital(sign)]).toEqual([code, /\p{Lu}/u.test(sign)])
    }
  })

  it('counts capitals', () => {
    expect(capitalsIn('ĐH')).toBe(2)
    expect(capitalsIn('WISe')).toBe(3)
    expect(capitalsIn('prn 2×')).toBe(0)
  })

  it('tells words from blanks and signs', () => {
    expect(hasWords(' –– ____ … ')).toBe(false)
    expect(hasWords('__ 6 __')).toBe(true)
    expect(hasWords('ñ')).toBe(true)
  })

  it('never moves an offset when it makes letters small', () => {
    expect(lowerCase('By İzmir, ŠKODA')).toHaveLength('By İzmir, ŠKODA'.length)
    expect(lowerCase('By İzmir, ŠKODA')).toBe('by izmir, škoda')
  })

  it('makes a pattern once', () => {
    const word = pattern('i')`(?<![${LETTER}])ana(?![${LETTER}])`
    expect(word()).toBe(word())
    expect(word().test('Ana’s bus')).toBe(true)
    expect(word().test('banana')).toBe(false)
    expect(word().test('Anañ')).toBe(false)
  })
})
