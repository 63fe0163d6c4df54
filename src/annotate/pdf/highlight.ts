import type {Finding} from '../../check/finding.js'
import type {Quad} from '../../document/place.js'
import type {Severity} from '../../rule/define-rule.js'
import {WORST_FIRST} from '../../rule/severity.js'
import {MARK_AUTHOR, noteLines} from '../note.js'
import type {NewObject} from './append.js'
import type {Page} from './pages.js'
import {type Ref, writeNumber, writeRef, writeText} from './values.js'

/** A highlight on one page and the objects it is written to. */
export interface Highlight {
  /** `/NM`, stable from run to run. */
  readonly name: string
  readonly page: Page
  /** At least one. */
  readonly quads: readonly Quad[]
  /** At least one. */
  readonly findings: readonly Finding[]
  readonly ref: Ref
  readonly popup: Ref
  readonly appearance: Ref
}

/** Light enough that black words on them keep a contrast of more than 7 : 1 (WCAG 2.2, 1.4.6); red, green and blue from 0 to 1. */
const COLOURS: Readonly<Record<Severity, readonly [number, number, number]>> = {
  error: [1, 0.72, 0.72],
  warning: [1, 0.88, 0.45],
  info: [0.72, 0.88, 1],
}
const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {error: 'Error', warning: 'Warning', info: 'Info'}

/** Size of the window a note opens in, in points. */
const POPUP = {width: 220, height: 120}

/** What the note of a highlight says. The severity is in words, for anyone who cannot distinguish the colours. */
function noteText(findings: readonly Finding[]): string {
  return findings.map((finding) => `${SEVERITY_NAMES[finding.severity]}: ${noteLines(finding).join('\n')}`).join('\n\n')
}

/** The highlight, its window and its appearance as objects of the file. `date` is `YYYY-MM-DD`. */
export function highlightObjects(highlight: Highlight, date: string): NewObject[] {
  const {page, quads, findings, name, ref, popup, appearance} = highlight
  const severity = WORST_FIRST.find((each) => findings.some((finding) => finding.severity === each)) ?? 'info'
  const colour = COLOURS[severity].join(' ')
  const rect = boundsOf(quads)
  const [, , right, top] = rect
  const left = Math.min(right, page.right - POPUP.width)
  const low = Math.max(top - POPUP.height, page.bottom)
  const entries = [
    `/Type /Annot /Subtype /Highlight /Rect [${numbers(rect)}] /QuadPoints [${numbers(quads.flat())}]`,
    `/Contents ${writeText(noteText(findings))}`,
    `/T ${writeText(MARK_AUTHOR)} /NM ${writeText(name)} /M (D:${date.replace(/\D/g, '').slice(0, 8)})`,
    // Flag 3: it is printed with the page.
    `/C [${colour}] /CA 1 /F 4 /P ${writeRef(page.ref)} /AP <</N ${writeRef(appearance)}>> /Popup ${writeRef(popup)}`,
  ]
  const drawing = `/Multiply gs ${colour} rg\n${quads.map(outline).join('')}f`
  const resources = '<</ExtGState <</Multiply <</Type /ExtGState /BM /Multiply>>>>>>'
  return [
    {ref, body: [`<<${entries.join('\n')}>>`]},
    {
      ref: popup,
      body: [
        `<</Type /Annot /Subtype /Popup /Rect [${numbers([left, low, left + POPUP.width, low + POPUP.height])}]`,
        ` /Parent ${writeRef(ref)} /P ${writeRef(page.ref)} /Open false>>`,
      ],
    },
    {
      ref: appearance,
      body: [
        `<</Type /XObject /Subtype /Form /BBox [${numbers(rect)}] /Resources ${resources} /Length ${drawing.length}>>`,
        `\nstream\n${drawing}\nendstream`,
      ],
    },
  ]
}

/** The outline of a quad as a closed path. All of them are filled at once, so that lines that overlap are not darker there. */
function outline([x1, y1, x2, y2, x3, y3, x4, y4]: Quad): string {
  return `${numbers([x1, y1])} m ${numbers([x2, y2])} l ${numbers([x4, y4])} l ${numbers([x3, y3])} l h\n`
}

/** The smallest upright box around the quads as they are written: viewers drop quads that reach out of it. */
function boundsOf(quads: readonly Quad[]): [number, number, number, number] {
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const quad of quads) {
    quad.forEach((value, i) => {
      const side = i % 2
      bounds[side as 0 | 1] = Math.min(bounds[side as 0 | 1], value)
      bounds[(side + 2) as 2 | 3] = Math.max(bounds[(side + 2) as 2 | 3], value)
    })
  }
  return bounds
}

function numbers(values: readonly number[]): string {
  return values.map(writeNumber).join(' ')
}
