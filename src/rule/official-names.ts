import type {Block} from '../document/blocks.js'
import {isCapital, isLetter, pattern, startsWithCapital} from '../text/letters.js'
import type {Span} from '../text/span.js'

/** How far the words beside a match are read, in characters: four words, however long. */
const REACH = 200

/** Before a surname: "Dr. Lame". */
const TITLE = /\b(?:Mr|Mrs|Ms|Mx|Miss|Dr|Prof|Rev)\.?\s+$/

/** Small words that official names hold between their capitals: "School for the Deaf". */
const BETWEEN = /^(?:of|for|the|and|with|on|in|&|or)$/i

/** Words that no official name writes with a capital between its others: "She Is Learning Disabled", "Suffers From Asthma". */
const NEVER_IN_NAMES = pattern()`^(?:Is|Was|Are|Were|Has|Had|Have|From|To|A|An|By|Who|His|Her|Their|
  Suffer(?:s|ed|ing)?|Afflicted|Stricken|(?:He|She|They)(?:['’](?:s|re))?)$`

/** Ends a line that speaks of somebody and names no office: "Hearing Impaired Person", "Former Foster Child", "Heroin Addict". */
const SOMEBODY = pattern()`\s(?:Person|People|Individuals?|Child|Children|Kids?|Baby|Babies|Boys?|Girls?|Teens?|
  Youths?|Adults?|Man|Men|Woman|Women|Patients?|Clients?|Residents?|Students?|Pupils?|Families|Parents?|Mothers?|
  Fathers?|Users?|Addicts?|Abusers?|Sufferers?|Sleepers?|Offenders?)\.?\s*$`

/** More words than this in a line, and it may be an office or a law after all. */
const LONGEST_LABEL = 5

/**
 * Whether the words at `span` are part of an official name or a title, such as "Substance Abuse and Mental Health Services
 * Administration": every word of them has a capital, and so has a word beside them. Headings are left out, since they capitalise freely.
 */
export function isInOfficialName(text: string, block: Block, span: Span): boolean {
  if (block.kind === 'heading') return false
  const words = text.slice(span.start, span.end).split(/[\s-]+/)
  if (!words.every((word) => isCapitalised(word) || BETWEEN.test(word))) return false
  const line = text.slice(block.span.start, block.span.end)
  if (!words.some(isCapitalised) || isMostlyCapitals(line) || capitalisesEachWord(line)) return false
  if (isLabel(line, span.end - block.span.start)) return false
  // "Natural/Biological Parents" are two ways to say one thing, and "(CLA)" behind "Child Looked After" only repeats it.
  const before = text.slice(block.span.start, span.start).replace(/[^\s/]+\/$/, '')
  const after = text
    .slice(span.end, block.span.end)
    .replace(/^\s*\(([A-Z]+)\)/, (whole, letters) => (letters === initialsOf(words) ? '' : whole))
  if (TITLE.test(before)) return true
  const startsSentence = /(?:^|[.!?:;]["”’)]*\s+|\n\s*)$/.test(before)
  const previous = neighbour(before.slice(-REACH).split(/\s+/).reverse())
  const next = neighbour(after.slice(0, REACH).split(/\s+/))
  // "Autistic Luis" at the start of a sentence is not a name: there the capital says nothing.
  if (startsSentence) return words.length > 1 && words.slice(1).some(isCapitalised) && isCapitalised(next)
  return isCapitalised(next) || (isCapitalised(previous) && !endsSentence(before))
}

/** The nearest word, small words and an opening blank skipped; words after a comma or full stop do not count. */
function neighbour(words: readonly string[]): string {
  for (const word of words.slice(0, 4)) {
    if (word === '') continue
    if (BETWEEN.test(word)) continue
    return word.replace(/^["“(]+/, '')
  }
  return ''
}

const isCapitalised = startsWithCapital

/**
 * A short line of capitalised words that ends with somebody or with the words themselves: "Hearing Impaired Person", "Profoundly Retarded".
 * A name of an office that ends so has a small word: "Association for Deaf People".
 */
function isLabel(line: string, wordsEnd: number): boolean {
  const words = line.trim().split(/\s+/)
  if (words.length > LONGEST_LABEL || words.some((word) => BETWEEN.test(word))) return false
  return SOMEBODY().test(line) || !/[a-z]/i.test(line.slice(wordsEnd))
}

const initialsOf = (words: readonly string[]) => words.map((word) => word.charAt(0).toUpperCase()).join('')

const endsSentence = (before: string) => /[.!?,;:]["”’)]*\s*$/.test(before)

/** In a line where even "is" and "from" have a capital, a capital says nothing about names. */
function capitalisesEachWord(line: string): boolean {
  const words = line.trim().split(/\s+/)
  return words.some((word) => NEVER_IN_NAMES().test(word)) && words.every((word) => !/^[a-z]/.test(word))
}

/** In a line written all in capitals, capitals say nothing about names. */
function isMostlyCapitals(line: string): boolean {
  let letters = 0
  let capitals = 0
  for (let i = 0; i < line.length; i++) {
    if (!isLetter(line.charCodeAt(i))) continue
    letters++
    if (isCapital(line.charCodeAt(i))) capitals++
  }
  return letters > 0 && capitals / letters > 0.6
}
