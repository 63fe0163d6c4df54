/** The titles of the five documents the product answers to, by the key that rules use: `wisconsin-cst A1`. */
export const standards: Readonly<Record<string, string>> = {
  'missouri-support-coordination': 'Support Coordination Core Competencies (Missouri)',
  'florida-care-coordination': 'Care Coordination: core competencies and key elements (Florida)',
  'wisconsin-care-coordination': 'Care Coordinator and Supervisor Competencies, P-03084 (Wisconsin, 09/2021)',
  'wisconsin-cst': 'Coordinated Services Team: Outline for Building Care Coordinator Competencies (Wisconsin)',
  'service-coordination': 'Service Coordination: frequently asked questions',
}

/** The title of the document that a reference such as "wisconsin-cst A5 A6" names. */
export function titleOf(reference: string): string {
  const [key = ''] = reference.split(' ')
  return standards[key] ?? key
}

/** A rule's standard as people read it: the document's title and the statement numbers. */
export function describeStandard(reference: string): string {
  const [, ...statements] = reference.split(' ')
  const title = titleOf(reference)
  return statements.length > 0 ? `${title}: ${statements.join(', ')}` : title
}
