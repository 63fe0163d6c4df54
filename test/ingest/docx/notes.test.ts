import type {Paragraph} from 'mdast'
import {describe, expect, test} from 'vitest'
import {readDocx} from '../../../src/ingest/docx/index.js'
import {makeDocx, paragraph, part, run, runOf} from './make-docx.js'

describe('notes', () => {
  const notes = (kind: 'footnote' | 'endnote') =>
    part(
      `${kind}s`,
      `<w:${kind} w:type="separator" w:id="-1">${paragraph('separator')}</w:${kind}><w:${kind} w:id="2">${paragraph(`From the ${kind}.`)}</w:${kind}>`,
    )

  test('footnotes and endnotes follow the text, with references in it', () => {
    const body = paragraph(
      run('Maya reads') +
        runOf('<w:footnoteReference w:id="2"/>') +
        run(' daily.') +
        runOf('<w:endnoteReference w:id="2"/>'),
    )
    const {tree, text, problems} = readDocx(
      makeDocx(body, {'word/footnotes.xml': notes('footnote'), 'word/endnotes.xml': notes('endnote')}),
    )
    expect(text).toBe('Maya reads daily.\nFrom the footnote.\nFrom the endnote.')
    const [first, foot, end] = tree.children
    expect((first as Paragraph).children).toMatchObject([
      {type: 'text'},
      {type: 'footnoteReference', identifier: 'fn2'},
      {type: 'text'},
      {type: 'footnoteReference', identifier: 'en2'},
    ])
    expect(foot).toMatchObject({type: 'footnoteDefinition', identifier: 'fn2'})
    expect(end).toMatchObject({type: 'footnoteDefinition', identifier: 'en2'})
    expect(problems).toEqual([])
  })

  test('damaged footnotes are a problem, not the end', () => {
    const {text, problems, status} = readDocx(
      makeDocx(paragraph('The body.'), {
        'word/footnotes.xml': notes('footnote').replace('</w:p></w:footnote></w', '</w:q></w'),
      }),
    )
    expect(text).toContain('The body.')
    expect(status).toBe('partial')
    expect(problems.map((problem) => problem.code)).toEqual(['damaged-part'])
    expect(problems[0]?.message).toContain('footnotes')
  })
})
