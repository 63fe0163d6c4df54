import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {exampleFor, type GoalTraits, type Lack, missingSlots, scoreGoal} from '../../src/record/goals/index.js'
import {findVerbs} from '../../src/record/goals/main-verb.js'
import {TELLABLE, UNTELLABLE} from './goal-sentences.js'

const verdict = (goal: string): string => scoreGoal({goal}).verdict

describe('verdict', () => {
  it.each(TELLABLE)('one could tell: %s', (goal) => {
    expect(verdict(goal)).not.toBe('unmeasurable')
  })
  it.each(UNTELLABLE)('one could not tell: %s', (goal) => {
    expect(verdict(goal)).toBe('unmeasurable')
  })
  it.each([
    ['Rosa will tie her shoes on 4 of 5 mornings.', 'measurable'],
    ['Rosa will feel calm 4 of 5 mornings.', 'partly'],
    ['When the bell rings, Rosa will put her tablet in the bin.', 'partly'],
    ['Rosa will improve her mood.', 'unmeasurable'],
  ])('%s is %s', (goal, expected) => {
    expect(verdict(goal)).toBe(expected)
  })
})

describe('the row is scored, not the cell', () => {
  const goal = 'Rosa will greet her classmates.'
  it('finds the criterion in the measure and target cells', () => {
    expect(scoreGoal({goal}).verdict).toBe('unmeasurable')
    expect(scoreGoal({goal, measure: '4 of 5 mornings, teacher tally'}).verdict).toBe('measurable')
    expect(scoreGoal({goal, target: '80% of mornings'}).verdict).toBe('measurable')
    expect(scoreGoal({goal, measure: 'Teacher report'}).verdict).toBe('unmeasurable')
    expect(scoreGoal({goal, target: '6/30/2026'}).verdict).toBe('unmeasurable')
  })
  it('reads the baseline cell as a baseline, not as a criterion', () => {
    const score = scoreGoal({goal: 'Rosa will have fewer absences.', baseline: '6 a month'})
    expect(score.slots.baseline.state).toBe('present')
    expect(score.slots.criterion.state).toBe('absent')
  })
  it('lets a measurable objective carry a wish', () => {
    const wish = {goal: 'I want my own apartment.'}
    expect(scoreGoal(wish).traits.vision).toBe(true)
    expect(scoreGoal(wish).verdict).toBe('unmeasurable')
    expect(scoreGoal({...wish, siblings: ['I will tour 2 apartments a month.']}).verdict).toBe('partly')
    expect(scoreGoal({...wish, siblings: ['I will feel ready.']}).verdict).toBe('unmeasurable')
  })
})

describe('main verb', () => {
  it.each([
    ['Rosa will be able to wash her hands.', 'wash', 'observable'],
    ['Rosa will continue to ride the bus.', 'ride', 'observable'],
    ['Rosa will learn how to cook.', 'cook', 'observable'],
    ['Rosa will consistently and calmly answer.', 'answer', 'observable'],
    ['Rosa will be sleeping through the night.', 'sleeping', 'observable'],
    ['Rosa will trust her aunt.', 'trust', 'inner'],
    ['Rosa will increase her ability to spell.', 'spell', 'observable'],
    ['Reducing worry.', 'Reducing', 'vague'],
    ['To zorb.', 'zorb', 'unknown'],
    ['At recess, share the ball.', 'share', 'observable'],
    ["Rosa's moods will improve.", 'improve', 'vague'],
    ['Rosa asks for help.', 'asks', 'observable'],
    ['Rosa will stay calm.', 'stay', 'vague'],
    ['Rosa will stay in class.', 'stay', 'observable'],
    ['Rosa to call the clinic.', 'call', 'observable'],
  ])('%s → %s (%s)', (goal, text, kind) => {
    const verb = scoreGoal({goal}).verb
    expect([verb?.text, verb?.class]).toEqual([text, kind])
    expect(goal.slice(verb?.start, verb?.end)).toBe(text)
  })
  it('scores the verb of "by <verb>ing" and of an indicator clause', () => {
    const roles = (goal: string): string[] => findVerbs(goal).verbs.map((verb) => `${verb.role} ${verb.text}`)
    expect(roles('Rosa will demonstrate understanding of fractions by cutting a pie.')).toContain('means cutting')
    expect(roles('Rosa will feel at home, as shown by joining games.')).toContain('indicator joining')
    expect(
      roles('Rosa will know her rights, as measured by staff report.').some((role) => /^indicator/.test(role)),
    ).toBe(false)
  })
})

