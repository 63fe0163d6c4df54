import type {Span} from '../../text/span.js'
import type {Speakers} from './speakers.js'
import {type Speaker, soleSpeakerIn, speakerOf} from './subject.js'

/** Words that name a field, not a person. */
export const FIELD =
  /^(?:goals?|strengths?|needs?|vision|comments?|notes?|quotes?|status|progress|updates?|dates?|plan|actions?|objectives?|outcomes?|titles?|forms?|examples?|responses?|answers?|questions?|subject|re|summary|data|behaviou?r|intervention|assessment|statement|theme|motto|topic|trigger|triggers|motto|purpose|reason|when|where|what|who|why|how|task|step|measure|need|baseline|note|instructions?|prompt|label|services?|concerns?|priorit(?:y|ies)|decision|sign|script|text|translation|english|spanish|hmong|discussion|agenda|result|results|feedback|barriers?|hope|hopes|dreams?|interests?|likes?|dislikes?|culture|tradition|traditions)$/i

/** A signature behind a quote, on its line or the next: ‹— Ana, mother›, ‹- Mom›. */
export function signatureIn(
  {text, speakers}: {readonly text: string; readonly speakers: Speakers},
  at: number,
  ceiling: number,
): {speaker: Speaker; end: number} | undefined {
  const dash = /^\s*(?:[–—~]+|--?)\s*(?=[\p{Lu}\p{Ll}])([^\n]{1,70})/u.exec(text.slice(at, ceiling))
  if (!dash?.[1]) return undefined
  const start = at + dash[0].length - dash[1].length
  const stop = /[.;]\s|[.;]$/.exec(dash[1].replace(/\b(?:Dr|Mr|Ms|Mrs)\./g, 'XXX'))
  const end = start + (stop ? stop.index : dash[1].length)
  const span = {start, end}
  const speaker = soleSpeakerIn(text, span, speakers) ?? strangerIn(text, span)
  return speaker && {speaker, end}
}

/** A name we do not know, alone or with a date: "Tasha", "Tasha Moua, 5/2". */
export function strangerIn(text: string, span: Span): Speaker | undefined {
  const name = /^\s*(\p{Lu}\p{Ll}[\p{L}'’-]*(?:\s\p{Lu}[\p{L}'’.-]*){0,2})\s*[,\d/\s.-]*$/u.exec(
    text.slice(span.start, span.end),
  )
  if (!name?.[1] || FIELD.test(name[1])) return undefined
  const start = span.start + name[0].indexOf(name[1])
  return speakerOf('unknown', text, {start, end: start + name[1].length})
}
