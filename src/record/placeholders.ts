/** What forms and people leave where nothing is filled in. */
const BLANK =
  /^(?:click (?:here|or tap here|or tap) to enter (?:text|a date)|choose an item|enter text|type here|insert .{0,30}|\[[^\]]{0,40}\]|\{\{[^}]*\}\}|_+|-+|–+|—+|\.{2,}|n\/?a|none|mm\/dd\/yyyy|__\/__\/____)\.?$/i

/** Whether a value says nothing: empty, a placeholder of the form, dashes, "N/A". */
export function isBlankValue(value: string): boolean {
  const words = value.trim()
  return words === '' || BLANK.test(words)
}
