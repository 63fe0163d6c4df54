import {describe, expect, it} from 'vitest'
import {readPlan} from './read.js'

const plan = (signatures: string) =>
  readPlan(`# Support plan\n\nName: Odell Grant\n\nDate of plan: 1/2/2026\n\n## Signatures\n\n${signatures}\n`).record

/** Who has signed and who has not, as "name: kind", and the days. */
function signed(signatures: string) {
  const {people, dates} = plan(signatures)
  const named = (as: string) => people.filter((one) => one.as === as).map(({name, kind}) => `${name}: ${kind}`)
  return {
    signed: named('signer'),
    not: named('team'),
    days: dates.filter(({role}) => role === 'signature').map(({text}) => text),
  }
}

describe('signatures', () => {
  it('in one line', () => {
    expect(signed('Name: Bea Grant Date: 1/3/2026 Name: Pia Lund Date: 1/4/2026')).toEqual({
      signed: ['Bea Grant: unknown', 'Pia Lund: unknown'],
      not: [],
      days: ['1/3/2026', '1/4/2026'],
    })
  })

  it('that nobody has given yet', () => {
    expect(signed('Name ______ Date ______ Name ______ Date ______')).toEqual({signed: [], not: [], days: []})
    expect(signed('Name: Bea Grant Date: ______').not).toEqual(['Bea Grant: unknown'])
  })

  it('in a table', () => {
    const table = `| Printed name | Relationship | Signature | Date |
|---|---|---|---|
| Odell Grant | Self | O. Grant | 1/3/2026 |
| Bea Grant | Sister | | |
| Pia Lund | Case manager | /s/ Pia Lund | 1/4/2026 |
| Ray Voss | Aide | ______ | ______ |`
    expect(signed(table)).toEqual({
      signed: ['Odell Grant: person', 'Pia Lund: staff'],
      not: ['Bea Grant: family', 'Ray Voss: staff'],
      days: ['1/3/2026', '1/4/2026'],
    })
  })

  it('in a table of names and days', () => {
    const table = '| Name | Date |\n|---|---|\n| Odell Grant | 1/3/2026 |\n| Bea Grant | |'
    expect(signed(table)).toEqual({signed: ['Odell Grant: person'], not: ['Bea Grant: unknown'], days: ['1/3/2026']})
  })

  it('in a table with a column for each', () => {
    const table =
      '| Individual | Date | Case manager | Date |\n|---|---|---|---|\n| Odell Grant | 1/3/2026 | Pia Lund | 1/4/2026 |'
    expect(signed(table)).toEqual({
      signed: ['Odell Grant: person', 'Pia Lund: staff'],
      not: [],
      days: ['1/3/2026', '1/4/2026'],
    })
  })

  it('on lines of their own', () => {
    expect(signed('Odell Grant, 1/3/2026\n\nBea Grant (sister), 1/3/2026')).toEqual({
      signed: ['Odell Grant: person', 'Bea Grant: family'],
      not: [],
      days: ['1/3/2026', '1/3/2026'],
    })
  })

  it('and not who gets a copy', () => {
    expect(signed('Copy given to: Bea Grant, 1/3/2026').signed).toEqual([])
  })

  it('whose label says who signs', () => {
    const lines =
      'Case manager signature: Pia Lund Date: 1/4/2026\n\nParent/Guardian signature: B. Grant\n\nTeam member signature: Ray Voss'
    expect(signed(lines).signed).toEqual(['Pia Lund: staff', 'B. Grant: family', 'Ray Voss: unknown'])
  })
})

it('names after a label for kin are family; other words there are not names', () => {
  const kin = (line: string) =>
    readPlan(`# Support plan\n\n${line}\n\nDario and Rosa come along.\n`)
      .record.people.filter(({kind}) => kind === 'family')
      .map(({name}) => name)
  expect(kin('Parents: Dario and Luz Reyes')).toEqual(['Dario', 'Luz Reyes'])
  expect(kin('Mother: Spanish')).toEqual([])
  expect(kin('Mother: works nights')).toEqual([])
})

it('"Ana Rivera, self" in a list of the team is one person', () => {
  const {record} = readPlan(
    '# Support plan\n\nName: Ana Rivera\n\n## Team\n\n- Ana Rivera, self\n- Bo Rivera, brother\n',
  )
  expect(record.people.map(({name, kind}) => `${name}: ${kind}`)).toEqual([
    'Ana Rivera: person',
    'Ana Rivera: person',
    'Bo Rivera: family',
  ])
})