describe('numbers that measure nothing', () => {
  it.each([
    'Goal 3: Rosa will be kind.',
    'Rosa, age 9, will be kind.',
    'Rosa will be kind in grade 4.',
    'Rosa will be kind by 6/30/2026.',
    'Rosa will be kind in Room 12.',
    'Rosa will be kind with 20 mg of Prozac.',
    'Rosa (F90.2) will be kind.',
    'Rosa will be kind; call 608-555-0199.',
    'Rosa will be kind within 90 days.',
    'Rosa will be kind. Baseline: 2 of 10.',
    'Rosa will be kind on a scale of 1 to 10.',
    'Rosa will be kind in her 12-step group.',
    'Rosa and the 5-year-old will be kind.',
    'Rosa will be kind to one another.',
  ])('%s', (goal) => {
    expect(scoreGoal({goal}).slots.criterion.state).toBe('absent')
  })
})

describe('criterion', () => {
  it.each([
    ['Rosa will swim three times a week.', 'three'],
    ['Rosa will swim 20 laps.', '20'],
    ['Rosa will swim in 3 out of 4 lessons.', '3 out of 4'],
    ['Rosa will swim at 3/4 lessons.', '3/4'],
    ['Rosa will swim independently.', 'independently'],
    ['Rosa will swim daily.', 'daily'],
    ['Rosa will save $40.', '$40'],
    ['Rosa will bathe with minimal assistance.', 'with minimal assistance'],
    ['Rosa will turn in 85% of her homework.', '85%'],
    ['Rosa will get grades of C or better.', 'grades of C or better'],
    ['Rosa will stay in class for the entire period.', 'for the entire'],
  ])('%s → %s', (goal, expected) => {
    const {state, start, end} = scoreGoal({goal}).slots.criterion
    expect(state).toBe('present')
    expect(goal.slice(start, end)).toBe(expected)
  })
  it('is no criterion when "daily" or "every" stands with a verb that nobody can see', () => {
    expect(scoreGoal({goal: 'Rosa will manage her anger daily.'}).slots.criterion.state).toBe('weak')
  })
})

describe('traits', () => {
  const cases: Array<[keyof GoalTraits, string[], string[]]> = [
    [
      'serviceAttendance',
      ['Attend weekly counseling.', 'Lee will go to therapy.', 'Lee will participate in CCS.'],
      ['Lee will attend school 4 of 5 days.', 'Lee will attend class.', 'Lee will call his aunt.'],
    ],
    [
      'absence',
      ['No biting.', 'Lee will not hit.', 'Lee will refrain from yelling.', 'Lee will remain seated.'],
      ['Lee will ask for a break.', 'Lee will not hit and will ask for a break.'],
    ],
    [
      'providerAsSubject',
      ['The case manager will refer Lee.', 'Staff will monitor.', "Lee's teacher will report."],
      ['Lee will call.', 'Lee and his case manager will visit 2 schools.', 'My family will eat together.'],
    ],
    ['changeVerb', ['Reduce yelling.', "Lee's sleep will improve."], ['Lee will sleep 8 hours.']],
    ['maintenance', ['Maintain his job.', 'Lee will keep his room clean.'], ['Lee will find a job.']],
    [
      'vision',
      ['I want to be a nurse.', '"We hope to stay together."'],
      ['Lee will be a nurse.', 'I want to walk 2 miles a day.'],
    ],
    [
      'indicatorClause',
      ['Lee will cope, as evidenced by 2 calls.', 'Be well AEB sleep.'],
      ['Lee will call as soon as he can.'],
    ],
    [
      'doubleBarreled',
      ['Lee will cook a meal and clean the stove 80% of the time.'],
      ['Lee will cook a meal 2 times a week.'],
    ],
    ['percentOfWhat', ['Lee will spell with 80% accuracy.'], ['Lee will spell with 80% accuracy in 4 of 5 trials.']],
    [
      'perfectCriterion',
      ['Lee will be on time 100% of the time.', 'Lee will always knock.'],
      ['Lee will knock 4 of 5 times.'],
    ],
  ]
  for (const [trait, yes, no] of cases) {
    it.each(yes)(`${trait}: %s`, (goal) => {
      expect(scoreGoal({goal}).traits[trait]).toBe(true)
    })
    it.each(no)(`not ${trait}: %s`, (goal) => {
      expect(scoreGoal({goal}).traits[trait]).toBe(false)
    })
  }
  it('is no absence goal when an objective under it says what is done instead', () => {
    const goal = 'Lee will not hit.'
    expect(scoreGoal({goal, siblings: ['Lee will squeeze a ball or ask for a break.']}).traits.absence).toBe(false)
  })
})

describe('slots', () => {
  it('finds who, measurement, baseline and condition', () => {
    const goal = 'When upset, Lee will ask for a walk from 1 to 4 times a week, as shown by the tally sheet.'
    const {slots} = scoreGoal({goal})
    expect(goal.slice(slots.who.start, slots.who.end)).toBe('Lee')
    expect([slots.measurement.state, slots.baseline.state, slots.condition.state]).toEqual([
      'present',
      'present',
      'present',
    ])
  })
  it('tells a thing from a person', () => {
    expect(scoreGoal({goal: "Lee's grades will rise."}).slots.who.state).toBe('weak')
    expect(scoreGoal({goal: 'Better grades.'}).slots.who.state).toBe('absent')
  })
})

