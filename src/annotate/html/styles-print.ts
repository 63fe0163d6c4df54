/** For print: the document first, its marks in grey with their numbers, then the list, as notes at the end. */
export const PRINT_STYLES = `
@page { margin: 18mm 17mm 20mm; }
@media print {
  :root { color-scheme: light; --desk: #fff; --paper: #fff; --raised: #fff; --ink: #000; --soft: #3d3d3d; --line: #9a9a9a; --link: #000; --focus: #000; --error: #000; --error-tint: #dedede; --warning: #000; --warning-tint: #e6e6e6; --info: #000; --info-tint: #eeeeee; }
  html { font-size: 10.5pt; }
  .skip, .jump, .filter fieldset { display: none; }
  .sheet { max-width: none; padding: 0; }
  header { padding: 0 0 1rem; }
  a { color: inherit; text-decoration: none; }
  article { border: 0; box-shadow: none; border-radius: 0; padding: 1rem 0 0; border-top: 1px solid var(--line); font-size: 11pt; line-height: 1.5; }
  .problems { background: none; }
  mark { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  mark .words { text-decoration-thickness: 1px; }
  article mark sup, article mark:is(.error, .warning, .info) > a > sup { background: none; color: inherit; border: 0; padding: 0; min-width: 0; margin-left: .1em; }
  .note h3 .number, .note.error h3 .number, .note.info h3 .number { background: none; color: inherit; border: 0; padding: 0; min-width: 0; font-size: 1rem; }
  mark mark { background: #cfcfcf; }
  article mark sup::before, .note h3 .number::before { content: "["; }
  article mark sup::after, .note h3 .number::after { content: "]"; }
  article .wide { overflow: visible; }
  article .wide > table { min-width: 0; }
  .findings { break-before: page; margin: 0; }
  .filter { margin: 0; }
  .findings .notes { columns: 2; column-gap: 9mm; }
  .note { border: 0; border-radius: 0; padding: 0; margin: 0 0 .8rem; break-inside: avoid; }
  .note:target, mark:target { box-shadow: none; outline: none; }
  .ways > a { display: none; }
  .note .ways { margin-top: .2rem; }
  .suggestions li { display: inline; }
  .suggestions li + li::before { content: " or "; color: var(--soft); }
  h1, h2, h3, h4, h5, h6, .instead { break-after: avoid; }
  p, li { orphans: 2; widows: 2; }
  .suggestions { margin: .1rem 0 0; }
  .note .instead { margin-top: .2rem; }
  tr, .reason { break-inside: avoid; }
}
`
