import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {annotateDocx, isUntouchedCopy} from '../../src/annotate/docx/index.js'
import {createReviewer} from '../../src/check/reviewer.js'
import {readDocx} from '../../src/ingest/docx/index.js'
import {canonical, commentsIn, partsOf} from './docx-copy.js'

const TODAY = '2026-09-15'
const COMMENT_PARTS = ['[Content_Types].xml', 'word/_rels/document.xml.rels', 'word/comments.xml']
const oneSpaced = (words: string) => words.replace(/\s+/g, ' ').trim()
const review = createReviewer({today: TODAY})

const files = readdirSync('fixtures', {recursive: true, encoding: 'utf8'})
  .filter((name) => name.endsWith('.docx') && !name.includes('hostile'))
  .map((name) => `fixtures/${name}`)

describe.each(files)('a marked copy of %s', async (file) => {
  const bytes = new Uint8Array(readFileSync(file))
  const document = readDocx(bytes)
  const {findings} = await review(document)
  const copy = annotateDocx(bytes, findings, TODAY)
  const comments = commentsIn(copy.bytes)

  it('has the words of every finding between the ends of a comment that tells it', () => {
    for (const {span, message} of findings.filter((finding) => finding.span.end > finding.span.start)) {
      const words = oneSpaced(document.text.slice(span.start, span.end))
      const told = comments.filter((comment) => comment.lines.some((line) => line.includes(message)))
      expect(told.map((comment) => oneSpaced(comment.words ?? ''))).toContain(words)
    }
    expect(comments.length).toBe(copy.marks)
    expect(copy.notes).toEqual([])
  })

  it('is the original but for the comments', () => {
    const before = partsOf(bytes)
    const after = partsOf(copy.bytes)
    const ids = new Set(comments.map(({id}) => id))
    expect(canonical(after['word/document.xml'] ?? '', ids)).toEqual(canonical(before['word/document.xml'] ?? ''))
    for (const [name, content] of Object.entries(before)) {
      if (name !== 'word/document.xml' && !COMMENT_PARTS.includes(name)) expect(after[name], name).toBe(content)
    }
    const added = Object.keys(after).filter((name) => !(name in before))
    expect(added.filter((name) => !COMMENT_PARTS.includes(name))).toEqual([])
  })

  it('reads the same and is found the same', async () => {
    const again = readDocx(copy.bytes)
    expect(again.text).toBe(document.text)
    const spans = (all: typeof findings) => all.map(({rule, span, message}) => ({rule, span, message}))
    expect(spans((await review(again)).findings)).toEqual(spans(findings))
  })

  it('comes out the same when it is marked again', () => {
    expect(annotateDocx(copy.bytes, findings, TODAY)).toEqual(copy)
    expect(isUntouchedCopy(copy.bytes)).toBe(findings.length > 0)
    expect(isUntouchedCopy(bytes)).toBe(false)
  })
})
