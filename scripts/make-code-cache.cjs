// The last step of a build: runs the command over the example records, as it will be run, and keeps the code that V8 compiled.
// Usage: node scripts/make-code-cache.cjs FOLDER_OF_BUNDLES
const {join} = require('node:path')

const {load, writeCaches} = require(join(process.argv[2], 'bundle-loader.cjs'))
const root = join(__dirname, '..')
process.argv = [
  process.argv[0],
  'carelint',
  'check',
  join(root, 'fixtures/plans'),
  join(root, 'fixtures/notes'),
  '--format',
  'json',
  '--fail-on',
  'never',
]
process.on('exit', writeCaches)
load('cli-main.cjs')
