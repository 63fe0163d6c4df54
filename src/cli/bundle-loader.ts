import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {setFlagsFromString} from 'node:v8'
import {Script} from 'node:vm'

/**
 * Loads the bundles of the command, each with the code that V8 compiled from it when carelint was built. Without this, a third of the time of
 * a short run goes into compiling. V8 itself refuses code of another version of Node and then compiles the source as usual.
 */

/*
 * A short run meets most code once, and V8 is set up for programs that run long. Measured on ten pages of Markdown:
 * compiling every pattern straight to machine code, and not to V8's own code first, saves 12 ms; eight times the usual patience before a function is
 * optimised halves the work of the compiler's threads, for which the run would wait on a busy machine. A megabyte takes as long as before.
 * V8 refuses compiled code that was kept under other flags, so they are set here, where the build passes as well.
 */
setFlagsFromString('--no-regexp-tier-up')
// Node 22 and later have no such patience to set, and complain about what they do not know.
if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=1000000')

const CACHE = '.cache'

const loaded = new Map<string, {exports: unknown}>()
const scripts = new Map<string, Script>()

/** Loads a bundle of this folder by its file name, once. */
export function load(name: string): unknown {
  const known = loaded.get(name)
  if (known) return known.exports
  const file = join(__dirname, name)
  const module = {exports: {} as unknown}
  loaded.set(name, module)
  // The build writes all in ASCII, which Node reads fastest as what it is: one byte a character.
  const source = readFileSync(file, 'latin1')
  if (name.endsWith('.json')) {
    module.exports = JSON.parse(source)
    return module.exports
  }
  const cachedData = readCache(file)
  const script = new Script(inModule(source), {filename: file, ...(cachedData ? {cachedData} : {})})
  scripts.set(name, script)
  const requireFrom = (id: string): unknown => (id.startsWith('./') ? load(id.slice(2)) : require(id))
  script.runInThisContext().call(module.exports, module.exports, requireFrom, module, file, __dirname)
  return module.exports
}

/** Writes the compiled code of all bundles loaded so far beside them; the build does this after a run over the example records. */
export function writeCaches(): void {
  for (const [name, script] of scripts) writeFileSync(join(__dirname, name + CACHE), script.createCachedData())
}

/** What `Module.wrap` does; node:module would be loaded for this alone, and brings the loader of ES modules with it (4 ms). */
const inModule = (source: string) => `(function (exports, require, module, __filename, __dirname) {${source}\n})`

function readCache(file: string): Buffer | undefined {
  try {
    return readFileSync(file + CACHE)
  } catch {
    return undefined
  }
}

// Started as a program: the name of the bundle to run. This is how the command starts its children.
if (require.main === module) load(process.argv[2] ?? '')
