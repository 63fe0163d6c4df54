import * as v from 'valibot'
import {RECORD_KINDS, type RecordKind} from '../record/kinds.js'
import {LABEL_NAMES, type LabelVariants} from '../record/label-lexicon.js'
import type {RuleDefinition} from '../rule/define-rule.js'
import {limitsSchema} from './limits.js'
import {builtInProfiles} from './profiles.js'
import {didYouMean, oneOf, valueInWords} from './words.js'

const SEVERITIES = ['off', 'on', 'info', 'warning', 'error'] as const

/** Of the kinds, those a message names; the finer ones are on the page about settings. */
const SOME_KINDS = ['plan', 'note', 'minutes', 'crisis-plan', 'iep', 'treatment-plan', 'assessment', 'other']

/** `on` is the rule at its own severity, for turning on again what another file turned off. */
export type SeveritySetting = (typeof SEVERITIES)[number]

/** A rule as `carelint.yaml` has it: a severity, or a map of a severity and options. */
export type RuleValue = SeveritySetting | {readonly severity?: SeveritySetting; readonly [option: string]: unknown}

/** What may be set for the whole folder and for some of its files. */
export interface ConfigValues {
  readonly rules?: Readonly<Record<string, RuleValue>> | null
  readonly kind?: RecordKind | null
  readonly person?: string | null
  readonly 'plan-date'?: string | null
  readonly 'identity-first'?: string | readonly string[] | null
  readonly 'school-year-end'?: string | null
  /** Name of a built-in profile. */
  readonly profile?: string | null
}

export interface ConfigOverride extends ConfigValues {
  readonly files: string | readonly string[]
}

/** What a `carelint.yaml` holds, checked but not yet merged. */
export interface ConfigContent extends ConfigValues {
  readonly extends?: string | readonly string[] | null
  readonly overrides?: readonly ConfigOverride[] | null
  readonly glossary?: string | readonly string[] | Readonly<Record<string, string>> | null
  readonly labels?: LabelVariants | null
  readonly terms?: string | readonly string[] | null
  readonly limits?: Readonly<Record<string, number>> | null
}

/** The schema of `carelint.yaml` for these rules; its messages are sentences for people. */
export function createConfigSchema(rules: readonly RuleDefinition[]) {
  const ids = rules.map(({id}) => id)
  const profiles = Object.keys(builtInProfiles)
  const values = {
    rules: v.pipe(
      v.nullish(
        v.strictObject(
          Object.fromEntries(rules.map((rule) => [rule.id, v.optional(ruleSchema(rule))])),
          (issue) =>
            withoutMap(issue, '"rules"', 'vague-target-date: info') ??
            `there is no rule called ${issue.received}. ${didYouMean(keyOf(issue), ids, '"carelint rules" lists all rules.')}`,
        ),
      ),
      v.description('Rules by their ids: a severity, or a map of a severity and options.'),
    ),
    kind: v.pipe(
      v.nullish(v.picklist(RECORD_KINDS, ({input}) => notOneOf(input, 'kind of record', RECORD_KINDS, SOME_KINDS))),
      v.description('What kind of record it is, where the document does not show it.'),
    ),
    person: v.pipe(
      v.nullish(textSchema('"person" should be a name, such as Ana Rivera')),
      v.description('The person the record is about.'),
    ),
    'plan-date': v.pipe(v.nullish(daySchema), v.description('The day of the plan, year-month-day: 2026-06-30.')),
    'identity-first': v.pipe(
      v.nullish(textOrListSchema('"identity-first" should be a list of words, such as [autistic, Deaf]')),
      v.description('Words the person chose for themselves: [autistic, Deaf]. They stand as they are.'),
    ),
    'school-year-end': v.pipe(
      v.nullish(schoolYearEndSchema),
      v.description('Last day of the school year, month-day (06-12) for every year or year-month-day for one.'),
    ),
    profile: v.pipe(
      v.nullish(v.picklist(profiles, ({input}) => notOneOf(input, 'profile', profiles))),
      v.description('The standards the records answer to. What these settings say of a rule wins over the profile.'),
    ),
  }
  const overrideKeys = ['files', ...Object.keys(values)]
  const override = v.strictObject(
    {
      files: v.pipe(
        globsSchema,
        v.description(
          'Globs from the folder of this file, with forward slashes: notes/**, "*.pdf". A list is possible.',
        ),
      ),
      ...values,
    },
    (issue) => {
      const noMap = withoutMap(issue, 'an override', 'files: notes/**')
      if (noMap) return noMap
      if (issue.expected === '"files"')
        return 'this override does not say which files it is for. Add "files", such as files: notes/**'
      return unknownSetting(issue, overrideKeys, ids, 'an override')
    },
  )
  const keys = ['extends', ...Object.keys(values), 'overrides', 'glossary', 'labels', 'terms', 'limits']
  return v.strictObject(
    {
      extends: v.pipe(
        v.nullish(
          textOrListSchema('"extends" should be the name of a profile or the path of a file, or a list of them'),
        ),
        v.description(
          'What these settings build on: recommended, or the path of another file of settings. Later entries of a list win.',
        ),
      ),
      ...values,
      overrides: v.pipe(
        v.nullish(
          v.array(
            override,
            ({input}) => `"overrides" should be a list: a dash before each "files". Here is ${valueInWords(input)}.`,
          ),
        ),
        v.description('Settings for some files only. Later ones win.'),
      ),
      glossary: v.pipe(
        v.nullish(glossarySchema),
        v.description(
          'Acronyms and terms that are explained to families elsewhere, with their plain words; or the path of a file that holds them.',
        ),
      ),
      limits: v.pipe(
        v.nullish(limitsSchema),
        v.description(
          'How much one file may ask of this computer. A file that asks for more is told, and the others are still checked.',
        ),
      ),
      labels: v.pipe(
        v.nullish(labelsSchema),
        v.description('Headings and labels of your own forms, by what they are for: target_date: [Finish line].'),
      ),
      terms: v.pipe(
        v.nullish(textOrListSchema('"terms" should be the path of a file of terms, or a list of them')),
        v.description('Files with words your agency asks to avoid, in the form of carelint’s own lists.'),
      ),
    },
    (issue) =>
      withoutMap(issue, 'a file of settings', 'extends: recommended') ?? unknownSetting(issue, keys, ids, 'carelint'),
  )
}

