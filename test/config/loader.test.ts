import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {hasConfigAbove} from '../../src/config/find.js'
import {createConfigLoader, starterConfig} from '../../src/config/index.js'
import {rules as realRules} from '../../src/rule/generated/rules.js'
import {rules, workspace} from './workspace.js'

describe('the nearest file', () => {
  const files = {
    'carelint.yaml': 'kind: plan\nperson: Ana Rivera',
    'notes/carelint.yml': 'kind: note',
    'notes/2026/plan.md': '',
  }

  it('is the one above the document, and only that one holds', async () => {
    const {settings, files: taken} = workspace(files)
    expect(await settings('plan.md')).toEqual({rules: {}, kind: 'plan', person: 'Ana Rivera'})
    expect(await settings('notes/2026/plan.md')).toEqual({rules: {}, kind: 'note'})
    expect(await taken('notes/2026/plan.md')).toEqual(['notes/carelint.yml'])
  })

  it('holds for documents that do not exist, even in folders that do not', async () => {
    expect(await workspace(files).settings('notes/soon/later/stdin.md')).toEqual({rules: {}, kind: 'note'})
  })

  it('may hold nothing', async () => {
    for (const yaml of ['', '# nothing yet\n', 'rules:\noverrides:\nglossary:\nextends:\nkind:\n', '\uFEFF']) {
      const {settings, files: taken} = workspace({'carelint.yaml': yaml})
      expect(await settings('plan.md')).toEqual({rules: {}})
      expect(await taken('plan.md')).toEqual(['carelint.yaml'])
    }
  })

  it('may not be there', async () => {
    const {resolve, folder} = workspace({'carelint.yaml/plan.md': 'The name is that of a folder here.'})
    expect(await resolve('plan.md')).toEqual({settings: {rules: {}}, files: [], origins: []})
    expect(hasConfigAbove(join(folder, 'plan.md'))).toBe(false)
  })

  it('is found without reading it', () => {
    const {folder} = workspace({...files, 'notes/carelint.yml': ': not YAML ['})
    expect(hasConfigAbove(join(folder, 'notes', '2026', 'plan.md'))).toBe(true)
    expect(hasConfigAbove(join(folder, 'elsewhere', 'plan.md'))).toBe(true)
  })

  it('is read once for all documents of a loader', async () => {
    const {resolve} = workspace(files)
    expect(await resolve('notes/a.md')).toBe(await resolve('notes/2026/plan.md'))
  })
})

describe('extends', () => {
  it('builds on files and profiles: later ones win, the file itself over all', async () => {
    const {settings, files, folder} = workspace({
      'family/carelint.yaml': 'extends: [recommended, ../a.yaml, ../b.yaml]\nrules: {blank-field: off}',
      'a.yaml': 'kind: note\nperson: Ana\nrules: {blank-field: error, contact-gap: error, vague-target-date: error}',
      'b.yaml': 'kind: minutes\nrules: {blank-field: info, contact-gap: info}',
    })
    expect(await settings('family/plan.md')).toEqual({
      rules: {
        'blank-field': {severity: 'off'},
        'contact-gap': {severity: 'info'},
        'vague-target-date': {severity: 'error'},
      },
      kind: 'minutes',
      person: 'Ana',
    })
    expect(await files('family/plan.md')).toEqual(['family/carelint.yaml', 'b.yaml', 'a.yaml'])
    expect((await createConfigLoader(rules).settingsFor(join(folder, 'plan.md'))).files).toEqual([])
  })

  it('follows paths from the file that wrote them, with either slash', async () => {
    const {settings} = workspace({
      'family/carelint.yaml': 'extends: ..\\shared\\team.yaml',
      'shared/team.yaml': 'extends: ./more/base.yaml\nglossary: words.yaml',
      'shared/more/base.yaml': 'kind: plan\nglossary: ../words.yaml',
      'shared/words.yaml': 'CST: coordinated services team',
    })
    expect(await settings('family/plan.md')).toEqual({
      rules: {},
      kind: 'plan',
      glossary: {cst: 'coordinated services team'},
    })
  })

  it('lets two files build on the same third', async () => {
    const {settings, files} = workspace({
      'carelint.yaml': 'extends: [a.yaml, b.yaml]',
      'a.yaml': 'extends: base.yaml\nkind: note',
      'b.yaml': 'extends: base.yaml\nperson: Ana',
      'base.yaml': 'kind: plan',
    })
    expect(await settings('plan.md')).toEqual({rules: {}, kind: 'plan', person: 'Ana'})
    expect(await files('plan.md')).toEqual(['carelint.yaml', 'b.yaml', 'base.yaml', 'a.yaml'])
  })
})

