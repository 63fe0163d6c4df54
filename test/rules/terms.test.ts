import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {createReviewer} from '../../src/check/reviewer.js'
import {readMarkdown} from '../../src/ingest/markdown/index.js'
import {packedLines, unpack} from '../../src/language/phrases/packed.js'
import type {CompiledWay, Term} from '../../src/language/phrases/term.js'
import {builtInVocabulary, rules} from '../../src/rule/knowledge.js'
import {checkTermEntries} from '../../src/rule/term-entries.js'

// Every entry of every vocabulary shows itself at work: found in its "not-ok" sentences, and nothing of its rule in its "ok" ones.
// Office words are only told where somebody asks for it.
const review = createReviewer({
  today: '2026-01-15',
  settings: {rules: {'unexplained-jargon': {options: {generic: true}}}},
})

const alone = (sentence: string) => `---\nkind: other\n---\n\n${sentence}\n`

/** Entries that only count in a field are shown in one. */
const inField = (field: string | undefined, sentence: string) =>
  field
    ? `---\nkind: plan\n---\n\n## ${field === 'need' ? 'Needs' : field === 'strength' ? 'Strengths' : 'Diagnosis'}\n\n${sentence}\n`
    : alone(sentence)

const at = (file: string) => new URL(`../../${file}`, import.meta.url)

/** `terms.yaml` of a rule, or its lists by topic in `terms/`. */
function filesOf(id: string): string[] {
  if (existsSync(at(`rules/${id}/terms.yaml`))) return [`rules/${id}/terms.yaml`]
  if (!existsSync(at(`rules/${id}/terms`))) return []
  return readdirSync(at(`rules/${id}/terms`)).map((file) => `rules/${id}/terms/${file}`)
}

for (const {id} of rules) {
  const entries = filesOf(id).flatMap((file) => checkTermEntries(parse(readFileSync(at(file), 'utf8')), file))
  if (entries.length === 0) continue
  const terms = packedLines(builtInVocabulary.terms)
    .map((term) => unpack(term) as Term)
    .filter((term) => term.rule === id)

  it(`${id}: every id is there once`, () => {
    const ids = entries.map((entry) => entry.id)
    expect(ids.filter((name, number) => ids.indexOf(name) !== number)).toEqual([])
  })

  describe(`${id}: terms`, () => {
    for (const entry of entries) {
      it(entry.id, async () => {
        expect(entry['not-ok'].length, 'at least one sentence in which it is found').toBeGreaterThan(0)
        expect(entry.ok.length, 'at least one sentence in which it stays quiet').toBeGreaterThan(0)
        const why = terms.find((term) => term.id === entry.id)?.why ?? ''
        const field = entry.only?.fields?.[0]
        for (const sentence of entry['not-ok']) {
          const {findings} = await review(readMarkdown(inField(field, sentence)))
          const own = findings.filter((finding) => finding.rule === id)
          expect(own.map(({message}) => message).join('\n'), sentence).toContain(
            id === 'unexplained-jargon' ? entry.alternatives[0] : why.replace(/\.$/, ''),
          )
        }
        for (const sentence of entry.ok) {
          const {findings} = await review(readMarkdown(alone(sentence)))
          expect(
            findings.filter((finding) => finding.rule === id).map(({term}) => term),
            sentence,
          ).toEqual([])
        }
      })
    }
  })
}

describe('all vocabularies together', () => {
  it('hold no words twice: of two entries with the same words only one would ever be told', () => {
    const terms = packedLines(builtInVocabulary.terms).map((term) => unpack(term) as Term)
    const owners = new Map<string, string>()
    const twice: string[] = []
    for (const line of packedLines(builtInVocabulary.ways)) {
      const [number, steps] = unpack(line) as CompiledWay
      const term = terms[number]
      const words = JSON.stringify(steps)
      // The phrases of retext-equality stand beside ours on purpose.
      if (!term || term.rule === 'biased-term') continue
      const owner = owners.get(`${term.group} ${words}`)
      if (owner !== undefined && owner !== term.id) twice.push(`${owner} and ${term.id}: ${words}`)
      owners.set(`${term.group} ${words}`, term.id)
    }
    expect(twice).toEqual([])
  })
})
