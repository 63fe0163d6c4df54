import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {crc32} from '../../../src/ingest/docx/crc32.js'
import {formatNumber} from '../../../src/ingest/docx/number-format.js'
import {attributeIn, decodeText, rawOffset} from '../../../src/ingest/docx/xml-text.js'

describe('decodeText', () => {
  test.each([
    ['a &amp; b', 'a & b'],
    ['&lt;&gt;&quot;&apos;', '<>"\''],
    ['&#65;&#x42;&#x1f600;', 'AB😀'],
    ['one\r\ntwo\rthree\nfour', 'one two three four'],
    ['&#13;&#10;', '  '],
    ['&nbsp; & &;', '&nbsp; & &;'],
    ['&#0;&#xD800;&#x110000;', '\uFFFD\uFFFD\uFFFD'],
  ])('%j', (raw, text) => {
    expect(decodeText(raw)).toBe(text)
  })
})

describe('attributeIn', () => {
  const valueIn = (tag: string, name: string) => attributeIn(`${tag}<next b="no"/>`, 0, tag.length, name)

  test('finds an attribute by its local name, whatever is around it', () => {
    expect(valueIn('<w:p w:a="1" b=\'2 &amp; "3"\'  c = "4">', 'a')).toBe('1')
    expect(valueIn('<w:p w:a="1" b=\'2 &amp; "3"\'  c = "4">', 'b')).toBe('2 & "3"')
    expect(valueIn('<w:p w:a="1" b=\'2\'  c = "4"/>', 'c')).toBe('4')
    expect(valueIn('<w:p w:ab="1">', 'b')).toBeUndefined()
  })

  test('takes no value without quotation marks, and none from another tag', () => {
    expect(valueIn('<w:p a=b b="2">', 'b')).toBeUndefined()
    expect(valueIn('<w:p b=">', 'b')).toBeUndefined()
  })
})

test('rawOffset cuts raw text where the decoded text is cut', () => {
  const raw = fc
    .array(fc.constantFrom('a', '&amp;', '&#x1F600;', '\r\n', '\n', ' ', 'word', '&lt;'), {maxLength: 12})
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(raw, fc.nat(), (xml, pick) => {
      const text = decodeText(xml)
      const count = pick % (text.length + 1)
      // No cut inside one sign of two units: there is none in the raw text either.
      if (/[\uDC00-\uDFFF]/.test(text.charAt(count))) return
      const cut = rawOffset(xml, count)
      expect(decodeText(xml.slice(0, cut))).toBe(text.slice(0, count))
      expect(decodeText(xml.slice(cut))).toBe(text.slice(count))
    }),
  )
})

test('crc32 gives the check values of the standard', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  expect(crc32(bytes(''))).toBe(0)
  expect(crc32(bytes('123456789'))).toBe(0xcbf43926)
  expect(crc32(bytes('The quick brown fox jumps over the lazy dog'))).toBe(0x414fa339)
})

describe('formatNumber', () => {
  test.each([
    ['decimal', 12, '12'],
    ['lowerLetter', 3, 'c'],
    ['upperLetter', 28, 'BB'],
    ['lowerRoman', 14, 'xiv'],
    ['upperRoman', 9, 'IX'],
    ['decimalZero', 4, '04'],
    ['ordinal', 1, '1st'],
    ['ordinal', 12, '12th'],
    ['ordinal', 22, '22nd'],
    ['cardinalText', 2, 'Two'],
    ['ordinalText', 3, 'Third'],
    ['none', 3, ''],
    ['upperRoman', 100_000, '100000'],
    ['lowerLetter', 0, '0'],
  ])('%s %i', (format, value, shown) => {
    expect(formatNumber(value, format)).toBe(shown)
  })
})
