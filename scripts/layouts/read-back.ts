import type {Document} from '../../src/document/document.js'
import {readDocument} from '../../src/ingest/index.js'
import {readMarkdown} from '../../src/ingest/markdown/index.js'
import type {CareRecord} from '../../src/record/care-record.js'
import {readRecord} from '../../src/record/read-record.js'
import {voicesOf} from '../../src/record/voices.js'
import type {Block} from './blocks.js'
import type {InventedRecord} from './invented-record.js'
import {toMarkdown} from './markdown.js'
import {toPdf} from './pdf.js'
import {toWord} from './word.js'

/** The formats a layout is rendered to, and back. */
export const FORMATS: Readonly<Record<string, (blocks: readonly Block[]) => Promise<Document>>> = {
  md: async (blocks) => readMarkdown(toMarkdown(blocks)),
  docx: async (blocks) => readDocument(await toWord(blocks)),
  'pdf, ruled': async (blocks) => readDocument(toPdf(blocks, 'ruled')),
  'pdf, without lines': async (blocks) => readDocument(toPdf(blocks, 'plain')),
  'pdf, underlined headers': async (blocks) => readDocument(toPdf(blocks, 'underlined')),
}

/** What has to be the same whatever the layout; words without the blanks and periods that layouts set at will. */
export interface Facts {
  readonly person: string
  readonly planDate: string
  readonly goals: readonly {
    readonly text: string
    readonly measure: string
    readonly date: string
    readonly steps: readonly {readonly text: string; readonly who: string; readonly date: string}[]
  }[]
  readonly quotes: readonly string[]
  readonly strengths: readonly string[]
  readonly needs: readonly string[]
  readonly team: readonly string[]
}

const plain = (words: string | undefined) => (words ?? '').replace(/\s+/g, ' ').replace(/[“”.]/g, '').trim()

/** The facts of an invented record. */
export function factsOf(record: InventedRecord): Facts {
  const iso = (date: string) => {
    const [month = '', day = '', year = ''] = date.split('/')
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  }
  return {
    person: record.person,
    planDate: iso(record.planDate),
    goals: record.goals.map(({text, measure, date, steps}) => ({
      text: plain(text),
      measure: plain(measure),
      date,
      steps: steps.map((step) => ({text: plain(step.text), who: plain(step.who), date: step.date})),
    })),
    quotes: record.goals.map(({quote}) => plain(quote)),
    strengths: record.strengths.map(plain),
    needs: record.needs.map(plain),
    team: record.team.map(({name, role}) => `${plain(name)}, ${role}`),
  }
}

/** The facts that were read from a document. `today` is `YYYY-MM-DD`. */
export function factsIn(document: Document, today: string): Facts {
  const record = readRecord(document, {}, today)
  return {
    person: record.person ?? '',
    planDate: record.planDate ?? '',
    goals: record.goals.map((goal) => ({
      text: plain(goal.text),
      measure: plain(goal.measure?.text),
      date: plain(goal.targetDate?.text),
      steps: goal.actions.map((action) => ({
        text: plain(action.text),
        who: plain(action.owners.map(({name}) => name).join(', ')),
        date: plain(action.targetDate?.text),
      })),
    })),
    quotes: quotesIn(record, document),
    strengths: (record.parts.get('strength')?.values ?? []).map(({text}) => plain(text)),
    needs: record.needs.map(({text}) => plain(text)),
    team: record.people.filter(({as}) => as === 'team').map(({name, role}) => `${plain(name)}, ${plain(role)}`),
  }
}

function quotesIn(record: CareRecord, {text}: Document): string[] {
  const own = record.goals.flatMap((goal) => voicesOf(goal, record))
  const quotes = own.length > 0 ? own : record.quotes.filter(({kind}) => kind === 'speech')
  return quotes.map(({span}) => plain(text.slice(span.start, span.end)))
}
