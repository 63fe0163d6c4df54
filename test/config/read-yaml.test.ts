import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {stringify} from 'yaml'
import {exactReader} from '../../src/config/exact-yaml.js'
import {withYaml} from '../../src/config/read-yaml.js'
import {yaml} from '../../src/config/yaml-package.js'

/** What each reader made of a text, in the order in which they were asked. */
async function readings(text: string): Promise<unknown[]> {
  const values: unknown[] = []
  await withYaml((read) => {
    values.push('an attempt')
    values.push(read(text, 'carelint.yaml').value)
  }).catch(() => undefined)
  return values
}

const exactly = (text: string) => exactReader(yaml)(text, 'carelint.yaml').value

describe('reading YAML', () => {
  it('asks the exact reader only when something is wrong', async () => {
    expect(await readings('person: Ana')).toEqual(['an attempt', {person: 'Ana'}])
    expect(await readings('person: "Ana')).toEqual(['an attempt', 'an attempt'])
  })

  it('asks it as well when the work finds that the values cannot be used', async () => {
    const work = withYaml((read) => {
      throw read('kind: plan\nrules: off', 'carelint.yaml').error('not like this.', ['rules'])
    })
    await expect(work).rejects.toMatchObject({problems: [{line: 2, column: 8, message: 'not like this.'}]})
  })

  it.each(['', '\n\n', '# a comment', '  # one\n\n# another\n'])('finds nothing in %j', async (text) => {
    expect(await readings(text)).toEqual(['an attempt', null])
  })

  it.each([
    ['&anchor and *alias', 'a: &x [1]\nb: *x'],
    ['another version', '%YAML 1.1\n---\na: yes'],
  ])('leaves %s to the exact reader', async (_, text) => {
    const [first, second] = await readings(text)
    expect([first, second]).toEqual(['an attempt', 'an attempt'])
  })

  const ourOwn = readdirSync('rules', {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.yaml'))

  it.each(ourOwn)('reads %s as the exact reader does', async (file) => {
    const text = readFileSync(join('rules', file), 'utf8')
    const values = await readings(text)
    expect(values.at(-1)).toEqual(exactly(text))
    expect(values).toHaveLength(2)
  })

  it('reads numbers, dates, words for yes and no, and all kinds of quotation as the exact reader does', async () => {
    const scalar = fc.oneof(
      fc.string({unit: 'grapheme', maxLength: 12}),
      fc.constantFrom(
        'yes',
        'No',
        'on',
        'true',
        'NULL',
        '~',
        '012',
        '0x1F',
        '1_000',
        '1e3',
        '.5',
        '2026-01-31',
        '12:30',
        '+1',
      ),
      fc.integer(),
      fc.double({noNaN: true}),
      fc.boolean(),
      fc.constant(null),
    )
    const key = fc.stringMatching(/^[a-z][a-z -]{0,8}[a-z]$/)
    const {value} = fc.letrec((tie) => ({
      value: fc.oneof(
        {maxDepth: 3},
        scalar,
        fc.array(tie('value'), {maxLength: 4}),
        fc.dictionary(key, tie('value'), {maxKeys: 4}),
      ),
    }))
    const style = fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED')
    await fc.assert(
      fc.asyncProperty(fc.dictionary(key, value), style, async (settings, defaultStringType) => {
        const text = stringify(settings, {defaultStringType, aliasDuplicateObjects: false})
        const values = await readings(text)
        expect(values.at(-1)).toEqual(exactly(text))
      }),
    )
  })
})
