import {describe, expect, it} from 'vitest'
import {annotateDocx, isUntouchedCopy} from '../../src/annotate/docx/index.js'
import {readDocx} from '../../src/ingest/docx/index.js'
import {docxParts, makeDocx, paragraph, part, relationships, run, runOf} from '../ingest/docx/make-docx.js'
import {canonical, commentsIn, findingAt, marked, partsOf, spanOf} from './docx-copy.js'

const MICROSOFT = 'http://schemas.microsoft.com/office'
const start = (id: number) => `<w:commentRangeStart w:id="${id}"/>`
const end = (id: number) =>
  `<w:commentRangeEnd w:id="${id}"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`
const comment = (id: number, author: string, words: string, paraId: string) =>
  `<w:comment w:id="${id}" w:author="${author}"><w:p w14:paraId="${paraId}">${run(words)}</w:p></w:comment>`
const extended = (threads: string) =>
  `<w15:commentsEx xmlns:w15="${MICROSOFT}/word/2012/wordml">${threads}</w15:commentsEx>`
const thread = (paraId: string, parent = '', done = 0) =>
  `<w15:commentEx w15:paraId="${paraId}"${parent ? ` w15:paraIdParent="${parent}"` : ''} w15:done="${done}"/>`
const ids = (all: string) =>
  `<w16cid:commentsIds xmlns:w16cid="${MICROSOFT}/word/2016/wordml/cid">${all}</w16cid:commentsIds>`
const lasting = (paraId: string, durableId: string) =>
  `<w16cid:commentId w16cid:paraId="${paraId}" w16cid:durableId="${durableId}"/>`
const times = (all: string) =>
  `<w16cex:commentsExtensible xmlns:w16cex="${MICROSOFT}/word/2018/wordml/cex">${all}</w16cex:commentsExtensible>`
const time = (durableId: string) => `<w16cex:commentExtensible w16cex:durableId="${durableId}"/>`

/** A document with comments, and with the parts Word keeps beside them. */
function commented(body: string, comments: string, threads = '', lastingIds = '', allTimes = ''): Uint8Array {
  return makeDocx(body, {
    'word/comments.xml': part('comments', comments),
    'word/commentsExtended.xml': extended(threads),
    'word/commentsIds.xml': ids(lastingIds),
    'word/commentsExtensible.xml': times(allTimes),
    'word/_rels/document.xml.rels': relationships({
      rId1: ['comments', 'comments.xml'],
      rId2: ['commentsExtended', 'commentsExtended.xml'],
      rId3: ['commentsIds', 'commentsIds.xml'],
      rId4: ['commentsExtensible', 'commentsExtensible.xml'],
    }),
    '[Content_Types].xml': docxParts('')['[Content_Types].xml']?.replace(
      '</Types>',
      '<Override PartName="/word/comments.xml" ContentType="x"/></Types>',
    ) as string,
  })
}

const body = paragraph(`${run('He is ')}${start(7)}${run('lazy')}${end(7)}${run(' and late.')}`)
const authorsAndWords = (bytes: Uint8Array) => commentsIn(bytes).map(({author, words}) => [author, words])

describe("people's comments", () => {
  const bytes = commented(
    body,
    comment(7, 'Ana Diaz', 'Is this fair?', '11111111'),
    thread('11111111'),
    lasting('11111111', 'AA'),
    time('AA'),
  )
  const copy = marked(bytes, 'lazy', 'He')

  it('stay, and new ones follow with higher numbers', () => {
    expect(authorsAndWords(copy.bytes)).toEqual([
      ['Ana Diaz', 'lazy'],
      ['carelint', 'He'],
      ['carelint', 'lazy'],
    ])
    expect(commentsIn(copy.bytes).map(({id}) => id)).toEqual(['7', '8', '9'])
  })

  it('keep every byte of their own parts', () => {
    const before = partsOf(bytes)
    const after = partsOf(copy.bytes)
    const changed = Object.keys(after).filter((name) => after[name] !== before[name])
    expect(changed).toEqual(['word/document.xml', 'word/comments.xml'])
    expect(after['word/comments.xml']).toContain(comment(7, 'Ana Diaz', 'Is this fair?', '11111111'))
  })

  it('stay when the copy is marked again, and when nothing is left to mark', () => {
    expect(marked(copy.bytes, 'lazy', 'He').bytes).toEqual(copy.bytes)
    const cleared = annotateDocx(copy.bytes, [], '2026-03-02')
    expect(authorsAndWords(cleared.bytes)).toEqual([['Ana Diaz', 'lazy']])
    const main = (file: Uint8Array) => canonical(partsOf(file)['word/document.xml'] ?? '')
    expect(main(cleared.bytes)).toEqual(main(bytes))
  })
})

