import {parseArgs} from 'node:util'
import {cases} from './cases.mjs'

export const usage = `npm run bench -- [--only CASE,CASE] [--runs NUMBER]

  --only   only these cases, of: ${Object.keys(cases).join(', ')}
  --runs   rounds for each case; 7, and 3 where a peer is slow, without it
`

/**
 * @param {string[]} args
 * @returns {{help: boolean, names: string[], runs?: number}}
 * @throws {Error} with a message for people, where an option or a case is not known
 */
export function readOptions(args) {
  const {values} = parseArgs({
    args,
    options: {only: {type: 'string'}, runs: {type: 'string'}, help: {type: 'boolean', default: false}},
  })
  const names = values.only?.split(',') ?? Object.keys(cases)
  for (const name of names) {
    if (!Object.hasOwn(cases, name))
      throw new Error(`There is no case "${name}". There are: ${Object.keys(cases).join(', ')}.`)
  }
  if (values.runs === undefined) return {help: values.help, names}
  const runs = Number(values.runs)
  if (!Number.isInteger(runs) || runs < 1)
    throw new Error(`--runs takes a whole number from 1 up, not "${values.runs}".`)
  return {help: values.help, names, runs}
}
