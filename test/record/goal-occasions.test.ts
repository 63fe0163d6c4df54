import {describe, expect, it} from 'vitest'
import {scoreGoal} from '../../src/record/goals/index.js'

const couldTell = (goal: string): boolean => scoreGoal({goal}).verdict !== 'unmeasurable'

describe('a routine comes round, and then one can tell', () => {
  it.each([
    'Wren will drink from her blue cup at meals.',
    'Wren will pass the bread to her brother during dinner.',
    'Wren will sing the first line at circle time.',
    'Wren will hand her coat to the teacher at drop-off.',
  ])('%s', (goal) => {
    expect(couldTell(goal)).toBe(true)
  })
  it.each([
    'Wren will behave at dinner.',
    'Wren will eat politely at lunch.',
    'Wren will play at bath time.',
    'Wren will express herself at circle time.',
    'Wren will have fewer meltdowns during meals.',
  ])('not what cannot be seen there either: %s', (goal) => {
    expect(couldTell(goal)).toBe(false)
  })
})

describe('a tool serves an act', () => {
  it.each([
    'Wren will use both hands to open her lunch box at snack.',
    'Wren will use a kitchen timer to finish her chores after school.',
  ])('%s', (goal) => {
    expect(couldTell(goal)).toBe(true)
  })
  it.each([
    'Wren will use coping skills to handle her anger at dinner.',
    'Wren will use slow breathing to stay calm at lunch.',
    'Wren will use her voice to express herself at lunch.',
  ])('but a skill is no tool, and a state no act: %s', (goal) => {
    expect(couldTell(goal)).toBe(false)
  })
})

describe('a test has a result', () => {
  it.each([
    'Silas will stay off pills as evidenced by negative drug screens.',
    'Silas will remain sober, verified by breath tests that come back clean.',
    'Silas will pass every random urine test.',
  ])('%s', (goal) => {
    expect(couldTell(goal)).toBe(true)
  })
  it.each([
    'Silas will stay off pills as evidenced by a better mood.',
    'Silas will have fewer negative thoughts.',
    'Silas will keep a clean and tested home life.',
  ])('but not: %s', (goal) => {
    expect(couldTell(goal)).toBe(false)
  })
})

describe('all of it, one by one', () => {
  it('any dizziness that is to be reported is every dizziness', () => {
    expect(couldTell('Silas will report any dizziness to the day nurse.')).toBe(true)
    expect(couldTell('Silas will tell his aunt about any trouble at work.')).toBe(true)
  })
  it('any book is one of many', () => {
    expect(couldTell('Silas will enjoy any book.')).toBe(false)
    expect(couldTell('Silas will cope with any change.')).toBe(false)
  })
})

describe('a paper can be put on the table', () => {
  it.each([
    'Silas will develop a list of people to call.',
    'Silas will develop a written safety plan.',
    'Silas will develop a monthly budget with his sister.',
    'Silas will trace his name.',
    'Silas will draw a circle.',
  ])('%s', (goal) => {
    expect(couldTell(goal)).toBe(true)
  })
  it.each([
    'Silas will develop a plan for his life.',
    'Silas will develop coping skills.',
    'Silas will develop a sense of safety.',
  ])('but not: %s', (goal) => {
    expect(couldTell(goal)).toBe(false)
  })
})

describe('how long something is to be better is not how much', () => {
  it.each([
    'Wren will show improvement across 3 sessions.',
    'Wren will demonstrate reduced yelling over three consecutive weeks.',
    'Wren will make progress over 4 visits.',
    'Silas will maintain adequate nutrition through June 2027.',
    'Silas will maintain a good relationship with his brother through June 2027.',
    'Silas will verbalize diminished pain.',
  ])('%s', (goal) => {
    expect(couldTell(goal)).toBe(false)
  })
  it.each([
    'Wren will reduce yelling to none over 3 consecutive weeks.',
    'Wren will increase her words to five across 3 sessions.',
    'Wren will improve her score from 4 to 9 across 3 sessions.',
    'Wren will walk to the gate across 3 consecutive sessions.',
    'Silas will maintain his lease through June 2027.',
  ])('but: %s', (goal) => {
    expect(couldTell(goal)).toBe(true)
  })
})

it('safely is how, not how much: a day and a walker still settle it', () => {
  expect(couldTell('Silas will walk safely with his walker in the hall by 4/15/2026.')).toBe(true)
  expect(couldTell('Silas will walk safely by 4/15/2026.')).toBe(false)
})
