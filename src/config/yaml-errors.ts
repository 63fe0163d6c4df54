import type {YAMLError} from 'yaml'

/** What is wrong with the writing of a YAML file, and what to do, without technical terms. */
export function describeYamlError({code, message, pos}: YAMLError, source: string): string {
  const at = source.slice(pos[0])
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'this line begins with a tab. Use spaces instead: two for each step inwards.'
    case 'BAD_INDENT':
      if (/end with a [\]}]/.test(message))
        return `a bracket is opened and not closed. Add the missing ${message.at(-1)}.`
      return 'this line does not line up with the ones around it. Begin lines that belong together with the same number of spaces.'
    case 'DUPLICATE_KEY':
      return `"${/^[^:\n]*/.exec(at)?.[0].trim()}" is written twice. Keep one of them, with everything that belongs to it.`
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'there is a second colon in this value. Put quotation marks around the value, or move what belongs below it to a line of its own.'
    case 'MULTILINE_IMPLICIT_KEY':
      return 'a colon and a space are missing on this line. Write it as "name: value".'
    case 'MISSING_CHAR':
      if (/^Missing closing/.test(message)) return 'a quotation mark is opened and not closed. Add the missing one.'
      if (/flow/.test(message))
        return 'a comma is missing between the words of this list. Words that contain a bracket need quotation marks around them.'
      return 'a colon and a space are missing on this line. Write it as "name: value".'
    case 'BAD_SCALAR_START':
      return `a value that begins with ${at[0]} needs quotation marks around it.`
    case 'TAG_RESOLVE_FAILED':
      return 'a value that begins with ! needs quotation marks around it.'
    case 'BAD_DQ_ESCAPE':
      return 'a \\ inside double quotation marks has a special meaning. Write / in paths, or use single quotation marks.'
    case 'MULTIPLE_DOCS':
      return 'a line with --- divides this file in two. Delete that line: a settings file has one part.'
    default:
      if (/at node end/.test(message))
        return 'there are words after the closing quotation mark or bracket. Put quotation marks around the whole value.'
      return 'this line cannot be understood. Check its colons, quotation marks and brackets.'
  }
}
