// Builds dist/: the command, the library and the remark plugin, bundled into few files so that they start fast, and their types.
import {execFileSync} from 'node:child_process'
import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {build} from 'esbuild'
import {generateData} from './generate-data.mjs'
import {root} from './load-ts.mjs'

rmSync(join(root, 'dist'), {recursive: true, force: true})
await generateData()
await build({
  entryPoints: {cli: 'src/cli/main.ts', index: 'src/index.ts', remark: 'src/remark.ts'},
  absWorkingDir: root,
  outdir: join(root, 'dist'),
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  chunkNames: 'chunks/[name]-[hash]',
  // pdf-parse brings native and worker files that only work from its own folder.
  external: ['pdf-parse'],
  // commander is CommonJS and asks for Node's own modules by require.
  banner: {
    js: "import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);",
  },
  legalComments: 'linked',
  logLevel: 'error',
})
execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
})
