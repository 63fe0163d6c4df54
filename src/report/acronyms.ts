import type {FileReview} from '../check/finding.js'
import {counted} from './wording.js'
import {unbroken, wordsOf, wrap} from './wrap.js'

/** Letters that a caseload leaves unexplained. */
export interface CaseloadAcronym {
  /** As first written. */
  readonly letters: string
  /** Documents that use them without spelling them out. */
  readonly files: number
  /** Full names they may stand for, most likely first; with more than one, only the team knows. */
  readonly names: readonly string[]
}

/** A list of acronyms that is made while the reviews come in, and keeps nothing else of them. */
export interface AcronymCount {
  add(review: FileReview): void
  /** Those in most documents first, then in alphabetical order. */
  acronyms(): CaseloadAcronym[]
}

/**
 * Starts a list of what `undefined-acronym` finds over many documents. The names are those that the findings offer, so that a name that fits no
 * line (PO, "by mouth", where there is no dose) is not offered here either.
 */
export function startAcronymCount(): AcronymCount {
  const found = new Map<string, {files: number; names: Set<string>}>()
  return {
    add({findings}) {
      const here = new Set<string>()
      for (const {rule, term, suggestions} of findings) {
        if (rule !== 'undefined-acronym' || !term) continue
        const known = found.get(term) ?? {files: 0, names: new Set()}
        found.set(term, known)
        if (!here.has(term)) known.files++
        here.add(term)
        for (const {meaning} of suggestions) if (meaning) known.names.add(meaning)
      }
    },
    acronyms: () =>
      [...found]
        .map(([letters, {files, names}]) => ({letters, files, names: [...names]}))
        .sort((a, b) => b.files - a.files || (a.letters < b.letters ? -1 : 1)),
  }
}

/** The list for people; `files` is the number of documents that were checked. */
export function renderAcronyms(acronyms: readonly CaseloadAcronym[], files: number, width: number): string {
  const documents = counted(files, 'document')
  if (acronyms.length === 0) return `All acronyms in ${documents} are spelled out or widely known.\n`
  const lines = [
    `${counted(acronyms.length, 'acronym is', 'acronyms are')} not spelled out in ${documents}:`,
    '',
    ...acronyms.flatMap(({letters, files: count, names}) => {
      const where = `in ${counted(count, 'document')}${names.length > 0 ? `: ${names.join(', or ')}` : ''}`
      return wrap([unbroken(letters), ...wordsOf(where)], width, 2, 6)
    }),
  ]
  return `${lines.join('\n')}\n`
}

/**
 * A glossary to start from, as YAML: a line for each, `letters: full name`. A line that only the team can finish begins with `#`: letters that
 * have several names, or none that carelint knows.
 */
export function renderGlossary(acronyms: readonly CaseloadAcronym[]): string {
  const lines = acronyms.map(({letters, names}) =>
    names.length === 1 ? `${quoted(letters)}: ${quoted(names[0] ?? '')}` : `# ${quoted(letters)}: ${names.join(' | ')}`,
  )
  return [
    '# Acronyms and terms that you explain to your families elsewhere: acronym, colon, plain words.',
    '# carelint no longer asks for them in the documents. Check each line; complete or delete those that begin with #.',
    '# To use this file, add a line to carelint.yaml: glossary: and the name of this file.',
    '',
    ...lines,
    '',
  ].join('\n')
}

/** Plain where YAML takes it so. */
const quoted = (text: string) =>
  /^[A-Za-z][\w /&-]*$/.test(text) && !/^(?:no?|off|on|true|yes?|false|null)$/i.test(text) ? text : JSON.stringify(text)