describe('rules', () => {
  it('have options that are merged one by one; a severity alone keeps them', async () => {
    const {settings} = workspace({
      'carelint.yaml': 'extends: base.yaml\nrules:\n  undefined-acronym: {strict: true}\n  contact-gap: error',
      'base.yaml': 'rules:\n  undefined-acronym: {severity: info, known: [ABC]}\n  contact-gap: {days: 14}',
    })
    expect((await settings('plan.md')).rules).toEqual({
      'undefined-acronym': {severity: 'info', options: {known: ['ABC'], strict: true, where: 'everywhere'}},
      'contact-gap': {severity: 'error', options: {days: 14}},
    })
  })

  it('have their own severity again with on', async () => {
    const {settings} = workspace({
      'carelint.yaml': 'extends: base.yaml\nrules: {blank-field: on, contact-gap: {severity: on}}',
      'base.yaml': 'rules: {blank-field: off, contact-gap: {severity: off, days: 7}}',
    })
    expect((await settings('plan.md')).rules).toEqual({'contact-gap': {options: {days: 7}}})
  })
})

describe('overrides', () => {
  it('hold in their order for the files they name, from the folder of their file', async () => {
    const {settings} = workspace({
      'carelint.yaml': [
        'kind: plan',
        'rules: {blank-field: error}',
        'overrides:',
        '  - files: notes/**',
        '    kind: note',
        '    rules: {blank-field: info}',
        '  - files: ["notes/minutes/*.md", "*.pdf"]',
        '    kind: minutes',
        '    person: Ana Rivera',
        '    plan-date: 2026-03-02',
        '    identity-first: [autistic]',
      ].join('\n'),
    })
    const about = {person: 'Ana Rivera', planDate: '2026-03-02', identityFirst: ['autistic']}
    const error = {'blank-field': {severity: 'error'}}
    const info = {'blank-field': {severity: 'info'}}
    expect(await settings('plan.md')).toEqual({rules: error, kind: 'plan'})
    expect(await settings('old/notes/a.md')).toEqual({rules: error, kind: 'plan'})
    expect(await settings('notes/a.md')).toEqual({rules: info, kind: 'note'})
    expect(await settings('notes/minutes/may.md')).toEqual({rules: info, kind: 'minutes', ...about})
    expect(await settings('old/scan.PDF')).toEqual({rules: error, kind: 'minutes', ...about})
  })

  it('of a file that is extended yield to the file that extends it', async () => {
    const {settings} = workspace({
      'carelint.yaml': 'extends: team.yaml\nkind: plan',
      'team.yaml': 'overrides:\n  - files: "**"\n    kind: note\n    person: Ana',
    })
    expect(await settings('plan.md')).toEqual({rules: {}, kind: 'plan', person: 'Ana'})
  })

  it('of a shared file beside the records count from the file that extends it', async () => {
    const {settings} = workspace({
      'rivera/carelint.yaml': 'extends: ../shared/team.yaml',
      'shared/team.yaml': 'overrides:\n  - files: notes/**\n    kind: note',
      'carelint.yaml': 'extends: shared/team.yaml',
    })
    expect((await settings('rivera/notes/may.md')).kind).toBe('note')
    expect((await settings('rivera/plan.md')).kind).toBeUndefined()
    expect((await settings('shared/notes/may.md')).kind).toBe('note')
  })
})