const severitySchema = v.picklist(SEVERITIES, ({input}) => notOneOf(input, 'severity', SEVERITIES))

function ruleSchema(rule: RuleDefinition) {
  const options: v.ObjectEntries =
    rule.options && 'entries' in rule.options ? (rule.options.entries as v.ObjectEntries) : {}
  const names = Object.keys(options)
  const map = v.strictObject(
    {
      severity: v.optional(severitySchema),
      // Another file may hold the rest of the options, so none of them has to be here.
      ...Object.fromEntries(
        Object.entries(options).map(([name, schema]) => [name, v.optional(schema as v.GenericSchema)]),
      ),
    },
    (issue) =>
      withoutMap(issue, `"${rule.id}"`, 'severity: info') ??
      (names.length === 0 && didYouMean(keyOf(issue), ['severity'], '') === ''
        ? `the rule "${rule.id}" has no options; only "severity" can be set.`
        : `the rule "${rule.id}" has no option called ${issue.received}. ${didYouMean(keyOf(issue), ['severity', ...names], `It has ${['severity', ...names].join(', ')}.`)}`),
  )
  const schema = v.union([severitySchema, map], ({input}) =>
    typeof input === 'string' || typeof input === 'boolean'
      ? notOneOf(input, 'severity', SEVERITIES)
      : `"${rule.id}" should be ${oneOf(SEVERITIES)}, or hold lines such as severity: info. Here is ${valueInWords(input)}.`,
  )
  return v.pipe(schema, v.description(rule.summary))
}

const glossaryMessage =
  'should hold terms with their plain words (IEP: school plan for special education), or be the path of a file that does'

/** A map of terms and their plain words, as glossary files hold it too. */
export const termsSchema = v.record(
  v.string(),
  textSchema('the plain words of a term should be text'),
  ({input}) => `a glossary ${glossaryMessage}. Here is ${valueInWords(input)}.`,
)

const glossarySchema = v.union(
  [v.string(), v.array(textSchema('each entry of this list should be the path of a glossary file')), termsSchema],
  ({input}) => `"glossary" ${glossaryMessage}. Here is ${valueInWords(input)}.`,
)

/** How many names of labels a message lists: the rest is on the page about settings. */
const SOME_LABELS = 'goal, action, who, target_date, measure, baseline, need, strength, own_words'

