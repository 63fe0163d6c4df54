import * as v from 'valibot'
import {DEFAULT_LIMITS, type Limits} from '../ingest/limits.js'
import {didYouMean} from '../text/nearest.js'
import type {ConfigContent} from './config-content.js'
import {valueInWords} from './words.js'

/** The names in `carelint.yaml`, and what the settings call them. */
const NAMES = {
  'file-mb': 'fileMb',
  'unpacked-mb': 'unpackedMb',
  pages: 'pages',
  seconds: 'seconds',
  'memory-mb': 'memoryMb',
} as const satisfies Record<string, keyof Limits>

/** The largest value of each: a day, a terabyte, more pages than any file has. Timers and counters work up to there. */
const MOST = 2 ** 20
/** A reader alone takes this much, in MiB; with less, no PDF could be read. */
const LEAST_MEMORY = 256

const DESCRIPTIONS: Readonly<Record<keyof typeof NAMES, string>> = {
  'file-mb': 'Files larger than this many megabytes are not read.',
  'unpacked-mb': 'Word files that unpack to more than this many megabytes are not read.',
  pages: 'This many pages of a PDF are read; carelint reports that the rest was not.',
  seconds: 'Reading a PDF or another large file is stopped after this many seconds.',
  'memory-mb': `Reading a PDF or another large file is stopped when it takes more than this many megabytes of memory; at least ${LEAST_MEMORY}.`,
}

const names = Object.keys(NAMES) as (keyof typeof NAMES)[]

/** What one file may ask of the machine. */
export const limitsSchema = v.strictObject(
  Object.fromEntries(
    names.map((name) => {
      const least = name === 'memory-mb' ? LEAST_MEMORY : 1
      const message = ({input}: {input: unknown}) =>
        `"${name}" should be a whole number from ${least} to ${MOST}. Here is ${valueInWords(input)}.`
      const number = v.pipe(
        v.number(message),
        v.integer(message),
        v.minValue(least, message),
        v.maxValue(MOST, message),
      )
      const description = `${DESCRIPTIONS[name]} Default: ${DEFAULT_LIMITS[NAMES[name]]}.`
      return [name, v.pipe(v.optional(number), v.description(description))]
    }),
  ),
  (issue) => {
    const input = issue.expected === 'Object' ? issue.input : issue.path?.at(-1)?.input
    if (issue.expected === 'Object' || Array.isArray(input))
      return `"limits" should have lines such as seconds: 60. Here is ${valueInWords(input)}.`
    const key = String(issue.path?.at(-1)?.key ?? '')
    return `"limits" has no setting called "${key}". ${didYouMean(key, names, `It has ${names.join(', ')}.`)}`
  },
)

/** The limits of a file as `Settings` has them, each with its name in the file. */
export function limitEntries(limits: ConfigContent['limits']): {name: string; key: keyof Limits; value: number}[] {
  return names.flatMap((name) => {
    const value = limits?.[name]
    return value === undefined ? [] : [{name, key: NAMES[name], value}]
  })
}
