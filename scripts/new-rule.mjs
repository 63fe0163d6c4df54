// npm run new-rule <id>: a folder under rules/ with a rule to fill in and a page whose examples are its tests (red until it works).
import {existsSync, mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {root} from './load-ts.mjs'

const id = process.argv[2] ?? ''
const folder = join(root, 'rules', id)
if (!/^[a-z]+(-[a-z]+)*$/.test(id)) {
  console.error('Give the rule an id that names the problem, in lower-case words: npm run new-rule missing-review-date')
  process.exit(2)
}
if (existsSync(folder)) {
  console.error(`There is already a folder rules/${id}.`)
  process.exit(2)
}

mkdirSync(folder)
writeFileSync(
  join(folder, 'rule.ts'),
  `import {defineRule} from '../../src/rule/define-rule.js'

export default defineRule({
  id: '${id}',
  category: 'plan',
  severity: 'info',
  summary: 'One sentence that says what it finds.',
  standard: ['wisconsin-cst A1'],
  *check({record}) {
    // Yield {at: span} for every finding, with the data that the message needs.
    for (const goal of record.goals.slice(0, 0)) yield {at: goal.span}
  },
  message: () => 'Say what it is about the text, and what to do.',
})
`,
)
writeFileSync(
  join(folder, 'rule.md'),
  `# ${id}

## What it finds

## Why it matters to the family

## What to write instead

## Examples

### Not ok

\`\`\`md
Words in which it is found.
\`\`\`

- info at \`Words\`: Say what it is about the text, and what to do.

### OK

\`\`\`md
Words that are fine.
\`\`\`

### OK, although it looks like it

\`\`\`md
Words that only look like the problem.
\`\`\`
`,
)
console.log(`Made rules/${id}/rule.ts and rules/${id}/rule.md.
Next: write the examples in rule.md, run "npx vitest run test/rules" (red), write check (green), then "npm run generate".`)
