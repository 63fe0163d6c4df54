import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {setFlagsFromString} from 'node:v8'
import {Script} from 'node:vm'

/**
 * Loads the bundles of the command, each with the code that V8 compiled from it when carelint was built. Without this, a third of the time of
 * a short run goes into compiling. V8 itself refuses code of another version of Node and then compiles the source as usual.
 */

// A short run meets most code once, and V8 is set up for programs that run long. Measured on ten pages of Markdown: compiling every pattern
// straight to machine code, and not to V8's own code first, saves 12 ms.
setFlagsFromString('--no-regexp-tier-up')

/** Started as a program, with the name of a bundle to run: this is how the command starts its children. */
const isChild = require.main === module
/** A child that does many jobs beside others is told so, behind the name of its bundle. */
const isOneOfMany = isChild && process.argv[3] === 'many'

/**
 * How many bytes of its code a function may run before V8 considers optimizing it: V8's own number, and eight times that for one child of
 * many. These share the cores, so the threads that optimize take time from their work: for 1,000 files it is 15 % less with more patience.
 * A single large file has cores to spare, and takes 10 % less without. Node 22 and later have no such number, and complain about what they do not know.
 */
const PATIENCE = {usual: 135_168, oneOfMany: 1_000_000}

function setPatience(bytes: number): void {
  if (process.versions.node.startsWith('20.')) setFlagsFromString(`--interrupt-budget=${bytes}`)
}

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
  // V8 refuses compiled code that was kept under other flags.
  setPatience(PATIENCE.usual)
  const script = new Script(inModule(source), {filename: file, ...(cachedData ? {cachedData} : {})})
  if (isOneOfMany) setPatience(PATIENCE.oneOfMany)
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

if (isChild) load(process.argv[2] ?? '')
