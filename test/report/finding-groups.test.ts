import {expect, it} from 'vitest'
import {foldRepeats, groupBySentence} from '../../src/report/finding-groups.js'
import {makeReview} from './make-review.js'

const text = `Rosa calls ${'and calls '.repeat(30)}until Mei writes.`
const {findings} = makeReview({text, findings: [{words: 'Rosa'}, {words: 'calls'}, {words: 'Mei'}]})
const sizes = (reach: number) => groupBySentence(foldRepeats(findings), reach).map((group) => group.length)

it('findings about one sentence stand together', () => {
  expect(sizes(text.length)).toEqual([3])
})

it('but not when no window of the sentence could show the words of all', () => {
  expect(sizes('Rosa calls'.length)).toEqual([2, 1])
  expect(sizes('Rosa call'.length)).toEqual([1, 1, 1])
})
