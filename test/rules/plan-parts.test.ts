import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {createReviewer} from '../../src/check/reviewer.js'
import {readMarkdown} from '../../src/ingest/markdown/index.js'
import {rules} from '../../src/rule/knowledge.js'
import {planParts} from '../../src/rule/plan-parts.js'

const labels: Readonly<Record<string, readonly string[]>> = parse(
  readFileSync(new URL('../../src/record/labels.yaml', import.meta.url), 'utf8'),
)

/** Findings of one rule, with all others turned off. */
async function findingsOf(rule: string, text: string, options: object) {
  const off = rules.filter(({id}) => id !== rule).map(({id}) => [id, {severity: 'off' as const}])
  const settings = {rules: {...Object.fromEntries(off), [rule]: {options}}}
  return (await createReviewer({today: '2026-01-15', settings})(readMarkdown(text))).findings
}

/** All parts off but one. */
const only = (name: string, severity: string) => ({
  ...Object.fromEntries(planParts.map((part) => [part.name, 'off'])),
  [name]: severity,
})

/** Whole plans that say as little as they can; a diagnosis and the services are no part that anybody asks for. */
const bare = {
  plan: '---\nkind: plan\n---\n# Plan of care\n\n## Services\n\nSwimming lessons\n\n## Diagnosis\n\nAutism\n\n## Goals\n\nGoal 1: Ty will swim 20 meters by 6/30/2026.\n',
  'crisis-plan': '---\nkind: crisis-plan\n---\n# Plan\n\n## Diagnosis\n\nAutism\n',
}
// A crisis plan is whole as soon as it has one part, so each is tried beside another one.
const beside = (name: string) =>
  name === 'crisis-triggers' ? '\n## Backup plan\n\nnone\n' : '\n## Triggers\n\nLoud rooms\n'

describe.each(planParts.flatMap((part) => part.in.map((family) => ({...part, family: family as keyof typeof bare}))))(
  'the part $name of a $family',
  ({name, family, called, example, labels: names}) => {
    const text = bare[family] + (family === 'plan' ? '' : beside(name))
    const missing = (added: string) => findingsOf('missing-plan-part', text + added, only(name, 'warning'))

    it('is missed where nothing shows it', async () => {
      const [finding, ...others] = await missing('')
      expect(finding).toMatchObject({severity: 'warning', span: {start: 0, end: 0}})
      expect(finding?.message).toContain(called)
      expect(others).toEqual([])
    })

    it('is there as soon as the example of the message is written', async () => {
      expect(await missing(`\n${example}\n`)).toEqual([])
    })

    it('is there when the form has a place for it, whether or not somebody has filled it in', async () => {
      for (const label of names) {
        const [heading = ''] = labels[label] ?? []
        expect(await missing(`\n**${heading[0]?.toUpperCase()}${heading.slice(1)}:**\n`), heading).toEqual([])
      }
    })
  },
)

describe('missing-plan-part', () => {
  it('tells parts that weigh much one by one, and the others in one finding', async () => {
    const options = {...only('crisis', 'error'), rights: 'info', language: 'info', team: 'warning'}
    const findings = await findingsOf('missing-plan-part', bare.plan, options)
    expect(findings.map(({severity}) => severity).sort()).toEqual(['error', 'info', 'warning'])
    const together = findings.find(({severity}) => severity === 'info')
    expect(together?.message).toContain('the family’s language; rights, and how')
    expect(together?.suggestions).toHaveLength(2)
  })

  it.each([
    ['participation', '\nWritten by Ty, his grandmother Bea and his therapist.\n'],
    ['participation', '\n## Who is on the team\n\nTy, Bea, coach Ann\n'],
    ['strengths', '\n## What I have going for me\n\n41 days\n'],
  ])('knows %s by other words: %j', async (name, text) => {
    expect(await findingsOf('missing-plan-part', bare.plan + text, only(name, 'warning'))).toEqual([])
  })

  it('takes what makes a crisis worse for what can set it off', async () => {
    const text = `${bare['crisis-plan']}\n## What makes it worse\n\nCounting down\n`
    expect(await findingsOf('missing-plan-part', text, only('crisis-triggers', 'warning'))).toEqual([])
  })

  it('leaves notes, minutes and letters alone', async () => {
    for (const kind of ['note', 'minutes', 'other', 'assessment'])
      expect(
        await findingsOf(
          'missing-plan-part',
          bare.plan.replace('kind: plan', `kind: ${kind}`),
          only('rights', 'error'),
        ),
      ).toEqual([])
  })

  it('leaves to schools and nurses what their own rules settle', async () => {
    const iep = bare.plan.replace('kind: plan', 'kind: iep')
    expect(await findingsOf('missing-plan-part', iep, only('rights', 'error'))).toEqual([])
    expect(await findingsOf('missing-plan-part', iep, only('strengths', 'error'))).toHaveLength(1)
  })
})

describe('blank-field', () => {
  const form = (...labels: string[]) =>
    `# Plan of care\n\n**Goal 1:** Ty will swim 20 meters by 6/30/2026.\n${labels.map((label) => `\n**${label}:**\n`).join('')}`
  const messages = async (text: string, options = {}) =>
    (await findingsOf('blank-field', text, options)).map(({message}) => message)

  it('leaves the labels alone that an agency lets stay blank', async () => {
    expect(await messages(form('Backup plan'))).toHaveLength(1)
    expect(await messages(form('Backup plan'), {'may-be-blank': ['Backup Plan']})).toEqual([])
  })

  it('counts three and more in one finding, and names them as the form does', async () => {
    const [message, ...others] = await messages(form('Backup plan', 'Strengths', 'Vision', 'Language'))
    expect(message).toContain('4 fields are still blank: “Backup plan”, “Strengths”, “Vision”, “Language”.')
    expect(others).toEqual([])
  })

  it('takes "n/a" below a heading for an answer', async () => {
    const text = (answer: string) => `${bare.plan}\n## Natural supports\n\n${answer}\n\n## Crisis plan\n\nCall 988.\n`
    for (const answer of ['n/a', 'N/A', 'None', 'none known', '—'])
      expect(await messages(text(answer)), answer).toEqual([])
  })

  it('leaves the line to sign on alone', async () => {
    const line = 'Signature: ____________ Date: ________'
    expect(await messages(`${bare.plan}\n${line}\n`)).toEqual([])
  })

  it('tells a blank part or a missing one, never both', async () => {
    const text = `${bare.plan}\n**Strengths:**\n`
    expect(await messages(text)).toEqual([expect.stringContaining('“Strengths” is still blank.')])
    expect(await findingsOf('missing-plan-part', text, only('strengths', 'error'))).toEqual([])
  })
})

describe('service-as-need', () => {
  const plan = (...lines: string[]) =>
    `# Plan of care\n\nName: Ty Cole\n\n## Needs\n\n${lines.join('\n\n')}\n\n## Goals\n\nGoal 1: Ty will swim 20 meters by 6/30/2026.\n`
  const terms = async (text: string) => (await findingsOf('service-as-need', text, {})).map(({term}) => term)

  it('reads short lines under the heading as needs, and leaves stories alone', async () => {
    expect(
      await terms(plan('Ty needs anger management.', 'Mom needs parenting classes.', 'Ty needs a mentor.')),
    ).toEqual(['anger management', 'parenting classes', 'mentor'])
    const story = 'Since the move last fall Ty has slept badly, and his aunt thinks that he needs counseling again.'
    expect(await terms(plan(story))).toEqual([])
    expect(await terms(plan('Ty needs to know that he belongs.'))).toEqual([])
  })
})
