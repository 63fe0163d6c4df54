import {WORST_FIRST} from '../../rule/severity.js'
import {DOCUMENT_STYLES} from './styles-document.js'
import {PRINT_STYLES} from './styles-print.js'

// The desk is the page, the paper the document, the edge of a severity its lines and shapes, its tint what is under words.
// All pairs of text and ground have a contrast of at least 4.5, in light and dark (WCAG 2.2, 1.4.3).
const COLOURS = `
:root {
  color-scheme: light dark;
  --desk: #f3f1ec; --paper: #fffefb; --raised: #ffffff; --ink: #23272c; --soft: #565c64; --line: #dbd6cb; --link: #0b5563; --focus: #0b5563;
  --error: #9a2c20; --error-tint: #fbe2dc; --warning: #7a5000; --warning-tint: #fcecba; --info: #23568f; --info-tint: #dfebf9;
}
@media (prefers-color-scheme: dark) {
  :root {
    --desk: #15171a; --paper: #1d2024; --raised: #24282d; --ink: #e7e4dd; --soft: #a9aeb5; --line: #3a3f46; --link: #86cfdc; --focus: #86cfdc;
    --error: #f3a598; --error-tint: #4b221c; --warning: #eac26a; --warning-tint: #42340f; --info: #9cc5f4; --info-tint: #1c3552;
  }
}
.info { --edge: var(--info); --tint: var(--info-tint); }
.warning { --edge: var(--warning); --tint: var(--warning-tint); }
.error { --edge: var(--error); --tint: var(--error-tint); }
`

const FRAME = `
*, *::before, *::after { box-sizing: border-box; }
html { font: 100%/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--desk); color: var(--ink); overflow-wrap: break-word; }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
.spoken { position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; border: 0; }
.skip { position: absolute; left: -100vw; top: .5rem; z-index: 3; padding: .5rem 1rem; background: var(--raised); border-radius: 4px; }
.skip:focus { left: .5rem; }
.sheet { max-width: 54rem; margin: 0 auto; padding: 0 1rem 3rem; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
h2 { font-size: 1.2rem; margin: 0 0 .75rem; }
header { padding: 2.25rem 0 1.25rem; }
header p { margin: 0; }
.brand { font-size: .8rem; letter-spacing: .06em; color: var(--soft); }
h1 { font-size: clamp(1.5rem, 1.2rem + 1.6vw, 2.1rem); font-weight: 650; margin: .1rem 0 .2rem; overflow-wrap: anywhere; }
.facts { color: var(--soft); }
header .measures { font-size: 1.05rem; margin: 1rem 0 0; padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: .1rem 1.4rem; }
.counts { display: flex; flex-wrap: wrap; gap: .35rem 1.4rem; list-style: none; margin: .8rem 0 0; padding: 0; }
.counts li::before, .severity::before { content: ""; display: inline-block; width: .62em; height: .62em; margin-right: .45em; border: 2px solid var(--edge); background: var(--edge); border-radius: 50%; }
.counts .error::before, .note.error .severity::before { border-radius: 1px; }
.counts .info::before, .note.info .severity::before { background: none; }
header .jump { margin-top: .8rem; }
header .keep { margin-top: 1rem; font-size: .9rem; color: var(--soft); max-width: 44rem; }
.problems, .clear, .about-all { background: var(--raised); border: 1px solid var(--line); border-left: .35rem solid var(--edge, var(--link)); border-radius: 6px; padding: 1.1rem 1.4rem; margin: 0 0 1.25rem; }
.problems { --edge: var(--warning); background: var(--warning-tint); }
.problems > :last-child, .clear > :last-child { margin-bottom: 0; }
.problems p, .clear p { margin: 0 0 .5rem; }
.problems ul { margin: 0; padding-left: 1.2rem; }
.about-all { border-left: 1px solid var(--line); }
footer { margin-top: 2rem; font-size: .85rem; color: var(--soft); }
footer p { margin: .2rem 0; }
`

