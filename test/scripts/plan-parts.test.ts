import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'

const load = async <T>(path: string) => (await import(path)) as T
const {planParts} = await load<{planParts: (entries: unknown, labels: readonly string[]) => object[]}>(
  '../../scripts/plan-parts.mjs',
)
const {profileOf} = await load<{
  profileOf: (yaml: string) => {content: unknown; answers: Readonly<Record<string, readonly string[]>>}
}>('../../scripts/profiles.mjs')

const entry = `
- name: pets
  called: who looks after the animals
  stands: at the end
  example: Her cousin feeds the dog.
  standard: [wisconsin-cst A3]
  severity: info
  labels: [team]
  words: [dog, cat*]
`
const read = (yaml: string) => planParts(parse(yaml), ['team', 'goal'])

describe('parts.yaml', () => {
  it('needs no list that stays empty', () => {
    expect(read(entry)).toEqual([
      expect.objectContaining({name: 'pets', people: [], in: ['plan'], 'not-in': [], words: ['dog', 'cat*']}),
    ])
  })

  it.each([
    ['a label that is not there', 'labels: [teams]', 'pets: there is no label "teams".'],
    [
      'a number without quotation marks',
      'words: [911]',
      '"words" should be a list of words. Numbers need quotation marks.',
    ],
    ['capitals', 'words: [Dog]', 'write "Dog" in small letters'],
    ['a severity of its own', 'severity: high', '"severity" should be one of off, info, warning, error.'],
    ['no statement', 'standard: []', '"standard" should name a statement.'],
    ['a key that is not there', 'word: [dog]', 'there is no "word".'],
    ['no example', 'example:', '"example" should be text.'],
    ['a family that is not there', 'in: [plans]', '"in" should be one of plan, crisis-plan.'],
  ])('says where it is wrong: %s', (_, line, message) => {
    const key = line.slice(0, line.indexOf(':'))
    const lines = entry
      .trimEnd()
      .split('\n')
      .filter((each) => !each.startsWith(`  ${key}:`))
    expect(() => read(`${lines.join('\n')}\n  ${line}\n`)).toThrow(message)
  })
})

describe('a profile', () => {
  it('has its remarks read as the statements behind each line', () => {
    const yaml = readFileSync(new URL('../../rules/profiles/florida-care-coordination.yaml', import.meta.url), 'utf8')
    const {content, answers} = profileOf(yaml)
    expect(content).toMatchObject({rules: {'missing-target-date': 'error', 'unmeasurable-goal': {require: 'either'}}})
    expect(answers['missing-target-date']).toEqual(['florida-care-coordination A20'])
    expect(answers['unmeasurable-goal.require']).toEqual(['florida-care-coordination A18'])
    expect(answers['missing-plan-part.on-call']).toEqual(['florida-care-coordination A41'])
  })

  it('may name statements of two documents in one line, and none in a line about carelint itself', () => {
    const {answers} = profileOf(
      'rules:\n  a-b: on # wisconsin-cst A1 A2, service-coordination A76\n  c: off # our own\n',
    )
    expect(answers).toEqual({'a-b': ['wisconsin-cst A1 A2', 'service-coordination A76']})
  })
})
