import * as v from 'valibot'
import {LABEL_NAMES} from '../record/label-names.js'
import {isIsoDay} from '../text/iso-day.js'
import {listed} from '../text/listed.js'
import {didYouMean} from '../text/nearest.js'
import {valueInWords} from './words.js'

// The schemas of single values in a settings file, and how their messages are put.

const glossaryMessage =
  'should contain terms with their plain words (IEP: school plan for special education), or be the path of a file that does'

/** A map of terms and their plain words, as glossary files hold it too. */
export const termsSchema = v.record(
  v.string(),
  textSchema('the plain words of a term should be text'),
  ({input}) => `a glossary ${glossaryMessage}. Here is ${valueInWords(input)}.`,
)

/** `glossary`: terms with their plain words, or the path of a file that holds them, or a list of such paths. */
export const glossarySchema = v.union(
  [v.string(), v.array(textSchema('each entry of this list should be the path of a glossary file')), termsSchema],
  ({input}) => `"glossary" ${glossaryMessage}. Here is ${valueInWords(input)}.`,
)

/** How many label names a message lists: the rest are on the settings page. */
const SOME_LABELS = 'goal, action, who, target_date, measure, baseline, need, strength, own_words'

/** Labels of an agency's own forms, by the names carelint has for them. */
export const labelsSchema = v.strictObject(
  Object.fromEntries(
    LABEL_NAMES.map((name) => [
      name,
      v.optional(
        v.array(textSchema(`each label under "${name}" should be text as it appears on your form`), ({input}) =>
          sentence(`"${name}" should be a list of labels, such as [Finish line]`, input),
        ),
      ),
    ]),
  ),
  (issue) =>
    withoutMap(issue, '"labels"', 'target_date: [Finish line]') ??
    `there is no part of a record called ${issue.received}. ${didYouMean(keyOf(issue), LABEL_NAMES, `Some names are ${SOME_LABELS}.`)}`,
)

const MONTH_DAY = /^(?:\d{4}-)?\d{2}-\d{2}$/

/** The last day of a school year: `06-12` for every year, `2026-06-12` for one. */
export const schoolYearEndSchema = v.pipe(
  v.string(({input}) => sentence('"school-year-end" should be a day, such as 06-12', input)),
  v.regex(MONTH_DAY, ({input}) => `"${input}" is not a day in the form month-day. Write it like this: "06-12".`),
  v.check(
    // Without its year, a day is one when a leap year has it.
    (day) => !MONTH_DAY.test(day) || isIsoDay(day.length === 5 ? `2024-${day}` : day),
    ({input}) => `there is no day ${input}. Check the month and the day.`,
  ),
)

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** The day, `YYYY-MM-DD`, of the setting called `key`. */
export function daySchema(key: string) {
  return v.pipe(
    v.string(({input}) => sentence(`"${key}" should be a day, such as 2026-06-30`, input)),
    v.regex(DAY, ({input}) => `"${input}" is not a date in the form year-month-day. Write it like this: 2026-06-30.`),
    v.check(
      (day) => !DAY.test(day) || isIsoDay(day),
      ({input}) => `there is no day ${input}. Check the month and the day.`,
    ),
  )
}

const globsMessage = '"files" should be a path such as notes/**, or a list of them'
const globSchema = v.pipe(
  textSchema(globsMessage),
  v.check(
    (glob) => !glob.includes('\\'),
    ({input}) => `write the path with forward slashes: ${input.replaceAll(/\\+/g, '/')}`,
  ),
)
/** `files` of an override or of an allowed finding: one glob or a list of them, with forward slashes. */
export const globsSchema = v.union(
  [globSchema, v.pipe(v.array(globSchema), v.minLength(1, `${globsMessage}. Here is an empty list.`))],
  ({input}) => sentence(globsMessage, input),
)

/** Text that is not blank; `what` says what it should be, as a sentence without its full stop. */
export function textSchema(what: string) {
  return v.pipe(
    v.string(({input}) => sentence(what, input)),
    v.check((text) => text.trim() !== '', `${what}. Here is an empty text.`),
  )
}

/** Names of an agency's own, each a few words. */
export function namesSchema(key: string, example: string) {
  const what = `"${key}" should be a list of names, such as [${example}]`
  const name = v.pipe(
    textSchema(what),
    v.check(
      (text) => text.trim() === '' || /^\s*[A-Za-z\d]/.test(text),
      ({input}) =>
        `"${input}" does not begin with a letter or a number, so it cannot be found. Write the name as it appears in your plans.`,
    ),
  )
  return v.union([name, v.array(name)], ({input}) => sentence(what, input))
}

/** Such a text, or a list of them. */
export function textOrListSchema(what: string) {
  return v.union([textSchema(what), v.array(textSchema(what))], ({input}) => sentence(what, input))
}

/** A message: what should be there, as a sentence without its full stop, and what is. */
export const sentence = (what: string, input: unknown) => `${what}. Here is ${valueInWords(input)}.`

/** The message for a value that is none of `names`; `shown` are those it lists where no other is near. */
export function notOneOf(input: unknown, what: string, names: readonly string[], shown = names): string {
  const known = `Use ${listed(shown, 'or')}.`
  return typeof input === 'string' || typeof input === 'boolean' || typeof input === 'number'
    ? `"${input}" is not a ${what}. ${didYouMean(String(input), names, known)}`
    : `here is ${valueInWords(input)}, and not a ${what}. ${known}`
}

/** The message when a map is wanted and something else is there: a list is a map of numbers to the schema. */
export function withoutMap(issue: v.StrictObjectIssue, what: string, example: string): string | undefined {
  const input = issue.expected === 'Object' ? issue.input : issue.path?.at(-1)?.input
  if (issue.expected !== 'Object' && !Array.isArray(input)) return undefined
  return `${what} should have lines such as ${example}. Here is ${valueInWords(input)}.`
}

/** The name of the key that an issue of a map is about. */
export const keyOf = (issue: v.StrictObjectIssue) => String(issue.path?.at(-1)?.key ?? '')
