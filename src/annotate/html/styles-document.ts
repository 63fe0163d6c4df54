/** How the document looks: a sheet of paper in the type of a letter, with its words marked. */
export const DOCUMENT_STYLES = `
article { background: var(--paper); border: 1px solid var(--line); border-radius: 3px; box-shadow: 0 1px 2px rgb(0 0 0 / .06), 0 8px 24px rgb(0 0 0 / .05); padding: clamp(1.1rem, 5vw, 3.5rem); font: 1.06rem/1.65 Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, "Liberation Serif", serif; overflow-wrap: anywhere; }
article:focus { outline: none; }
article :is(p, li, th, td, h3, h4, h5, h6) { white-space: pre-wrap; }
article p { margin: 0 0 .8em; }
article :is(h3, h4, h5, h6) { font-weight: 650; line-height: 1.3; margin: 1.5em 0 .5em; }
article .depth-1 { font-size: 1.65em; margin-top: 1.2em; }
article .depth-2 { font-size: 1.28em; }
article .depth-3 { font-size: 1.1em; }
article :is(.depth-4, .depth-5, .depth-6) { font-size: 1em; }
article > :is(h2 + *, h3:first-child), .page > .page-number + * { margin-top: 0; }
article :is(ul, ol) { margin: 0 0 .8em; padding-left: 1.6em; white-space: normal; }
article li { margin: .2em 0; }
article li > p { margin-bottom: .3em; }
article li.own-marker { list-style: none; }
article li.own-marker > .label:first-child { margin-left: -1.6em; }
article .label { font-variant-numeric: tabular-nums; }
article blockquote { margin: 0 0 .8em; padding-left: 1em; border-left: 3px solid var(--line); }
article hr { border: 0; border-top: 1px solid var(--line); margin: 1.5em 0; }
article table { border-collapse: collapse; width: 100%; margin: 0 0 1.2em; font-size: .95em; line-height: 1.5; }
article :is(th, td) { border: 1px solid var(--line); padding: .45em .65em; text-align: start; vertical-align: top; }
article th { font-weight: 650; background: var(--desk); }
article td > :last-child, article th > :last-child, article li > p:last-child { margin-bottom: 0; }
article .wide { position: relative; overflow-x: auto; margin: 0 0 1.2em; }
article .wide > table { margin: 0; min-width: 34rem; overflow-wrap: break-word; }
article pre { white-space: pre-wrap; margin: 0 0 .8em; }
article code { font: .9em/1.5 ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; }
article .link { text-decoration: underline; text-decoration-color: var(--soft); text-underline-offset: .2em; }
article sup { font-size: .72em; line-height: 1; }
.picture { display: inline-block; padding: .1em .6em; border: 1px dashed var(--line); border-radius: 3px; font: .8rem/1.6 system-ui, sans-serif; color: var(--soft); }
.footnote { font-size: .9em; border-top: 1px solid var(--line); padding-top: .5em; margin-top: 1em; }
.note-marker { float: left; margin-right: .5em; }
.page + .page { border-top: 1px dashed var(--line); margin-top: 2em; padding-top: .4em; }
.page-number { font: .78rem/1.6 system-ui, sans-serif; color: var(--soft); text-align: end; }
article .page-number { margin-bottom: .4em; }
.beside { margin-top: 2.5em; border-top: 1px solid var(--line); padding-top: .8em; font-size: .88em; color: var(--soft); }
article .beside h3 { font: 600 .83rem/1.5 system-ui, sans-serif; margin: 0 0 .4em; }
article .beside p { margin: 0 0 .2em; }
mark { background: var(--tint); color: inherit; border-radius: 2px; padding: .1em 0; -webkit-box-decoration-break: clone; box-decoration-break: clone; scroll-margin: 30vh; }
mark mark { background: color-mix(in srgb, var(--edge) 20%, var(--tint)); }
mark a { color: inherit; text-decoration: underline; text-decoration-color: transparent; -webkit-user-drag: none; }
mark .words { text-decoration: underline; text-decoration-color: var(--edge); text-decoration-thickness: 2px; text-underline-offset: .22em; }
mark.info > a > .words { text-decoration-style: dotted; }
mark.warning > a > .words { text-decoration-style: dashed; }
mark.error > a > .words { text-decoration-style: solid; }
article mark sup { white-space: nowrap; overflow-wrap: normal; margin-left: .25em; vertical-align: .35em; font-size: .66rem; }
mark:target { outline: 3px solid var(--focus); outline-offset: 2px; }
mark a:hover .words { text-decoration-thickness: 3px; }
`
