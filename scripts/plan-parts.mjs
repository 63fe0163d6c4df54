// Reads rules/missing-plan-part/parts.yaml into what the program loads; says which entry is wrong and stops.

const SEVERITIES = ['off', 'info', 'warning', 'error']
const FAMILIES = ['plan', 'crisis-plan']
const TEXTS = ['name', 'called', 'stands', 'example']
const LISTS = {standard: [], labels: [], people: [], words: [], in: ['plan'], 'not-in': []}

/**
 * @param {unknown} entries what the YAML file holds
 * @param {readonly string[]} labelNames names in src/record/labels.yaml
 * @returns {object[]} the entries with all lists filled in
 */
export function planParts(entries, labelNames) {
  return entries.map((entry) => {
    const wrong = (what) => new Error(`rules/missing-plan-part/parts.yaml: ${entry.name}: ${what}`)
    for (const key of TEXTS) if (typeof entry[key] !== 'string') throw wrong(`"${key}" should be text.`)
    for (const key of Object.keys(entry))
      if (!TEXTS.includes(key) && key !== 'severity' && !(key in LISTS)) throw wrong(`there is no "${key}".`)
    if (!SEVERITIES.includes(entry.severity)) throw wrong(`"severity" should be one of ${SEVERITIES.join(', ')}.`)
    const part = {...LISTS, ...entry}
    for (const key of Object.keys(LISTS))
      if (!Array.isArray(part[key]) || part[key].some((item) => typeof item !== 'string'))
        throw wrong(`"${key}" should be a list of words. Numbers need quotation marks.`)
    for (const label of part.labels) if (!labelNames.includes(label)) throw wrong(`there is no label "${label}".`)
    for (const family of part.in)
      if (!FAMILIES.includes(family)) throw wrong(`"in" should be one of ${FAMILIES.join(', ')}.`)
    if (part.standard.length === 0) throw wrong('"standard" should name a statement.')
    for (const word of part.words)
      if (word !== word.toLowerCase() || word.includes('’'))
        throw wrong(`write "${word}" in small letters, with a plain '.`)
    return part
  })
}

/** A rule's page, with the list of parts where it says so. */
export function withParts(page, parts) {
  const numbers = ({standard}) => standard.flatMap((reference) => reference.split(' ').slice(1)).join(', ')
  const list = parts.map((part) => `- \`${part.name}\` (${part.severity}; ${numbers(part)}): ${part.called}`)
  return page.replace('<!-- parts -->', () => list.join('\n'))
}