describe('comments of an earlier run', () => {
  const mine = comment(7, 'carelint', 'Finding 0.', '11111111')

  it('make room for those of this run, at other words', () => {
    const bytes = commented(body, mine, thread('11111111'), lasting('11111111', 'AA'), time('AA'))
    const copy = marked(bytes, 'late')
    expect(authorsAndWords(copy.bytes)).toEqual([['carelint', 'late']])
    const after = partsOf(copy.bytes)
    expect(after['word/document.xml']).not.toContain('CommentReference')
    expect(after['word/commentsExtended.xml']).toBe(extended(''))
    expect(after['word/commentsIds.xml']).toBe(ids(''))
    expect(after['word/commentsExtensible.xml']).toBe(times(''))
  })

  it('leave the words of a run that their sign stands in', () => {
    const shared = paragraph(
      `${start(7)}${run('He is ')}<w:commentRangeEnd w:id="7"></w:commentRangeEnd>${runOf('<w:commentReference w:id="7"/><w:t>lazy</w:t>')}`,
    )
    const copy = marked(commented(shared, mine), 'He')
    expect(readDocx(copy.bytes).text).toBe('He is lazy')
    expect(authorsAndWords(copy.bytes)).toEqual([['carelint', 'He']])
  })

  it('take nothing with them that belongs to others', () => {
    const two = `${body}${paragraph(`${start(3)}${run('Words')}${end(3)}`)}`
    const theirs = comment(3, 'Ana Diaz', 'Look', '22222222')
    const bytes = commented(
      two,
      theirs + mine,
      thread('22222222') + thread('11111111'),
      lasting('22222222', 'BB') + lasting('11111111', 'AA'),
      time('AA') + time('BB'),
    )
    const after = partsOf(marked(bytes, 'late').bytes)
    expect(after['word/commentsExtended.xml']).toBe(extended(thread('22222222')))
    expect(after['word/commentsIds.xml']).toBe(ids(lasting('22222222', 'BB')))
    expect(after['word/commentsExtensible.xml']).toBe(times(time('BB')))
    expect(after['word/comments.xml']).toContain(theirs)
  })

  const answer = comment(8, 'Ana Diaz', 'He was ill.', '22222222')
  const answeredBody = body.replace(end(7), `${end(7)}<w:r><w:commentReference w:id="8"/></w:r>`)
  const said = comment(7, 'carelint', 'Finding 0.', '11111111').replace(
    '</w:p>',
    `</w:p><w:p w14:paraId="33333333">${run('(some-rule)')}</w:p>`,
  )

  it('stay when people answered them, and are not said again', () => {
    const bytes = commented(answeredBody, said + answer, thread('33333333') + thread('22222222', '33333333'))
    const copy = marked(bytes, 'lazy', 'late')
    expect(commentsIn(copy.bytes).map(({author, lines}) => [author, lines[0]])).toEqual([
      ['carelint', 'Finding 0.'],
      ['Ana Diaz', 'He was ill.'],
      ['carelint', 'Finding 1.'],
    ])
    expect(copy.marks).toBe(1)
    expect(copy.notes).toEqual([
      'People replied to or resolved 1 earlier comment by carelint, so it was left in place.',
    ])
    expect(partsOf(copy.bytes)['word/commentsExtended.xml']).toBe(partsOf(bytes)['word/commentsExtended.xml'])
  })

  it('stay when people ticked them off; another finding at the same words is said', () => {
    const bytes = commented(body, said, thread('33333333', '', 1))
    const document = readDocx(bytes)
    const other = findingAt(document, spanOf(document, 'lazy'), 'other-rule', 'Something else.')
    expect(commentsIn(annotateDocx(bytes, [other], '2026-03-02').bytes).map(({lines}) => lines[0])).toEqual([
      'Finding 0.',
      'Something else.',
    ])
  })
})

describe('a copy that carelint wrote', () => {
  it('is known until another program saves it', () => {
    const copy = marked(makeDocx(body.replace(start(7), '').replace(end(7), '')), 'lazy').bytes
    expect(isUntouchedCopy(copy)).toBe(true)
    const saved = partsOf(copy)
    const rewritten = makeDocx('', {
      ...saved,
      'word/comments.xml': saved['word/comments.xml']?.replace(/<!--.*?-->/g, '') ?? '',
    })
    expect(isUntouchedCopy(rewritten)).toBe(false)
    expect(isUntouchedCopy(new Uint8Array([1, 2, 3]))).toBe(false)
  })
})
