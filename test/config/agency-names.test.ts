import {describe, expect, it} from 'vitest'
import {complaintAbout, workspace} from './workspace.js'

describe('services and staff as an agency calls them', () => {
  it('come together from all files', async () => {
    const {settings} = workspace({
      'agency.yaml': 'services: [Clubhouse]\nstaff: care guide, peer mentor\n',
      'carelint.yaml': 'extends: ./agency.yaml\nservices: [Bridges group, Clubhouse]\n',
    })
    const {services, staff} = await settings('plan.md')
    expect(services).toEqual(['Clubhouse', 'Bridges group'])
    expect(staff).toEqual(['care guide', 'peer mentor'])
  })

  it.each([
    [
      'services: 3',
      '1:11: "services" should be a list of names, such as [Clubhouse, Bridges group]. Here is the number 3.',
    ],
    [
      'staff: [care guide, ""]',
      '1:21: "staff" should be a list of names, such as [care guide, peer mentor]. Here is an empty text.',
    ],
    [
      'services: ["(Clubhouse)"]',
      '1:12: "(Clubhouse)" does not begin with a letter or a number, so it cannot be found. Write the name as it appears in your plans.',
    ],
    ['service: [Clubhouse]', '1:1: carelint has no setting called "service". Did you mean "services"?'],
  ])('%j is told in one line', async (yaml, message) => {
    expect(await complaintAbout(yaml)).toBe(`carelint.yaml:${message}`)
  })
})
