import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll} from 'vitest'

const bin = fileURLToPath(new URL('../../bin/carelint.js', import.meta.url))

export interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the built command as users do: a process of its own, output into pipes, or into the open file `stdout`. */
export function carelint(
  args: readonly string[],
  options: {cwd?: string; input?: string | Uint8Array; env?: Record<string, string>; stdout?: number} = {},
): Outcome {
  const {status, stdout, stderr} = spawnSync(process.execPath, [bin, ...args], {
    cwd: options.cwd,
    input: options.input ?? '',
    stdio: ['pipe', options.stdout ?? 'pipe', 'pipe'],
    env: {...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined, COLUMNS: undefined, ...options.env},
    encoding: 'utf8',
    // A run that waits for something that never comes is ended, and has no exit code.
    timeout: 60_000,
  })
  return {code: status, out: stdout, err: stderr}
}

/** A folder of its own for a test file, gone when its tests are done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'carelint-test-'))
  afterAll(() => rmSync(folder, {recursive: true, force: true}))
  return folder
}

export const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url))
