#!/usr/bin/env node
// Makes the Word and PDF files in fixtures/ from the Markdown beside them: npm run fixtures

import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {isCurrentPdf, toPdf} from './fixtures/pdf.mjs'
import {toWord} from './fixtures/word.mjs'

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url))

const ayaan = {
  agency: 'Alder County Human Services',
  person: 'Ayaan Warsame',
  author: 'Jolene Aspenson',
  font: 'Arial',
  color: '1F4E5F',
}
const isaiah = {
  agency: 'Fallowfield County Support Coordination',
  person: 'Isaiah Pettway',
  author: 'Priya Raman',
  font: 'Arial',
  color: '3B3B6D',
}
const tyler = {
  agency: 'Cedar Prairie Counseling Center',
  person: 'Tyler Brandt',
  author: 'Gregory Stahl',
  font: 'Times New Roman',
  color: '000000',
}

/** What is made from which Markdown, and the record's day. One PDF is untagged, as "Print to PDF" leaves it. */
const records = [
  {path: 'plans/warsame-plan-of-care/plan', look: ayaan, date: '2026-09-14', docx: true, pdf: 'tagged'},
  {path: 'plans/pettway-support-plan/plan', look: isaiah, date: '2026-07-08', docx: true, pdf: 'untagged'},
  {path: 'plans/brandt-treatment-plan/plan', look: tyler, date: '2026-08-17', docx: true, pdf: 'tagged'},
  {path: 'notes/dap-note', look: tyler, date: '2026-09-02', docx: true},
  {path: 'notes/minutes', look: ayaan, date: '2026-10-12', pdf: 'tagged'},
]

for (const {path, look, date, docx, pdf} of records) {
  const file = `${fixtures}${path}`
  const word = await toWord(readFileSync(`${file}.md`, 'utf8'), {...look, date})
  if (docx) save(`${file}.docx`, word)
  if (pdf && !isCurrentPdf(`${file}.pdf`, word)) save(`${file}.pdf`, toPdf(word, {tagged: pdf === 'tagged', date}))
}

function save(file, bytes) {
  if (existsSync(file) && readFileSync(file).equals(bytes)) return
  writeFileSync(file, bytes)
  console.log(`wrote ${file.slice(fixtures.length)}`)
}
