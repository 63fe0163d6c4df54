import {mkdirSync, rmSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {build} from 'esbuild'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/**
 * Imports a TypeScript module of the project in a script: bundled to a file under node_modules (so that packages resolve), loaded, removed.
 * @param {string} path from the project's root
 */
export async function loadTs(path) {
  const folder = join(root, 'node_modules', '.cache', 'carelint')
  mkdirSync(folder, {recursive: true})
  const outfile = join(folder, `${path.replaceAll(/\W/g, '-')}-${process.pid}.mjs`)
  try {
    await build({
      entryPoints: [join(root, path)],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      logLevel: 'error',
    })
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(outfile, {force: true})
  }
}