const NOTES = `
.findings { margin-top: 2rem; }
.notes { list-style: none; margin: 0; padding: 0; }
.note { background: var(--raised); border: 1px solid var(--line); border-radius: 6px; padding: .85rem 1rem; margin: 0 0 .7rem; scroll-margin: 1rem; font-size: .95rem; }
.about-all .note { border-width: 1px 0 0; border-radius: 0; padding: .85rem 0; margin: 0; }
.about-all .note:first-child { border: 0; padding-top: 0; }
.about-all .note:last-child { padding-bottom: 0; }
.note h3 { display: flex; flex-wrap: wrap; align-items: baseline; gap: .2rem .5rem; font-size: 1rem; margin: 0; text-wrap: wrap; }
.note .about { flex: 1 1 9rem; min-width: 0; overflow-wrap: anywhere; }
.note h3 .number, mark sup { background: var(--edge); color: var(--raised); border: 1px solid var(--edge); border-radius: 1em; font: 650 .75rem/1.35 system-ui, sans-serif; padding: 0 .42em; text-align: center; }
.note h3 .number { min-width: 1.55em; }
.note.error h3 .number, mark.error > a > sup { border-radius: 2px; }
.note.info h3 .number, mark.info:not(.warning, .error) > a > sup { background: var(--raised); color: var(--edge); }
.severity { font-size: .8rem; font-weight: 600; color: var(--edge); white-space: nowrap; }
.note p { margin: .3rem 0 0; }
.where { font-size: .83rem; color: var(--soft); }
.note .instead { margin-top: .6rem; font-size: .83rem; font-weight: 600; color: var(--soft); }
.suggestions { list-style: none; margin: .25rem 0 0; padding: 0 0 0 .7rem; border-left: 3px solid var(--line); }
.suggestions li { margin: .15rem 0; }
.note .ways { display: flex; flex-wrap: wrap; gap: .1rem .9rem; margin-top: .6rem; font-size: .85rem; }
.ways a { display: inline-block; min-height: 1.5rem; }
.ways .rule { margin-left: auto; color: var(--soft); }
.note:target { border-color: var(--focus); box-shadow: 0 0 0 2px var(--focus); }
.filter { margin: 0 0 .9rem; }
.filter fieldset { display: flex; flex-wrap: wrap; gap: .1rem 1rem; border: 0; margin: 0; padding: 0; font-size: .9rem; }
.filter legend { float: left; padding: .15rem .8rem 0 0; color: var(--soft); }
.filter label { padding: .15rem 0; }
.filter input { accent-color: var(--link); }
.hidden-by-filter { display: none; margin: .3rem 0 0; font-size: .85rem; }
body:has(.filter input:not(:checked)) .hidden-by-filter { display: block; }
.reasons { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: 1.5rem; }
.reason { max-width: 44rem; margin: 0 0 1.4rem; scroll-margin: 1rem; }
.reason h3 { font-size: 1rem; margin: 0 0 .3rem; }
.reason h3 code { font-size: .8rem; font-weight: 400; color: var(--soft); margin-left: .3rem; }
.reason p { margin: .3rem 0; }
.reason:target h3 { text-decoration: underline; text-decoration-thickness: 3px; text-decoration-color: var(--focus); }
@media screen and (min-width: 64rem) {
  header .jump { display: none; }
  .with-findings { max-width: none; margin-right: 27rem; padding: 0 2rem 3rem; }
  .with-findings > * { max-width: 50rem; margin-left: auto; margin-right: auto; }
  .findings { position: fixed; inset: 0 0 0 auto; width: 27rem; margin: 0; padding: 2.25rem 1.25rem 2rem; overflow-y: auto; overscroll-behavior: contain; background: var(--paper); border-left: 1px solid var(--line); }
}
@media screen and (min-width: 90rem) {
  .with-findings { margin-right: 31rem; }
  .findings { width: 31rem; padding-inline: 1.75rem; }
}
@media (prefers-reduced-motion: no-preference) { html, .findings { scroll-behavior: smooth; } }
`

/** Findings of a severity that is not ticked: gone from the list, and unmarked in the text unless another finding is about the same words. */
const FILTER = WORST_FIRST.map(
  (severity) => `
body:has(#show-${severity}:not(:checked)) .findings .note.${severity} { display: none; }
body:has(#show-${severity}:not(:checked)) mark[class="${severity}"] { background: none; }
body:has(#show-${severity}:not(:checked)) mark[class="${severity}"] > a { pointer-events: none; }
body:has(#show-${severity}:not(:checked)) mark[class="${severity}"] .words { text-decoration: none; }
body:has(#show-${severity}:not(:checked)) mark[class="${severity}"] > a > sup { display: none; }`,
).join('')

/** The page's whole style sheet. */
export const STYLES = [COLOURS, FRAME, DOCUMENT_STYLES, NOTES, FILTER, PRINT_STYLES].join('')
