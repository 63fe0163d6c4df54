/** What forms say where nothing is filled in. */
const PROMPTS = new Set(
  ['text', 'a date', 'date', 'text here', 'a date here'].flatMap((what) =>
    ['click here', 'click or tap here', 'click or tap', 'tap here'].map((act) => `${act} to enter ${what}`),
  ),
)
for (const words of [
  ...['choose an item', 'select an item', 'select one', 'choose one', 'enter text', 'enter text here', 'enter a date'],
  ...['enter date', 'type here', 'type text here', 'n/a', 'na', 'none', 'mm/dd/yyyy', 'mm/dd/yy', 'm/d/yyyy'],
  ...['__/__/____', 'formtext', 'formtext ?????', '?????', 'click to enter text', 'click here', 'tap to enter text'],
  ...['your text here', 'text here', 'lorem ipsum', 'xx/xx/xxxx', 'xx/xx/xx', 'see instructions'],
])
  PROMPTS.add(words)

/** Brackets, lines and dots that stand for a blank, and "Insert …". */
const BLANK =
  /^(?:insert .{0,30}|[[<][^\]>]{0,40}[\]>]|\{\{[^}]*\}\}|_[_\s/,.-]*|\/?\s*_+\s*(?:\/\s*_+\s*)*|-+|–+|—+|\.{2,}|…+|\?{2,})\.?$/

/** Words that say on purpose that there is nothing to fill in: somebody has thought about it. */
const SAID_NONE = new Set(['n/a', 'na', 'none', '-', '–', '—', '--'])

/** Whether a value says nothing: empty, a placeholder of the form, dashes, "N/A". */
export function isBlankValue(value: string): boolean {
  const words = value.trim().toLowerCase()
  return words === '' || PROMPTS.has(words.endsWith('.') ? words.slice(0, -1) : words) || BLANK.test(words)
}

/** Whether a value is a prompt of the form that nobody replaced: "[Client name]", "____". "N/A" and "none" are answers. */
export function isPrompt(value: string): boolean {
  const words = value.trim().toLowerCase()
  return words !== '' && isBlankValue(words) && !SAID_NONE.has(words.endsWith('.') ? words.slice(0, -1) : words)
}
