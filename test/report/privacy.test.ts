import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {beforeAll, describe, expect, it} from 'vitest'
import {createReviewer} from '../../src/check/reviewer.js'
import type {Document} from '../../src/document/document.js'
import {readDocument} from '../../src/ingest/index.js'
import {readMarkdown} from '../../src/ingest/markdown/index.js'
import {RECORD_KINDS} from '../../src/record/kinds.js'
import {rules} from '../../src/rule/knowledge.js'
import {readExamples} from '../rules/rule-page.js'
import {renderJson, renderPretty} from './render.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const filesIn = (folder: string, ending: RegExp) =>
  readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'})
    .filter((name) => ending.test(name))
    .map((name) => `${folder}/${name}`)
const review = createReviewer({today: '2026-01-15'})
const summaries = new Map(rules.map(({id, summary}) => [id, summary]))

const wordsOf = (text: string) => text.match(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu) ?? []

/** A plan with names nobody else has, in every place where a rule looks. */
const everywhere = `---
kind: plan
---

# Plan of care for Zorvath Quillebrand

Name: Zorvath Quillebrand

<!-- carelint-allow Brixholme: Zorvath asked Brixholme -->

## Zorvath’s strengths

Zorvath is a Brixholme schizophrenic who suffers from Quillebrand, and Mrs. Brixholme says that he is noncompliant. The ZQB came.

## Need

Zorvath needs counseling from Brixholme because Quillebrand was unwilling to ambulate with Mrs. Brixholme.

**Goal 1:** Zorvath will improve Brixholme’s attitude regularly.

Target date: when Quillebrand is ready

**Goal 2:** Zorvath will not hit Brixholme for 4 of 5 days.

Target date: 13/45/2026

**Goal 3:** Mrs. Brixholme will call Quillebrand ongoing.

| Action | Who | By when |
| --- | --- | --- |
| Call Quillebrand about Zorvath | | ongoing |
| Zorvath attends Brixholme therapy | staff | 1/2/2020 |

Mom said, "Zorvath is not like Brixholme." Respite will be provided to Quillebrand. Review: ____
`

/** Every record of the project: the examples of all rules, the fixtures in all formats, and the one with names everywhere. */
async function allDocuments(): Promise<[name: string, document: Document][]> {
  const examples = rules.flatMap(({id}) =>
    readExamples(read(`rules/${id}/rule.md`)).map(({markdown}, number): [string, Document] => [
      `${id} ${number}`,
      readMarkdown(markdown),
    ]),
  )
  const files = ['fixtures/notes', 'fixtures/plans'].flatMap((folder) => filesIn(folder, /\.(?:md|txt|docx|pdf)$/))
  const fixtures = await Promise.all(
    files.map(
      async (path): Promise<[string, Document]> => [
        path,
        await readDocument(new Uint8Array(readFileSync(join(root, path))), path),
      ],
    ),
  )
  return [...examples, ...fixtures, ['names everywhere', readMarkdown(everywhere)]]
}

let documents: [name: string, document: Document][] = []
beforeAll(async () => {
  documents = await allDocuments()
})

const fileReview = async (document: Document) => ({
  ...(await review(document)),
  path: 'file.md',
  uri: 'file:///file.md',
})

