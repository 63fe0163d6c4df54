import type {Document} from '../../document/document.js'
import {pattern} from '../../text/letters.js'
import type {Span} from '../../text/span.js'

/** Lines that say what the form is and who may see it are the printer's, not the plan's. */
const BOILERPLATE = pattern('i')`\b(?:form|rev|revised|confidential|confidentiality|privacy|protected|copyright|
  statutes?|cfr|u\.?s\.?c)\b|[©§]|\.(?:docx?|pdf)\b`

/** Whether a running line is about the form itself: "DCF-1234 Rev. 3/24", "Confidential under HIPAA". */
export const isBoilerplate = (line: string): boolean => BOILERPLATE().test(line)

/** The lines of running heads and feet, each once however many pages carry it. Page numbers change from page to page; the rest does not. */
export function runningLines({text, furniture}: Document): Span[] {
  const known = new Set<string>()
  return furniture.filter(({start, end}) => {
    const words = text.slice(start, end).replace(/\d+/g, '0').trim()
    const isNew = !known.has(words)
    known.add(words)
    return isNew
  })
}
