import {describe, expect, it} from 'vitest'
import {findPhrase, phraseAt, phrasesOf} from '../../src/text/phrases.js'

const phrases = phrasesOf(['tally', 'tally sheet', 'rate*', 'drug screen*', 'self-report', 'a1c', 'as needed'])
const found = (text: string): string | undefined => {
  const span = findPhrase(phrases, text)
  return span && text.slice(span.start, span.end)
}

describe('phrases', () => {
  it.each([
    ['on the tally sheet.', 'tally sheet'],
    ['her tally shows', 'tally'],
    ['tally \n sheet', 'tally \n sheet'],
    ['a rate of 4', 'rate'],
    ['she rates it', 'rates'],
    ['two drug screens', 'drug screens'],
    ['by self-report', 'self-report'],
    ['an a1c of 6', 'a1c'],
    ['3tally', 'tally'],
    ['the ñ tally', 'tally'],
  ])('%j holds %j', (text, phrase) => {
    expect(found(text)).toBe(phrase)
  })

  it.each(['tallying', 'detally', 'tallyñ', 'drug', 'accurate', 'asneeded', 'as    needed'])(
    '%j holds none',
    (text) => {
      expect(found(text)).toBeUndefined()
    },
  )

  it('reads at one place only', () => {
    expect(phraseAt(phrases, 'my tally', 0)).toBe(-1)
    expect(phraseAt(phrases, 'my tally', 3)).toBe(8)
  })
})
