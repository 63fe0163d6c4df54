import {expect, it} from 'vitest'
import {checkDocument} from '../../src/index.js'
import {makeDocx, paragraph, part} from '../ingest/docx/make-docx.js'

/** What is told of letters in a Word file with this body under this header. */
async function told(head: string, ...body: string[]) {
  const bytes = makeDocx(body.map((line) => paragraph(line)).join(''), {
    'word/header1.xml': part('hdr', paragraph(head)),
  })
  const {findings} = await checkDocument(bytes, {name: 'plan.docx', today: '2026-09-15'})
  return findings
    .filter(({rule}) => rule === 'undefined-acronym')
    .map(({term, label, severity, excerpt}) => [term, label, severity, excerpt?.text])
}

it('tells known letters that stand in a running head only, at the head', async () => {
  expect(await told('TAY Program, Elm County', 'Ana walks to school.')).toEqual([
    ['TAY', 'header or footer', 'info', 'TAY Program, Elm County'],
  ])
})

it('tells letters that the text uses at their place in the text', async () => {
  expect(await told('TAY Program', 'Ana joined TAY in May.')).toEqual([
    ['TAY', '', 'warning', 'Ana joined TAY in May.'],
  ])
})

it('takes what a running head spells out for spelled out', async () => {
  expect(await told('Transition Age Youth (TAY) Program', 'Ana joined TAY in May.')).toEqual([])
})

it.each([
  'QXR-17 Elm County',
  'Form DCF-F-5120 (Rev. 3/24) CCS',
  'Confidential under HIPAA',
  'Protected by HIPAA and 42 CFR Part 2',
  'TAY PROGRAM PLAN',
])('leaves a head alone that is the form’s own: %s', async (head) => {
  expect(await told(head, 'Ana walks to school.')).toEqual([])
})
