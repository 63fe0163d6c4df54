import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {version} from '../../src/version.js'
import {carelint, fixtures, temporaryFolder} from './run-cli.js'

const folder = temporaryFolder()
const run = (...args: string[]) => carelint(args, {cwd: folder})

describe('carelint', () => {
  it('tells its version, the one in package.json', () => {
    expect(run('--version').out).toBe(`${version}\n`)
    expect(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version).toBe(version)
  })

  it.each([
    [['chek'], 'Did you mean check?'],
    [['check'], 'carelint: Name the documents or folders to look at, such as plan.docx.\nRun "carelint check --help"'],
    [['explain'], 'carelint: Name a rule, such as undefined-acronym.'],
    [['check', 'x.md', '--formt', 'json'], "carelint: unknown option '--formt'\n(Did you mean --format?)"],
    [['check', 'x.md', '--format', 'yaml'], 'Allowed choices are pretty, json'],
    [['check', 'x.md', '--today', 'tomorrow'], 'Write it as year-month-day, for example 2026-06-30.'],
    [['check', 'x.md', '--today', '2026-02-30'], 'There is no such date.'],
    [['inspect', '.'], '. is a folder. inspect shows one file at a time.'],
    [['acronyms', '-'], 'acronyms reads files and folders, not standard input.'],
    [['baseline', '-'], 'baseline reads files and folders, not standard input.'],
    [['explain', 'undefined-acronyms'], 'Did you mean "undefined-acronym"?'],
    [['inspect', 'nowhere.docx'], 'nowhere.docx: there is no such file or folder. Check the spelling of the path.'],
  ])('%j is wrong usage, said in one line', (args, words) => {
    const {code, err, out} = run(...args)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain(words)
    expect(err).not.toMatch(/\n\s+at /)
  })

  it('uses colour only when asked to', () => {
    writeFileSync(join(folder, 'plain.md'), 'He is a schizophrenic.\n')
    const escapeSign = String.fromCharCode(27)
    expect(run('check', 'plain.md').out).not.toContain(escapeSign)
    expect(carelint(['check', 'plain.md'], {cwd: folder, env: {FORCE_COLOR: '1'}}).out).toContain(escapeSign)
    expect(carelint(['check', 'plain.md'], {cwd: folder, env: {FORCE_COLOR: '1', NO_COLOR: '1'}}).out).not.toContain(
      escapeSign,
    )
  })
})

it('keeps to the width of COLUMNS where there is no screen to ask', () => {
  writeFileSync(join(folder, 'narrow.md'), 'He is a schizophrenic.\n')
  const {out} = carelint(['check', 'narrow.md', '--today', '2026-01-15'], {cwd: folder, env: {COLUMNS: '40'}})
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40)
})

describe('carelint inspect', () => {
  it('shows how a form was understood, and the text with its line numbers', () => {
    const {out, code} = run('inspect', join(fixtures, 'plans/warsame-plan-of-care/plan.docx'))
    expect(code).toBe(0)
    expect(out).toContain('Format: Word. Kind: plan of care. Its title says so.')
    expect(out).toContain('Goals: 5')
    expect(out).toMatch(/\n\s+target date: +“/)
    expect(out).toMatch(/\n\s+1 {2}\S/)
  })

  it('tells a script that a file could not be read', () => {
    writeFileSync(join(folder, 'picture.png'), Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))
    expect(run('inspect', 'picture.png')).toMatchObject({code: 2, out: expect.stringContaining('Not read: ')})
  })

  it('reads it as if today were another day', () => {
    writeFileSync(
      join(folder, 'soon.md'),
      '# Plan of care\n\nGoal 1: Ana cooks twice a week.\n\nTarget date: in 6 months\n',
    )
    expect(run('inspect', 'soon.md', '--today', '2026-01-15').out).toContain('= 2026-07-15')
    expect(run('inspect', 'soon.md', '--today', '2027-01-15').out).toContain('= 2027-07-15')
  })

  it('gives all of it as JSON', () => {
    const {out} = run('inspect', join(fixtures, 'plans/pettway-support-plan/plan.pdf'), '--format', 'json')
    const {record, text} = JSON.parse(out)
    expect(record.family).toBe('plan')
    expect(record.person).toBe('Isaiah Pettway')
    expect(record.planDate).toBe('2026-07-08')
    expect(record.goals).toHaveLength(7)
    expect(text).toContain('Isaiah will make his own lunch on 4 of 5 weekdays.')
  })
})

