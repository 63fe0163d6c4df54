import {describe, expect, it} from 'vitest'
import {readMarkdown} from '../../src/ingest/markdown/index.js'
import {readRecord} from '../../src/record/read-record.js'
import {readPlan, TODAY} from './read.js'

describe('the kind of a record', () => {
  it.each([
    ['Wraparound Plan of Care', 'plan-of-care', 'plan'],
    ['Individual Support Plan (ISP)', 'isp', 'plan'],
    ['Person-Centered Service Plan', 'isp', 'plan'],
    ['Individualized Education Program', 'iep', 'plan'],
    ['Individualized Family Service Plan', 'ifsp', 'plan'],
    ['Treatment Plan', 'treatment-plan', 'plan'],
    ['Nursing Care Plan', 'nursing-care-plan', 'plan'],
    ['Transition Plan', 'transition-plan', 'plan'],
    ['Support plan: Ana', 'plan', 'plan'],
    ['Crisis and Safety Plan', 'crisis-plan', 'crisis-plan'],
    ['Family Team Meeting Agenda', 'minutes', 'minutes'],
    ['SOAP Note', 'soap-note', 'note'],
    ['Home Visit Note', 'contact-note', 'note'],
    ['Progress Note', 'note', 'note'],
    ['Monthly visit with child in foster care', 'contact-note', 'note'],
    ['Youth Justice Worker Contact', 'contact-note', 'note'],
    ['Home Visit Schedule', 'other', 'other'],
    ['Strengths, Needs, and Cultural Discovery', 'assessment', 'other'],
    ['CANS Assessment Summary', 'assessment', 'other'],
    ['Family Satisfaction Survey', 'survey', 'other'],
    ['Wraparound Fidelity Index', 'fidelity-form', 'other'],
    ['Release of Information', 'release', 'other'],
    ['Parent letter', 'other', 'other'],
  ])('%s is %s', (title, kind, family) => {
    const {record} = readPlan(`# ${title}\n\nA line of text.\n`)
    expect(record).toMatchObject({kind, family})
    expect(record.kindReason).not.toBe('')
  })

  it.each([
    ['S: She came at 3.\n\nO: She is glad.\n\nA: She rests more.\n\nP: She comes again.', 'soap-note'],
    ['Behavior: She came.\n\nIntervention: We drew.\n\nResponse: She laughed.\n\nPlan: She comes again.', 'birp-note'],
    ['**Data** She came.\n\n**Assessment** She is glad.\n\n**Plan** She comes again.', 'dap-note'],
  ])('is told by its parts: %s', (source, kind) => {
    expect(readPlan(source).record.kind).toBe(kind)
  })

  it('can be told as finely in front matter', () => {
    expect(readPlan('---\nkind: iep\n---\n# School year 2026\n').record).toMatchObject({kind: 'iep', family: 'plan'})
  })

  it('is told by `type` in front matter that another program wrote', () => {
    expect(readPlan('---\ntype: Contact note\n---\n\nNell came by.\n').record.kind).toBe('contact-note')
  })

  it('is a plan where several headings say goals', () => {
    const goals = '# Nell Otero\n\n## Goal 1\n\nNell bakes bread.\n'
    expect(readPlan(goals).record.kind).toBe('other')
    expect(readPlan(`${goals}\n## Goal 2\n\nNell sings in the choir.\n`).record.kind).toBe('plan')
  })

  it.each([
    ['Lakeside Community Service Plan', 'plan'],
    ['Lakeside minutes', 'other'],
  ])('is told by the page header "%s" beside goals only', (head, kind) => {
    const kindOf = (source: string) => {
      const document = readMarkdown(source)
      const start = document.text.length + 1
      const furniture = [{start, end: start + head.length}]
      return readRecord({...document, text: `${document.text}\n${head}`, furniture}, {}, TODAY).kind
    }
    expect(kindOf('Nell Otero\n\n## Goals\n\nNell will sing in the choir.\n')).toBe(kind)
    expect(kindOf('Nell Otero\n\n## News\n\nNell sang in the choir.\n')).toBe('other')
  })
})

describe('the person', () => {
  it.each([
    ['# Service plan: Ana\n\nAna will sing in the choir.\n', 'Ana'],
    ['# Plan of Care for Ana Rivera\n\nAna wants to sing.\n', 'Ana Rivera'],
    ['# Plan of Care\n\nStudent: Ana Rivera    Grade: 4    Goes by: Annie\n', 'Ana Rivera'],
    ['---\nperson: Ana Rivera\n---\n# Plan of Care\n\nName: Ana\n', 'Ana Rivera'],
  ])('%j', (source, person) => {
    expect(readPlan(source).record.person).toBe(person)
  })

  it.each(['# Safety Plan for School\n\nSchool will call.\n', '# Plan of Care\n\nName: see face sheet\n'])(
    'is not told by %j',
    (source) => {
      const {person} = readPlan(source).record
      expect(person === undefined || person === 'School').toBe(true)
    },
  )
})
