import {LETTER, pattern} from '../text/letters.js'
import labels from './generated/labels.json' with {type: 'json'}

/** Canonical names of the parts of a record, as the left side of `labels.yaml` has them. */
export type LabelName = keyof typeof labels

/** The names by their forms, which `labels.yaml` holds as `normaliseLabel` gives them. */
const byForm = new Map<string, LabelName>()
for (const name of Object.keys(labels) as LabelName[]) for (const form of labels[name]) byForm.set(form, name)

const OWNER = pattern()`^[${LETTER}]+(?='s )`

/** A label longer than this many characters is a sentence, not a label. */
const MAX_LENGTH = 70

/**
 * The form under which labels are compared: lower case, without numbering ("Goal #2", "3. Goal", "Part IV:"), brackets, and signs at
 * the end; "/" and "&" written out.
 */
export function normaliseLabel(label: string): string {
  return label
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\([^)]*\)/g, ' ')
    .replace(/^(?:part|section|step)\s+(?:[ivx]+|\d+)\b[.:\s-]*/, '')
    .replace(/^(?:[ivx]+|\d+|[a-z])[.)]\s+/, '')
    .replace(/&/g, ' and ')
    .replace(/#?\s*\b\d+(?:\.\d+)*[a-z]?\b(?!')/g, ' ')
    .replace(/[:?.*–—-]+\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * The canonical name of `label`, if it is one that forms use. The person's name may stand where `labels.yaml` has {name}.
 */
export function nameOfLabel(label: string, person?: string): LabelName | undefined {
  if (label.length > MAX_LENGTH) return undefined
  const asWritten = byForm.get(label.toLowerCase())
  if (asWritten) return asWritten
  const form = normaliseLabel(label)
  if (!form) return undefined
  const known = byForm.get(form)
  if (known) return known
  // Any name will do for {name}: forms are filled with first names, nicknames and full names alike.
  const first = person?.split(/\s+/)[0]?.toLowerCase()
  if (first && form.includes(first)) {
    const full = person?.toLowerCase() ?? first
    const open = form.replace(form.includes(full) ? full : first, '{name}')
    return byForm.get(open)
  }
  return byForm.get(form.replace(OWNER(), '{name}'))
}
