// Builds dist/: the command, the library and the remark plugin, and their types.
import {execFileSync} from 'node:child_process'
import {copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {basename, join, relative, resolve} from 'node:path'
import {build} from 'esbuild'
import {buildPdfParse} from './build-pdf-parse.mjs'
import {generateData} from './generate-data.mjs'
import {root} from './load-ts.mjs'

/** @type {import('esbuild').BuildOptions} */
const options = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  // pdf-parse brings native and worker files that only work from its own folder.
  external: ['pdf-parse'],
  legalComments: 'linked',
  logLevel: 'error',
}

/**
 * The command is CommonJS, because Node starts that about a seventh faster, and every module that is imported on demand is a bundle of
 * its own: a file that needs no PDF reader never loads one. What two bundles share stands in both, so no module may rely on being one.
 */
async function buildCommand(folder) {
  // The last two run in other processes and threads, so no import leads to them.
  const waiting = ['src/cli/bundle-loader.ts', 'src/cli/main.ts', 'src/cli/child.ts', 'src/batch/watchdog.ts']
  const built = new Set()
  const nameOf = (file) =>
    relative(join(root, 'src'), file)
      .replace(/\.[tj]s$/, '')
      .replaceAll(/[\\/]/g, '-')

  const lazyBundles = {
    name: 'lazy-bundles',
    setup({onResolve, onLoad}) {
      onResolve({filter: /^\./}, ({path, resolveDir, kind}) => {
        const target = resolve(resolveDir, path).replace(/\.js$/, '.ts')
        if (kind !== 'dynamic-import' || resolveDir.includes('node_modules')) return undefined
        waiting.push(relative(root, target))
        return {path: `./${nameOf(target)}.cjs`, external: true}
      })
      // The command has a copy of its own that starts faster; the library takes the package itself.
      onResolve({filter: /^pdf-parse$/}, () => ({path: './pdf-parse.cjs', external: true}))
      // commander loads it at once, to run subcommands that are programs of their own; carelint has none.
      onResolve({filter: /^node:child_process$/}, ({importer}) =>
        importer.includes('node_modules') ? {path: 'child_process', namespace: 'left-out'} : undefined,
      )
      onLoad({filter: /.*/, namespace: 'left-out'}, () => ({contents: 'module.exports = {}'}))
      // JSON of its own is parsed much faster than the same data as JavaScript.
      onResolve({filter: /generated\/.*\.json$/}, ({path, resolveDir}) => {
        const file = resolve(resolveDir, path)
        copyFileSync(file, join(folder, basename(file)))
        return {path: `./${basename(file)}`, external: true}
      })
    },
  }

  mkdirSync(folder, {recursive: true})
  await buildPdfParse(join(folder, 'pdf-parse.cjs'), options)
  for (const entry of waiting) {
    if (built.has(entry)) continue
    built.add(entry)
    await build({
      ...options,
      entryPoints: [entry],
      outfile: join(
        folder,
        entry.endsWith('bundle-loader.ts') ? 'bundle-loader.cjs' : `${nameOf(join(root, entry))}.cjs`,
      ),
      format: 'cjs',
      supported: {'dynamic-import': false},
      plugins: [lazyBundles],
    })
  }
  for (const file of readdirSync(folder)) if (file.endsWith('.cjs')) toAscii(join(folder, file))
}

/**
 * Escapes what esbuild leaves, in regular expressions and their templates: they read `\u2019` as the sign itself.
 * Node reads ASCII fastest, and V8 keeps it in half the memory.
 */
function toAscii(file) {
  const escaped = (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/[\u0080-\uffff]/g, escaped))
}

rmSync(join(root, 'dist'), {recursive: true, force: true})
await generateData()
await buildCommand(join(root, 'dist/cli'))
for (const what of ['child', 'json', 'pretty', 'settings', 'one']) {
  execFileSync(process.execPath, [join(root, 'scripts/make-code-cache.cjs'), join(root, 'dist/cli'), what], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
await build({
  ...options,
  entryPoints: {index: 'src/index.ts', remark: 'src/remark.ts', annotate: 'src/annotate/index.ts'},
  outdir: join(root, 'dist'),
  splitting: true,
  format: 'esm',
  chunkNames: 'chunks/[name]-[hash]',
})
execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
})
