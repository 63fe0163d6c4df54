import {describe, expect, test} from 'vitest'
import {readDocx} from '../../../src/ingest/docx/index.js'
import {makeDocx, paragraph, part, relationships, run, runOf, table, textBox} from './make-docx.js'

const from = (id: number) => `<w:commentRangeStart w:id="${id}"/>`
const to = (id: number) => `<w:commentRangeEnd w:id="${id}"/>${sign(id)}`
const sign = (id: number) => runOf(`<w:annotationRef/><w:commentReference w:id="${id}"/>`)
const comment = (id: number, content: string, author = 'Odalys Brandt') =>
  `<w:comment w:id="${id}" w:author="${author}">${content}</w:comment>`

/** A document with these comments; each comes back as its text and the words it is about. */
function read(body: string, ...comments: string[]) {
  const document = readDocx(
    makeDocx(body, {
      'word/_rels/document.xml.rels': relationships({rId1: ['comments', 'comments.xml']}),
      'word/comments.xml': part('comments', comments.join('')),
    }),
  )
  const {text} = document
  const found = document.comments.map(({text: said, span}) => [said, text.slice(span.start, span.end), span.start])
  return {...document, found}
}

describe('comments', () => {
  test('text, words and author; the text of the document does not hold them', () => {
    const {comments, text} = read(
      paragraph(`${run('Ilse ')}${from(4)}${run('swims ')}${run('daily', '<w:b/>')}${to(4)}${run('.')}`),
      comment(
        4,
        paragraph(run('Is it so &amp; why?') + runOf('<w:tab/>') + run('Ask.')) + paragraph('Second line'),
        'Tou &amp; Ann',
      ),
    )
    expect(text).toBe('Ilse swims daily.')
    expect(comments).toEqual([
      {text: 'Is it so & why?\tAsk.\nSecond line', span: {start: 5, end: 16}, author: 'Tou & Ann'},
    ])
  })

  test('over several paragraphs and cells, and several on the same words', () => {
    const {found} = read(
      paragraph(`${run('One ')}${from(1)}${from(2)}${run('two')}${to(2)}`) +
        table(['three', paragraph(`${run('four')}${to(1)}${run(' five')}`)]),
      comment(1, paragraph('long')),
      comment(2, paragraph('short')),
    )
    expect(found).toEqual([
      ['short', 'two', 4],
      ['long', 'two\nthree\nfour', 4],
    ])
  })

  test('without a range, or without words in it, at its sign', () => {
    const {found, text} = read(
      paragraph(`${sign(1)}${run('Ilse swims.')}`) +
        paragraph(`${run('Daily')}${from(2)}${to(2)}${run('.')}`) +
        paragraph(sign(3)) +
        paragraph('End'),
      comment(1, paragraph('a')),
      comment(2, paragraph('b')),
      comment(3, paragraph('c')),
    )
    expect(found).toEqual([
      ['a', '', 0],
      ['b', '', text.indexOf('.', 15)],
      ['c', '', text.indexOf('End')],
    ])
  })

  test('on deleted text, at the place where it was; an insertion in the comment is read, a deletion is not', () => {
    const deleted = `<w:del w:id="9">${from(1)}<w:r><w:delText>never</w:delText></w:r>${to(1)}</w:del>`
    const change = `<w:ins>${run('yes')}</w:ins><w:del><w:r><w:t>no</w:t></w:r></w:del>`
    const {found} = read(paragraph(`${run('Ilse ')}${deleted}${run('swims.')}`), comment(1, `<w:p>${change}</w:p>`))
    expect(found).toEqual([['yes', '', 5]])
  })

  test('one that has no place in the document, and one without an author', () => {
    const {comments} = read(
      paragraph(run('Ilse swims.') + sign(1)),
      comment(1, paragraph('here'), ''),
      comment(2, paragraph('nowhere')),
    )
    expect(comments).toEqual([{text: 'here', span: {start: 11, end: 11}}])
  })

  test('beside a text box, whose words follow the paragraph', () => {
    const {found} = read(
      paragraph(`${from(1)}${run('Ilse ')}${textBox(paragraph('boxed'))}${run('swims')}${to(1)}${run('.')}`),
      comment(1, paragraph('a')),
    )
    expect(found).toEqual([['a', 'Ilse swims', 0]])
  })

  test('comments that are damaged are told', () => {
    const {problems, text} = read(paragraph('Ilse swims.'), '<w:comment>')
    expect(text).toBe('Ilse swims.')
    expect(problems.map(({code}) => code)).toEqual(['damaged-part'])
    expect(problems[0]?.message).toContain('comments')
  })
})
