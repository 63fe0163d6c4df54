import fc from 'fast-check'
import type {InventedGoal, InventedRecord, InventedStep} from './invented-record.js'

const PEOPLE = ['Marisol Vega', 'Tobias Lindqvist', 'Amara Osei', 'Deshawn Pruitt', 'Linh Tran', 'Callum Reyes']
const TEAM = [
  {name: 'Rosa Delgado', role: 'mother', first: 'Rosa'},
  {name: 'Ben Ortiz', role: 'uncle', first: 'Ben'},
  {name: 'Priya Nair', role: 'therapist', first: 'Priya'},
  {name: 'Hank Mueller', role: 'neighbor', first: 'Hank'},
  {name: 'Ms. Carver', role: 'teacher', first: 'Ms. Carver'},
]
const ACTS = [
  'walk to school',
  'read to a brother',
  'set the table',
  'ask for a break with a card',
  'ride the bus',
  'feed the dog',
]
const WITH = ['with a cousin', 'after breakfast', 'before supper', 'with one reminder', 'on time']
/** Not every goal of a real plan can be measured, and not every date is one. */
const VAGUE_ACTS = ['have a better attitude', 'feel good about school', 'be more responsible']
const HOW_OFTEN = ['on 4 of 5 school days', '3 times a week', 'at least 5 days a week', '2 evenings a week']
const MEASURES = [
  'A list on the fridge',
  'Stars on the calendar',
  'A tally the teacher keeps',
  'Notes from home each Friday',
]
const STEPS = [
  'make a picture chart',
  'practice the route on Sunday',
  'call the bus office',
  'buy a bell for the bike',
  'visit the library',
]
const QUOTES = [
  'I want to go by myself.',
  'Mornings are easier with music on.',
  'I like it when Grandpa helps me.',
  'We all laugh more at supper now.',
]
const STRENGTHS = [
  'Sings in the choir at church',
  'Knows every bus line in town',
  'Makes friends fast',
  'Takes care of two cats',
  'Draws comics for the class',
]
const NEEDS = [
  'To feel safe on the way to school',
  'To have a friend close by',
  'To rest at night',
  'To be heard when plans change',
]

/** A day of 2026 as forms have it. */
const day = fc
  .record({month: fc.integer({min: 4, max: 12}), day: fc.integer({min: 1, max: 28})})
  .map(({month, day: number}) => `${month}/${number}/2026`)

const step: fc.Arbitrary<InventedStep> = fc
  .record({who: fc.constantFrom(...TEAM), text: fc.constantFrom(...STEPS), date: day, detail: fc.constantFrom(...WITH)})
  .map(({who, text, date, detail}) => ({
    text: `${text.charAt(0).toUpperCase()}${text.slice(1)} ${detail}`,
    who: who.first,
    date,
  }))

const goalOf = (person: string): fc.Arbitrary<InventedGoal> =>
  fc
    .record({
      act: fc.oneof(
        {weight: 4, arbitrary: fc.constantFrom(...ACTS)},
        {weight: 1, arbitrary: fc.constantFrom(...VAGUE_ACTS)},
      ),
      detail: fc.constantFrom(...WITH),
      often: fc.constantFrom(...HOW_OFTEN),
      measure: fc.constantFrom(...MEASURES),
      date: fc.oneof({weight: 5, arbitrary: day}, {weight: 1, arbitrary: fc.constant('Ongoing')}),
      quote: fc.constantFrom(...QUOTES),
      steps: fc.array(step, {minLength: 1, maxLength: 3}),
    })
    .map(({act, detail, often, measure, date, quote, steps}) => ({
      text: `${person.split(' ')[0]} will ${VAGUE_ACTS.includes(act) ? act : `${act} ${detail} ${often}`}.`,
      measure,
      date,
      quote: `“${quote}”`,
      steps,
    }))

/** Invented plans with one to four goals. */
export const inventedRecord: fc.Arbitrary<InventedRecord> = fc.constantFrom(...PEOPLE).chain((person) =>
  fc.record({
    person: fc.constant(person),
    planDate: fc.integer({min: 1, max: 28}).map((number) => `3/${number}/2026`),
    coordinator: fc.constantFrom('Kim Lee', 'Jordan Blake'),
    strengths: fc.uniqueArray(fc.constantFrom(...STRENGTHS), {minLength: 1, maxLength: 4}),
    needs: fc.uniqueArray(fc.constantFrom(...NEEDS), {minLength: 1, maxLength: 3}),
    team: fc.uniqueArray(
      fc.constantFrom(...TEAM).map(({name, role}) => ({name, role})),
      {minLength: 2, maxLength: 5, selector: ({name}) => name},
    ),
    goals: fc.array(goalOf(person), {minLength: 1, maxLength: 4}),
  }),
)
