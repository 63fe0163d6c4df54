import {expect, it} from 'vitest'
import {pdfCharacterMap} from '../../src/batch/character-maps.js'

it('finds the character maps that come with pdf.js', async () => {
  expect((await pdfCharacterMap('GBK-EUC-H')).length).toBeGreaterThan(100)
})

it('reads nothing but character maps, whatever a PDF file asks for', async () => {
  await expect(async () => pdfCharacterMap('../package')).rejects.toThrow(RangeError)
})
