import {starterConfig} from '../config/index.js'
import {print} from './terminal.js'
import {writeNew} from './write-file.js'

/** `carelint init`: writes carelint.yaml into the working folder; never over an existing one. */
export async function init(): Promise<void> {
  writeNew('carelint.yaml', starterConfig(), 'carelint.yaml')
  return print('Wrote carelint.yaml. It explains each setting, and "carelint check" uses it from now on.\n')
}
