// docs/standards.md: what the standards documents ask of a record, statement by statement, and which rule answers it.

const REASONS = {'case-file': 'Needs the whole case file', person: 'Needs a person'}

/**
 * @param {object} known
 * @param {readonly {id: string, standard: readonly string[]}[]} known.rules
 * @param {readonly {name: string, standard: readonly string[]}[]} known.planParts parts that missing-plan-part asks for
 * @param {Record<string, string>} known.standards the titles of the documents by their keys
 * @param {Record<string, {from: string, asks: string, person?: string, 'case-file'?: string}>} known.statements by their numbers
 * @returns {string} Markdown
 */
export function standardsPage({rules, planParts, standards, statements}) {
  const named = (references, number) => references.some((reference) => reference.split(' ').includes(number))
  const answers = (number) =>
    rules
      .filter(({standard}) => named(standard, number))
      .map(({id}) => {
        const parts = id === 'missing-plan-part' ? planParts.filter(({standard}) => named(standard, number)) : []
        const which = parts.length > 0 ? ` (${parts.map(({name}) => name).join(', ')})` : ''
        return `[${id}](rules/${id}.md)${which}`
      })
  const reasons = (statement) =>
    Object.entries(REASONS).flatMap(([key, words]) => (statement[key] ? [`${words}: ${statement[key]}`] : []))

  const numbers = Object.keys(statements)
  const count = (test) => numbers.filter(test).length
  const answered = count((number) => answers(number).length > 0)
  const files = count((number) => statements[number]['case-file'])
  const people = count((number) => statements[number].person)
  const sections = Object.entries(standards).flatMap(([key, title]) => [
    `## ${title}`,
    '',
    `\`${key}\` in the settings and on the rule pages.`,
    '',
    '| | What it asks of a record | Checked by |',
    '|---|---|---|',
    ...numbers
      .filter((number) => statements[number].from === key)
      .map((number) => {
        const cell = [...answers(number), ...reasons(statements[number])].join('<br>')
        return `| ${number} | ${statements[number].asks} | ${cell} |`
      }),
    '',
  ])
  return [
    '# What the standards ask for, and which rules check it',
    '',
    'Five documents about service coordination say what a plan and its notes should contain. This page lists everything they say about records,',
    'in our own words, with the rules that check it. Some statements need the documents of a whole case file side by side, and some need a person:',
    'a rule that guessed would do harm.',
    '',
    `Of ${numbers.length} statements, ${answered} are checked by rules, ${files} need the whole case file, and ${people} need a person.`,
    '',
    'Generated from [rules/standards.yaml](../rules/standards.yaml) and the rules by `npm run generate`.',
    '',
    ...sections,
  ].join('\n')
}
