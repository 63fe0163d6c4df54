import {readFileSync} from 'node:fs'
import * as fsPromises from 'node:fs/promises'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {ParseEnglish} from 'parse-english'
import retextEquality from 'retext-equality'
import * as unified from 'unified'
import * as vfile from 'vfile'
import {describe, expect, it} from 'vitest'

/** retext-english, which is no more than this around the same parser. */
function retextEnglish(this: {parser?: (text: string) => unknown}) {
  const parser = new ParseEnglish()
  this.parser = (text) => parser.parse(text)
}

/** What the examples may import. */
const modules: Readonly<Record<string, object>> = {
  'node:fs/promises': fsPromises,
  carelint: await import('carelint'),
  'retext-english': {default: retextEnglish},
  'retext-equality': {default: retextEquality},
  unified,
  vfile,
}

/** Runs an example as the module it is; returns what it prints. */
async function run(example: string): Promise<string> {
  const body = example
    .replace(/^import (\{.*\}) from '(.*)'$/gm, (_, names, from) => `const ${names} = modules['${from}']`)
    .replace(/^import (\w+) from '(.*)'$/gm, (_, name, from) => `const ${name} = modules['${from}'].default`)
  const printed: string[] = []
  const print = {log: (...words: unknown[]) => printed.push(words.join(' ').trimEnd())}
  const AsyncFunction = (async () => {}).constructor as new (
    ...parts: string[]
  ) => (...given: unknown[]) => Promise<void>
  await new AsyncFunction('modules', 'console', body)(modules, print)
  return printed.join('\n')
}

const page = readFileSync(new URL('../../docs/library.md', import.meta.url), 'utf8')
const blocks = fromMarkdown(page).children.flatMap((node) => (node.type === 'code' ? [node] : []))

describe('docs/library.md', () => {
  it('has examples, each with what it prints', () => {
    expect(blocks.length).toBeGreaterThan(6)
    expect(blocks.map(({lang}) => lang)).toEqual(blocks.map((_, i) => (i % 2 === 0 ? 'js' : 'text')))
  })

  blocks.forEach((block, i) => {
    if (block.lang !== 'js') return
    it(`example ${i / 2 + 1} prints what stands below it`, async () => {
      expect(await run(block.value)).toBe(blocks[i + 1]?.value)
    })
  })
})
