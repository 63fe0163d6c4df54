import {readdirSync, readFileSync} from 'node:fs'
import {ParseEnglish} from 'parse-english'
import retextEquality from 'retext-equality'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {createReviewer} from '../../src/check/reviewer.js'
import {readMarkdown} from '../../src/ingest/markdown/index.js'
import {overlaps, type Span} from '../../src/text/span.js'

const at = (path: string) => new URL(`../../${path}`, import.meta.url)
const allowed = new Set(parse(readFileSync(at('rules/biased-term/allowed.yaml'), 'utf8')) as string[])
const parser = new ParseEnglish()
const plugin = unified().use(retextEquality).freeze()
const review = createReviewer({today: '2026-01-15'})

/** Sentences in which the plugin has something to say, of each kind that carelint treats in its own way. */
const sentences = [
  'She is an addict and he is a spaz.',
  'Her father is wheelchair bound and suffers from multiple sclerosis.',
  'Her mother said, "I am a retard and an idiot."',
  'She read "The Idiot" last week.',
  'He has spastic diplegia, and the horse is lame.',
  'He was bound to a wheelchair after bedlam broke out.',
  'She has infantile paralysis and tourettes syndrome.',
  'He is a landlord, and she is a stewardess.',
  'Their mother is an Alcoholics Anonymous member.',
]

const documents = [
  ...readdirSync(at('fixtures/plans')).map((name) => readFileSync(at(`fixtures/plans/${name}/plan.md`), 'utf8')),
  ...sentences.map((sentence) => `---\nkind: note\n---\n\n${sentence}\n`),
]

interface Difference {
  readonly words: string
  readonly id: string
  readonly reason: string
}

/** What the plugin says of every block when it is run plainly, and what became of each message here. */
async function differences(markdown: string): Promise<{kept: number; dropped: Difference[]}> {
  const document = readMarkdown(markdown)
  const {findings} = await review(document)
  const told = findings.filter(({category}) => category === 'respect')
  const quoted = [...document.text.matchAll(/["“][^"”]*["”]/g)].map((match) => span(match.index, match[0].length))
  const dropped: Difference[] = []
  let kept = 0
  for (const block of document.blocks) {
    const source = document.text.slice(block.span.start, block.span.end)
    const file = new VFile(source)
    plugin.runSync(parser.parse(source), file)
    for (const {place, ruleId = '', actual = ''} of file.messages) {
      if (!place || !('start' in place)) continue
      const words = span(block.span.start + (place.start.offset ?? 0), String(actual).length)
      if (told.some((finding) => finding.rule === 'biased-term' && finding.span?.start === words.start)) kept++
      else dropped.push({words: String(actual), id: ruleId, reason: reasonFor(words, ruleId)})
    }
  }
  return {kept, dropped}

  function reasonFor(words: Span, id: string): string {
    if (!allowed.has(id)) return 'not on the list'
    if (told.some((finding) => finding.span && overlaps(finding.span, words))) return 'told by another rule'
    if (quoted.some((quote) => overlaps(quote, words))) return 'quoted'
    return 'a guard of our own'
  }
}

const span = (start: number, length: number): Span => ({start, end: start + length})

describe('retext-equality, run plainly and through biased-term', () => {
  it('differ only for reasons that can be named', async () => {
    const all = await Promise.all(documents.map(differences))
    const dropped = all.flatMap((one) => one.dropped)
    const reasons = (reason: string) => dropped.filter((one) => one.reason === reason).map(({id}) => id)
    expect(all.reduce((sum, {kept}) => sum + kept, 0)).toBeGreaterThan(0)
    expect(new Set(reasons('not on the list')).has('landlady-landlord')).toBe(true)
    expect(reasons('told by another rule')).toEqual(expect.arrayContaining(['addict', 'wheelchair-bound']))
    expect(reasons('quoted')).toEqual(expect.arrayContaining(['retard', 'idiot']))
    // Each of these has been looked at: spastic diplegia and a lame horse.
    expect(reasons('a guard of our own').sort()).toEqual(['lame', 'spastic'])
  })
})
