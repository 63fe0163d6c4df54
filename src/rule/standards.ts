/** A standards document that rules answer to. */
export interface Standard {
  readonly title: string
  /** The name of the text file the statements A1 to A98 were counted in. */
  readonly file: string
}

/** The five documents the product answers to, by the key that rules use: `wisconsin-cst A1`. */
export const standards: Readonly<Record<string, Standard>> = {
  'missouri-support-coordination': {
    title: 'Support Coordination Core Competencies (Missouri)',
    file: '000_55dce4af814c19fe.txt',
  },
  'florida-care-coordination': {
    title: 'Care Coordination: core competencies and key elements (Florida)',
    file: '001_419ce65d7782ce87.txt',
  },
  'wisconsin-care-coordination': {
    title: 'Care Coordinator and Supervisor Competencies, P-03084 (Wisconsin, 09/2021)',
    file: '002_ac8d54e0edb26c1e.txt',
  },
  'wisconsin-cst': {
    title: 'Coordinated Services Team: Outline for Building Care Coordinator Competencies (Wisconsin)',
    file: '003_4cc78f10f9d2fc3b.txt',
  },
  'service-coordination': {
    title: 'Service Coordination: frequently asked questions',
    file: '004_16d3207a5cfe02a6.txt',
  },
}

/** The title of the document that a reference such as "wisconsin-cst A5 A6" names. */
export function titleOf(reference: string): string {
  const [key = ''] = reference.split(' ')
  return standards[key]?.title ?? key
}

/** A rule's standard as people read it: the document's title and the statement numbers. */
export function describeStandard(reference: string): string {
  const [, ...statements] = reference.split(' ')
  const title = titleOf(reference)
  return statements.length > 0 ? `${title}: ${statements.join(', ')}` : title
}
