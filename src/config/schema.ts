import * as v from 'valibot'
import {DATE_ORDERS} from '../language/dates/order.js'
import {RECORD_KINDS} from '../record/kinds.js'
import type {RuleDefinition} from '../rule/define-rule.js'
import {listed} from '../text/listed.js'
import {didYouMean} from '../text/nearest.js'
import {SEVERITIES} from './config-content.js'
import {limitsSchema} from './limits.js'
import {builtInProfiles} from './profiles.js'
import {
  daySchema,
  globsSchema,
  glossarySchema,
  keyOf,
  labelsSchema,
  namesSchema,
  notOneOf,
  schoolYearEndSchema,
  textOrListSchema,
  textSchema,
  withoutMap,
} from './value-schemas.js'
import {valueInWords} from './words.js'

/** The kinds that a message lists; the finer ones are on the settings page. */
const SOME_KINDS = ['plan', 'note', 'minutes', 'crisis-plan', 'iep', 'treatment-plan', 'assessment', 'other']

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
      v.description('Rules by their ids: a severity, or a map with a severity and options.'),
    ),
    kind: v.pipe(
      v.nullish(v.picklist(RECORD_KINDS, ({input}) => notOneOf(input, 'kind of record', RECORD_KINDS, SOME_KINDS))),
      v.description('What kind of record it is, where the document does not show it.'),
    ),
    person: v.pipe(
      v.nullish(textSchema('"person" should be a name, such as Ana Rivera')),
      v.description('The person the record is about.'),
    ),
    'plan-date': v.pipe(
      v.nullish(daySchema('plan-date')),
      v.description('The date of the plan, year-month-day: 2026-06-30.'),
    ),
    'identity-first': v.pipe(
      v.nullish(textOrListSchema('"identity-first" should be a list of words, such as [autistic, Deaf]')),
      v.description('Words the person chose for themselves: [autistic, Deaf]. They are left as they are.'),
    ),
    'school-year-end': v.pipe(
      v.nullish(schoolYearEndSchema),
      v.description('Last day of the school year, month-day (06-12) for every year or year-month-day for one.'),
    ),
    'date-order': v.pipe(
      v.nullish(v.picklist(DATE_ORDERS, ({input}) => notOneOf(input, 'date order', DATE_ORDERS))),
      v.description(
        'What comes first in numeric dates: month-first (6/30/2026) or day-first (30/6/2026). Without it, carelint works it out from the dates in each document.',
      ),
    ),
    profile: v.pipe(
      v.nullish(v.picklist(profiles, ({input}) => notOneOf(input, 'profile', profiles))),
      v.description(
        'The standards the records have to meet. What these settings say about a rule overrides the profile.',
      ),
    ),
  }
  const overrideKeys = ['files', ...Object.keys(values)]
  const override = v.strictObject(
    {
      files: v.pipe(
        globsSchema,
        v.description(
          'Globs relative to the folder of this file, with forward slashes: notes/**, "*.pdf". Or a list of them.',
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
  const keys = [
    'extends',
    ...Object.keys(values),
    'overrides',
    'glossary',
    'labels',
    'services',
    'staff',
    'terms',
    'limits',
  ]
  return v.strictObject(
    {
      extends: v.pipe(
        v.nullish(
          textOrListSchema('"extends" should be the name of a profile or the path of a file, or a list of them'),
        ),
        v.description(
          'What these settings build on: recommended, or the path of another settings file. Later entries in a list override earlier ones.',
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
        v.description('Settings for some files only. Later entries override earlier ones.'),
      ),
      glossary: v.pipe(
        v.nullish(glossarySchema),
        v.description(
          'Acronyms and terms that are explained to families elsewhere, with their plain words; or the path of a file that contains them.',
        ),
      ),
      limits: v.pipe(
        v.nullish(limitsSchema),
        v.description(
          'How much of this computer one file may use. A file that needs more is reported, and the others are still checked.',
        ),
      ),
      labels: v.pipe(
        v.nullish(labelsSchema),
        v.description('Headings and labels on your own forms, by what they are for: target_date: [Finish line].'),
      ),
      services: v.pipe(
        v.nullish(namesSchema('services', 'Clubhouse, Bridges group')),
        v.description(
          'Services as your agency calls them: [Clubhouse, Bridges group]. Going there is a step, not a goal.',
        ),
      ),
      staff: v.pipe(
        v.nullish(namesSchema('staff', 'care guide, peer mentor')),
        v.description(
          'Staff as your agency calls them: [care guide, peer mentor]. They are paid, so what they do is not a goal.',
        ),
      ),
      terms: v.pipe(
        v.nullish(textOrListSchema('"terms" should be the path of a file of terms, or a list of them')),
        v.description('Files with words your agency asks to avoid, in the same format as carelint’s own lists.'),
      ),
    },
    (issue) =>
      withoutMap(issue, 'a settings file', 'extends: recommended') ?? unknownSetting(issue, keys, ids, 'carelint'),
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
      : `"${rule.id}" should be ${listed(SEVERITIES, 'or')}, or have lines such as severity: info. Here is ${valueInWords(input)}.`,
  )
  return v.pipe(schema, v.description(rule.summary))
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
