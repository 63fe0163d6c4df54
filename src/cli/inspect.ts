import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {today} from '../clock.js'
import type {Document} from '../document/document.js'
import {readDocument} from '../ingest/index.js'
import {readRecord} from '../record/read-record.js'
import {renderInspection} from '../report/inspection.js'
import {UsageError} from './exit.js'
import {print, readStandardInput, settingsLoader} from './terminal.js'

/** `carelint inspect FILE`: what was read, line by line, and the record as it was understood. Shows the document's own text. */
export async function inspect(file: string, flags: {stdinFilename: string; format: 'pretty' | 'json'}): Promise<void> {
  const name = file === '-' ? flags.stdinFilename : resolve(file)
  const document = await open(file, name)
  const settings = await settingsLoader()(name)
  const record = readRecord(document, settings, today())
  if (flags.format === 'json') {
    const {format, status, problems, text, tree} = document
    return print(`${JSON.stringify({format, status, problems, text, record, tree}, null, 2)}\n`)
  }
  return print(renderInspection(document, record))
}

async function open(file: string, name: string): Promise<Document> {
  if (file === '-') return readDocument(await readStandardInput(), name)
  try {
    return await readDocument(readFileSync(name), name)
  } catch {
    throw new UsageError(`${file} cannot be opened. Check the spelling of the path, and that you may read it.`)
  }
}
