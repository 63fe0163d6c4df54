// Prints how often each layout in each format gives back what went in:  node scripts/layout-report.mjs [runs] [layout] [format]
// With a layout and a format named, it also shows the first record that did not come back.
import {generateData} from './generate-data.mjs'
import {loadTs} from './load-ts.mjs'

const [runs = '20', layout = '', format = ''] = process.argv.slice(2)
await generateData()
const {measureShares} = await loadTs('scripts/layouts/share.ts')
let last = ''
for (const {layout: name, format: kind, held, of, miss} of await measureShares(Number(runs), 7, layout, format)) {
  if (name !== last) process.stdout.write(`${last ? '\n' : ''}${name.padEnd(28)}`)
  last = name
  process.stdout.write(`  ${kind} ${Math.round((100 * held) / of)} %`)
  if (miss && format)
    for (const [fact, {wanted, got}] of Object.entries(miss)) {
      process.stdout.write(`\n  ${fact}\n    wanted ${JSON.stringify(wanted)}\n    got    ${JSON.stringify(got)}`)
    }
}
process.stdout.write('\n')
