import {describe, expect, it} from 'vitest'
import {readPlan} from './read.js'

const goalsUnder = (lines: string) =>
  readPlan(`# Support plan\n\n## Goals\n\n### Goal 1\n\n${lines}\n`).record.goals.map(({text}) => text)

describe('a heading "Goal 1" with one labelled line below it', () => {
  it.each([
    ['Housing: find a room near the bus line', 'find a room near the bus line'],
    ['School: Ivo will ride the bus on 4 of 5 days.', 'Ivo will ride the bus on 4 of 5 days.'],
    ['By June: Ivo will ride the bus alone.', 'By June: Ivo will ride the bus alone.'],
    ['Ivo will: 1) ride the bus, 2) buy his pass.', 'Ivo will: 1) ride the bus, 2) buy his pass.'],
  ])('%s', (line, goal) => {
    expect(goalsUnder(line)).toEqual([goal])
  })

  it('is no goal where the line only tells about one', () => {
    expect(goalsUnder('Helpers: Aunt Mira')).toEqual([])
    expect(goalsUnder('Helpers: Aunt Mira will drive.\n\nLikes: trains, maps')).toEqual([])
    expect(goalsUnder('Ivo will swim 10 laps.\n\nHelpers: Aunt Mira will drive.')).toEqual(['Ivo will swim 10 laps.'])
  })
})

it('reads the short forms of long-term and short-term goals', () => {
  expect(goalsUnder('LTG: Ivo will swim 10 laps.')).toEqual(['Ivo will swim 10 laps.'])
  const {goals} = readPlan(
    '# Support plan\n\n## Goals\n\nLTG: Ivo will swim 10 laps.\n\nSTG 1: Ivo will float for 1 minute.\n',
  ).record
  expect(goals.map(({text, isObjective}) => [text, isObjective])).toEqual([
    ['Ivo will swim 10 laps.', false],
    ['Ivo will float for 1 minute.', true],
  ])
})
