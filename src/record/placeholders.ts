/** What forms say where nothing is filled in. */
const PROMPTS = new Set(
  ['text', 'a date'].flatMap((what) =>
    ['click here', 'click or tap here', 'click or tap'].map((act) => `${act} to enter ${what}`),
  ),
)
for (const words of ['choose an item', 'enter text', 'type here', 'n/a', 'na', 'none', 'mm/dd/yyyy', '__/__/____'])
  PROMPTS.add(words)

/** Brackets, lines and dots that stand for a blank, and "Insert …". */
const BLANK = /^(?:insert .{0,30}|\[[^\]]{0,40}\]|\{\{[^}]*\}\}|_+|-+|–+|—+|\.{2,})\.?$/

/** Whether a value says nothing: empty, a placeholder of the form, dashes, "N/A". */
export function isBlankValue(value: string): boolean {
  const words = value.trim().toLowerCase()
  return words === '' || PROMPTS.has(words.endsWith('.') ? words.slice(0, -1) : words) || BLANK.test(words)
}
