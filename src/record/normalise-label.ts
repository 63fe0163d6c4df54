/**
 * The form under which labels are compared: lower case, without numbering ("Goal #2", "3. Goal", "Part IV:"), brackets, and signs at
 * the end; "/" and "&" written out.
 */
export function normaliseLabel(label: string): string {
  if (label !== latest.label) latest = {label, form: formOf(label)}
  return latest.form
}

/** The label asked for last: it is often looked at in more ways than one. */
let latest = {label: '', form: ''}

function formOf(label: string): string {
  // Each look before a pattern spares most documents from compiling it.
  let form = label.toLowerCase()
  if (form.includes('’') || form.includes('‘')) form = form.replace(/[’‘]/g, "'")
  if (form.includes('(')) form = form.replace(/\((?:s|es|ren)\)/g, '').replace(/\((?:[^()]|\([^()]*\))*\)/g, ' ')
  if (form.startsWith('part') || form.startsWith('section') || form.startsWith('step'))
    form = form.replace(/^(?:part|section|step)\s+(?:[ivx]+|\d+[a-z]?|[a-k](?=:|\s[–—-]\s))(?![a-z])[.:\s–—-]*/, '')
  if (form.includes('.') || form.includes(')')) form = form.replace(/^(?:[ivx]+|\d+|[a-z])[.)]\s+/, '')
  if (form.includes('&')) form = form.replaceAll('&', ' and ')
  if (/\d/.test(form)) form = form.replace(/#?\s*\b\d+(?:\.\d+)*[a-z]?\b(?!')(?: of \d+\b)?/g, ' ')
  form = form.trimEnd()
  if (CLOSING_SIGNS.includes(form.charAt(form.length - 1))) form = form.replace(/[:?.*…–—-]+$/, '')
  return form.replace(/\s+/g, ' ').trim()
}

const CLOSING_SIGNS = ':?.*…–—-'
