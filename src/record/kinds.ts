/** What rules ask for: whether something is a plan, a crisis plan, a note, minutes, or none of these. */
export type RecordFamily = 'plan' | 'crisis-plan' | 'note' | 'minutes' | 'other'

/**
 * The kinds of record and the family each belongs to. A family's own name is the kind of a record that does not say more: "Support plan"
 * is a `plan`.
 */
export const FAMILY_OF = {
  plan: 'plan',
  'plan-of-care': 'plan',
  /** Individual support, service or program plan, person-centered service plan. */
  isp: 'plan',
  /** Individualized education program. */
  iep: 'plan',
  /** Individualized family service plan. */
  ifsp: 'plan',
  'treatment-plan': 'plan',
  'nursing-care-plan': 'plan',
  'transition-plan': 'plan',
  'crisis-plan': 'crisis-plan',
  minutes: 'minutes',
  note: 'note',
  'contact-note': 'note',
  'dap-note': 'note',
  'soap-note': 'note',
  'birp-note': 'note',
  'girp-note': 'note',
  /** Assessments and their summaries: CANS, strengths and needs discovery, level of care, intake. */
  assessment: 'other',
  survey: 'other',
  /** WFI-EZ, TOM, DART and the like. */
  'fidelity-form': 'other',
  /** Release of information, consent to share. */
  release: 'other',
  other: 'other',
} as const satisfies Readonly<Record<string, RecordFamily>>

/** What a record is, as finely as it says so. Rules mostly ask for its family. */
export type RecordKind = keyof typeof FAMILY_OF

/** All kinds, as front matter and settings may name them. */
export const RECORD_KINDS = Object.keys(FAMILY_OF) as readonly RecordKind[]
