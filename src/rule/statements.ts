import statements from './generated/statements.json' with {type: 'json'}

/** One statement of a standards document, as `rules/standards.yaml` has it. */
export interface Statement {
  /** The standards document. */
  readonly from: string
  /** What it asks of a record, as a sentence. */
  readonly asks: string
  /** Why a person is needed to judge this. */
  readonly person?: string
  /** Why more than one document is needed to judge this. */
  readonly 'case-file'?: string
}

/** All statements, by their numbers: A1, A2 … */
export const statementsByNumber = statements as Readonly<Record<string, Statement>>

/** A reference such as "wisconsin-cst A5 A6" as lines for people: "A5: The language respects youth and family." */
export function statementsIn(reference: string): string[] {
  const [, ...numbers] = reference.split(' ')
  return numbers.map((number) => `${number}: ${statementsByNumber[number]?.asks ?? ''}`)
}
