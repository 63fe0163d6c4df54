import {describe, expect, it} from 'vitest'
import {createReviewer} from '../../src/check/reviewer.js'
import type {Settings} from '../../src/check/settings.js'
import {readMarkdown} from '../../src/ingest/markdown/index.js'

const check = (source: string, settings?: Settings) =>
  createReviewer({today: '2026-01-15', ...(settings ? {settings} : {})})(readMarkdown(source))

const one = async (source: string, rule: string, settings?: Settings) => {
  const {findings} = await check(source, settings)
  return findings.filter((finding) => finding.rule === rule)
}

describe('a finding', () => {
  it('keeps its fingerprint when other parts change, and loses it when its words or headings do', async () => {
    const print = async (source: string) => (await one(source, 'label-before-person'))[0]?.fingerprint
    const first = await print('# Note\n\nHe is a schizophrenic.\n')
    expect(first).toMatch(/^[0-9a-f]{16}$/)
    expect(await print('# Note\n\nAn hour on the bus.\n\nHe   is a\nschizophrenic. Then lunch.\n')).toBe(first)
    expect(await print('# Other note\n\nHe is a schizophrenic.\n')).not.toBe(first)
    expect(await print('# Note\n\nHe is a diabetic.\n')).not.toBe(first)
  })

  it('is placed by the headers of a table, and not by the answers in its first row', async () => {
    const card = '| Name: Dee Park | DOB: 2/3/2010 |\n|---|---|\n| XQZV: K. Bloom | Room: 4 |\n'
    const [letters] = await one(`# Plan of care\n\n${card}`, 'undefined-acronym')
    expect(letters?.label).toBe('Plan of care, table row 2')
    const list = '| Task | Done |\n|---|---|\n| Call the XQZV office | no |\n'
    const [task] = await one(`# Plan of care\n\n${list}`, 'undefined-acronym')
    expect(task?.label).toBe('Plan of care, Task, table row 2')
  })

  it('has a fingerprint of its own when the same words come again', async () => {
    const found = await one('# Note\n\nHe is a schizophrenic. She is a schizophrenic.\n', 'label-before-person')
    expect(new Set(found.map(({fingerprint}) => fingerprint)).size).toBe(2)
  })

  it('tells its place in the words of the form', async () => {
    const source = `# Plan of care

## Goals

### Goal 2

| Goal | How we will know | By when |
|---|---|---|
| Dee will cook once a week. | List on the fridge | Ongoing |
`
    const [vague] = await one(source, 'vague-target-date')
    expect(vague?.label).toBe('Goals › Goal 2, By when')
    const [word] = await one(
      '# Plan of care\n\n## About Dee\n\n**Background:** She is a schizophrenic.\n',
      'label-before-person',
    )
    expect(word?.label).toBe('About Dee, Background')
  })

  it('shows its sentence, and where the words stand in it', async () => {
    const [finding] = await one(
      'He came at 3. Dr. Lee says he is a schizophrenic. Then lunch.\n',
      'label-before-person',
    )
    const {text = '', start = 0, end = 0} = finding?.excerpt ?? {}
    expect(text).toBe('Dr. Lee says he is a schizophrenic.')
    expect(text.slice(start, end)).toBe('a schizophrenic')
  })

  it('comes in the order of the text', async () => {
    const {findings} = await check(
      '# Plan of care\n\nHe is a schizophrenic and his FBA is late.\n\n**Goal 1:** Reduce outbursts.\n',
    )
    const starts = findings.map(({span}) => span.start)
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
  })
})

describe('settings', () => {
  const source = 'He is a schizophrenic and is diagnosed late.\n'

  it('turn a rule off, or give all its findings one severity', async () => {
    expect(await one(source, 'label-before-person', {rules: {'label-before-person': {severity: 'off'}}})).toEqual([])
    const [finding] = await one(source, 'label-before-person', {rules: {'label-before-person': {severity: 'error'}}})
    expect(finding?.severity).toBe('error')
  })

  it('say what the file cannot: front matter has the last word', async () => {
    expect((await check('A line.\n', {rules: {}, kind: 'minutes'})).kind).toBe('minutes')
    expect((await check('---\nkind: note\n---\nA line.\n', {rules: {}, kind: 'minutes'})).kind).toBe('note')
  })

  it('hold the words a person chose', async () => {
    const words = 'Dee is autistic.\n'
    expect(await one(words, 'label-before-person')).toHaveLength(1)
    expect(await one(words, 'label-before-person', {rules: {}, identityFirst: ['autistic']})).toEqual([])
    expect(await one(`---\nidentity-first: [autistic, Deaf]\n---\n${words}`, 'label-before-person')).toEqual([])
  })

  it('hold the acronyms that are explained elsewhere', async () => {
    expect(await one('The FBA is late.\n', 'undefined-acronym', {rules: {}, glossary: {fba: 'a look at why'}})).toEqual(
      [],
    )
  })
})

describe('words that somebody said', () => {
  it.each([
    ['the mother', 'Her mother said, "My son is a schizophrenic."'],
    ['an uncle', 'Uncle Ray said, "He is a schizophrenic, like me."'],
    ['somebody without a role', 'Hugo told us, "I am a schizophrenic."'],
    ['the person, in a block quote', '> I am a schizophrenic and I play chess.\n>\n> - Dee'],
  ])('%s: stay as they are', async (_, words) => {
    expect(await one(`---\nkind: note\nperson: Dee Park\n---\n\n${words}\n`, 'label-before-person')).toEqual([])
  })

  it('hold acronyms that stay too, whoever of the family says them', async () => {
    const note = (sentence: string) => `---\nkind: note\n---\n\n${sentence}\n`
    expect(await one(note('Hugo told us, "The FBA made me sad."'), 'undefined-acronym')).toEqual([])
    expect(await one(note('The case manager said, "The FBA is late."'), 'undefined-acronym')).toHaveLength(1)
  })

  it('are told when staff said them', async () => {
    expect(await one('The case manager said, "He is a schizophrenic."\n', 'label-before-person')).toHaveLength(1)
  })

  it('are told when they only stand beside a quote', async () => {
    expect(await one('Her mother said, "He sings." He is a schizophrenic.\n', 'label-before-person')).toHaveLength(1)
  })
})

describe('names', () => {
  it.each([
    'The booklet came from the Substance Abuse and Mental Health Services Administration.',
    'The MR/RC waiver pays for the ramp.',
    'The paper is called "Service Coordination for Individuals with Mental Retardation" and is old.',
    'He goes to the Missouri School for the Deaf.',
    'If the individual refuses services, this is documented in the record.',
  ])('no warning in: %s', async (sentence) => {
    const {findings} = await check(`---\nkind: note\n---\n\n${sentence}\n`)
    expect(findings.filter(({category, severity}) => category === 'respect' && severity !== 'info')).toEqual([])
  })
})
