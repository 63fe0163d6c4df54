import {describe, expect, test} from 'vitest'
import {readMarkdown} from '../../../src/ingest/markdown/index.js'

const linesOf = (source: string) => readMarkdown(source).text.split('\n').filter(Boolean)

describe('a block of HTML', () => {
  test('gives the words that a browser would show', () => {
    expect(linesOf('<div class="a">\nIlse <b>swims</b> on Mondays.\n</div>')).toEqual(['Ilse', 'swims', 'on Mondays.'])
    expect(linesOf('<div>\n<style>p {color: red}</style>\n<script>let a = 1</script>\nIlse swims.\n</div>')).toEqual([
      'Ilse swims.',
    ])
  })

  test('keeps the words beside a < that begins no tag', () => {
    expect(linesOf('<div>\nLevel < 5 and > 3\n</div>\nIlse < swims')).toEqual(['Level', '5 and > 3', 'Ilse', 'swims'])
  })

  test('gives a place for each of its words', () => {
    const source = '<div>\nIlse <b>swims</b>\n</div>'
    const {text, place} = readMarkdown(source)
    const start = text.indexOf('swims')
    expect(place({start, end: start + 5})).toMatchObject({start: {offset: source.indexOf('swims')}})
  })

  // Each < was once followed to the end of the file: half a minute for a hundred thousand of them.
  test('may be full of tags that never end', () => {
    expect(linesOf(`<div>\nIlse swims.\n${'<'.repeat(300_000)} On Mondays.`)).toEqual(['Ilse swims.', 'On Mondays.'])
  })
})

test('the words of a picture are read in its place', () => {
  expect(readMarkdown('Ilse ![with her aunt](aunt.png) swims.').text).toBe('Ilse with her aunt swims.')
})
