import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, expect, it, vi} from 'vitest'
import {startChild} from '../../src/batch/child.js'
import type {Outcome} from '../../src/batch/messages.js'
import {DEFAULT_LIMITS} from '../../src/ingest/limits.js'
import {temporaryFolder} from '../cli/run-cli.js'

const program = join(temporaryFolder(), 'program.cjs')
writeFileSync(
  program,
  `const {NODE_EXTRA_CA_CERTS, FAMILY} = process.env
process.on('message', () => process.send({outcome: {value: {NODE_EXTRA_CA_CERTS, FAMILY}}, memoryMb: 1}))
process.send('ready')`,
)

afterEach(() => vi.unstubAllEnvs())

it('starts children without the certificates for a network they never use, and with everything else', async () => {
  vi.stubEnv('NODE_EXTRA_CA_CERTS', join(temporaryFolder(), 'certificates.pem'))
  vi.stubEnv('FAMILY', 'Okafor')
  const child = startChild([program], {onDone: () => undefined, onEnd: () => undefined})
  const outcome = await new Promise<Outcome>((done) => {
    child.give({task: 'any', input: null, shared: {}, limits: DEFAULT_LIMITS, done})
  })
  child.end()
  expect(outcome).toEqual({value: {FAMILY: 'Okafor'}})
})
