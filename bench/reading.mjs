import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {carelint} from './programs.mjs'

/** How often a file is read for one time, so that a time is many milliseconds. */
const READINGS = 20

/**
 * A library that reads Word files, in this process: its `load` is not measured.
 * @typedef {{name: string, load: () => Promise<(bytes: Uint8Array) => Promise<string>>}} Library `load` gives a function from the bytes to the text
 */

/** @type {Library} */
export const mammoth = {
  name: 'mammoth, reading only',
  async load() {
    const {default: library} = await import('mammoth')
    return async (bytes) => (await library.extractRawText({buffer: Buffer.from(bytes)})).value
  },
}

/** Our readers alone, without a rule. @type {Library} */
const ours = {
  name: 'carelint',
  async load() {
    const {readDocument} = await import('../dist/index.js')
    return async (bytes) => (await readDocument(bytes)).text
  },
}

/**
 * Like `measure`, but of reading alone and within one warm process: what it costs to take one more file in, not to start.
 * Both libraries must see the same words; one that fails is fast.
 * @param {readonly Library[]} peers
 * @param {readonly string[]} files paths relative to `folder`
 * @param {string} folder
 * @param {number} runs
 * @returns {Promise<Map<unknown, number[]>>} milliseconds for one reading of all files, by program; ours under `carelint`
 */
export async function measureReading(peers, files, folder, runs) {
  const documents = files.map((file) => new Uint8Array(readFileSync(join(folder, file))))
  const libraries = [ours, ...peers]
  const readers = await Promise.all(libraries.map((library) => library.load()))
  const words = await Promise.all(readers.map(async (read) => wordsOf(await read(documents[0]))))
  if (new Set(words).size > 1)
    throw new Error('The libraries do not see the same words, so there is nothing to compare.')

  const times = libraries.map(() => [])
  // The first round only warms the machine up.
  for (let round = 0; round <= runs; round++) {
    for (let turn = 0; turn < libraries.length; turn++) {
      const index = (round + turn) % libraries.length
      const begin = performance.now()
      for (let i = 0; i < READINGS; i++) for (const bytes of documents) await readers[index](bytes)
      if (round > 0) times[index].push((performance.now() - begin) / READINGS)
    }
  }
  return new Map([[carelint, times[0]], ...peers.map((peer, i) => [peer, times[i + 1]])])
}

const wordsOf = (text) => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