describe('the glossary', () => {
  it('holds terms in lower case, from the file itself or from others', async () => {
    const {settings} = workspace({
      'carelint.yaml': 'extends: base.yaml\nglossary: [words/general.yaml, words/ours.yaml]',
      'base.yaml': 'glossary: {IEP: school plan, Respite: a break}',
      'words/general.yaml': '\uFEFFCST: care team\nISP: plan for services\n504: school support plan\n',
      'words/ours.yaml': 'cst: coordinated services team',
    })
    expect((await settings('plan.md')).glossary).toEqual({
      iep: 'school plan',
      respite: 'a break',
      cst: 'coordinated services team',
      isp: 'plan for services',
      '504': 'school support plan',
    })
  })

  it('may be an empty file', async () => {
    expect(
      await workspace({'carelint.yaml': 'glossary: words.yaml', 'words.yaml': '# soon'}).settings('plan.md'),
    ).toEqual({
      rules: {},
    })
  })
})

it('takes chosen words as a list or with commas, as front matter does', async () => {
  for (const words of ['[autistic, Deaf]', 'autistic, Deaf']) {
    const {settings} = workspace({'carelint.yaml': `identity-first: ${words}`})
    expect((await settings('plan.md')).identityFirst).toEqual(['autistic', 'Deaf'])
  }
})

it('tells where each value came from', async () => {
  const {origins} = workspace({
    'carelint.yaml': [
      'extends: [recommended, team.yaml]',
      'rules: {contact-gap: {days: 14}}',
      'overrides:',
      '  - files: "*.md"',
      '    kind: plan',
    ].join('\n'),
    'team.yaml': 'kind: note\nperson: Ana\nrules: {contact-gap: {severity: error, days: 7}}\nglossary: [words.yaml]',
    'words.yaml': 'CST: coordinated services team',
  })
  expect(await origins('plan.md')).toEqual([
    {key: 'kind', value: 'plan', file: 'carelint.yaml'},
    {key: 'person', value: 'Ana', file: 'team.yaml'},
    {key: 'rules.blank-field', value: 'on', file: 'built in'},
    {key: 'rules.contact-gap', value: 'error', file: 'team.yaml'},
    {key: 'rules.contact-gap.days', value: 14, file: 'carelint.yaml'},
    {key: 'rules.undefined-acronym', value: 'on', file: 'built in'},
    {key: 'rules.vague-target-date', value: 'on', file: 'built in'},
    {key: 'glossary.CST', value: 'coordinated services team', file: 'words.yaml'},
  ])
})

describe('what ships', () => {
  const profile = parse(readFileSync(new URL('../../rules/profiles/recommended.yaml', import.meta.url), 'utf8'))

  it('recommends every rule at its own severity', async () => {
    expect(Object.keys(profile.rules)).toEqual(expect.arrayContaining(realRules.map(({id}) => id)))
    expect(new Set(Object.values(profile.rules))).toEqual(new Set(['on']))
  })

  const startWith = async (yaml: string, file: string) => {
    const {folder} = workspace({'carelint.yaml': yaml, 'our-words.yaml': '- pattern: unit\n'})
    return (await createConfigLoader(realRules).settingsFor(join(folder, file))).settings
  }

  it('starts with settings that change nothing', async () => {
    expect(await startWith(starterConfig(), 'plan.md')).toEqual({rules: {}})
  })

  it('starts with examples that work when their # is taken away', async () => {
    const yaml = starterConfig()
      .replaceAll(/^#(?! )/gm, '')
      .replaceAll(/^# {2}/gm, '  ')
    const {vocabularies, ...settings} = await startWith(yaml, 'Plan Rivera May.docx')
    expect(vocabularies).toHaveLength(1)
    expect(settings).toEqual({
      limits: {seconds: 30, fileMb: 64},
      services: ['Clubhouse', 'Bridges group'],
      staff: ['care guide', 'peer mentor'],
      labels: {target_date: ['Finish line']},
      rules: {'missing-family-voice': {severity: 'off'}, 'vague-target-date': {severity: 'info'}},
      person: 'Ana Rivera',
      planDate: '2026-03-02',
      identityFirst: ['autistic', 'Deaf'],
      glossary: {cst: 'coordinated services team', respite: 'a break for the family'},
    })
  })
})
