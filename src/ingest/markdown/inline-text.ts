import type {PhrasingContent, Text} from 'mdast'
import type {InlineContext} from './inline.js'

/** Adds the text of one block to the document's text and to mdast nodes, with its blanks folded as CommonMark folds them. Offsets are the body's. */
export interface InlineText {
  /** Plain text `[from, to)`: a line end in it is a space, and the blanks around it are dropped. */
  addPlain(into: PhrasingContent[], from: number, to: number): void
  /** One character or two that the source writes in more, `[at, end)`: an entity, or an escaped character. */
  addToken(into: PhrasingContent[], value: string, at: number, end: number): void
  /** A hard line break. */
  addBreak(into: PhrasingContent[], at: number): void
  /** Code `[from, to)` with its backticks. */
  addCode(into: PhrasingContent[], from: number, to: number): void
  /** Adds blanks that something follows after all: what comes next begins behind them. */
  addHeldBlanks(into: PhrasingContent[]): void
}

/** Starts at the beginning of a block. */
export function createInlineText({source, builder, tokenEnds}: InlineContext): InlineText {
  const {body} = source
  let atLineStart = true
  /** Blanks that count only if something follows them: those at the end of a block are not part of it. */
  let blanks: {readonly value: string; readonly at: number} | undefined

  /** Adds `value`, which is at body offset `at`, to the last text node or a new one. */
  function addText(into: PhrasingContent[], value: string, at: number) {
    addHeldBlanks(into)
    const span = builder.add(value, 0, source.toFile(at))
    const last = into.at(-1)
    if (last?.type === 'text' && last.data?.span?.end === span.start) {
      last.value += value
      last.data.span = {start: last.data.span.start, end: span.end}
    } else {
      const text: Text = {type: 'text', value, data: {span}}
      into.push(text)
    }
  }

  function addHeldBlanks(into: PhrasingContent[]) {
    const held = blanks
    blanks = undefined
    if (held) addText(into, held.value, held.at)
  }

  /** Each line is added apart, so that the map stays exact when CRs were dropped. */
  function addPlain(into: PhrasingContent[], from: number, to: number) {
    let at = from
    while (at < to) {
      if (atLineStart) {
        while (at < to && isBlank(body[at])) at++
        if (at >= to) return
        atLineStart = false
      }
      const lineEnd = body.indexOf('\n', at)
      const end = lineEnd < 0 || lineEnd >= to ? to : lineEnd
      let last = end
      while (last > at && isBlank(body[last - 1])) last--
      if (last > at) addText(into, body.slice(at, last), at)
      if (end === to) {
        if (last < end) blanks = {value: body.slice(last, end), at: last}
        return
      }
      blanks = undefined
      addText(into, ' ', end)
      atLineStart = true
      at = end + 1
    }
  }

  function addToken(into: PhrasingContent[], value: string, at: number, end: number) {
    atLineStart = false
    addText(into, value, at)
    tokenEnds.set(source.toFile(at) + value.length - 1, source.toFile(end - 1) + 1)
  }

  function addBreak(into: PhrasingContent[], at: number) {
    blanks = undefined
    into.push({type: 'break', data: {span: builder.add('\n', 0, source.toFile(at))}})
    atLineStart = true
  }

  function addCode(into: PhrasingContent[], from: number, to: number) {
    const raw = body.slice(from, to)
    const ticks = /^`+/.exec(raw)?.[0].length ?? 0
    let start = from + ticks
    let end = to - ticks
    if (body[start] === ' ' && body[end - 1] === ' ' && body.slice(start, end).trim()) {
      start++
      end--
    }
    const value = body.slice(start, end).replace(/\n/g, ' ')
    atLineStart = false
    addHeldBlanks(into)
    into.push({type: 'inlineCode', value, data: {span: builder.add(value, 0, source.toFile(start))}})
  }

  return {addPlain, addToken, addBreak, addCode, addHeldBlanks}
}

const isBlank = (character: string | undefined) => character === ' ' || character === '\t'
