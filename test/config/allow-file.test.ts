import {describe, expect, it} from 'vitest'
import {createReviewer} from '../../src/check/reviewer.js'
import {readMarkdown} from '../../src/ingest/markdown/index.js'
import {workspace} from './workspace.js'

const TEXT = 'Bring the FBA to school.\n\nThe BIP is with the FBA.\n'

async function review(entries: string, file = 'plans/rivera.md', today = '2026-03-01') {
  const {settings} = workspace({'carelint-allow.yaml': entries})
  const {findings, allowed} = await createReviewer({today, settings: await settings(file)})(readMarkdown(TEXT))
  const own = findings.filter(({rule}) => rule === 'undefined-acronym' || rule === 'unused-allow')
  return {found: own.map(({rule, term}) => term ?? rule), allowed, messages: own.map(({message}) => message)}
}

describe('carelint-allow.yaml', () => {
  it('allows the findings of a rule in the documents it names', async () => {
    const entries = '- files: plans/**\n  rule: undefined-acronym\n  reason: The school prints them.\n'
    expect(await review(entries)).toMatchObject({found: [], allowed: 2})
    expect(await review(entries, 'notes/rivera.md')).toMatchObject({found: ['FBA', 'BIP'], allowed: 0})
  })

  it('allows only the words it names, whatever their capitals', async () => {
    const entries = '- {files: rivera.md, rule: undefined-acronym, words: fba, reason: The school prints it.}\n'
    expect(await review(entries)).toMatchObject({found: ['BIP'], allowed: 1})
  })

  it('gives documents for which the same entries hold the same settings, as one object', async () => {
    const entries = '- {files: plans/**, rule: undefined-acronym, reason: So agreed.}\n'
    const {settings} = workspace({'carelint-allow.yaml': entries})
    const first = await settings('plans/a.md')
    expect(first.allows).toHaveLength(1)
    expect(await settings('plans/b.md')).toBe(first)
    expect(await settings('notes/c.md')).not.toBe(first)
  })

  it('ends after its last day, and that is told', async () => {
    const entries =
      '- {files: "*.md", rule: undefined-acronym, words: FBA, reason: The school prints it., until: 2026-03-01}\n'
    expect((await review(entries)).found).toEqual(['BIP'])
    const later = await review(entries, 'plans/rivera.md', '2026-03-02')
    expect(later.found).toEqual(['unused-allow', 'FBA', 'BIP'])
    expect(later.messages[0]).toContain('until 2026-03-01')
  })

  it('tells of an entry for one document that does nothing; of one for many it cannot know', async () => {
    const entry = (files: string) => `- {files: ${files}, rule: vague-target-date, reason: So agreed.}\n`
    expect((await review(entry('plans/rivera.md'))).messages.join()).toContain(
      'carelint-allow.yaml allows “vague-target-date”',
    )
    expect((await review(entry('plans/**'))).found).toEqual(['FBA', 'BIP'])
  })

  const cases: Readonly<Record<string, readonly [string, string]>> = {
    'an entry without a reason': [
      '- files: a.md\n  rule: blank-field\n',
      'carelint-allow.yaml:1:3: this entry needs "reason". It looks like this: {files: plan.docx, rule: undefined-acronym, reason: why the words should stay}.',
    ],
    'an entry that is only a path': [
      '- files: a.md\n  rule: blank-field\n  reason: so\n- b.md\n',
      'carelint-allow.yaml:4:3: an entry begins with "- files:", with the rest of the entry on the lines below.',
    ],
    'a rule that is misspelled': [
      '- files: a.md\n  rule: blank-fields\n  reason: so\n',
      'carelint-allow.yaml:2:9: there is no rule called "blank-fields". Did you mean "blank-field"?',
    ],
    'a key that is misspelled': [
      '- files: a.md\n  rule: blank-field\n  reason: so\n  untill: 2026-01-01\n',
      'carelint-allow.yaml:4:3: an entry has no setting called "untill". Did you mean "until"?',
    ],
    'a last day that is no text': [
      '- files: a.md\n  rule: blank-field\n  reason: so\n  until: 5\n',
      'carelint-allow.yaml:4:10: "until" should be a day, such as 2026-06-30. Here is the number 5.',
    ],
    'something else than a list': [
      'rule: blank-field\n',
      'carelint-allow.yaml:1:1: this file should contain a list of entries, each beginning with "- files:". Here is a group of names and values.',
    ],
  }
  it.each(Object.entries(cases))('complains about %s', async (_, [content, message]) => {
    expect(await workspace({'carelint-allow.yaml': content}).complaint()).toBe(message)
  })
})
