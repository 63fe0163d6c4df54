import profiles from './generated/profiles.json' with {type: 'json'}

/** A set of rules and severities for a standards document, as its file in `rules/profiles` has it. */
export interface Profile {
  /** In the form of `carelint.yaml`: rules by their ids, each a severity, or a map of a severity and options. */
  readonly content: {readonly rules: Readonly<Record<string, string | Readonly<Record<string, unknown>>>>}
  /** Statements that a rule ("blank-field") or an option ("missing-plan-part.crisis") answers to: "wisconsin-care-coordination A8". */
  readonly answers: Readonly<Record<string, readonly string[]>>
}

/** The profiles that ship with carelint, by name. */
export const profilesByName = profiles as Readonly<Record<string, Profile>>
