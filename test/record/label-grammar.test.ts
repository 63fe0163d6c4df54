import {describe, expect, it} from 'vitest'
import {nameOfLabel} from '../../src/record/label-lexicon.js'

describe('labels understood by their words', () => {
  it.each([
    ['Next Plan Due', 'review_date'],
    ['Next IDG:', 'review_date'],
    ['Six Month Transition Plan Follow-Up Date', 'review_date'],
    ['Date to review plan', 'review_date'],
    ['IDG Date', 'plan_date'],
    ['Date of Youth Council Meeting', 'plan_date'],
    ['ISP effective dates', 'plan_start'],
    ['Staff/Agency Responsible', 'who'],
    ['Who will provide support?', 'who'],
    ['Projected Completion', 'target_date'],
    ['TCM Activity', 'action'],
    ['Treatment/Intervention', 'action'],
    ['Key small steps', 'action'],
    ['Provider Assigned Goal', 'goal'],
    ['My goals after discharge:', 'goal'],
    ['What I want (goal statement)', 'goal'],
    ['Patient/Family Goals of Care', 'own_words'],
    ["Participant's own goal", 'own_words'],
    ["Tenant's views and wishes", 'own_words'],
    ["Client's statement of goals", 'own_words'],
    ["Family's Concerns and Priorities", 'need'],
    ['Section 2A: Wellbeing needs', 'need'],
    ['Student’s Preferences, Interests and Strengths', 'strength'],
    ['Terminal Diagnosis', 'diagnosis'],
    ['IDG members present', 'present'],
    ['Warning signs that I need help', 'crisis_signs'],
    ['Plan for', 'person'],
    ['Client participated in this review', 'participation'],
    ['We will check on this goal on:', 'review_date'],
    ['Plan to be reviewed no later than', 'review_date'],
    ['How we will help (interventions)', 'action'],
  ])('%s', (label, name) => {
    expect(nameOfLabel(label)).toBe(name)
  })

  it.each([
    'Family needs support',
    'Parent present since Monday',
    'No concerns',
    'Team meeting',
    'Progress review',
    'Responsible for',
    'Implementation strategies required?',
    'Vital signs',
    'Vision statement of needs',
    'Date of the child',
    'Target behavior',
    'A walk (friends)',
  ])('%s is none', (label) => {
    expect(nameOfLabel(label)).toBeUndefined()
  })
})
