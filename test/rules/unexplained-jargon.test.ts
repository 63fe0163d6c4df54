import {expect, it} from 'vitest'
import {createReviewer} from '../../src/check/reviewer.js'
import type {Settings} from '../../src/check/settings.js'
import {readMarkdown} from '../../src/ingest/markdown/index.js'

async function found(text: string, settings: Partial<Settings> = {}) {
  const review = createReviewer({today: '2026-01-15', settings: {rules: {}, ...settings}})
  const {findings} = await review(readMarkdown(text))
  return findings.filter(({rule}) => rule === 'unexplained-jargon').map(({term, severity}) => `${severity} ${term}`)
}

const withOptions = (options: object) => ({rules: {'unexplained-jargon': {options}}})
const office = 'Jo will ensure that the referral is sent prior to May 4, and will utilize the identified form.'
const inNote = '---\nkind: note\n---\n\nLee ambulates with a cane.'
const inPlan = '---\nkind: plan\n---\n\nLee ambulates with a cane.'

it('tells of office words only where somebody asks for it', async () => {
  expect(await found(office)).toEqual([])
  const terms = ['ensure', 'referral', 'prior to', 'utilize', 'identified']
  expect(await found(office, withOptions({generic: true}))).toEqual(terms.map((term) => `info ${term}`))
})

it('keeps the longer words of the trade where an office word is part of them', async () => {
  const text = '---\nkind: plan\n---\n\nThe chart lists identified needs.'
  for (const generic of [false, true])
    expect(await found(text, withOptions({generic}))).toEqual(['info identified needs'])
})

it('is strict in what families read, mild in contact notes, and silent there where a profile says so', async () => {
  expect(await found(inPlan)).toEqual(['warning ambulates'])
  expect(await found(inNote)).toEqual(['info ambulates'])
  expect(await found(inNote, withOptions({'only-for-families': true}))).toEqual([])
  expect(await found(inPlan, withOptions({'only-for-families': true}))).toEqual(['warning ambulates'])
})

it('leaves a word alone that the agency explains elsewhere, in one number or many', async () => {
  const text = 'Her natural supports will help. Her adaptive behavior has grown.'
  expect(await found(text)).toHaveLength(2)
  expect(await found(text, {glossary: {'natural support': 'family and friends'}})).toEqual([
    'warning adaptive behavior',
  ])
})

it('leaves the words beside the boxes of a form alone', async () => {
  expect(await found('☒ Natural supports were invited ☐ Plan was mailed')).toEqual([])
  expect(await found('Her natural supports were invited.')).toEqual(['info natural supports'])
})

it('takes brackets behind words as an explanation, and not behind the name of a service that opens the line', async () => {
  expect(await found('She gets help with talking (expressive language).')).toEqual([])
  expect(await found('Coaching (behavioral activation) twice a month.')).toEqual(['warning behavioral activation'])
  expect(await found('Jo will offer psychoeducation re: sleep.')).toEqual(['warning psychoeducation'])
})

it('takes examples as an explanation, and not what is only said about a word', async () => {
  for (const text of [
    'Adaptive equipment such as a bath seat is on order.',
    'He works on fine motor skills like buttons and zippers.',
    'Her natural supports are Aunt May and the choir.',
    'His coping strategies include drums, a walk and a call to Nana.',
    'She had a mental status exam, a set of questions about memory.',
  ])
    expect(await found(text), text).toEqual([])
  expect(await found('Her natural supports are limited, so staff will come.')).toEqual(['info natural supports'])
  expect(await found('Her natural supports are few and far away.')).toEqual(['info natural supports'])
  expect(await found('Her natural supports include church.')).toEqual(['info natural supports'])
})

it('leaves a word alone that the document explains at its first use or in a glossary, not later', async () => {
  expect(await found('She uses respite care (a break for Mom). Respite care is on Friday.')).toEqual([])
  expect(await found('His adaptive behavior grew.\n\nAdaptive behavior means everyday skills.')).toEqual([
    'warning adaptive behavior',
  ])
  expect(
    await found('His adaptive behavior grew.\n\n## Words we use\n\n- Adaptive behaviors: everyday skills'),
  ).toEqual([])
})
