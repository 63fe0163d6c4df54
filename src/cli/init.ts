import {writeFileSync} from 'node:fs'
import {starterConfig} from '../config/index.js'
import {UsageError} from './exit.js'
import {print} from './terminal.js'

/** `carelint init`: writes carelint.yaml; never over one that is there. */
export async function init(): Promise<void> {
  try {
    writeFileSync('carelint.yaml', starterConfig(), {flag: 'wx'})
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
      throw new UsageError('there is already a carelint.yaml in this folder; it was left as it is.')
    }
    throw new UsageError('carelint.yaml cannot be written in this folder. Check that you may write here.')
  }
  return print('Wrote carelint.yaml. Everything in it is explained there; "carelint check" uses it from now on.\n')
}
