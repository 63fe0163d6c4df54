import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {build} from 'esbuild'
import {root} from './load-ts.mjs'

/** How pdf.js asks for the native canvas as soon as it is loaded. */
const CANVAS = 'e("@napi-rs/canvas")'
/** What it would take from there, at that time. */
const NO_CANVAS = '{DOMMatrix:class{},ImageData:class{},Path2D:class{}}'

/**
 * Makes one bundle of pdf-parse and the worker half of its pdf.js, so that both can be loaded as compiled code: a third of the time.
 * The native canvas is left out. It is for drawing, which carelint never does, and takes 90 ms to load; and no native code should
 * come near a file that nobody vouches for.
 * @param {string} outfile
 * @param {import('esbuild').BuildOptions} options
 */
export async function buildPdfParse(outfile, options) {
  const main = createRequire(join(root, 'package.json')).resolve('pdf-parse')
  const worker = join(dirname(main), 'pdf.worker.mjs')
  await build({
    ...options,
    external: [],
    // The worker leaves itself in globalThis.pdfjsWorker, where pdf.js looks for it first.
    stdin: {
      contents: `import ${JSON.stringify(worker)}\nmodule.exports = require(${JSON.stringify(main)})`,
      resolveDir: root,
    },
    outfile,
    format: 'cjs',
    // Only used where the worker runs as a worker, or loads a decoder of pictures.
    logOverride: {'empty-import-meta': 'silent'},
    plugins: [
      {
        name: 'no-canvas',
        setup({onLoad}) {
          onLoad({filter: /[\\/]pdf-parse[\\/]cjs[\\/]index\.cjs$/}, ({path}) => {
            const source = readFileSync(path, 'utf8')
            if (source.split(CANVAS).length !== 2) {
              throw new Error(
                'pdf-parse asks for the canvas in another way than before: look at scripts/build-pdf-parse.mjs',
              )
            }
            return {contents: source.replace(CANVAS, NO_CANVAS)}
          })
        },
      },
    ],
  })
}
