import {describe, expect, it} from 'vitest'
import {ConfigError, createConfigLoader} from '../../src/config/index.js'
import {complaintAbout, rules, workspace} from './workspace.js'

const SETTINGS =
  'extends, rules, kind, person, plan-date, identity-first, school-year-end, date-order, profile, overrides, glossary, labels, services, staff, terms, limits'
const rule = (lines: string) => `rules:\n  ${lines}`
const option = (lines: string) => rule(`undefined-acronym:\n    ${lines}`)
const override = (lines: string) => `overrides:\n  - ${lines}`

const cases: Record<string, Record<string, string>> = {
  rules: {
    [rule('undefined-acronyms: off')]:
      '2:3: there is no rule called "undefined-acronyms". Did you mean "undefined-acronym"?',
    [rule('acronym-undefined: off')]:
      '2:3: there is no rule called "acronym-undefined". Did you mean "undefined-acronym"?',
    [rule('vague: off')]: '2:3: there is no rule called "vague". Did you mean "vague-target-date"?',
    [rule('spelling: off')]: '2:3: there is no rule called "spelling". "carelint rules" lists all rules.',
    'rules: [blank-field]': '1:8: "rules" should have lines such as vague-target-date: info. Here is a list.',
    'rules: off': '1:8: "rules" should have lines such as vague-target-date: info. Here is the text "off".',
  },
  severities: {
    [rule('blank-field: warn')]: '2:16: "warn" is not a severity. Did you mean "warning"?',
    [rule('blank-field: Error')]: '2:16: "Error" is not a severity. Did you mean "error"?',
    [rule('blank-field: fatal')]: '2:16: "fatal" is not a severity. Use off, on, info, warning or error.',
    [rule('blank-field: false')]: '2:16: "false" is not a severity. Did you mean "off"?',
    [rule('blank-field: true')]: '2:16: "true" is not a severity. Did you mean "on"?',
    [rule('blank-field: 2')]:
      '2:16: "blank-field" should be off, on, info, warning or error, or have lines such as severity: info. Here is the number 2.',
    [rule('blank-field: [warning]')]:
      '2:16: "blank-field" should be off, on, info, warning or error, or have lines such as severity: info. Here is a list.',
    [rule('blank-field:')]:
      '2:3: "blank-field" should be off, on, info, warning or error, or have lines such as severity: info. Here is nothing.',
    [option('severity: hint')]: '3:15: "hint" is not a severity. Did you mean "info"?',
  },
  options: {
    [option('knwon: [IEP]')]: '3:5: the rule "undefined-acronym" has no option called "knwon". Did you mean "known"?',
    [option('colour: red')]:
      '3:5: the rule "undefined-acronym" has no option called "colour". It has severity, known, strict, where.',
    [rule('blank-field: {known: []}')]: '2:17: the rule "blank-field" has no options; only "severity" can be set.',
    [rule('blank-field: {severty: off}')]:
      '2:17: the rule "blank-field" has no option called "severty". Did you mean "severity"?',
    [option('known: 5')]: '3:12: "known" should be a list, such as [one, two]. Here is the number 5.',
    [option('known: [IEP, 5]')]: '3:18: each entry of "known" should be text. Here is the number 5.',
    [option('strict: maybe')]: '3:13: "strict" should be true or false. Here is the text "maybe".',
    [option('where: goal')]: '3:12: "where" should be everywhere or goals. Here is the text "goal".',
    [rule('contact-gap: {days: 0}')]: '2:23: "days" should be 1 or more. Here is the number 0.',
    [rule('contact-gap: {days: 1.5}')]: '2:23: "days" should be a whole number. Here is the number 1.5.',
    [rule('overdue-review: {names: []}')]: '2:27: "names" should be a list of 1 or more. Here is an empty list.',
    [rule('contact-gap: {days: soon}')]: '2:23: "days" should be a number. Here is the text "soon".',
  },
  'names of settings': {
    'rule: {}': '1:1: carelint has no setting called "rule". Did you mean "rules"?',
    'plan_date: 2026-06-30': '1:1: carelint has no setting called "plan_date". Did you mean "plan-date"?',
    'colour: red': `1:1: carelint has no setting called "colour". It has ${SETTINGS}.`,
    '__proto__: {kind: plan}': `1:1: carelint has no setting called "__proto__". It has ${SETTINGS}.`,
    'blank-field: off':
      '1:1: "blank-field" is a rule. Move this line below "rules:" and begin it with two more spaces.',
    '- rules': '1:1: a settings file should have lines such as extends: recommended. Here is a list.',
    hello: '1:1: a settings file should have lines such as extends: recommended. Here is the text "hello".',
  },
  'what a record cannot say of itself': {
    'kind: plans': '1:7: "plans" is not a kind of record. Did you mean "plan"?',
    'kind: letter':
      '1:7: "letter" is not a kind of record. Use plan, note, minutes, crisis-plan, iep, treatment-plan, assessment or other.',
    'kind: [plan]':
      '1:7: here is a list, and not a kind of record. Use plan, note, minutes, crisis-plan, iep, treatment-plan, assessment or other.',
    'person: 42': '1:9: "person" should be a name, such as Ana Rivera. Here is the number 42.',
    'person: ""': '1:9: "person" should be a name, such as Ana Rivera. Here is an empty text.',
    'plan-date: 6/30/2026':
      '1:12: "6/30/2026" is not a date in the form year-month-day. Write it like this: 2026-06-30.',
    'plan-date: 2026-02-30': '1:12: there is no day 2026-02-30. Check the month and the day.',
    'plan-date: 2026': '1:12: "plan-date" should be a day, such as 2026-06-30. Here is the number 2026.',
    'identity-first: 3':
      '1:17: "identity-first" should be a list of words, such as [autistic, Deaf]. Here is the number 3.',
    'identity-first: [Deaf, 3]':
      '1:24: "identity-first" should be a list of words, such as [autistic, Deaf]. Here is the number 3.',
  },
  overrides: {
    'overrides:\n  files: notes/**':
      '2:3: "overrides" should be a list: a dash before each "files". Here is a group of names and values.',
    [override('kind: note')]:
      '2:5: this override does not say which files it is for. Add "files", such as files: notes/**',
    [override('kind: note\n    file: notes/**')]:
      '3:5: an override has no setting called "file". Did you mean "files"?',
    [override('files: notes/**\n    glossary: {}')]:
      '3:5: an override has no setting called "glossary". It has files, rules, kind, person, plan-date, identity-first, school-year-end, date-order, profile.',
    [override('files: notes\\**')]: '2:12: write the path with forward slashes: notes/**',
    [override('files: 4')]: '2:12: "files" should be a path such as notes/**, or a list of them. Here is the number 4.',
    [override('files: []')]:
      '2:12: "files" should be a path such as notes/**, or a list of them. Here is an empty list.',
    [override('files: [a, 4]')]:
      '2:16: "files" should be a path such as notes/**, or a list of them. Here is the number 4.',
    [override('notes')]: '2:5: an override should have lines such as files: notes/**. Here is the text "notes".',
  },
  extends: {
    'extends: recomended': '1:10: there is no profile called "recomended". Did you mean "recommended"?',
    'extends: [recommended, team]':
      '1:24: there is no profile called "team". Built in are florida-care-coordination, missouri-support-coordination, recommended, wisconsin-cst; the path of a file looks like ./team.yaml.',
    'extends: ../team.yaml':
      '1:10: the file "../team.yaml" does not exist. Check the spelling; its path starts from the folder of this file.',
    'extends: ./':
      '1:10: the file "./" is a folder. Write the path of a file; its path starts from the folder of this file.',
    'extends: https://example.org/carelint.yaml':
      '1:10: carelint reads only files on this computer, nothing from the network. Save that file here and write its path.',
    'extends: 3':
      '1:10: "extends" should be the name of a profile or the path of a file, or a list of them. Here is the number 3.',
  },
  glossary: {
    'glossary: 4':
      '1:11: "glossary" should contain terms with their plain words (IEP: school plan for special education), or be the path of a file that does. Here is the number 4.',
    'glossary:\n  IEP:': '2:3: the plain words of a term should be text. Here is nothing.',
    'glossary: {CST: 4}': '1:17: the plain words of a term should be text. Here is the number 4.',
    'glossary: [4]': '1:12: each entry of this list should be the path of a glossary file. Here is the number 4.',
    'glossary: words.yaml':
      '1:11: the glossary file "words.yaml" does not exist. Check the spelling; its path starts from the folder of this file.',
  },
  'the writing of YAML': {
    'rules:\n\tblank-field: off': '2:1: this line begins with a tab. Use spaces instead: two for each step inwards.',
    'rules:\n  blank-field: off\n kind: plan':
      '3:1: this line does not line up with the ones around it. Begin lines that belong together with the same number of spaces.',
    'kind: plan\nkind: note': '2:1: "kind" is written twice. Keep one of them, with everything that belongs to it.',
    [override('files: *.pdf')]: '2:12: a value that begins with * needs quotation marks: "*.pdf".',
    [override('files: !drafts/**')]: '2:12: a value that begins with ! needs quotation marks around it.',
    'person: !!js/function Ana': '1:9: a value that begins with ! needs quotation marks around it.',
    'person: @ana': '1:9: a value that begins with @ needs quotation marks around it.',
    'person: "Ana': '1:13: a quotation mark is opened and not closed. Add the missing one.',
    'identity-first: [Deaf': '1:22: a bracket is opened and not closed. Add the missing ].',
    'rules: {blank-field: off': '1:25: a bracket is opened and not closed. Add the missing }.',
    'person: "Ana" Rivera':
      '1:15: there are words after the closing quotation mark or bracket. Put quotation marks around the whole value.',
    'glossary:\n  IEP: the plan: at school':
      '2:8: there is a second colon in this value. Put quotation marks around the value, or move what belongs below it to a line of its own.',
    'rules\n  blank-field: off': '1:1: a colon and a space are missing on this line. Write it as "name: value".',
    'kind: plan\nperson': '2:1: a colon and a space are missing on this line. Write it as "name: value".',
    'extends: "..\\quiet.yaml"':
      '1:13: a \\ inside double quotation marks has a special meaning. Write / in paths, or use single quotation marks.',
    'kind: plan\n---\nkind: note':
      '2:1: a line with --- divides this file in two. Delete that line: a settings file has one part.',
    '? [a]\n: b': '1:3: a name before a colon must be plain text.',
    ']': '1:1: this line cannot be understood. Check its colons, quotation marks and brackets.',
  },
}

