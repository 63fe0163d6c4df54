import {describe, expect, it} from 'vitest'
import {readPlan} from './read.js'

const team = `# Plan of care

Name: Ana Rivera

| Name | Relationship |
|---|---|
| Rosa Rivera | mother |
| Ben Ortiz | uncle |
| Kim Lee, RN | nurse |
| Coach Diaz | swim coach |

`
const owners = (who: string, step = 'Buy a bell') => {
  const {record} = readPlan(`${team}| Step | Who |\n|---|---|\n| ${step} | ${who} |\n`)
  return record.actions[0]?.owners.map(({name, kind}) => `${name}: ${kind}`)
}

describe('owners of steps', () => {
  it.each([
    ['Ben', ['Ben: natural-support']],
    ['Ben Ortiz', ['Ben Ortiz: natural-support']],
    ['Mom', ['Mom: family']],
    ['Ana and Rosa', ['Ana: person', 'Rosa: family']],
    ['Kim Lee, RN', ['Kim Lee: staff']],
    ['Ben Ortiz Rosa', ['Ben Ortiz: natural-support', 'Rosa: family']],
    ['Ben Lee', ['Ben Lee: unknown']],
    ['Ben or Mom', ['Ben: natural-support', 'Mom: family']],
    ['Ben / the school nurse', ['Ben: natural-support', 'the school nurse: staff']],
    ['Tomas', ['Tomas: unknown']],
    ['me', ['me: person']],
    ['TBD', []],
    ['', []],
  ])('a Who field that says "%s"', (who, wanted) => {
    expect(owners(who)).toEqual(wanted)
  })

  it.each([
    ['Ben will drive her to practice', ['Ben: natural-support']],
    ['Mom agrees to pack lunch', ['Mom: family']],
    ['The school nurse will call on Friday', ['school nurse: staff']],
    ['Rosa: pack lunch', ['Rosa: family']],
    ['Drive her to practice (Ben)', ['Ben: natural-support']],
    ['Ana packs her bag', ['Ana: person']],
    ['Drive her to practice', []],
    ['Walks to the gym with her brother each day: no more rides', []],
    ['Call the nurse on Friday', []],
  ])('a step that says "%s"', (step, wanted) => {
    expect(owners('', step)).toEqual(wanted)
  })
})

describe('people', () => {
  it('are those of the team table, with what they are to the person', () => {
    const {record} = readPlan(team)
    expect(record.people.map(({name, kind, as}) => [name, kind, as])).toEqual([
      ['Ana Rivera', 'person', 'subject'],
      ['Rosa Rivera', 'family', 'team'],
      ['Ben Ortiz', 'natural-support', 'team'],
      ['Kim Lee', 'staff', 'team'],
      ['Coach Diaz', 'natural-support', 'team'],
    ])
  })

  it('stand in lists and fields, too', () => {
    const {record} = readPlan(
      '# Plan of care\n\nCare coordinator: Kim Lee\n\n## My team\n\n- Ben Ortiz, uncle\n- Rosa Rivera (mother)\n- Signed on 3/4/2026\n\n## Signatures\n\n| Name | Signature | Date |\n|---|---|---|\n| Ana Rivera | Ana R. | 3/4/2026 |\n',
    )
    expect(record.people.map(({name, kind, as}) => [name, kind, as])).toEqual([
      ['Kim Lee', 'staff', 'coordinator'],
      ['Ben Ortiz', 'natural-support', 'team'],
      ['Rosa Rivera', 'family', 'team'],
      ['Ana Rivera', 'unknown', 'signer'],
    ])
  })

  it('tell who speaks in quotes', () => {
    const {record} = readPlan(`${team}## Strengths\n\nBen said, “She never gives up on a puzzle.”\n`)
    expect(record.quotes.map(({speaker}) => speaker?.kind)).toEqual(['natural-support'])
  })

  it('are what the team table says, whatever their title sounds like', () => {
    const {record} = readPlan(
      '# Plan of care\n\n| Name | Relationship |\n|---|---|\n| Sister Agnes | nurse |\n\n| Step | Who |\n|---|---|\n| Drive | Sister Agnes |\n',
    )
    expect(record.actions[0]?.owners.map(({kind}) => kind)).toEqual(['staff'])
  })

  it('who wrote a plan with the family are not staff without a role', () => {
    const {record} = readPlan(
      '# Plan of care\n\nName: Ana Rivera\n\nWritten by: Ana, Rosa, and Kim Lee, care coordinator\n',
    )
    expect(record.people.slice(1).map(({name, kind}) => [name, kind])).toEqual([
      ['Ana', 'person'],
      ['Rosa', 'unknown'],
      ['Kim Lee', 'staff'],
    ])
  })

  it('hold workers whose label names a job that nobody listed', () => {
    const {record} = readPlan(`# Support plan

Young person: Nell Otero    Age: 17    Date: 6/30/2026    ILP worker: Cass Moreno

Favorite nurse: see the list
`)
    expect(record.person).toBe('Nell Otero')
    expect(record.planDate).toBe('2026-06-30')
    expect(record.people.map(({name, role, kind}) => [name, role, kind])).toEqual([
      ['Nell Otero', undefined, 'person'],
      ['Cass Moreno', 'ILP worker', 'staff'],
    ])
  })

  it('have their names behind labels in two languages', () => {
    for (const between of ['\n\n', ' ']) {
      const {record} = readPlan(`# Support plan\n\nNombre / Name: Nell Otero${between}Fecha / Date: 6/30/2026\n`)
      expect([record.person, record.planDate]).toEqual(['Nell Otero', '2026-06-30'])
    }
  })
})
