import {describe, expect, it} from 'vitest'
import {readDocument} from '../../src/ingest/index.js'
import {scoreGoal} from '../../src/record/goals/index.js'
import {readRecord} from '../../src/record/read-record.js'

describe('names that are not plain ASCII are names', () => {
  it.each(['Đặng', 'Škoda', 'Ñandú', 'O’Brien', 'Łucja', 'Ánh'])('%s acts in a goal', (name) => {
    const goal = `${name} will walk to the library on 4 of 5 days.`
    const {slots, verdict} = scoreGoal({goal})
    expect(goal.slice(slots.who.start, slots.who.end)).toBe(name)
    expect(slots.who.state).toBe('present')
    expect(verdict).toBe('measurable')
  })

  it.each(['Đặng Thảo', 'Eva Škoda', 'Ñandú Peña', 'Maureen O’Brien', 'Łucja Żak'])(
    '%s is the person',
    async (name) => {
      const document = await readDocument(new TextEncoder().encode(`# Plan of care\n\nName: ${name}\n`))
      expect(readRecord(document, {}, '2026-04-01').person).toBe(name)
    },
  )

  it('a small first letter is no name', async () => {
    const document = await readDocument(new TextEncoder().encode('# Plan of care\n\nName: đặng, see face sheet\n'))
    expect(readRecord(document, {}, '2026-04-01').person).toBeUndefined()
  })
})

describe('a line end inside a goal counts as a blank', () => {
  it.each([
    'Ana will dress with\nminimal assistance.',
    'Ana will dress every\nmorning.',
    'Ana will dress on 4 of\n5 days.',
  ])('%j', (goal) => {
    expect(scoreGoal({goal}).verdict).toBe('measurable')
  })
})
