import {describe, expect, it} from 'vitest'
import {findService} from '../../rules/service-as-need/find-service.js'

describe('a need that names a service', () => {
  it.each([
    ['Ana needs weekly individual therapy.', 'therapy'],
    ['Mom needs respite', 'respite'],
    ['The family would benefit from in-home mental health services twice a week', 'mental health services'],
    ['Lee needs to attend anger management classes.', 'anger management classes'],
    ['Lee needs to be referred for a psychiatric evaluation', 'psychiatric evaluation'],
    ['Jo requires a one-on-one aide at school', 'aide'],
    ['Respite care', 'Respite care'],
    ['2. Respite care', 'Respite care'],
    ['Trauma-focused therapy, weekly', 'therapy'],
    ['In need of case\nmanagement', 'case\nmanagement'],
  ])('%j: %j', (need, service) => {
    expect(findService(need)).toBe(service)
  })

  it.each([
    'Ana needs to know that her mother is safe.',
    'Ana needs a ride to therapy.',
    'Ana needs her therapy dog.',
    'Ana needs a group of friends.',
    'Mom needs to feel welcome in the parent group.',
    'Lee needs treatment for his asthma.',
    'Lee needs help with personal care.',
    'Lee needs a therapist he can laugh with.',
    'Lee does not need therapy right now, he says.',
    'Speech therapy',
    'Special education',
    'Placement of his bed near the window',
    'Therapy was hard for Ana last year, and she wants to talk to somebody who listens.',
    'To be treated as somebody who decides',
  ])('is not %j', (need) => {
    expect(findService(need)).toBeUndefined()
  })
})