/** Labels of an agency's own forms, by the names carelint has for them. */
const labelsSchema = v.strictObject(
  Object.fromEntries(
    LABEL_NAMES.map((name) => [
      name,
      v.optional(
        v.array(textSchema(`each label under "${name}" should be text as it stands in your form`), ({input}) =>
          sentence(`"${name}" should be a list of labels, such as [Finish line]`, input),
        ),
      ),
    ]),
  ),
  (issue) =>
    withoutMap(issue, '"labels"', 'target_date: [Finish line]') ??
    `there is no part of a record called ${issue.received}. ${didYouMean(keyOf(issue), LABEL_NAMES, `Some names are ${SOME_LABELS}.`)}`,
)

const schoolYearEndSchema = v.pipe(
  v.string(({input}) => `"school-year-end" should be a day, such as 06-12. Here is ${valueInWords(input)}.`),
  v.regex(
    /^(?:\d{4}-)?\d{2}-\d{2}$/,
    ({input}) => `"${input}" is not a day as month-day. Write it like this: "06-12".`,
  ),
  v.check(
    (day) => !/^(?:\d{4}-)?\d{2}-\d{2}$/.test(day) || isRealDay(day.length === 5 ? `2024-${day}` : day),
    ({input}) => `there is no day ${input}. Check the month and the day.`,
  ),
)

const DAY = /^\d{4}-\d{2}-\d{2}$/

export const daySchema = v.pipe(
  v.string(({input}) => `"plan-date" should be a day, such as 2026-06-30. Here is ${valueInWords(input)}.`),
  v.regex(DAY, ({input}) => `"${input}" is not a day as year-month-day. Write it like this: 2026-06-30.`),
  v.check(
    (day) => !DAY.test(day) || isRealDay(day),
    ({input}) => `there is no day ${input}. Check the month and the day.`,
  ),
)

/** `2026-02-30` is in the right form, and yet no day. */
function isRealDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}

const globsMessage = '"files" should be a path such as notes/**, or a list of them'
const globSchema = v.pipe(
  textSchema(globsMessage),
  v.check(
    (glob) => !glob.includes('\\'),
    ({input}) => `write the path with forward slashes: ${input.replaceAll(/\\+/g, '/')}`,
  ),
)
export const globsSchema = v.union(
  [globSchema, v.pipe(v.array(globSchema), v.minLength(1, `${globsMessage}. Here is an empty list.`))],
  ({input}) => sentence(globsMessage, input),
)

export function textSchema(what: string) {
  return v.pipe(
    v.string(({input}) => sentence(what, input)),
    v.check((text) => text.trim() !== '', `${what}. Here is an empty text.`),
  )
}

function textOrListSchema(what: string) {
  return v.union([textSchema(what), v.array(textSchema(what))], ({input}) => sentence(what, input))
}

const sentence = (what: string, input: unknown) => `${what}. Here is ${valueInWords(input)}.`

function notOneOf(input: unknown, what: string, names: readonly string[], shown = names): string {
  const known = `Use ${oneOf(shown)}.`
  return typeof input === 'string' || typeof input === 'boolean' || typeof input === 'number'
    ? `"${input}" is not a ${what}. ${didYouMean(String(input), names, known)}`
    : `here is ${valueInWords(input)}, and not a ${what}. ${known}`
}

/** The message when a map is wanted and something else is there: a list is a map of numbers to the schema. */
function withoutMap(issue: v.StrictObjectIssue, what: string, example: string): string | undefined {
  const input = issue.expected === 'Object' ? issue.input : issue.path?.at(-1)?.input
  if (issue.expected !== 'Object' && !Array.isArray(input)) return undefined
  return `${what} should hold lines such as ${example}. Here is ${valueInWords(input)}.`
}

function unknownSetting(
  issue: v.StrictObjectIssue,
  keys: readonly string[],
  ids: readonly string[],
  where: string,
): string {
  const key = keyOf(issue)
  if (ids.includes(key)) return `"${key}" is a rule. Move this line below "rules:" and begin it with two more spaces.`
  return `${where} has no setting called "${key}". ${didYouMean(key, keys, `It has ${keys.join(', ')}.`)}`
}

const keyOf = (issue: v.StrictObjectIssue) => String(issue.path?.at(-1)?.key ?? '')