describe('what to say', () => {
  it('names what is missing, the criterion first', () => {
    expect(missingSlots(scoreGoal({goal: 'Lee will improve his mood.'}))).toEqual(['criterion', 'behavior', 'baseline'])
    expect(missingSlots(scoreGoal({goal: 'Lee will walk.'}))).toEqual(['criterion'])
    expect(missingSlots(scoreGoal({goal: 'Lee will walk 2 miles a day.'}))).toEqual([])
  })
  it.each<[Lack, string, string]>([
    ['criterion', 'Lee will ask for help.', '“ask for help” on at least 4 of 5 days'],
    [
      'criterion',
      'Lee raises his hand in class regularly.',
      '“raises his hand in class” on at least 4 of 5 school days',
    ],
    ['behavior', 'Lee will be happier by 5/1/2026.', '“Lee will be happier, as shown by ___ on at least 4 of 5 days”'],
    ['behavior', 'Goal 2: Improve sleep.', '“Improve sleep, as shown by ___ on at least 4 of 5 nights”'],
    ['behavior', 'Reduce tantrums.', '“tantrums: from ___ to ___ a week”'],
    ['behavior', 'Lee will be well AEB better mood.', '“as shown by ___ on at least 4 of 5 days”'],
    ['behavior', 'Decrease number of fights at school.', '“fights: from ___ to ___ a week”'],
    [
      'behavior',
      'Improve grades at school.',
      '“Improve grades at school, as shown by ___ on at least 4 of 5 school days”',
    ],
    // What is kept up is not for four days of five.
    ['behavior', 'Stay sober.', '“Stay sober, as shown by ___ for ___ weeks in a row”'],
    ['behavior', 'Lee will be free of falls.', '“Lee will be free of falls, as shown by ___ for ___ weeks in a row”'],
    ['behavior', 'Lee will not get suspended.', '“Lee will not get suspended, as shown by ___ for ___ weeks in a row”'],
    ['criterion', 'Lee will be compliant.', '“Lee will ___ on at least 4 of 5 days”'],
    ['criterion', 'Lee will obtain and maintain employment.', '“Lee will ___ on at least 4 of 5 days”'],
    ['sign', 'Lee will feel calm 4 of 5 days.', '“Lee will feel calm 4 of 5 days, as shown by ___”'],
    ['instead', 'Lee will not run away.', '“Lee will ___ instead of running away on at least 4 of 5 days”'],
    ['instead', 'No hitting.', '“Tia will ___ instead of hitting on at least 4 of 5 days”'],
    ['instead', 'Zero incidents of biting for 30 days.', '“Tia will ___ instead of biting on at least 4 of 5 days”'],
    ['outcome', 'I want to be happy.', '“I will ___ at least ___ times a week”'],
    ['outcome', 'Attend therapy.', '“Tia will ___ at least ___ times a week”'],
  ])('%s: %s → %s', (lack, goal, expected) => {
    expect(exampleFor(lack, goal, 'Tia Moran')).toBe(expected)
  })
  it('names nobody it does not know', () => {
    expect(exampleFor('outcome', 'Attend therapy.')).toBe('“___ will ___ at least ___ times a week”')
  })
  it('stands in one pair of marks, so that the words of the document can be taken out', () => {
    for (const goal of ['Lee will "act out" less.', 'Lee will be “better”.', 'I said "no" to "him".']) {
      expect(exampleFor('behavior', goal).replace(/“[^“”]*”/g, '')).not.toMatch(/Lee|act|better|him|said/)
    }
  })
})

describe('any text', () => {
  const words = fc.constantFrom(
    'will',
    'to',
    'improve',
    '4/5',
    'by',
    'as shown by',
    'no',
    'Lee',
    '80%',
    'walk',
    '(now',
    '6/30',
    ',',
    '.',
    'and',
    'every',
  )
  const texts = fc.oneof(
    fc.string({unit: 'grapheme'}),
    fc.array(words, {maxLength: 30}).map((list) => list.join(' ')),
  )
  it('keeps every offset inside the goal', () => {
    fc.assert(
      fc.property(texts, (goal) => {
        const score = scoreGoal({goal, measure: goal, siblings: [goal]})
        for (const {start = 0, end = 0} of Object.values(score.slots)) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThanOrEqual(start)
          expect(end).toBeLessThanOrEqual(goal.length)
        }
        if (score.verb) expect(goal.slice(score.verb.start, score.verb.end)).toBe(score.verb.text)
        for (const lack of ['criterion', 'behavior', 'instead', 'outcome'] as const)
          expect(exampleFor(lack, goal)).toMatch(/“[^“”]+”/)
      }),
    )
  })
  it('comes back from a page of noise', () => {
    for (const noise of [
      '1/'.repeat(50_000),
      'by the '.repeat(15_000),
      'as shown by '.repeat(9000),
      'no '.repeat(40_000),
    ]) {
      expect(scoreGoal({goal: noise, measure: noise}).verdict).toBeDefined()
    }
  })
})
