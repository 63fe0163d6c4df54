import {expect, it} from 'vitest'
import {streamJson} from '../../src/report/json.js'
import {streamPretty} from '../../src/report/pretty.js'
import {makeReview} from './make-review.js'
import {renderJson} from './render.js'

const review = (path: string) => makeReview({path, text: 'Meets weekly.', findings: []})
const options = {width: 80, color: false, today: '2026-03-02'}

it('JSON made file by file is laid out as JSON made at once', () => {
  for (const count of [0, 1, 2, 5]) {
    const json = renderJson(
      Array.from({length: count}, (_, i) => review(`${i}.md`)),
      {version: '1.2.3'},
    )
    expect(json).toBe(`${JSON.stringify(JSON.parse(json), null, 2)}\n`)
    expect(JSON.parse(json).files).toHaveLength(count)
  }
})

it('a file is printed as soon as it is there', () => {
  expect(streamJson({version: '1.2.3'}).add(review('rosa.md'))).toContain('rosa.md')
})

it('files without findings wait for the end of the report for people', () => {
  const report = streamPretty(options)
  expect(report.add(review('rosa.md'))).toBe('')
  expect(report.end()).toContain('rosa.md (care plan, Markdown): all clear')
})
