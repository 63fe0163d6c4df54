import {describe, expect, it} from 'vitest'
import {scoreGoal} from '../../src/record/goals/index.js'
import {readPlan} from './read.js'

const canTell = (goal: string): boolean => scoreGoal({goal}).verdict !== 'unmeasurable'

describe('one could tell', () => {
  it.each([
    // Help, as therapists write it.
    'Otis will button his shirt with min A.',
    'Otis will put on his brace Mod I.',
    'Otis will bathe at mod I level.',
    'Otis will walk to the dining room with CGA.',
    'Otis will get out of the tub with contact guard assistance.',
    'Otis will move from bed to chair (I).',
    'Otis will chew his toast with minimal verbal and tactile cues.',
    'Otis will read the menu given one verbal cue.',
    'Otis will climb the porch steps with verbal/tactile prompts.',
    // Nobody is named.
    'Will water the plants on 4 of 5 days.',
    'Will independently sort the mail.',
    'Will not miss more than 1 shift a month.',
    // The whole of something, and nothing wrong in it.
    'Otis will stay in the pool the whole lesson.',
    'Otis will eat a full meal at the table.',
    'Otis will wear his hearing aids all day.',
    'Otis will copy the recipe with no mistakes.',
    'Otis will count the till without making an error.',
    // Twice is a number, wherever it stands.
    'Otis will try a pottery class at least twice.',
    'Otis will feed the hens morning and night.',
    // What does not happen while it is done.
    'Otis will climb the porch steps without shortness of breath.',
    'Otis will drink his tea with no signs of choking.',
    'Otis will carry a plate to the table with no loss of balance.',
    'Otis will walk to the mailbox without an assistive device.',
    'Otis will be alert and oriented x3.',
    // Steps of a ladder.
    'Otis will go from level C to level F in reading.',
    'Otis will go from mod assist to CGA on the stairs.',
    "Otis's A1c will be less than 7 %.",
    // After school, being there is what can be told.
    'After high school, Otis will live on his own.',
    'Once he graduates, Otis will work in the field of animal care.',
    'Upon completion of high school, Otis will take part in, and receive, job training at the feed mill.',
    'After graduation, Otis will be employed as a baker.',
    "I'll know that I am getting there when I walk the dog 3 times a week.",
  ])('%s', (goal) => {
    expect(canTell(goal)).toBe(true)
  })
})

describe('nobody could tell', () => {
  it.each([
    'Will follow the house rules.',
    'Will improve.',
    // A number that counts what there is to know, or tells how old somebody is.
    'Otis will understand the 4 stages of change.',
    'Otis, 9, will do better at school.',
    // The moment is left open.
    'Otis will take a walk when he can.',
    'Otis will water the plants if needed.',
    'Otis will be without signs of infection.',
    // Keeping up a state of mind for a while.
    'Otis will stay focused during class.',
    'Otis will keep busy for a moderate amount of time.',
    // Wishes for later.
    'After high school, Otis will live a good life.',
    'After high school, Otis hopes to work with dogs.',
    'I would like to find a job I enjoy.',
    'Otis will use a monthly budget.',
    'Otis will get involved in the community.',
    'Otis will try harder in school.',
    'Otis will think twice.',
    'Otis will do a household task.',
  ])('%s', (goal) => {
    expect(canTell(goal)).toBe(false)
  })

  it('about what a boy named Will does', () => {
    expect(canTell('Will wants to be happier.')).toBe(false)
    expect(canTell('Will and Ana will ride the bus on 4 of 5 days.')).toBe(true)
    expect(canTell('Will rides the bus on 4 of 5 days.')).toBe(true)
  })
})

describe('a colon in a goal', () => {
  const goals = (line: string) =>
    readPlan(`# Support plan\n\n## Goals\n\n### Goal 1\n\n${line}\n`).record.goals.map(({text}) => text)

  it('behind "as evidenced by" ends no label', () => {
    const line = 'Better sleep as evidenced by: 7 hours in bed on 5 of 7 nights'
    expect(goals(line)).toEqual([line])
  })
  it('behind a word or two may stand before the goal or within it', () => {
    expect(goals('Sleep: 7 hours a night')).toEqual(['Sleep: 7 hours a night'])
    expect(goals('Mobility: walk to the gate')).toEqual(['walk to the gate'])
    expect(goals('Team colors: green and white')).toEqual([])
  })
})
