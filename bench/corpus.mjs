import {copyFileSync, mkdirSync, writeFileSync} from 'node:fs'
import {extname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {toDocx} from './corpus/docx.mjs'
import {toMarkdown} from './corpus/markdown.mjs'
import {toPdf} from './corpus/pdf.mjs'
import {makePlan} from './corpus/plan.mjs'
import {makeTerms} from './corpus/terms.mjs'

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url))

/** The example records of the project that are copied for the mixed folder. */
const records = [
  'plans/brandt-treatment-plan/plan.md',
  'plans/pettway-support-plan/plan.md',
  'plans/warsame-plan-of-care/plan.md',
  'notes/dap-note.md',
  'notes/minutes.md',
  'plans/brandt-treatment-plan/plan.docx',
  'plans/pettway-support-plan/plan.docx',
  'plans/warsame-plan-of-care/plan.docx',
  'notes/dap-note.docx',
  'plans/brandt-treatment-plan/plan.pdf',
  'plans/pettway-support-plan/plan.pdf',
  'plans/warsame-plan-of-care/plan.pdf',
  'notes/minutes.pdf',
]

/** About 3,000 words, as ten pages hold with headings and tables. */
const TEN_PAGES = {seed: 10, characters: 17_500}

/**
 * Writes the inputs. Each function makes one file or folder below `folder` and returns the paths of its documents.
 * The text is invented, and the same on every machine.
 */
export const corpus = {
  empty: (folder) => [write(folder, 'empty.md', '')],
  oneLine: (folder) => [write(folder, 'one-line.md', 'Odalys will cook supper for the family once a week.\n')],
  tenPagesMarkdown: (folder) => [write(folder, 'ten-pages.md', toMarkdown(makePlan(TEN_PAGES)))],
  tenPagesWord: (folder) => [write(folder, 'ten-pages.docx', toDocx(makePlan(TEN_PAGES)))],
  tenPagesPdf: (folder) => [write(folder, 'ten-pages.pdf', toPdf(makePlan(TEN_PAGES)))],
  megabyte: (folder) => [write(folder, '1mb.md', toMarkdown(makePlan({seed: 1, characters: 1_000_000})))],
  megabyteWithTerms(folder) {
    const text = toMarkdown(makePlan({seed: 1, characters: 1_000_000}))
    for (const name of ['without-terms', 'with-terms']) mkdirSync(join(folder, name), {recursive: true})
    write(folder, 'without-terms/1mb.md', text)
    write(folder, 'with-terms/carelint.yaml', 'terms: terms.yaml\n')
    write(folder, 'with-terms/terms.yaml', makeTerms(text))
    return [write(folder, 'with-terms/1mb.md', text)]
  },
  thousand(folder) {
    mkdirSync(join(folder, 'thousand'), {recursive: true})
    return Array.from({length: 1000}, (_, index) =>
      write(folder, `thousand/${numbered(index)}.md`, toMarkdown(makePlan({seed: 1000 + index, characters: 7_600}))),
    )
  },
  mixed(folder) {
    mkdirSync(join(folder, 'mixed'), {recursive: true})
    return ['.md', '.docx', '.pdf'].flatMap((extension) => {
      const ofFormat = records.filter((record) => extname(record) === extension)
      return Array.from({length: 60}, (_, index) => {
        const copy = join(folder, `mixed/${numbered(index)}${extension}`)
        copyFileSync(join(fixtures, ofFormat[index % ofFormat.length]), copy)
        return copy
      })
    })
  },
}

function write(folder, name, data) {
  const path = join(folder, name)
  writeFileSync(path, data)
  return path
}

const numbered = (index) => String(index + 1).padStart(4, '0')
