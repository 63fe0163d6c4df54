import {expect, it} from 'vitest'
import {renderPage} from '../../src/report/page.js'

it('keeps code as it is written, set in or between fences', () => {
  const page = `# a-rule

Settings look
like this:

    rules:
      a-rule:
        known: [one, two]

    - pattern: gone
      why: It is old.

- an item that
  goes on

\`\`\`yaml
top:
  inner: 1

  last: 2
\`\`\`
`
  expect(renderPage(page, ['Severity: info.'], 40)).toBe(`a-rule
Severity: info.

Settings look like this:

    rules:
      a-rule:
        known: [one, two]

    - pattern: gone
      why: It is old.

- an item that goes on

    top:
      inner: 1

      last: 2
`)
})

it('breaks a line of code that is too long, further in', () => {
  expect(renderPage('    why: They asked us to say what is done.\n', [], 30)).toBe(
    '    why: They asked us to say\n      what is done.\n',
  )
})
