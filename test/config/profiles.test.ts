import {readFileSync} from 'node:fs'
import * as v from 'valibot'
import {describe, expect, it} from 'vitest'
import {createReviewer} from '../../src/check/reviewer.js'
import {createConfigSchema} from '../../src/config/schema.js'
import {readMarkdown} from '../../src/ingest/markdown/index.js'
import {rules as realRules} from '../../src/rule/knowledge.js'
import {profilesByName} from '../../src/rule/profiles.js'
import {complaintAbout, workspace} from './workspace.js'

const schema = createConfigSchema(realRules)

describe.each(Object.entries(profilesByName))('%s', (name, {content, answers}) => {
  it('says only what settings can say', () => {
    expect(v.safeParse(schema, content).issues?.map(({message}) => message) ?? []).toEqual([])
  })

  it('says behind every line which statements it answers to, and the rule answers to them too', () => {
    for (const [id, written] of Object.entries(content.rules)) {
      const known = realRules.find((rule) => rule.id === id)?.standard.flatMap(numbersIn) ?? []
      const options = typeof written === 'string' ? [] : Object.keys(written).filter((key) => key !== 'severity')
      for (const key of [id, ...options.map((option) => `${id}.${option}`)]) {
        const numbers = (answers[key] ?? []).flatMap(numbersIn)
        if (known.length > 0) expect(numbers, `${name}: ${key}`).not.toEqual([])
        expect(known, `${name}: ${key}`).toEqual(expect.arrayContaining(numbers))
      }
    }
  })
})

const numbersIn = (reference: string) => reference.split(' ').slice(1)

describe('recommended', () => {
  const {content, answers} = profilesByName.recommended ?? {content: {rules: {}}, answers: {}}

  it('lists every rule, and none that is not there', () => {
    expect(Object.keys(content.rules).sort()).toEqual(realRules.map(({id}) => id).sort())
  })

  it('says of every rule all the statements it answers to', () => {
    for (const {id, standard} of realRules)
      expect((answers[id] ?? []).flatMap((each) => each.split(' ')).sort(), id).toEqual(
        standard.flatMap((each) => each.split(' ')).sort(),
      )
  })
})

describe('profile', () => {
  it('is the base of what the settings say themselves, whatever they extend', async () => {
    const {settings, origins} = workspace({
      'carelint.yaml': `extends: [recommended, team.yaml]\nprofile: florida-care-coordination\nrules: {blank-field: off}`,
      'team.yaml': 'rules: {vague-target-date: info}',
    })
    // The profile has vague-target-date as an error; the team's own file wins over it.
    expect((await settings('plan.md')).rules).toEqual({
      'blank-field': {severity: 'off'},
      'vague-target-date': {severity: 'info'},
    })
    expect(await origins('plan.md')).toContainEqual({
      key: 'profile',
      value: 'florida-care-coordination',
      file: 'carelint.yaml',
    })
  })

  it('can be another one for some files', async () => {
    const {settings} = workspace({
      'carelint.yaml':
        'profile: florida-care-coordination\noverrides:\n  - {files: south/**, profile: missouri-support-coordination}',
    })
    expect((await settings('plan.md')).rules['vague-target-date']).toEqual({severity: 'error'})
    expect((await settings('south/plan.md')).rules).toEqual({'blank-field': {severity: 'warning'}})
  })

  it('is one of those that are built in', async () => {
    expect(await complaintAbout('profile: florida')).toContain('"florida" is not a profile.')
    expect(await complaintAbout('profile: florida-care-cordination')).toContain(
      'Did you mean "florida-care-coordination"?',
    )
  })
})

describe('a profile in the front matter of a record', () => {
  const goal = '# Plan of care\n\n**Goal 1:** Ana will ride the bus to school on 4 of 5 days.\n'
  const severities = async (text: string, settings = {rules: {}}) => {
    const {findings} = await createReviewer({today: '2026-01-15', settings})(readMarkdown(text))
    return findings.filter(({rule}) => rule === 'missing-target-date').map(({severity}) => severity)
  }

  it('holds for that record', async () => {
    expect(await severities(goal)).toEqual(['warning'])
    expect(await severities(`---\nprofile: florida-care-coordination\n---\n${goal}`)).toEqual(['error'])
  })

  it('turns on nothing that the settings turned off, and may be no profile at all', async () => {
    const off = {rules: {'missing-target-date': {severity: 'off' as const}}}
    expect(await severities(`---\nprofile: florida-care-coordination\n---\n${goal}`, off)).toEqual([])
    expect(await severities(`---\nprofile: toString\n---\n${goal}`)).toEqual(['warning'])
  })

  it('asks for the parts of a plan that its standards ask for', async () => {
    const text = readFileSync(new URL('../../fixtures/plans/brandt-treatment-plan/plan.md', import.meta.url), 'utf8')
    const partsAsked = async (front: string) => {
      const {findings} = await createReviewer({today: '2026-09-15'})(readMarkdown(`${front}${text}`))
      return findings
        .filter(({rule}) => rule === 'missing-plan-part')
        .map(({message}) => message)
        .join('\n')
    }
    expect(await partsAsked('')).not.toContain('rights')
    expect(await partsAsked('---\nprofile: missouri-support-coordination\n---\n')).toContain(
      'rights, and how to ask for a change',
    )
  })
})
