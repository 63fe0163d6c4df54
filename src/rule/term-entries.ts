import * as v from 'valibot'
import type {TermEntry} from '../language/phrases/term.js'
import {didYouMean} from '../text/nearest.js'

const Patterns = v.array(v.pipe(v.string(), v.nonEmpty()))

const flag = (name: string) => v.optional(v.literal(true, `"${name}" should be true, or not be there.`))

/** What may be around a match; see `Surroundings`. */
const around = {
  before: v.optional(Patterns),
  after: v.optional(Patterns),
  within: v.optional(Patterns),
  sentence: v.optional(Patterns),
  fields: v.optional(v.array(v.picklist(['diagnosis', 'need', 'strength', 'legal', 'header']))),
  alone: flag('alone'),
  paragraph: flag('paragraph'),
  quoted: flag('quoted'),
}

/** The surroundings that the key `name` of an entry holds. */
function surroundings<E extends v.ObjectEntries>(name: string, entries: E) {
  return v.strictObject(entries, ({expected, received}) =>
    expected === 'never'
      ? `"${name}" has no setting called ${received}. ${meant(received, Object.keys(entries))}`
      : `"${name}" should hold lines such as before: [the roof].`,
  )
}

/** Ends the message about a key that is not known, which valibot gives in quotation marks. */
const meant = (received: string, keys: readonly string[]) =>
  didYouMean(received.replaceAll('"', ''), keys, `It has ${keys.join(', ')}.`)

const Pattern = v.union([v.pipe(v.string(), v.nonEmpty()), v.pipe(Patterns, v.nonEmpty())])
const Severities = v.picklist(['error', 'warning', 'info'])

const Entry = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')),
  pattern: Pattern,
  why: v.pipe(v.string(), v.nonEmpty()),
  alternatives: v.array(v.string()),
  severity: Severities,
  sources: v.optional(v.array(v.string()), []),
  case: v.optional(v.literal('exact')),
  // An age can only be an exception: as a condition, no rule would read it.
  exceptions: v.optional(
    surroundings('exceptions', {...around, 'younger-than': v.optional(v.pipe(v.number(), v.minValue(1)))}),
  ),
  only: v.optional(surroundings('only', around)),
  'not-ok': v.optional(v.array(v.string()), []),
  ok: v.optional(v.array(v.string()), []),
})

const agencyKeys = {
  ...Entry.entries,
  id: v.optional(v.string()),
  pattern: v.union(
    [v.pipe(v.string(), v.nonEmpty()), v.pipe(Patterns, v.nonEmpty())],
    '"pattern" should be the words to look for, or a list of them: [one, two].',
  ),
  why: v.optional(v.string(), 'Your agency asks for other words here.'),
  alternatives: v.optional(v.array(v.string()), []),
  severity: v.optional(Severities, 'warning'),
}

/** The entries of an agency's own file: the same form, of which only the pattern has to be there. */
export const agencyEntries = v.array(
  v.pipe(
    v.strictObject(agencyKeys, ({expected, received}) => {
      if (expected === '"pattern"') return 'this entry needs a "pattern": the words to look for.'
      if (expected !== 'never') return 'an entry begins with "- pattern:", with what belongs to it on the lines below.'
      return `this entry has no setting called ${received}. ${meant(received, Object.keys(agencyKeys))}`
    }),
    v.transform((entry) => ({...entry, id: entry.id ?? [entry.pattern].flat()[0] ?? ''})),
  ),
)

/** An entry with the sentences that show it at work: in the first kind it must be found, in the second nothing may be. */
export type TermEntryWithExamples = TermEntry & {readonly 'not-ok': readonly string[]; readonly ok: readonly string[]}

/** A vocabulary file that says something wrong; the message names the file, the entry and the key. */
export class TermEntryError extends Error {
  override readonly name = 'TermEntryError'
}

/** Checks the parsed content of a vocabulary file; `file` is its name, for the message. */
export function checkTermEntries(content: unknown, file: string): TermEntryWithExamples[] {
  if (!Array.isArray(content))
    throw new TermEntryError(`${file}: a vocabulary is a list of entries, each beginning with "- id:".`)
  const seen = new Set<string>()
  return content.map((raw: unknown, number) => {
    const result = v.safeParse(Entry, raw)
    const id = (raw as {id?: unknown} | null)?.id ?? `number ${number + 1}`
    if (!result.success) {
      const issue = result.issues[0]
      throw new TermEntryError(`${file}: entry ${id}: ${v.getDotPath(issue) ?? 'entry'}: ${issue.message}`)
    }
    if (seen.has(result.output.id)) throw new TermEntryError(`${file}: there are two entries called ${id}.`)
    seen.add(result.output.id)
    return result.output as TermEntryWithExamples
  })
}
