import {describe, expect, it} from 'vitest'
import {applyAllows} from '../../src/check/allow.js'
import {createReviewer} from '../../src/check/reviewer.js'
import type {DocumentComment} from '../../src/document/document.js'
import {readMarkdown} from '../../src/ingest/markdown/index.js'

// Remarks are put onto a document by hand here: how each format writes them is tested with its reader.
const TEXT = 'Bring the FBA to school.\n\nThe BIP is with the FBA.\n\n- Ask about the FBA.\n- Ask about the BIP.\n'

async function review(remarks: readonly {text: string; on?: string; before?: string}[], today = '2026-03-01') {
  const document = readMarkdown(TEXT)
  const comments: DocumentComment[] = remarks.map(({text, on, before = ''}) => {
    const start = document.text.indexOf(on ?? before)
    return {text, span: {start, end: start + (on ?? '').length}}
  })
  const settings = {rules: {'undefined-acronym': {options: {}}}}
  const result = await createReviewer({today, settings})({...document, comments})
  const found = result.findings.map(({rule, span}) => `${rule}: ${document.text.slice(span.start, span.end)}`)
  return {found, allowed: result.allowed, messages: result.findings.map(({message}) => message)}
}

const isUnused = (line: string) => line.startsWith('unused-allow')

describe('a remark that allows a finding', () => {
  it('takes away findings of its rule on its words only', async () => {
    const {found, allowed} = await review([{text: 'carelint-allow undefined-acronym: on the school form', on: 'FBA'}])
    expect(found).toEqual(['undefined-acronym: BIP'])
    expect(allowed).toBe(1)
  })

  it('speaks for the next paragraph when it stands before it', async () => {
    const remark = {text: 'carelint-allow undefined-acronym: on the school form', before: 'The BIP'}
    const {found} = await review([remark])
    expect(found).toEqual(['undefined-acronym: FBA'])
  })

  it('does nothing without a reason, and that is told', async () => {
    const {found, allowed, messages} = await review([{text: 'carelint-allow undefined-acronym', on: 'FBA'}])
    expect(found).toContain('undefined-acronym: FBA')
    expect(allowed).toBe(0)
    expect(messages.join()).toContain('gives no reason')
  })

  it('ends after its last day', async () => {
    const remark = {text: 'carelint-allow undefined-acronym until 2026-03-01: on the form', on: 'FBA'}
    expect((await review([remark], '2026-03-01')).found).toEqual(['undefined-acronym: BIP'])
    const later = await review([remark], '2026-03-02')
    expect(later.found).toContain('undefined-acronym: FBA')
    expect(later.messages.join()).toContain('was allowed here until 2026-03-01')
  })

  it('is told when it matches nothing', async () => {
    const {found} = await review([{text: 'carelint-allow biased-term: a name', on: 'FBA'}])
    expect(found.filter(isUnused)).toHaveLength(1)
  })

  it('names several rules at once, each on its own', async () => {
    const remark = {text: 'carelint-allow undefined-acronym, biased-term: on the school form', on: 'FBA'}
    const {found, messages} = await review([remark])
    expect(found.filter((line) => line === 'undefined-acronym: FBA')).toEqual([])
    expect(messages.filter((message) => message.includes('“biased-term”'))).toHaveLength(1)
  })

  it('is any other remark when it does not begin with carelint-allow', async () => {
    const {found, allowed} = await review([{text: 'Please look at undefined-acronym: thanks', on: 'FBA'}])
    expect(allowed).toBe(0)
    expect(found.filter(isUnused)).toEqual([])
  })
})

describe('the reach of a remark before a list', () => {
  it('is the whole list, and findings about the whole document are in reach of all', () => {
    const document = readMarkdown(TEXT)
    const at = document.text.indexOf('Ask about')
    const finding = (words: string, from: number) => {
      const start = document.text.indexOf(words, from)
      return {rule: 'some-rule', span: {start, end: start + words.length}} as never
    }
    const whole = {rule: 'some-rule', span: {start: 0, end: 0}} as never
    const findings = [finding('FBA', 0), finding('FBA', at), finding('BIP', at), whole]
    const comments = [{text: 'carelint-allow some-rule: asked for by the team', span: {start: at, end: at}}]
    const {kept} = applyAllows({...document, comments}, findings, [], new Map([['some-rule', true]]), '2026-03-01')
    expect(kept).toEqual([findings[0]])
  })
})
