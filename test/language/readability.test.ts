import {readFileSync} from 'node:fs'
import {syllable} from 'syllable'
import {describe, expect, it} from 'vitest'
import {readMarkdown} from '../../src/ingest/markdown/index.js'
import {readingGrade} from '../../src/language/readability/grade.js'
import {proseOf} from '../../src/language/readability/prose.js'
import {syllablesIn} from '../../src/language/readability/syllables.js'

const wordsOf = (markdown: string) =>
  proseOf(readMarkdown(markdown)).flatMap(({words, counted}) => counted.map((number) => words.forms[number]))
const sentencesOf = (markdown: string) => {
  const document = readMarkdown(markdown)
  return proseOf(document).map(({span}) => document.text.slice(span.start, span.end))
}

describe('the prose of a document', () => {
  it('is its sentences, in paragraphs and lists', () => {
    expect(sentencesOf('Lee likes trains. He rides on Sundays.\n\n- Mom drives him home.')).toEqual([
      'Lee likes trains.',
      'He rides on Sundays.',
      'Mom drives him home.',
    ])
  })

  it('is not headings, tables, code, or blanks of a form', () => {
    expect(
      sentencesOf(
        '# A long heading that has enough words to count\n\n| A cell with a whole sentence in it. |\n| --- |\n',
      ),
    ).toEqual([])
    expect(sentencesOf('```\nsome code that has enough words to count here\n```')).toEqual([])
  })

  it('is not labels and short lines, unless a period ends them', () => {
    expect(sentencesOf('Name: Lee Fox\n\nWho came today\n\nN/A.\n\nHe came late.')).toEqual(['He came late.'])
    expect(sentencesOf('he came to us and had a good time')).toHaveLength(1)
  })

  it.each([
    ['an address', 'They live at 12 Oak Street, Racine, Wisconsin 53403, near the old school.'],
    ['a telephone number', 'Call the nurse at (555) 014-2233 on any day of the week.'],
    ['a dose', 'He takes 20 mg of the medicine with food each morning.'],
    ['a list in a line', 'Present were Kim; Joyce, the grandma; Pastor Dan; and the two cousins.'],
    ['labels and values', 'Start: Monday of the second week. End: Friday of the week after.'.replace('. E', ', E')],
    ['a list with commas', 'He packed socks, shirts, pants, a coat, two books, a ball, his bear and a lamp.'],
  ])('is not a line that holds %s', (_, line) => {
    expect(sentencesOf(line)).toEqual([])
  })

  it('counts neither names nor numbers', () => {
    expect(wordsOf('Grandpa Lou and Ms. Amundson rode 14 trains on Sunday.')).toEqual([
      'grandpa',
      'and',
      'rode',
      'trains',
      'on',
    ])
  })
})

describe('the reading grade', () => {
  const gradeOf = (markdown: string) => readingGrade(proseOf(readMarkdown(markdown)))
  const tenTimes = (sentence: string) => Array(10).fill(sentence).join(' ')

  it('is the middle one of three published formulas', () => {
    // 10 sentences of 10 words: the (3, 1 syllable) 4 times, children (8, 2), remember (8, 3), wonderful (9, 3), stories (7, 2),
    // about (5, 2), animals (7, 3): 56 letters and 19 syllables each.
    // Automated Readability Index: 4.71 × 5.6 + 0.5 × 10 − 21.43 = 9.95
    // Coleman–Liau:                0.0588 × 560 − 0.296 × 10 − 15.8 = 14.17
    // Flesch–Kincaid:              0.39 × 10 + 11.8 × 1.9 − 15.59 = 10.73
    const sentence = 'The children the the the remember wonderful stories about animals.'
    expect(gradeOf(tenTimes(sentence))).toBeCloseTo(10.73, 2)
  })

  it('does not follow one formula that is misled', () => {
    // "strengths" is one syllable of 9 letters. Automated Readability Index: 4.71 × 9 + 5 − 21.43 = 25.96;
    // Coleman–Liau: 52.92 − 2.96 − 15.8 = 34.16; Flesch–Kincaid: 3.9 + 11.8 − 15.59 = 0.11.
    const sentence =
      'Strengths strengths strengths strengths strengths strengths strengths strengths strengths strengths.'
    expect(gradeOf(tenTimes(sentence))).toBeCloseTo(25.96, 2)
  })

  it('is low where words are short', () => {
    // 34 letters and 11 syllables in 10 words. Automated Readability Index: 4.71 × 3.4 + 5 − 21.43 = −0.42;
    // Coleman–Liau: 19.99 − 2.96 − 15.8 = 1.23; Flesch–Kincaid: 3.9 + 12.98 − 15.59 = 1.29.
    expect(gradeOf(tenTimes('The cat the cat the cat the the sits slowly.'))).toBeCloseTo(1.23, 2)
  })

  it('is not told for less than 100 words', () => {
    expect(gradeOf(Array(9).fill('The cat the cat the cat the the sits quietly.').join(' '))).toBeUndefined()
  })

  it('is the same however often a long text repeats', () => {
    const sentences = 'The good old dog ran home. Everybody remembered the enormous celebration afterwards. '
    expect(gradeOf(sentences.repeat(400))).toBeCloseTo(gradeOf(sentences.repeat(20)) ?? 0, 0)
  })
})

describe('syllables', () => {
  it.each([
    ['table', 2],
    ['makes', 1],
    ['walked', 1],
    ['wanted', 2],
    ['changes', 2],
    ['nation', 2],
    ['radio', 3],
    ['management', 3],
    ['being', 2],
    ['role', 1],
    ['usual', 3],
    ['question', 2],
    ['the', 1],
  ])('%s has %i', (word, count) => {
    expect(syllablesIn(word)).toBe(count)
  })

  it.each(['brandt-treatment-plan', 'pettway-support-plan', 'warsame-plan-of-care'])(
    'over all of %s are what a dictionary gives, to a third of a school grade',
    (plan) => {
      const words = readFileSync(`fixtures/plans/${plan}/plan.md`, 'utf8').match(/(?<![A-Za-z])[a-z]+/g) ?? []
      const perWord = (count: (word: string) => number) =>
        words.reduce((sum, word) => sum + count(word), 0) / words.length
      // Names are left out, as in the grade. Flesch–Kincaid takes 11.8 grades for each syllable of a word.
      expect(11.8 * Math.abs(perWord(syllablesIn) - perWord(syllable))).toBeLessThan(1 / 3)
    },
  )
})
