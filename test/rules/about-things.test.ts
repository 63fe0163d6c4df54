import {expect, test} from 'vitest'
import {isAboutThing} from '../../src/rule/about-things.js'

/** `words` stand once in `sentence`. */
const aboutThing = (sentence: string, words: string): boolean => {
  const start = sentence.indexOf(words)
  return isAboutThing(sentence, {start: 0, end: sentence.length}, {start, end: start + words.length})
}

test.each([
  ['The dog is aggressive on walks.', 'is aggressive'],
  ['Withdrawal from alcohol can be dangerous.', 'be dangerous'],
  ['Crossing Route 9 can be dangerous.', 'be dangerous'],
  ['The back steps are a fall risk.', 'are a fall risk'],
  ['Her job is demanding, and she likes it.', 'is demanding'],
  ['The roses suffer from the frost.', 'suffer from'],
  ['The elderly oak came down in the storm.', 'The elderly'],
  ['It was violent, so they turned it off.', 'was violent'],
  ['It is hard to manage in the dark.', 'is hard to manage'],
  ['It was a pleasure to have this chance.', 'was a pleasure to have'],
  ['The aggressive dog next door was sold.', 'aggressive'],
  ['He walks an aggressive old terrier.', 'aggressive'],
  ['The dog, Biscuit, is demanding.', 'is demanding'],
  ['Ada said that the film was violent.', 'was violent'],
  ['The soup was difficult to swallow.', 'was difficult'],
])('%s is about a thing', (sentence, words) => {
  expect(aboutThing(sentence, words)).toBe(true)
})

test.each([
  ['Rose is demanding.', 'is demanding'],
  ['Mr. Day has been hostile.', 'been hostile'],
  ['Sunny River was aggressive.', 'was aggressive'],
  ['He missed the bus and was aggressive.', 'was aggressive'],
  ['Tyler kicked the dog and is dangerous.', 'is dangerous'],
  ['Client in the van was combative.', 'was combative'],
  ['Victor is a known drug offender.', 'offender'],
  ['The kitchen was filthy.', 'was filthy'],
  ['Mom at work is demanding.', 'is demanding'],
  ['Yelling at the dog, he was hostile.', 'was hostile'],
  ['Job refusal in June.', 'refusal'],
  ['His aunt suffers from cancer.', 'suffers from'],
  ['Her uncle was struck down by disease.', 'struck down by'],
  ['It is impossible to work with this couple.', 'is impossible to work with'],
  ['It was not a joy teaching Otto.', 'not a joy teaching'],
  ['It was his fault that they left.', 'was his fault'],
  ['She denied using drugs.', 'denied using'],
  ['He has no respect for rules.', 'no respect for'],
  ['The weather is bipolar.', 'is bipolar'],
  ['The aunt, Rose, is demanding.', 'is demanding'],
  ['The dog barked, Tyler said, and was hostile.', 'was hostile'],
  ['Ada said that the cook was violent.', 'was violent'],
])('%s is about somebody', (sentence, words) => {
  expect(aboutThing(sentence, words)).toBe(false)
})
