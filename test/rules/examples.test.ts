import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {createReviewer} from '../../src/check/reviewer.js'
import {readMarkdown} from '../../src/ingest/markdown/index.js'
import {rules} from '../../src/rule/knowledge.js'
import {readExamples} from './rule-page.js'

// Every example in a rule.md runs here: the page that people read is what the rule does.
const review = createReviewer({today: '2026-01-15'})

async function findingsOf(rule: string, markdown: string) {
  const {findings} = await review(readMarkdown(markdown))
  return findings
    .filter((finding) => finding.rule === rule)
    .map(({severity, place, message}) => {
      if (place.kind !== 'source') throw new Error('Markdown has places in its source')
      const words = markdown.slice(place.start.offset, place.end.offset).replace(/\s+/g, ' ')
      return {severity, words, message}
    })
}

// A file that cannot be read has no Markdown example, nor have words that only an agency's settings know: these rules are tested with real
// files in test/cli and test/config.
const WITHOUT_EXAMPLES = ['unreadable-file', 'partly-read-file', 'agency-term']

for (const {id} of rules) {
  describe(id, () => {
    const page = readFileSync(new URL(`../../rules/${id}/rule.md`, import.meta.url), 'utf8')

    it('has a page that says what, why and what to write instead', () => {
      expect(page.startsWith(`# ${id}\n`)).toBe(true)
      for (const heading of ['## What it finds', '## Why it matters', '## What to ']) expect(page).toContain(heading)
    })

    if (WITHOUT_EXAMPLES.includes(id)) return
    const examples = readExamples(page)

    it('has examples of all three kinds', () => {
      for (const kind of ['not ok', 'ok', 'looks like it'])
        expect(examples.filter((example) => example.kind === kind)).not.toEqual([])
    })

    for (const {kind, markdown, expected} of examples) {
      it(`${kind}: ${markdown.replace(/\s+/g, ' ').slice(0, 70)}`, async () => {
        if (kind === 'not ok') expect(expected).not.toEqual([])
        expect(await findingsOf(id, markdown)).toEqual(expected)
      })
    }
  })
}
