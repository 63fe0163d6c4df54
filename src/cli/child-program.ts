import {join} from 'node:path'

/** How children of the command are started: its own loader, with the bundle of their tasks. Works in the built command only. */
export const childProgram: readonly string[] = [join(__dirname, 'bundle-loader.cjs'), 'cli-child.cjs']
