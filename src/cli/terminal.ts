import {fstatSync, writeSync} from 'node:fs'
import {UsageError} from './exit.js'

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

/** The bytes of standard input. Of more than `most`, which may be endless, only enough to show that they are more. */
export async function readStandardInput(most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Uint8Array)
    length += (chunk as Uint8Array).length
    if (length > most) break
  }
  // As a copy, since pdf.js refuses a Buffer.
  return new Uint8Array(Buffer.concat(chunks))
}
