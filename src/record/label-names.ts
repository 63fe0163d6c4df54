import labels from './generated/labels.json' with {type: 'json'}

/** Canonical names of the parts of a record, as the left side of `labels.yaml` has them. */
export type LabelName = keyof typeof labels.names

/** Labels of an agency's own forms, by what they are for: `target_date: [Finish line]`. */
export type LabelVariants = Readonly<Partial<Record<LabelName, readonly string[]>>>

/** All canonical names, for settings and messages. */
export const LABEL_NAMES = Object.keys(labels.names) as readonly LabelName[]
