import {fstatSync, writeSync} from 'node:fs'
import type {Settings} from '../check/settings.js'
import {defaultSettings} from '../check/settings.js'
import {hasConfigAbove} from '../config/find.js'
import {UsageError} from './exit.js'

export {version as toolVersion} from '../version.js'

/** Columns when the output goes into a file or a pipe. */
const PIPE_WIDTH = 80

/** How wide the output may be (COLUMNS has the word where there is no screen to ask), and whether colour is wanted (https://no-color.org: any value of NO_COLOR says no). */
export function terminal(wantsColor: boolean): {width: number; color: boolean} {
  const {stdout, env} = process
  const color = wantsColor && !env.NO_COLOR && env.TERM !== 'dumb' && (stdout.isTTY || Boolean(env.FORCE_COLOR))
  const columns = Number(env.COLUMNS)
  const asked = columns > 0 ? columns : PIPE_WIDTH
  return {width: stdout.isTTY ? stdout.columns || asked : asked, color: Boolean(color)}
}

/**
 * Writes to standard output and waits for it; a reader that has gone away (`| head`) is not an error. Throws a UsageError when the output
 * cannot be written, as on a full disk.
 *
 * Files and pipes are written to directly: loading Node's streams takes 4 ms, a tenth of a short run. Screens need them, for their encoding.
 */
export async function print(text: string): Promise<void> {
  if (text === '') return
  const bytes = Buffer.from(text)
  const written = isScreen() ? 0 : writeNow(bytes)
  if (written < bytes.length) await writeStream(bytes.subarray(written))
}

const STDOUT = 1

function isScreen(): boolean {
  return fstatSync(STDOUT).isCharacterDevice()
}

/** How many bytes were written, or need not be; a pipe whose reader is slow may take only some at once. */
function writeNow(bytes: Uint8Array): number {
  let written = 0
  try {
    while (written < bytes.length) written += writeSync(STDOUT, bytes, written)
    return written
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException
    if (code === 'EAGAIN') return written
    if (code === 'EPIPE' || code === 'EOF') return bytes.length
    throw outputError(code)
  }
}

function outputError(code: string | undefined): UsageError {
  const advice = code === 'ENOSPC' ? 'The disk is full. Free up space' : 'Check where it is sent'
  return new UsageError(`the output could not be written completely. ${advice}, then run the command again.`)
}

function writeStream(bytes: Uint8Array): Promise<void> {
  const {stdout} = process
  if (stdout.destroyed) return Promise.resolve()
  return new Promise((done, failed) => {
    const onError = (error: NodeJS.ErrnoException) =>
      error.code === 'EPIPE' ? done() : failed(outputError(error.code))
    stdout.once('error', onError)
    stdout.write(bytes, (error) => {
      if (error) return
      stdout.off('error', onError)
      done()
    })
  })
}

/** All bytes of standard input. */
export async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array)
  return new Uint8Array(Buffer.concat(chunks))
}

/** Settings by file. The loader, and YAML with it, is only loaded when there is a carelint.yaml to read. */
export function settingsLoader(): (file: string) => Promise<Settings> {
  let loader: Promise<ConfigLoader> | undefined
  return async (file) => {
    if (!hasConfigAbove(file)) return defaultSettings
    loader ??= loadConfigLoader()
    return (await (await loader).settingsFor(file)).settings
  }
}

interface ConfigLoader {
  settingsFor(file: string): Promise<{settings: Settings}>
}

async function loadConfigLoader(): Promise<ConfigLoader> {
  const [{createConfigLoader}, {rules}] = await Promise.all([
    import('../config/index.js'),
    import('../rule/knowledge.js'),
  ])
  return createConfigLoader(rules)
}
