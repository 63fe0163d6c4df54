import * as v from 'valibot'
import type {RuleSetting, Settings} from '../check/settings.js'
import type {Limits} from '../ingest/limits.js'
import type {LabelName, LabelVariants} from '../record/label-names.js'
import type {RuleDefinition} from '../rule/define-rule.js'
import type {ConfigValues, RuleValue, SeveritySetting} from './config-content.js'
import {ConfigError} from './config-error.js'
import {limitEntries} from './limits.js'
import type {Layer} from './read-layer.js'

/** One value that holds, and the file that set it. */
export interface Origin {
  /** As in `carelint.yaml`: `kind`, `rules.vague-target-date`, `rules.some-rule.some-option`, `glossary.IEP`. */
  readonly key: string
  readonly value: unknown
  /** Absolute path, or `built in`. */
  readonly file: string
}

/** Values from one place; later ones win. */
export interface Step {
  readonly layer: Layer
  readonly values: ConfigValues
  /** The glossary, the terms and the limits of the layer count with this step. */
  readonly hasWords: boolean
}

const ABOUT = ['profile', 'kind', 'person', 'plan-date', 'identity-first', 'school-year-end', 'date-order'] as const

/**
 * Merges values, later steps over earlier ones: rules option by option (a severity alone keeps the options), the glossary term by term,
 * everything else as a whole. Throws ConfigError when the options of a rule fit one by one but not together.
 */
export function mergeSteps(
  steps: readonly Step[],
  rules: readonly RuleDefinition[],
): {settings: Settings; origins: readonly Origin[]} {
  const about = new Map<string, Origin>()
  const limits = new Map<keyof Limits, Origin>()
  const glossary = new Map<string, Origin>()
  // By rule, then by `severity` or the name of an option.
  const ruleValues = new Map(rules.map(({id}) => [id, new Map<string, Origin>()]))

  for (const {layer, values, hasWords} of steps) {
    const {file} = layer
    for (const key of ABOUT) {
      const value = key === 'identity-first' ? words(values[key]) : values[key]
      if (value !== null && value !== undefined) about.set(key, {key, value, file})
    }
    for (const [id, written] of Object.entries(values.rules ?? {})) {
      for (const [name, value] of Object.entries(asMap(written))) {
        const key = name === 'severity' ? `rules.${id}` : `rules.${id}.${name}`
        // A profile may name rules that this run does not have.
        ruleValues.get(id)?.set(name, {key, value, file})
      }
    }
    for (const {name, key, value} of hasWords ? limitEntries(layer.content.limits) : []) {
      limits.set(key, {key: `limits.${name}`, value, file})
    }
    for (const {term, meaning, file} of hasWords ? layer.glossary : []) {
      glossary.set(term.toLowerCase(), {key: `glossary.${term}`, value: meaning, file})
    }
  }

  const settings = rules.map((rule) => [rule.id, ruleSetting(rule, ruleValues.get(rule.id) ?? new Map())] as const)
  const vocabularies = steps.flatMap(({layer, hasWords}) => (hasWords ? layer.vocabularies : []))
  const aboutValue = (key: string) => about.get(key)?.value
  return {
    settings: {
      // A rule at its own severity and without options needs no entry.
      rules: Object.fromEntries(settings.filter(([, setting]) => Object.keys(setting).length > 0)),
      ...given<Settings>({
        kind: aboutValue('kind'),
        person: aboutValue('person'),
        planDate: aboutValue('plan-date'),
        identityFirst: aboutValue('identity-first'),
        schoolYearEnd: aboutValue('school-year-end'),
        dateOrder: aboutValue('date-order'),
        labels: labelsOf(steps),
        services: namesOf(steps, 'services'),
        staff: namesOf(steps, 'staff'),
        limits: limits.size > 0 ? Object.fromEntries([...limits].map(([key, {value}]) => [key, value])) : undefined,
        vocabularies: vocabularies.length > 0 ? vocabularies : undefined,
        glossary:
          glossary.size > 0 ? Object.fromEntries([...glossary].map(([term, {value}]) => [term, value])) : undefined,
      }),
    },
    origins: [
      ...about.values(),
      ...[...ruleValues.values()].flatMap((values) => [...values.values()]),
      ...steps.filter(({hasWords}) => hasWords).flatMap(({layer}) => ownWordsOf(layer)),
      ...glossary.values(),
      ...limits.values(),
    ],
  }
}

/** The labels of all layers together: what a file has for a name is added to what others have. */
function labelsOf(steps: readonly Step[]): LabelVariants | undefined {
  const labels: Partial<Record<LabelName, string[]>> = {}
  for (const {layer, hasWords} of steps) {
    const own = hasWords ? layer.content.labels : undefined
    for (const name of Object.keys(own ?? {}) as LabelName[]) {
      const known = labels[name]
      if (known) known.push(...(own?.[name] ?? []))
      else labels[name] = [...(own?.[name] ?? [])]
    }
  }
  return Object.keys(labels).length > 0 ? labels : undefined
}

/** What is added to what other files have, and replaces nothing: labels, services, staff, and files of terms. */
function ownWordsOf({content: {labels, services, staff, terms}, file}: Layer): Origin[] {
  const lists = {
    ...Object.fromEntries(Object.entries(labels ?? {}).map(([name, own]) => [`labels.${name}`, own])),
    services: words(services),
    staff: words(staff),
    terms: typeof terms === 'string' ? [terms] : (terms ?? undefined),
  }
  return Object.entries(lists).flatMap(([key, value]) => (value ? [{key, value, file}] : []))
}

/** The services or the staff of all layers together. */
function namesOf(steps: readonly Step[], key: 'services' | 'staff'): readonly string[] | undefined {
  const names = steps.flatMap(({layer, hasWords}) => (hasWords ? (words(layer.content[key]) ?? []) : []))
  return names.length > 0 ? [...new Set(names)] : undefined
}

function ruleSetting(rule: RuleDefinition, values: ReadonlyMap<string, Origin>): RuleSetting {
  const severity = values.get('severity')?.value as SeveritySetting | undefined
  const written = [...values].filter(([name]) => name !== 'severity')
  return {
    ...(severity && severity !== 'on' ? {severity} : {}),
    ...(written.length > 0 ? {options: optionsFrom(rule, written)} : {}),
  }
}

function optionsFrom(rule: RuleDefinition, written: readonly [string, Origin][]): object {
  if (!rule.options) return {}
  const result = v.safeParse(rule.options, Object.fromEntries(written.map(([name, {value}]) => [name, value])))
  if (result.success) return result.output
  const file = written.at(-1)?.[1].file ?? ''
  const message = `the options of the rule "${rule.id}" do not fit together. "carelint explain ${rule.id}" says what each is for.`
  throw new ConfigError([{file, message}])
}

const asMap = (value: RuleValue) => (typeof value === 'string' ? {severity: value} : value)

/** Words as a list, as in front matter: `[autistic, Deaf]` or `autistic, Deaf`. */
function words(value: string | readonly string[] | null | undefined): readonly string[] | undefined {
  if (typeof value === 'string') return value.split(',').map((word) => word.trim())
  return value ?? undefined
}

/** Only what is there: a key without a value is not the same as no key. */
function given<T>(values: Record<string, unknown>): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>
}
