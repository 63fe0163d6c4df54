import {resolve} from 'node:path'
import {shown} from '../batch/shown-path.js'
import {BUILT_IN, createConfigLoader} from '../config/index.js'
import {rules} from '../rule/knowledge.js'
import {print} from './terminal.js'

/** `carelint config FILE`: which settings hold for a file, and where each comes from. */
export async function config(file: string, {format}: {format: 'pretty' | 'json'}): Promise<void> {
  const cwd = process.cwd()
  const {files, origins, settings} = await createConfigLoader(rules).settingsFor(resolve(cwd, file))
  if (format === 'json') return print(`${JSON.stringify({files, settings, origins}, null, 2)}\n`)
  if (files.length === 0) {
    return print(
      `No carelint.yaml was found above ${file}, so the built-in settings apply. "carelint init" writes a file to start from.\n`,
    )
  }
  const from = (origin: string) => (origin === BUILT_IN ? origin : shown(origin, cwd))
  // What nobody changed is one line, not thirty.
  const changed = origins.filter(({value, file: origin}) => origin !== BUILT_IN || value !== 'on')
  const lines = [
    `Settings for ${file}, from ${files.map(from).join(', then ')}:`,
    ...changed.map(({key, value, file: origin}) => `  ${key}: ${JSON.stringify(value)}   (${from(origin)})`),
    `  ${changed.some(({key}) => key.startsWith('rules.')) ? 'all other rules' : 'all rules'}: at their own severity   (${BUILT_IN})`,
  ]
  return print(`${lines.join('\n')}\n`)
}
