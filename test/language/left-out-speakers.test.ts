import {describe, expect, it} from 'vitest'
import {readMarkdown} from '../../src/ingest/markdown/index.js'
import {findQuotes} from '../../src/language/quotes/find-quotes.js'

const people = {person: 'Ines Calloway', alsoCalled: ['Nessie'], family: ['Rosa Calloway'], staff: ['Kim Park, RN']}

const said = (markdown: string) => {
  const document = readMarkdown(markdown)
  return findQuotes(document, people).map(
    ({kind, span, speaker}) =>
      `${document.text.slice(span.start, span.end)} | ${kind === 'speech' ? (speaker?.kind ?? 'nobody') : kind}`,
  )
}

describe('a sentence that leaves out who speaks', () => {
  it.each([
    ['Sore knee. Says "I can\'t sleep."', "I can't sleep. | person"],
    ['Long night – feels "wiped out".', 'wiped out | person'],
    ['Came late; said “I am lazy today.”', 'I am lazy today. | person'],
    ['Wants "a real job with tips".', 'a real job with tips | person'],
    ['Told Mom, "I want my own room."', 'I want my own room. | person'],
    ['- Reports "no pain".', 'no pain | person'],
  ])('is about the person of the record: %s', (markdown, wanted) => {
    expect(said(markdown)).toEqual([wanted])
  })

  it.each([
    ['Mom called. Says "he never wants to get up."', 'he never wants to get up. | family'],
    ['Rosa Calloway was at the door. Told us, "Come on Friday."', 'Come on Friday. | family'],
  ])('goes on with the one before: %s', (markdown, wanted) => {
    expect(said(markdown)).toEqual([wanted])
  })

  it('may be about staff or the person, where staff come before', () => {
    expect(said('Kim Park checked the chart. States "too tired for it."')).toEqual(['too tired for it. | unknown'])
  })

  it('is told by the cell beside it', () => {
    expect(said('| Who | What |\n|---|---|\n| Teacher | Says "He is a handful." |')).toEqual([
      'He is a handful. | staff',
    ])
  })

  it.each(['Say "please" first.', 'Ask “may I go?”', 'Reports: "Blue Sky Survey".'])(
    'is none that tells what to do, nor a label: %s',
    (markdown) => {
      expect(said(markdown)[0]).not.toContain('person')
    },
  )
})

it('whoever is also called by another name is the person', () => {
  expect(said('Nessie said, "My boat is red."')).toEqual(['My boat is red. | person'])
})
