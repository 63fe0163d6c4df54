import type {Root} from 'mdast'
import type {Plugin} from 'unified'
import {createReviewer, type ReviewerOptions} from './check/reviewer.js'
import {today} from './clock.js'
import {readMarkdown} from './ingest/markdown/index.js'

/**
 * remark plugin: checks a Markdown record in a unified pipeline and adds every finding to the file as a message.
 *
 * The file's own text is read, not the tree, so that places stay exact whatever other plugins have changed.
 * `message.ruleId` is the rule, `message.source` is `carelint`, `message.expected` holds the suggestions, and an error is `fatal: false`
 * like the rest: a finding never stops a pipeline.
 */
const remarkCarelint: Plugin<[Partial<ReviewerOptions>?], Root> = (options) => {
  const review = createReviewer({today: today(), ...options})
  return async (_tree, file) => {
    const {findings} = await review(readMarkdown(String(file)))
    for (const {place, rule, message, suggestions, category, severity} of findings) {
      if (place.kind !== 'source') continue
      const point = ({line, character, offset}: typeof place.start) => ({line: line + 1, column: character + 1, offset})
      const added = file.message(message, {
        place: {start: point(place.start), end: point(place.end)},
        source: 'carelint',
        ruleId: rule,
      })
      added.expected = suggestions.map(({newText, title}) => newText ?? title)
      added.note = `${severity}, ${category}`
      added.url = `docs/rules/${rule}.md`
    }
  }
}

export default remarkCarelint
