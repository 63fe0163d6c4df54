import {describe, expect, it} from 'vitest'
import labels from '../../src/record/generated/labels.json' with {type: 'json'}
import {nameOfLabel} from '../../src/record/label-lexicon.js'
import {normaliseLabel} from '../../src/record/normalise-label.js'

describe('labels', () => {
  // They are looked up as they stand in labels.yaml.
  it('are listed in the form in which labels are compared, each once', () => {
    const forms = labels.forms.flatMap((bucket) => bucket.match(/[^|]+(?==)/g) ?? [])
    expect(forms.length).toBeGreaterThan(1000)
    expect(forms.filter((form) => normaliseLabel(form) !== form)).toEqual([])
    expect(new Set(forms).size).toBe(forms.length)
  })

  it.each([
    ['Goal', 'goal'],
    ['GOAL #2:', 'goal'],
    ['Goals & Desired Outcomes', 'goal'],
    ['3. My goal (in my words)', 'goal'],
    ['Bus schedule', undefined],
    ['Meta / Goal', 'goal'],
    ['Necesidad 2 / Need 2', 'need'],
    ['Next meeting / Próxima junta', 'review_date'],
    ['Goal / Baseline', undefined],
    ['Date / Initials', undefined],
  ])('names %s', (label, name) => {
    expect(nameOfLabel(label)).toBe(name)
  })
})
