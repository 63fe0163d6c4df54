import {pattern} from '../text/letters.js'

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
const BLANK = pattern()`^(?:insert .{0,30}|[[<][^\]>]{0,40}[\]>]|\{\{[^}]*\}\}|_[_\s/,.-]*|\/?\s*_+\s*(?:\/\s*_+\s*)*|
  -+|–+|—+|\.{2,}|…+|\?{2,})\.?$`

/** "[11/21/2007]" is filled in. */
const DAY = pattern()`\d\/\d{1,2}\/\d`

/** What each of those begins with, and the longest of the prompts, in characters. */
const BLANK_SIGNS = 'i[<{_/-–—.…?'
const LONGEST_PROMPT = 40

/** Words that say on purpose that there is nothing to fill in: somebody has thought about it. */
const SAID_NONE = new Set(['n/a', 'na', 'none', '-', '–', '—', '--'])

/** Whether a value says nothing: empty, a placeholder of the form, dashes, "N/A". */
export function isBlankValue(value: string): boolean {
  const trimmed = value.trim()
  if (trimmed === '') return true
  const maySay = trimmed.length <= LONGEST_PROMPT
  const mayStand = BLANK_SIGNS.includes(trimmed.charAt(0).toLowerCase())
  if (!maySay && !mayStand) return false
  const words = trimmed.toLowerCase()
  return (maySay && PROMPTS.has(withoutPeriod(words))) || (mayStand && BLANK().test(words) && !DAY().test(words))
}

const withoutPeriod = (words: string) => (words.endsWith('.') ? words.slice(0, -1) : words)

/** Whether a blank value says on purpose that there is nothing: "N/A", "none", a dash. Other blanks are prompts of the form. */
export function saysNone(blank: string): boolean {
  return SAID_NONE.has(withoutPeriod(blank.trim().toLowerCase()))
}
