import {readFrontMatter, type UnreadLine} from '../../src/record/front-matter.js'
import {RECORD_KINDS} from '../../src/record/kinds.js'
import {type Detection, defineRule} from '../../src/rule/define-rule.js'
import profileNames from '../../src/rule/generated/profile-names.json' with {type: 'json'}
import {nearest} from '../../src/text/nearest.js'

interface Unused extends Detection, UnreadLine {
  /** What was most likely meant, if that is clear. */
  readonly near?: string
}

/** How the day of each key is written. */
const DAYS: Readonly<Record<string, string>> = {'school-year-end': '06-12'}

export default defineRule<Unused, never>({
  id: 'unused-front-matter',
  category: 'record',
  severity: 'warning',
  summary: 'A line at the top of a record has a value that carelint cannot use.',
  standard: [],
  *check({document}) {
    const {profile, unread} = readFrontMatter(document.frontMatter)
    if (profile && !profileNames.includes(profile))
      yield {key: 'profile', value: profile, ...nearestOf(profile, profileNames)}
    for (const line of unread) {
      const near = line.key === 'kind' ? nearestKind(line.value) : {}
      // Other programs have kinds of their own: only a slip of the pen is ours.
      if (line.key !== 'kind' || near.near) yield {...line, ...near}
    }
  },
  message: ({key, value, near}) => {
    const line = `The line “${key}: ${value}” at the top of this record is not used:`
    switch (key) {
      case 'profile':
        return `${line} there is no profile with that name. ${near ? `Did you mean “${near}”?` : `The profiles are ${profileNames.join(', ')}.`}`
      case 'kind':
        return `${line} carelint does not know this kind of record. Did you mean “${near}”?`
      default:
        return `${line} it is not a date that carelint can read. Write it like this: ${key}: ${DAYS[key] ?? '2026-06-30'}`
    }
  },
})

/** The kind that was meant: "care-plan" and "Progress note" end in the name of one. */
function nearestKind(written: string): {near?: string} {
  const last =
    written
      .toLowerCase()
      .split(/[\s-]+/)
      .at(-1) ?? ''
  const near = nearest(written, RECORD_KINDS) ?? RECORD_KINDS.find((kind) => kind === last)
  return near ? {near} : {}
}

function nearestOf(written: string, names: readonly string[]): {near?: string} {
  const near = nearest(written, names)
  return near ? {near} : {}
}
