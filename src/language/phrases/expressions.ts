import type {CompiledSurroundings, Term} from './term.js'

/** A word begins where no letter, digit or hyphen stands before, so that "verbal" is not found in "non-verbal". */
const WORD_START = '(?<![\\p{L}\\p{M}\\p{N}_]|[\\p{L}\\p{N}][-\\u2010\\u2011])'

/** A word ends before anything that is not its continuation; a possessive 's may follow. */
const WORD_END = "(?![\\p{L}\\p{M}\\p{N}_]|[-\\u2010\\u2011][\\p{L}\\p{N}]|['’](?!s(?![\\p{L}\\p{N}]))[\\p{L}])"

/** Between a match and what stands before or after it: blanks, commas, a dash, the 's of the match. */
const GAP_BEFORE = '[\\s,]*$'
const GAP_AFTER = "^(?:['’]s)?[\\s,]*(?:[-\\u2010-\\u2015]\\s*)?"

/** How a compiled pattern names a word list. Patterns escape their braces, so nothing else looks like it. */
export const listReference = (name: string) => `{{${name}}}`

type Lists = Readonly<Record<string, string>>

function withLists(core: string, lists: Lists): string {
  return core.replace(/\{\{([\w-]+)\}\}/g, (_, name: string) => lists[name] ?? '')
}

/** The expression that finds a term: sticky, so that it is tried exactly where a word begins. */
export function termExpression(term: Term, lists: Lists): RegExp {
  return new RegExp(`${WORD_START}(?:${withLists(term.source, lists)})${WORD_END}`, term.exact ? 'uy' : 'iuy')
}

/** The expression for one kind of surroundings. */
export function surroundingExpression(
  kind: Exclude<keyof CompiledSurroundings, 'fields'>,
  core: string,
  lists: Lists,
): RegExp {
  const words = `(?:${withLists(core, lists)})`
  switch (kind) {
    case 'before':
      return new RegExp(`${WORD_START}${words}${GAP_BEFORE}`, 'iu')
    case 'after':
      return new RegExp(`${GAP_AFTER}${words}${WORD_END}`, 'iu')
    case 'within':
      return new RegExp(`${WORD_START}${words}${WORD_END}`, 'giu')
    case 'sentence':
      return new RegExp(`${WORD_START}${words}${WORD_END}`, 'iu')
  }
}
