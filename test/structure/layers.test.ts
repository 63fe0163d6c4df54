import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join, normalize} from 'node:path'
import {describe, expect, it} from 'vitest'

// Data flows one way: a room knows the rooms before it, never those behind it.
const ROOMS = [
  'text',
  'document',
  'ingest',
  'language',
  'record',
  'rule',
  'check',
  'config',
  'batch',
  'report',
  'annotate',
  'cli',
]
/** These run in a browser: no Node, no process, no clock. */
const PURE = ['text', 'document', 'ingest', 'language', 'record', 'rule', 'check', 'report', 'annotate']

const sources = readdirSync('src', {recursive: true, encoding: 'utf8'})
  .filter((name) => name.endsWith('.ts') && !name.includes('generated'))
  .map((name) => ({name: name.replaceAll('\\', '/'), code: readFileSync(join('src', name), 'utf8')}))

const roomOf = (path: string) => path.split('/')[0] ?? ''
const importsOf = (code: string) => [...code.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map((match) => match[1] ?? '')

describe('the house', () => {
  it.each(sources.filter(({name}) => ROOMS.includes(roomOf(name))).map(({name, code}) => [name, code]))(
    '%s imports from its own room or earlier ones',
    (name, code) => {
      const own = ROOMS.indexOf(roomOf(name))
      for (const target of importsOf(code).filter((path) => path.startsWith('.'))) {
        const path = normalize(join(dirname(name), target)).replaceAll('\\', '/')
        // version.ts and clock.ts stand beside the rooms; rules are the last thing the rule room gathers.
        if (path === 'version.js' || path === 'clock.js' || path.startsWith('../rules/')) continue
        expect(ROOMS.indexOf(roomOf(path)), `${name} imports ${target}`).toBeLessThanOrEqual(own)
        expect(ROOMS, `${name} imports ${target}`).toContain(roomOf(path))
      }
    },
  )

  it.each(sources.filter(({name}) => PURE.includes(roomOf(name))).map(({name, code}) => [name, code]))(
    '%s needs no Node',
    (_, code) => {
      expect(importsOf(code).filter((path) => path.startsWith('node:'))).toEqual([])
      expect(code).not.toMatch(/\b(?:Buffer\.|process\.|__dirname|require\()/)
    },
  )

  it('reads the clock in one place only', () => {
    const readers = sources.filter(({code}) => /new Date\(\)|Date\.now\(\)/.test(code)).map(({name}) => name)
    expect(readers).toEqual(['clock.ts'])
  })

  it('holds no code that could reach a network', () => {
    for (const {name, code} of sources) {
      expect(
        importsOf(code).filter((path) => /^(?:node:)?(?:https?|net|tls|dgram|dns|http2)$/.test(path)),
        name,
      ).toEqual([])
      expect(code, name).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon/)
    }
  })

  it('keeps its files short enough to hold one idea', () => {
    const long = sources.filter(({code}) => code.split('\n').length > 300).map(({name}) => name)
    expect(long).toEqual([])
  })
})
