import {resolve} from 'node:path'
import {shown} from '../batch/discover.js'
import {createConfigLoader} from '../config/index.js'
import {rules} from '../rule/knowledge.js'
import {print} from './terminal.js'

/** `carelint config FILE`: which settings hold for a file, and where each comes from. */
export async function config(file: string, {format}: {format: 'pretty' | 'json'}): Promise<void> {
  const cwd = process.cwd()
  const {files, origins, settings} = await createConfigLoader(rules).settingsFor(resolve(cwd, file))
  if (format === 'json') return print(`${JSON.stringify({files, settings, origins}, null, 2)}\n`)
  if (files.length === 0) {
    return print(
      `No carelint.yaml was found above ${file}. The built-in settings hold. "carelint init" writes a file to start from.\n`,
    )
  }
  const from = (origin: string) => (origin === 'built in' ? origin : shown(origin, cwd))
  const lines = [
    `Settings for ${file}, from ${files.map(from).join(', then ')}:`,
    ...origins.map(({key, value, file: origin}) => `  ${key}: ${JSON.stringify(value)}   (${from(origin)})`),
  ]
  return print(`${lines.join('\n')}\n`)
}