describe.each(Object.entries(cases))('messages about %s', (_, examples) => {
  it.each(Object.entries(examples))('%j', async (yaml, message) => {
    expect(await complaintAbout(yaml)).toBe(`carelint.yaml:${message}`)
  })
})

describe('messages about files', () => {
  it('names the place in a file with Windows line ends and a byte order mark', async () => {
    expect(await complaintAbout('\uFEFFkind: plan\r\nperson: 42\r\n')).toBe(
      'carelint.yaml:2:9: "person" should be a name, such as Ana Rivera. Here is the number 42.',
    )
  })

  it('tells all that is wrong, a line each', async () => {
    expect(await complaintAbout('rules:\n  blank-fields: off\nkind: plans\n')).toBe(
      'carelint.yaml:2:3: there is no rule called "blank-fields". Did you mean "blank-field"?\n' +
        'carelint.yaml:3:7: "plans" is not a kind of record. Did you mean "plan"?',
    )
  })

  it('asks for UTF-8', async () => {
    const utf16 = new Uint8Array([0xff, 0xfe, 0x61, 0x00])
    expect(await complaintAbout(utf16)).toBe(
      'carelint.yaml: this file is not saved as UTF-8 text. Open it in an editor and save it with the encoding "UTF-8".',
    )
  })

  it('asks for one file where there are two', async () => {
    expect(await workspace({'carelint.yaml': '', 'carelint.yml': ''}).complaint()).toBe(
      'carelint.yaml: this folder contains both carelint.yaml and carelint.yml. Put all settings into one of them and delete the other.',
    )
  })

  it('shows the circle that files of settings make', async () => {
    const {complaint} = workspace({
      'carelint.yaml': 'extends: shared/team.yaml',
      'shared/team.yaml': 'extends: ../agency.yaml',
      'agency.yaml': 'kind: plan\nextends: shared/team.yaml',
    })
    expect(await complaint()).toBe(
      'agency.yaml:2:10: these files extend each other in a circle: team.yaml → ../agency.yaml → team.yaml. Delete one of these "extends".',
    )
    expect(await complaintAbout('extends: carelint.yaml')).toBe(
      'carelint.yaml:1:10: these files extend each other in a circle: carelint.yaml → carelint.yaml. Delete one of these "extends".',
    )
  })

  it('points into the file that is extended or named as a glossary', async () => {
    const extended = workspace({'carelint.yaml': 'extends: ./team.yaml', 'team.yaml': '\nkind: plans'})
    expect(await extended.complaint()).toBe('team.yaml:2:7: "plans" is not a kind of record. Did you mean "plan"?')
    const glossary = (words: string) => workspace({'carelint.yaml': 'glossary: words.yaml', 'words.yaml': words})
    expect(await glossary('IEP: school plan\nCST: 4').complaint()).toBe(
      'words.yaml:2:6: the plain words of a term should be text. Here is the number 4.',
    )
    expect(await glossary('- IEP').complaint()).toBe(
      'words.yaml:1:1: a glossary file should contain one term and its plain words on each line (IEP: school plan for special education). Here is a list.',
    )
    expect(await glossary('IEP').complaint()).toBe(
      'words.yaml:1:1: a glossary file should contain one term and its plain words on each line (IEP: school plan for special education). Here is the text "IEP".',
    )
  })

  it('says when options do not fit together, even from two files', async () => {
    const {complaint} = workspace({
      'carelint.yaml': 'extends: base.yaml\nrules: {overdue-review: {early: 40}}',
      'base.yaml': 'rules: {overdue-review: {late: 35}}',
    })
    expect(await complaint()).toBe(
      'carelint.yaml: the options of the rule "overdue-review" do not fit together. "carelint explain overdue-review" says what each is for.',
    )
  })

  it('has the problems as data too', async () => {
    const {folder} = workspace({'carelint.yaml': 'kind: plans'})
    const error: unknown = await createConfigLoader(rules)
      .settingsFor(`${folder}/plan.md`)
      .catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(ConfigError)
    expect((error as ConfigError).name).toBe('ConfigError')
    expect((error as ConfigError).problems).toMatchObject([{line: 1, column: 7}])
  })
})
