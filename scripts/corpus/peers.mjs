// A process that reads files with other programs: given a path, it answers which words each of them sees.
import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {extname} from 'node:path'
import mammoth from 'mammoth'
import {PDFParse} from 'pdf-parse'
import {countWords} from './words.mjs'

const word = {mammoth: async (path) => (await mammoth.extractRawText({path})).value}
const peers = {
  '.docx': word,
  '.docm': word,
  '.dotx': word,
  '.dotm': word,
  '.pdf': {'pdf-parse': pdfParse, pdftotext},
}

async function pdfParse(path) {
  const parser = new PDFParse({data: new Uint8Array(readFileSync(path))})
  try {
    return (await parser.getText({pageJoiner: ''})).text
  } finally {
    await parser.destroy()
  }
}

function pdftotext(path) {
  return execFileSync('pdftotext', ['-q', path, '-'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
}

process.on('message', async (path) => {
  const answers = []
  for (const [name, read] of Object.entries(peers[extname(path).toLowerCase()] ?? {})) {
    try {
      answers.push({name, words: countWords(await read(path))})
    } catch {
      // It cannot read the file, or it is not installed: then there is nothing to compare with.
    }
  }
  process.send(answers)
})