describe('carelint rules and explain', () => {
  it('lists every rule, and explains each', () => {
    const rules: {id: string; summary: string}[] = JSON.parse(run('rules', '--format', 'json').out)
    expect(rules.map(({id}) => id)).toContain('missing-family-voice')
    const list = run('rules').out
    for (const {id} of rules) expect(list).toContain(id)
    const page = run('explain', 'missing-family-voice').out
    expect(page).toMatch(/^missing-family-voice\n/)
    expect(page).toContain('Why it matters to the family')
    expect(page).toContain('Asked for by: Care Coordinator and Supervisor Competencies')
    expect(page).toContain('A9: The plan has the family’s own words, as quotes.')
    for (const line of page.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  it('lists the rules as a profile sets them, with the statements they answer to', () => {
    const {out} = run('rules', '--profile', 'florida-care-coordination')
    expect(out).toMatch(/^missing-target-date \(dates, error\)\n {2}.*\n {4}A20: The plan has clear target dates\.$/m)
    expect(out).toMatch(/^ {4}require: either \(A18\)$/m)
    expect(out).toMatch(/^ {4}contact-schedule: info \(A28\)$/m)
    const {code, err} = run('rules', '--profile', 'florida')
    expect(code).toBe(2)
    expect(err).toContain('there is no profile called "florida". Did you mean "florida-care-coordination"?')
  })
})

describe('carelint.yaml', () => {
  const home = join(folder, 'agency')
  mkdirSync(join(home, 'notes'), {recursive: true})
  writeFileSync(join(home, 'notes/contact.md'), 'The FBA is on Friday. He is a schizophrenic.\n')
  const codes = (...args: string[]) => {
    const {out} = carelint(['check', ...args, '--format', 'json'], {cwd: folder})
    return JSON.parse(out).files[0].diagnostics.map(({code}: {code: string}) => code)
  }

  it('is written by init, once', () => {
    const first = carelint(['init'], {cwd: home})
    expect(first.code).toBe(0)
    expect(readFileSync(join(home, 'carelint.yaml'), 'utf8')).toContain('extends: recommended')
    const again = carelint(['init'], {cwd: home})
    expect(again.code).toBe(2)
    expect(again.err).toBe('carelint: carelint.yaml already exists; it was left as it is.\n')
  })

  it('is found above the file that is checked, wherever the command is started', () => {
    expect(codes('agency/notes/contact.md')).toEqual(['undefined-acronym', 'label-before-person'])
    writeFileSync(
      join(home, 'carelint.yaml'),
      'rules:\n  label-before-person: off\nglossary:\n  FBA: a look at why a behavior happens\n',
    )
    expect(codes('agency/notes/contact.md')).toEqual([])
  })

  it('is shown with the source of every value', () => {
    const {out} = run('config', 'agency/notes/contact.md')
    expect(out).toContain('agency/carelint.yaml')
    expect(out).toContain('  rules.label-before-person: "off"')
    expect(out).toContain('  all other rules: at their own severity   (built in)')
    expect(out).not.toContain('"on"')
    expect(run('config', 'elsewhere.md').out).toContain(
      'No carelint.yaml was found above elsewhere.md, so the built-in settings apply.',
    )
  })

  it('is told where it is wrong, with the nearest right word', () => {
    writeFileSync(join(home, 'carelint.yaml'), 'rules:\n  undefined-acronyms: off\n')
    const {code, err, out} = run('check', 'agency/notes/contact.md')
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain('Did you mean "undefined-acronym"?')
    expect(err).toMatch(/carelint\.yaml:2:3/)
  })
})
