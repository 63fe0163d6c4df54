// A peer: retext-equality over Markdown, wired as its own documentation wires it. It finds biased words and nothing else.
// node peers/remark-equality.mjs FILE…  prints one line of JSON for each file.

import {readFileSync} from 'node:fs'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRetext from 'remark-retext'
import retextEnglish from 'retext-english'
import retextEquality from 'retext-equality'
import {unified} from 'unified'
import {VFile} from 'vfile'

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRetext, unified().use(retextEnglish).use(retextEquality))

for (const path of process.argv.slice(2)) {
  const file = new VFile({path, value: readFileSync(path, 'utf8')})
  await processor.run(processor.parse(file), file)
  const messages = file.messages.map(({line, column, ruleId, reason}) => ({line, column, ruleId, reason}))
  process.stdout.write(`${JSON.stringify({path, messages})}\n`)
}
