import {describe, expect, test} from 'vitest'
import {readMarkdown} from '../../../src/ingest/markdown/index.js'

/** Each comment, and the words of the text that follow its place. */
function commentsOf(source: string) {
  const {comments, text} = readMarkdown(source)
  return comments.map((comment) => {
    expect(comment.span.start).toBe(comment.span.end)
    return [comment.text, text.slice(comment.span.start).split('\n')[0]]
  })
}

describe('HTML comments', () => {
  test('inside a paragraph, at the place where they stand', () => {
    expect(commentsOf('Ilse swims <!-- ask her aunt --> on Mondays.')).toEqual([['ask her aunt', '  on Mondays.']])
    expect(commentsOf('# Goals <!-- of spring -->\n\nSwim.')).toEqual([['of spring', '']])
    expect(commentsOf('| Goal | When |\n|---|---|\n| Swim <!-- a --> | May <!-- b --> |')).toEqual([
      ['a', ''],
      ['b', ''],
    ])
  })

  test('between blocks, at the beginning of the next one', () => {
    const source = 'Before.\n\n<!-- first\nand more -->\n\n# Goals\n\n<!--second-->\n<!-- third -->\n\n- Ilse swims.\n'
    expect(commentsOf(source)).toEqual([
      ['first\nand more', 'Goals'],
      ['second', 'Ilse swims.'],
      ['third', 'Ilse swims.'],
    ])
    expect(commentsOf('- <!-- in an item -->\n\n  Ilse swims.')).toEqual([['in an item', 'Ilse swims.']])
    expect(commentsOf('<div>\n<!-- in HTML -->\nIlse swims.\n</div>')).toEqual([['in HTML', 'Ilse swims.']])
  })

  test('behind the last block, at the end of the text', () => {
    expect(commentsOf('Ilse swims.\n\n<!-- done -->\n')).toEqual([['done', '']])
    expect(readMarkdown('Ilse swims.\n\n<!-- done -->\n').comments[0]?.span.start).toBe('Ilse swims.'.length)
  })

  test('one that never ends reaches to the end', () => {
    expect(commentsOf('Ilse swims.\n\n<!-- lost\n\nwords')).toEqual([['lost\n\nwords', '']])
  })

  test('they are no text, and words behind one on its line are', () => {
    expect(readMarkdown('<!-- quiet --> Ilse swims.').text).toBe('Ilse swims.')
    expect(readMarkdown('Ilse <!-- quiet -->swims.').text).toBe('Ilse swims.')
  })

  test('signs of a comment in code are code', () => {
    expect(commentsOf('`<!-- x -->`\n\n```\n<!-- y -->\n```')).toEqual([])
  })
})
