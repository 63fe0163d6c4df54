import {ParseEnglish} from 'parse-english'
import retextEquality from 'retext-equality'
import {unified} from 'unified'
import {VFile} from 'vfile'
import type {Block} from '../document/blocks.js'
import type {Span} from '../text/span.js'
import type {PhraseMatch} from './phrases/match.js'

/** One message of retext-equality, placed in the document's text. */
export interface EqualityMatch {
  readonly span: Span
  /** The plugin's rule id, such as `wheelchair-bound`. */
  readonly id: string
  /** What it would rather read; may be empty. */
  readonly expected: readonly string[]
}

/**
 * Runs retext-equality itself, with its grammar, on the blocks in which the matcher saw one of its phrases, and keeps the messages at
 * those phrases. English is parsed here only, because parsing a whole record takes longer than everything else together.
 */
export function findBiasedTerms(text: string, blocks: readonly Block[], seen: readonly PhraseMatch[]): EqualityMatch[] {
  const parser = new ParseEnglish()
  const plugin = unified().use(retextEquality).freeze()
  const found: EqualityMatch[] = []
  for (const number of new Set(seen.map((match) => match.block))) {
    const block = blocks[number]
    if (!block) continue
    const source = text.slice(block.span.start, block.span.end)
    const file = new VFile(source)
    plugin.runSync(parser.parse(source), file)
    for (const message of file.messages) {
      const place = message.place
      if (!place || !('start' in place) || place.start.offset === undefined || place.end.offset === undefined) continue
      const span = {start: block.span.start + place.start.offset, end: block.span.start + place.end.offset}
      const match = seen.find((phrase) => phrase.span.start === span.start && phrase.term.id === message.ruleId)
      if (match) found.push({span, id: match.term.id, expected: message.expected ?? []})
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start)
}
