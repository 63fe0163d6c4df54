import {join, resolve} from 'node:path'
import {expect, it} from 'vitest'
import {shown} from '../../src/batch/shown-path.js'

const home = resolve('/home/rosa')

it.each([
  [join(home, 'plan.md'), 'plan.md'],
  [join(home, 'plans', 'ana.docx'), 'plans/ana.docx'],
  [join(home, '..old plan.md'), '..old plan.md'],
  [home, 'rosa'],
])('%s is shown from the working folder as %s', (path, name) => {
  expect(shown(path, home)).toBe(name)
})

it('a path outside the working folder is shown whole', () => {
  const outside = resolve('/home/tou/plan.md')
  expect(shown(outside, home)).toBe(outside.replaceAll('\\', '/'))
  expect(shown(resolve('/home'), home)).toBe(resolve('/home').replaceAll('\\', '/'))
})
