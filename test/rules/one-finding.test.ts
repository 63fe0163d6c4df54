import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {createReviewer} from '../../src/check/reviewer.js'
import {readMarkdown} from '../../src/ingest/markdown/index.js'
import {checkTermEntries} from '../../src/rule/term-entries.js'

// One stretch of words gets one finding: how a person is spoken of goes before plain words, and letters are for undefined-acronym alone.
const RULES = [
  'label-before-person',
  'stigmatizing-term',
  'blaming-language',
  'unexplained-jargon',
  'undefined-acronym',
] as const

const review = createReviewer({today: '2026-01-15'})

/** The words that more than one of the rules tells of in a plan with these words. */
async function toldTwice(words: string): Promise<string[]> {
  const {findings} = await review(readMarkdown(`---\nkind: plan\n---\n\n${words}\n`))
  const places = findings
    .filter(({rule}) => RULES.some((id) => id === rule))
    .map(({place, term}) => `${term} ${JSON.stringify(place)}`)
  return places.filter((place, number) => places.indexOf(place) !== number)
}

const at = (file: string) => new URL(`../../rules/${file}`, import.meta.url)

function filesOf(rule: string): string[] {
  if (existsSync(at(`${rule}/terms.yaml`))) return [`${rule}/terms.yaml`]
  return existsSync(at(`${rule}/terms`)) ? readdirSync(at(`${rule}/terms`)).map((file) => `${rule}/terms/${file}`) : []
}

describe('no words are told of twice', () => {
  for (const file of RULES.flatMap(filesOf)) {
    it(`in the sentences of ${file}`, async () => {
      const entries = checkTermEntries(parse(readFileSync(at(file), 'utf8')), file)
      const sentences = entries.flatMap((entry) => entry['not-ok'])
      expect(await toldTwice(sentences.join('\n\n'))).toEqual([])
    })
  }

  it('in sentences with each of the letters that the trade uses', async () => {
    const letters = Object.keys(parse(readFileSync(at('undefined-acronym/acronyms.yaml'), 'utf8')))
    expect(letters.length).toBeGreaterThan(100)
    for (const frame of ['She asked about the X today.', 'The X called on Monday.', 'X of two years, he said.'])
      expect(await toldTwice(letters.map((some) => frame.replace('X', () => some)).join('\n\n'))).toEqual([])
  })

  it.each([
    ['tx', 'His tx goes on.', 'undefined-acronym'],
    ['MGM', 'MGM called on Monday.', 'stigmatizing-term'],
    ['PO', 'The PO called on Monday.', 'undefined-acronym'],
    ['Decompensation', 'Decompensation came in March.', 'stigmatizing-term'],
    ['Elopement', 'Elopement came up twice.', 'label-before-person'],
    ['non-ambulatory', 'She is non-ambulatory.', 'stigmatizing-term'],
  ])('%s', async (term, text, rule) => {
    const {findings} = await review(readMarkdown(`---\nkind: note\n---\n\n${text}\n`))
    expect(findings.filter((finding) => finding.term === term).map((finding) => finding.rule)).toEqual([rule])
  })
})
