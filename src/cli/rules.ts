import type {RuleDefinition} from '../rule/define-rule.js'
import {rules} from '../rule/knowledge.js'
import {type Profile, profilesByName} from '../rule/profiles.js'
import {describeStandard, titleOf} from '../rule/standards.js'
import {didYouMean} from '../text/nearest.js'
import {UsageError} from './exit.js'
import {print, terminal} from './terminal.js'

interface RulesFlags {
  readonly format: 'pretty' | 'json'
  readonly profile?: string
}

/** `carelint rules`: every rule with its severity and what it finds; under a profile, with the statements it answers to. */
export async function listRules({format, profile: name}: RulesFlags): Promise<void> {
  const profile = name === undefined ? undefined : profileNamed(name)
  if (format === 'json')
    return print(
      `${JSON.stringify(
        rules.map((rule) => factsOf(rule, profile)),
        null,
        2,
      )}\n`,
    )
  const {wrap, wordsOf} = await import('../report/wrap.js')
  const width = Math.min(terminal(false).width, 100)
  const indented = (text: string, indent: number) => wrap(wordsOf(text), width, indent, indent + 2)
  const asked = profile ? await import('../rule/statements.js') : undefined
  const lines = rules.flatMap((rule) => {
    const {id, category, severity, summary, options = {}} = factsOf(rule, profile)
    const statements = (key: string) => (profile?.answers[key] ?? []).flatMap((each) => asked?.statementsIn(each) ?? [])
    return [
      `${id} (${category}, ${severity})`,
      ...wrap(wordsOf(summary), width, 2),
      ...statements(id).flatMap((line) => indented(line, 4)),
      ...Object.entries(options).flatMap(([option, value]) =>
        indented(`${option}: ${value}${numbersOf(profile, `${id}.${option}`)}`, 4),
      ),
      '',
    ]
  })
  const head = profile
    ? [`The rules under the profile ${name}. The statements A1 to A98 are from:`, ...sourcesOf(profile), '']
    : []
  return print(`${[...head, ...lines, 'carelint explain RULE says more about each of them.'].join('\n')}\n`)
}

function profileNamed(name: string): Profile {
  const profile = Object.hasOwn(profilesByName, name) ? profilesByName[name] : undefined
  if (profile) return profile
  const known = Object.keys(profilesByName)
  throw new UsageError(
    `there is no profile called "${name}". ${didYouMean(name, known, `Built in are ${known.join(', ')}.`)}`,
  )
}

/** The titles of the documents that a profile answers to. */
function sourcesOf({answers}: Profile): string[] {
  return [...new Set(Object.values(answers).flat().map(titleOf))].map((title) => `  ${title}`)
}

/** The statements an option answers to, by their numbers alone: the rule's own lines say what they ask. */
function numbersOf(profile: Profile | undefined, key: string): string {
  const numbers = (profile?.answers[key] ?? []).flatMap((each) => each.split(' ').slice(1))
  return numbers.length > 0 ? ` (${numbers.join(', ')})` : ''
}

function factsOf({id, category, severity, summary, standard}: RuleDefinition, profile: Profile | undefined) {
  const written = profile?.content.rules[id]
  const {severity: level, ...options} =
    written === undefined ? {} : typeof written === 'string' ? {severity: written} : written
  return {
    id,
    category,
    severity: level === undefined || level === 'on' ? severity : String(level),
    ...(Object.keys(options).length > 0 ? {options: options as Readonly<Record<string, unknown>>} : {}),
    summary,
    standard: (profile?.answers[id] ?? standard).map(describeStandard),
  }
}
