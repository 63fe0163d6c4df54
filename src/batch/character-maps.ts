import {realpathSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'

/**
 * The bytes of one of the character maps of pdf.js, from the package pdfjs-dist that pdf-parse brings: fonts of Chinese, Japanese and Korean
 * text need them.
 *
 * @throws if the package or the map is not there; the pages that needed it are then reported.
 */
export function pdfCharacterMap(name: string): Promise<Uint8Array> {
  // The name comes from the PDF file and must not lead out of the folder.
  if (!/^[\w-]+$/.test(name)) throw new RangeError('no name of a character map')
  // The program that runs is beside its packages, in the repository as well as where it is installed.
  const fromProgram = createRequire(realpathSync(process.argv[1] ?? ''))
  const pdfjs = createRequire(fromProgram.resolve('pdf-parse')).resolve('pdfjs-dist/package.json')
  return readFile(join(dirname(pdfjs), 'cmaps', `${name}.bcmap`))
}