/** All words that redacted output may hold: they were written before any document was read. */
function fixedWords(): Set<string> {
  const schema: string[] = []
  const walk = (value: unknown, key = ''): void => {
    if (typeof value === 'string' && ['const', 'enum'].includes(key)) schema.push(value)
    if (Array.isArray(value)) for (const item of value) walk(item, key)
    else if (value && typeof value === 'object') {
      for (const [name, inner] of Object.entries(value)) {
        schema.push(name)
        walk(inner, name)
      }
    }
  }
  walk(JSON.parse(read('schema/output.schema.json')))
  // What is told about reading a file stands word for word in the code that reads.
  const readers = filesIn('src/ingest', /\.ts$/).flatMap((path) =>
    (read(path).match(/'[^'\n]*'|`[^`]*`|"[^"\n]*"/g) ?? []).map((text) => text.replace(/\$\{[^}]*\}/g, ' ')),
  )
  const places = 'line page row table paragraph the whole document header footer footnotes endnotes comments word xml'
  const frame = 'carelint schema tool version files file md docs rules summary'
  return new Set(
    [
      ...schema,
      ...readers,
      ...RECORD_KINDS,
      places,
      frame,
      ...rules.flatMap(({id, category, summary}) => [id, category, summary]),
    ]
      .flatMap(wordsOf)
      .map((word) => word.toLowerCase()),
  )
}

describe('redacted JSON', () => {
  it('holds no word that was not written before the document was read', async () => {
    const fixed = fixedWords()
    for (const [name, document] of documents) {
      const json = renderJson([await fileReview(document)], {version: '1.2.3', redact: summaries})
      const told = json.replace(/"fingerprint": "[0-9a-f]{16}"/g, '')
      const strange = wordsOf(told).filter((word) => !fixed.has(word.toLowerCase()))
      expect(strange, name).toEqual([])
    }
  })

  it('would notice a word of the document', () => {
    const fixed = fixedWords()
    for (const word of ['Zorvath', 'Maya', 'Brandt', 'Delgado', 'schizophrenic', 'Tyler']) {
      expect(fixed.has(word.toLowerCase()), word).toBe(false)
    }
  })
})

describe('JSON as it is', () => {
  /** What our own messages are made of: the rules, their lists and what they share, without remarks and example sentences. */
  const ours = ['rules', 'src/rule', 'src/record', 'src/ingest']
    .flatMap((folder) => filesIn(folder, /\.(?:ts|yaml)$/))
    .map((path) => read(path).replace(/\/\*[\s\S]*?\*\/|\/\/ .*|^# .*|^ {2,}- .*/gm, ''))
    .join('\n')
  const ourWords = new Set(wordsOf(ours))
  const runsOf = (text: string) => {
    const words = wordsOf(text.toLowerCase())
    return words.slice(2).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`)
  }
  const ourRuns = new Set(runsOf(ours))

  it('names people and places only where they are in the matched words', async () => {
    for (const [name, document] of documents) {
      const names = new Set(wordsOf(document.text).filter((word) => /^\p{Lu}/u.test(word) && !ourWords.has(word)))
      for (const {rule, message, suggestions, span} of (await review(document)).findings) {
        const matched = new Set(wordsOf(document.text.slice(span.start, span.end)))
        const told = wordsOf([message, ...suggestions.flatMap(({title, newText = ''}) => [title, newText])].join(' '))
        expect(
          told.filter((word) => names.has(word) && !matched.has(word)),
          `${name}: ${rule}`,
        ).toEqual([])
      }
    }
  })

  it('holds no three words in a row from around the matched ones', async () => {
    for (const [name, document] of documents) {
      const runs = new Set(runsOf(document.text))
      for (const {rule, message, suggestions, span, term = ''} of (await review(document)).findings) {
        const matched = new Set(runsOf(document.text.slice(span.start, span.end)))
        const told = [message, term, ...suggestions.flatMap(({title, newText = ''}) => [title, newText])].flatMap(
          runsOf,
        )
        const leaked = told.filter((run) => runs.has(run) && !matched.has(run) && !ourRuns.has(run))
        expect(leaked, `${name}: ${rule}`).toEqual([])
      }
    }
  })

  it('has no sentence of the document', async () => {
    const document = readMarkdown('The FBA is on Friday, and her uncle Teo moved to Harbor Street.\n')
    const json = renderJson([await fileReview(document)], {version: '1.2.3'})
    expect(json).toContain('FBA')
    for (const word of ['Friday', 'uncle', 'Teo', 'Harbor']) expect(json).not.toContain(word)
  })
})

it('shows people the sentences with findings, and no others', async () => {
  const document = readMarkdown(
    'The FBA is on Friday. Her uncle Teo moved to Harbor Street.\n\nHe likes to paint boats.\n',
  )
  const shown = renderPretty([await fileReview(document)], {width: 80, color: false, today: '2026-01-15'})
  expect(shown).toContain('The FBA is on Friday.')
  for (const word of ['uncle', 'Harbor', 'boats']) expect(shown).not.toContain(word)
})
