import {expect, it} from 'vitest'
import {checkDocument} from '../../src/index.js'

it('counts steps by who does them, and leaves out those of people whose part nobody can tell', async () => {
  const steps = [
    ['Rent a bus pass', 'Case manager'],
    ['Walk to the library', 'Aunt Bea'],
    ['Cook on Fridays', 'Mom and case manager'],
    ['Call the school', 'Zaid Malik'],
    ['Pack a bag', 'Zaid Malik and Grandma'],
  ]
  const plan = `# Plan of care\n\n| Action | Who | By when |\n|---|---|---|\n${steps.map((cells) => `| ${cells.join(' | ')} | 3/1/2027 |\n`).join('')}`
  const {measures} = await checkDocument(new TextEncoder().encode(plan), {name: 'plan.md', today: '2026-09-15'})
  expect(measures).toContainEqual({rule: 'no-natural-support', checked: 4, met: 3})
})
