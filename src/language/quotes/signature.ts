import {isLetter, LETTER, LOWER, pattern, UPPER} from '../../text/letters.js'
import type {Span} from '../../text/span.js'
import {isField} from './field-words.js'
import type {Speakers} from './speakers.js'
import {type Speaker, soleSpeakerIn, speakerOf} from './subject.js'

const DASH = /^\s*(?:[–—~]+|--?)\s*([^\n\s–—~-][^\n]{0,69})/
const STRANGER = pattern()`^\s*([${UPPER}][${LOWER}][${LETTER}'’-]*(?:\s[${UPPER}][${LETTER}'’.-]*){0,2})\s*[,\d/\s.-]*$`

/** A signature after a quote, on its line or the next: ‹— Ana, mother›, ‹- Mom›. */
export function signatureIn(
  {text, speakers}: {readonly text: string; readonly speakers: Speakers},
  at: number,
  ceiling: number,
): {speaker: Speaker; end: number} | undefined {
  const dash = DASH.exec(text.slice(at, ceiling))
  if (!dash?.[1] || !isLetter(dash[1].charCodeAt(0))) return undefined
  const start = at + dash[0].length - dash[1].length
  const stop = /[.;]\s|[.;]$/.exec(dash[1].replace(/\b(?:Dr|Mr|Ms|Mrs)\./g, 'XXX'))
  const end = start + (stop ? stop.index : dash[1].length)
  const span = {start, end}
  const speaker = soleSpeakerIn(text, span, speakers) ?? strangerIn(text, span)
  return speaker && {speaker, end}
}

/** A name we do not know, alone or with a date: "Tasha", "Tasha Moua, 5/2". */
export function strangerIn(text: string, span: Span): Speaker | undefined {
  const name = STRANGER().exec(text.slice(span.start, span.end))
  if (!name?.[1] || isField(name[1])) return undefined
  const start = span.start + name[0].indexOf(name[1])
  return speakerOf('unknown', text, {start, end: start + name[1].length})
}
