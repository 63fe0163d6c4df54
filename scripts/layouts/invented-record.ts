/** One step of an invented plan. */
export interface InventedStep {
  readonly text: string
  readonly who: string
  /** As written: "4/15/2026". */
  readonly date: string
}

export interface InventedGoal {
  readonly text: string
  readonly measure: string
  readonly date: string
  readonly quote: string
  readonly steps: readonly InventedStep[]
}

/** A plan that nobody wrote, as the facts that every layout has to show. All people in it are invented. */
export interface InventedRecord {
  readonly person: string
  readonly planDate: string
  readonly coordinator: string
  readonly strengths: readonly string[]
  readonly needs: readonly string[]
  readonly team: readonly {readonly name: string; readonly role: string}[]
  readonly goals: readonly InventedGoal[]
}
