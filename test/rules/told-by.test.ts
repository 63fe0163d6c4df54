import {expect, test} from 'vitest'
import {isToldView} from '../../src/rule/told-by.js'

/** `words` stand once in `sentence`. */
const told = (sentence: string, words: string): boolean => {
  const start = sentence.indexOf(words)
  return isToldView(sentence, {start: 0, end: sentence.length}, {start, end: start + words.length})
}

test.each([
  ['He says that the new boss is bossy.', 'is bossy'],
  ['His sister said that he has been grumpy since May.', 'has been grumpy'],
  ['Her mother thinks Nia is stubborn.', 'is stubborn'],
  ["A girl says that Kofi's dad does not want him.", 'dad does not want him'],
  ['Lunch was late. She said she was lazy as a child.', 'was lazy'],
])('%s tells the view of the person or the family', (sentence, words) => {
  expect(told(sentence, words)).toBe(true)
})

test.each([
  ['The teacher said that he is lazy.', 'is lazy'],
  ['Staff say that he is lazy.', 'is lazy'],
  ['Ken is lazy, his aide said.', 'is lazy'],
  ['She said that she slept and was rude to the driver.', 'was rude'],
  ['He said that in a rude tone.', 'rude tone'],
  ['He said no. Ken was rude.', 'was rude'],
  ['She told me, and he was rude.', 'was rude'],
])('%s does not', (sentence, words) => {
  expect(told(sentence, words)).toBe(false)
})
