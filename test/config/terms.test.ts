import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {createReviewer} from '../../src/check/reviewer.js'
import {readMarkdown} from '../../src/ingest/markdown/index.js'
import {workspace} from './workspace.js'

const SETTINGS = 'terms: our-words.yaml\n'

async function findingsOf(terms: string, markdown: string) {
  const {settings} = workspace({'carelint.yaml': SETTINGS, 'our-words.yaml': terms})
  const review = createReviewer({today: '2026-01-15', settings: await settings('plan.md')})
  const {findings} = await review(readMarkdown(markdown))
  return findings
    .filter(({rule}) => rule === 'agency-term')
    .map(({severity, term, message}) => ({severity, term, message}))
}

const complaint = (terms: string) => workspace({'carelint.yaml': SETTINGS, 'our-words.yaml': terms}).complaint()

describe('an agency’s own terms', () => {
  it('are found in every form the pattern has, with the agency’s reason and alternatives', async () => {
    const terms = `
- pattern: home visit[or|ors]
  why: Families here say “the person who comes by”.
  alternatives: [the person who comes by]
  severity: info
`
    expect(await findingsOf(terms, 'Two home visitors came on Monday.')).toEqual([
      {
        severity: 'info',
        term: 'home visitors',
        message:
          '“home visitors”: Families here say “the person who comes by”. You could write: “the person who comes by”.',
      },
    ])
  })

  it('need no more than a pattern, and may use the word lists for people', async () => {
    const found = await findingsOf('- pattern: our {person}\n', 'Our youth like the park.')
    expect(found).toEqual([
      {severity: 'warning', term: 'Our youth', message: '“Our youth”: Your agency asks for other words here.'},
    ])
  })

  it('stay quiet near the words of an exception, and in what the family says', async () => {
    const terms = '- pattern: unit\n  exceptions: {before: [apartment]}\n'
    expect(await findingsOf(terms, 'They moved to an apartment unit. Mom said, “I like our unit.”')).toEqual([])
  })

  it('are told apart by file of settings: other folders do not have them', async () => {
    const {settings} = workspace({
      'a/carelint.yaml': 'terms: words.yaml',
      'a/words.yaml': '- pattern: unit',
      'b/plan.md': '',
    })
    expect((await settings('a/plan.md')).vocabularies).toHaveLength(1)
    expect((await settings('b/plan.md')).vocabularies).toBeUndefined()
  })
})

it('take what the rule’s own page shows', async () => {
  const page = readFileSync(new URL('../../rules/agency-term/rule.md', import.meta.url), 'utf8')
  const [, example = ''] = /^( {4}- pattern[\s\S]*?)\n\n\S/m.exec(page) ?? []
  const found = await findingsOf(
    example.replaceAll(/^ {4}/gm, ''),
    'Case managers say frequent flyers, at a revolving door.',
  )
  expect(found.map(({term}) => term)).toEqual(['Case managers', 'frequent flyers', 'revolving door'])
})

describe('messages about a file of terms', () => {
  const cases: Readonly<Record<string, readonly [string, string]>> = {
    'an unknown key': [
      '- pattern: unit\n  reason: old\n',
      'our-words.yaml:2:3: this entry has no setting called "reason". It has id, pattern, why, alternatives, severity, sources, case, exceptions, only, not-ok, ok.',
    ],
    'an entry without a pattern': [
      '- why: old\n',
      'our-words.yaml:1:3: this entry needs a "pattern": the words to look for.',
    ],
    'a key that is misspelled': [
      '- patern: unit\n',
      'our-words.yaml:1:3: this entry has no setting called "patern". Did you mean "pattern"?',
    ],
    'an exception that is misspelled': [
      '- pattern: unit\n  exceptions: {befor: [x]}\n',
      'our-words.yaml:2:16: "exceptions" has no setting called "befor". Did you mean "before"?',
    ],
    'a condition on the age, which nothing reads': [
      '- pattern: unit\n  only: {younger-than: 5}\n',
      'our-words.yaml:2:10: "only" has no setting called "younger-than". It has before, after, within, sentence, fields, alone, paragraph, quoted.',
    ],
    'a condition that is neither there nor not': [
      '- pattern: unit\n  only: {alone: yes}\n',
      'our-words.yaml:2:17: "alone" should be true, or not be there.',
    ],
    'a pattern that is no word': [
      '- pattern: 3\n',
      'our-words.yaml:1:12: "pattern" should be the words to look for, or a list of them: [one, two].',
    ],
    'a bracket inside of a list': [
      '- pattern: [flyer[s], door]\n',
      'our-words.yaml:1:18: a comma is missing between the words of this list. Words that contain a bracket need quotation marks around them.',
    ],
    'a bracket that is not closed': [
      '- pattern: unit\n- pattern: home (visit\n',
      'our-words.yaml:2:12: in the pattern "home (visit": a ")" is missing.',
    ],
    'a word list that does not exist': [
      '- pattern: "{persn} unit"\n',
      'our-words.yaml:1:12: in the pattern "{persn} unit": there is no word list called "persn".',
    ],
    'something else than a list': [
      'unit: apartment\n',
      'our-words.yaml:1:1: a file of terms should contain a list of entries, each beginning with "- pattern:". Here is a group of names and values.',
    ],
  }
  it.each(Object.entries(cases))('%s', async (_, [terms, message]) => {
    expect(await complaint(terms)).toBe(message)
  })

  it('a file that is not there', async () => {
    expect(await workspace({'carelint.yaml': SETTINGS}).complaint()).toBe(
      'carelint.yaml:1:8: the file of terms "our-words.yaml" does not exist. Check the spelling; its path starts from the folder of this file.',
    )
  })
})
