/** A value of a YAML file in words: `the number 5`, `a list`. */
export function valueInWords(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'object') return 'a group of names and values'
  if (typeof value === 'string') return value.trim() === '' ? 'an empty text' : `the text "${value}"`
  return typeof value === 'number' ? `the number ${value}` : String(value)
}
