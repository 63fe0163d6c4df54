// A peer: the packages carelint stands on, joined in the shortest way. All are imported at the top of one file, every document is
// turned into text and tree, and retext-equality reads it. It finds biased words and nothing else.
// node peers/plain-wiring.mjs FILE…  prints one line of JSON for each file.

import {readFileSync} from 'node:fs'
import {extname} from 'node:path'
import {program} from 'commander'
import mammoth from 'mammoth'
import {PDFParse} from 'pdf-parse'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRetext from 'remark-retext'
import retextEnglish from 'retext-english'
import retextEquality from 'retext-equality'
import {unified} from 'unified'
import {VFile} from 'vfile'

const prose = unified().use(retextEnglish).use(retextEquality)
const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkRetext, prose)

/** The processor a file needs, and its text. */
const readers = {
  '.md': async (path) => [markdown, readFileSync(path, 'utf8')],
  '.docx': async (path) => [prose, (await mammoth.extractRawText({path})).value],
  '.pdf': async (path) => [prose, await textOfPdf(path)],
}

async function textOfPdf(path) {
  const parser = new PDFParse({data: new Uint8Array(readFileSync(path))})
  try {
    return (await parser.getText()).text
  } finally {
    await parser.destroy()
  }
}

await program
  .argument('<files...>', 'Markdown, Word and PDF files')
  .action(async (paths) => {
    for (const path of paths) {
      const [processor, value] = await readers[extname(path)](path)
      const file = new VFile({path, value})
      await processor.run(processor.parse(file), file)
      const messages = file.messages.map(({line, column, ruleId, reason}) => ({line, column, ruleId, reason}))
      process.stdout.write(`${JSON.stringify({path, messages})}\n`)
    }
  })
  .parseAsync()
