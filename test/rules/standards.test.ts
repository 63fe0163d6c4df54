import {existsSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {rules} from '../../src/rule/knowledge.js'
import {planParts} from '../../src/rule/plan-parts.js'
import {profilesByName} from '../../src/rule/profiles.js'
import {standards} from '../../src/rule/standards.js'
import {statementsByNumber, statementsIn} from '../../src/rule/statements.js'

/** "wisconsin-cst A5 A6" as [document, number] pairs. */
const pairs = (reference: string) => {
  const [document = '', ...numbers] = reference.split(' ')
  return numbers.map((number) => [document, number] as const)
}

const numbers = Array.from({length: 98}, (_, index) => `A${index + 1}`)
const answered = new Set(rules.flatMap(({standard}) => standard.flatMap(pairs)).map(([, number]) => number))

describe('the statements of the standards', () => {
  it('are all there, A1 to A98, each from a document that is known', () => {
    expect(Object.keys(statementsByNumber)).toEqual(numbers)
    for (const {from, asks} of Object.values(statementsByNumber)) {
      expect(Object.keys(standards)).toContain(from)
      expect(asks).toMatch(/[.)]$/)
    }
  })

  it('are each answered by a rule, or say why it takes a person or the whole case file; never both', () => {
    const wrong = numbers.filter((number) => {
      const {person, 'case-file': caseFile} = statementsByNumber[number] ?? {}
      return [answered.has(number), person !== undefined, caseFile !== undefined].filter(Boolean).length !== 1
    })
    expect(wrong).toEqual([])
  })

  it('are named with the document they come from, by rules, parts and profiles', () => {
    const named = [
      ...rules.flatMap(({id, standard}) => standard.map((reference) => [id, reference] as const)),
      ...planParts.flatMap(({name, standard}) => standard.map((reference) => [name, reference] as const)),
      ...Object.entries(profilesByName).flatMap(([name, {answers}]) =>
        Object.values(answers).flatMap((references) => references.map((reference) => [name, reference] as const)),
      ),
    ]
    for (const [who, reference] of named)
      for (const [document, number] of pairs(reference))
        expect(statementsByNumber[number]?.from, `${who}: ${reference}`).toBe(document)
  })

  it('stand on a page with a link to a page for each rule', () => {
    const page = readFileSync(new URL('../../docs/standards.md', import.meta.url), 'utf8')
    for (const number of numbers) expect(page).toContain(`| ${number} | `)
    for (const [, path] of page.matchAll(/\]\((rules\/[^)]+)\)/g))
      expect(existsSync(new URL(`../../docs/${path}`, import.meta.url)), path).toBe(true)
    expect(page).toMatch(/\| A20 \| .*\(rules\/missing-target-date\.md\)/)
    expect(page).toMatch(/\| A65 \| .*Needs a person: /)
    expect(page).toMatch(/\| A91 \| .*crisis-contacts/)
  })

  it('can be told one by one', () => {
    expect(statementsIn('florida-care-coordination A20 A23')).toEqual([
      'A20: The plan has clear target dates.',
      'A23: The plan draws on natural supports.',
    ])
  })
})

describe('the parts of a plan', () => {
  it('have names, words and examples that a reader can tell apart', () => {
    for (const key of ['name', 'called', 'example'] as const)
      expect(new Set(planParts.map((part) => part[key])).size).toBe(planParts.length)
    for (const {name, labels, words} of planParts) expect(labels.length + words.length, name).toBeGreaterThan(0)
  })
})
