import {describe, expect, it} from 'vitest'
import {nameOfLabel} from '../../src/record/label-lexicon.js'

describe('labels that forms put together', () => {
  it.each([
    ['Goal/Desired Outcome:', 'goal'],
    ['Objective / Action Step', 'action'],
    ['Strengths/Protective Factors', 'strength'],
    ['When / how often', 'target_date'],
    ['Short-Term Objective/Benchmark for Measuring Progress on the Annual Goal', 'objective'],
    ['Housing Goal:', 'goal'],
    ['Medium or long-term goal', 'goal'],
    ['Behavioral Goal(s)', 'goal'],
    ['Permanency Goal', undefined],
    ['Career day goal', undefined],
    ['Strengths of the child and family', 'strength'],
    ['Strengths related to this need', 'strength'],
    ['Target date for this goal', 'target_date'],
    ['Goals of the Civil War', undefined],
    ['Child and Family Team Signatures', 'signatures'],
    ['Signature of individual', 'signatures'],
    ['Date of next Child in Need meeting', 'review_date'],
    ['Next reassessment due', 'review_date'],
    ['Next bus stop', undefined],
    ['How I act when I am upset (early warning signs)', 'crisis_signs'],
    ['D (Data)', 'note_part'],
    ['Outcome (Met / Not Met)', 'status'],
    ['Goals/Expected Outcomes (2 for each diagnosis) Give changes with a time frame, for this patient only', 'goal'],
    ['Nursing Interventions Give two for each goal', 'action'],
    ['Section E: Outcomes', 'goal'],
    ['Goal Statement # 1 of 2', 'goal'],
    ['Person(s) Responsible', 'who'],
    ['I no longer want/need supports when…', 'measure'],
  ])('%s', (label, name) => {
    expect(nameOfLabel(label)).toBe(name)
  })
})
