import {cpSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {carelint, fixtures} from '../cli/run-cli.js'

// What the README says to type is typed here, and what it shows is what comes out.

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const home = mkdtempSync(join(tmpdir(), 'carelint-readme-'))
cpSync(fixtures, join(home, 'fixtures'), {recursive: true})
afterAll(() => rmSync(home, {recursive: true, force: true}))

const blocks = [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', content = '']) => ({
  language,
  content,
}))
const commandsIn = (content: string) => [...content.matchAll(/npx carelint (.+)$/gm)].map((match) => match[1] ?? '')

describe('the README', () => {
  const commands = blocks.filter(({language}) => language === 'sh').flatMap(({content}) => commandsIn(content))

  it('shows the commands that matter', () => {
    expect(commands.map((command) => command.split(' ')[0])).toEqual(
      expect.arrayContaining(['check', 'explain', 'inspect', 'init']),
    )
  })

  it.each(commands.filter((command) => !command.includes('path/to')))('carelint %s works', (command) => {
    const {code, err} = carelint(command.split(' '), {cwd: home})
    expect(err.replace(/carelint: \d+ other files? .*\n/, '')).toBe('')
    expect(code).toBe(0)
  })

  it('shows real output', () => {
    let output = ''
    let shown = 0
    for (const {language, content} of blocks) {
      const [command] = language === 'sh' ? commandsIn(content) : []
      if (command && !command.includes('path/to')) output = carelint(command.split(' '), {cwd: home}).out
      if (language !== 'text') continue
      expect(output).toContain(content)
      shown++
    }
    expect(shown).toBeGreaterThan(0)
  })

  it('names only files and scripts that exist', () => {
    for (const [, path = ''] of readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)) {
      expect(() => readFileSync(new URL(`../../${path}`, import.meta.url)), path).not.toThrow()
    }
    const {scripts} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
    for (const page of [readme, readFileSync(new URL('../../CONTRIBUTING.md', import.meta.url), 'utf8')]) {
      for (const [, script = ''] of page.matchAll(/npm run ([\w-]+)/g)) expect(scripts).toHaveProperty(script)
    }
  })
})

describe('the settings in the README', () => {
  it('are ones that carelint takes', async () => {
    const {writeFileSync} = await import('node:fs')
    const [settings = '', allow = ''] = blocks.flatMap(({language, content}) => (language === 'yaml' ? [content] : []))
    writeFileSync(join(home, 'carelint.yaml'), settings)
    writeFileSync(join(home, 'carelint-allow.yaml'), allow)
    writeFileSync(join(home, 'our-words.yaml'), '- pattern: case manage(r|ment)\n')
    const {code, out} = carelint(['config', 'notes/contact.md'], {cwd: home})
    expect(code).toBe(0)
    expect(out).toContain('coordinated services team')
  })
})
