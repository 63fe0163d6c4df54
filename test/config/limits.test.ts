import {describe, expect, it} from 'vitest'
import {complaintAbout, workspace} from './workspace.js'

describe('limits', () => {
  it('are taken one by one, the nearer file before the one it extends', async () => {
    const {settings, origins} = workspace({
      'team.yaml': 'limits:\n  seconds: 60\n  pages: 400',
      'carelint.yaml': 'extends: team.yaml\nlimits:\n  seconds: 90\n  memory-mb: 2048',
    })
    expect((await settings('plan.pdf')).limits).toEqual({seconds: 90, pages: 400, memoryMb: 2048})
    expect(await origins('plan.pdf')).toContainEqual({key: 'limits.pages', value: 400, file: 'team.yaml'})
  })

  it('are not in the settings when no file sets them', async () => {
    expect(await workspace({'carelint.yaml': 'limits:\n'}).settings('plan.pdf')).toEqual({rules: {}})
  })

  it.each([
    ['limits:\n  second: 60', 'carelint.yaml:2:3: "limits" has no setting called "second". Did you mean "seconds"?'],
    [
      'limits:\n  seconds: 0',
      'carelint.yaml:2:12: "seconds" should be a whole number from 1 to 1048576. Here is the number 0.',
    ],
    [
      'limits:\n  memory-mb: 64',
      'carelint.yaml:2:14: "memory-mb" should be a whole number from 256 to 1048576. Here is the number 64.',
    ],
    [
      'limits:\n  pages: all',
      'carelint.yaml:2:10: "pages" should be a whole number from 1 to 1048576. Here is the text "all".',
    ],
    ['limits: 60', 'carelint.yaml:1:9: "limits" should have lines such as seconds: 60. Here is the number 60.'],
  ])('%j gets a clear message', async (yaml, message) => {
    expect(await complaintAbout(yaml)).toBe(message)
  })
})
