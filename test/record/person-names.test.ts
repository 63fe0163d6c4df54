import {describe, expect, it} from 'vitest'
import {turnedName} from '../../src/record/name-parts.js'
import {readPlan} from './read.js'

const personOf = (header: string, body = 'Mila will ride the bus.') =>
  readPlan(`# Plan of care\n\n${header}\n\n## Goals\n\n${body}\n`).record.person

describe('the parts of a name make one person', () => {
  it.each([
    ['Family name: Carver\n\nFirst name: Mila'],
    ['First name: Mila\n\nLast name: Carver'],
    ['First Name: Mila Last Name: Carver DOB: 4/9/2012'],
    ['Surname: Carver\n\nGiven name: Mila'],
    ["Child's last name: Carver\n\nChild's first name: Mila"],
    ['| First name | Last name | Birth date |\n|---|---|---|\n| Mila | Carver | 4/9/2012 |'],
    ['Last name: Carver\n\nPreferred name: Mila'],
    ['Name: Carver, Mila'],
    ['First name: Mila\n\nLast name: Carver\n\nName: Rosa Carver'],
  ])('%s', (header) => {
    expect(personOf(header)).toBe('Mila Carver')
  })

  it('a whole name comes before its parts', () => {
    expect(personOf('Name: Mila Carver\n\nLast name: Ruiz')).toBe('Mila Carver')
  })

  it("the family's name alone is nobody's", () => {
    expect(personOf('Family name: Carver')).toBeUndefined()
    expect(personOf('Family name: Carver\n\nYouth: Mila')).toBe('Mila')
  })

  it('what the person is called names the person, too', () => {
    const {record} = readPlan(
      '# Plan of care\n\nName: Ludmila Carver\n\nGoes by: Mimi\n\n## Vision\n\nMimi said, "I want a dog."\n\n## Steps\n\n| Step | Who |\n|---|---|\n| Ask the shelter | Mimi |\n',
    )
    expect(record.person).toBe('Ludmila Carver')
    expect(record.quotes.map(({speaker}) => speaker?.kind)).toEqual(['person'])
    expect(record.actions[0]?.owners.map(({kind}) => kind)).toEqual(['person'])
  })

  it("the family's name tells who Ms. Carver is", () => {
    const {record} = readPlan(
      '# Family team minutes\n\nFamily name: Carver\n\nMs. Carver said, "We had a calm week at last."\n',
    )
    expect(record.quotes[0]?.speaker?.kind).toBe('family')
  })
})

it.each([
  ['Carver, Mila', {given: 'Mila', family: 'Carver'}],
  ['Carver Ruiz, Mila J.', {given: 'Mila J.', family: 'Carver Ruiz'}],
  ['Mila Carver, RN', undefined],
  ['Carver, Jr', undefined],
  ['Mila, see face sheet', undefined],
])('%s', (words, wanted) => {
  expect(turnedName(words)).toEqual(wanted)
})

describe('the first lines say whose plan it is', () => {
  const personIn = (line: string) => readPlan(`# Safety plan\n\n${line}\n\n## Triggers\n\n- Noise\n`).record.person
  it.each([
    ['This plan was made with Josie and her dad on 1/2/2026.', 'Josie'],
    ['This safety plan is for Josie Whitcomb.', 'Josie Whitcomb'],
  ])('%s', (line, wanted) => {
    expect(personIn(line)).toBe(wanted)
  })
  it('and not who helped to write it', () => {
    expect(personIn('This plan was made with Oak Clinic on 1/2/2026.')).toBeUndefined()
  })
})
