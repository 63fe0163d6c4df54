/** White space of any kind, line ends included (U+0085 is one too). In the terminal each of them is one space. */
const BLANK = /[\s\u0085]/u
const BLANKS = /[\s\u0085]/gu

/**
 * Characters without a shape of their own that steer how text is ordered, joined or split: soft hyphen, zero-width space, word joiner,
 * byte order mark, and Unicode's bidirectional controls (UAX #9), which could make a line show other words than it holds.
 * The joiners U+200C and U+200D stay: Persian and emoji need them.
 */
const STEERING = /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu

/** Control characters (C0, DEL and C1, among them the ESC and CSI that begin escape sequences) and halves of surrogate pairs. */
const CONTROL = /[\p{Cc}\p{Cs}]/gu

/** Stands where a control character was, so that a reader sees that there was something. */
const REPLACEMENT = '\uFFFD'

/**
 * `text` as it may be sent to a terminal: on one line, without anything the terminal could take for a command.
 *
 * Everything that comes from a document, a file name or a configuration must pass through here.
 */
export function printable(text: string): string {
  return text.replace(STEERING, '').replace(BLANKS, ' ').replace(CONTROL, REPLACEMENT)
}

/** Whether a character or cluster is white space, and so a place where a line may break. */
export function isBlank(cluster: string): boolean {
  return BLANK.test(cluster)
}

/** Plain Latin text, in which every UTF-16 unit is one character and takes one column; "›" is in the labels of places. */
const PLAIN = /^[\x20-\x7E\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u2039\u203A]*$/

/** Made when first needed: it takes Node some 9 ms, and plain Latin text has no use for it. */
let segmenter: Intl.Segmenter | undefined

/** The characters of `text` as a reader counts them (a family emoji is one), with their offsets in UTF-16 units. */
export function* clustersOf(text: string): Iterable<{readonly offset: number; readonly text: string}> {
  if (PLAIN.test(text)) {
    for (let offset = 0; offset < text.length; offset++) yield {offset, text: text.charAt(offset)}
    return
  }
  segmenter ??= new Intl.Segmenter('en', {granularity: 'grapheme'})
  for (const {index, segment} of segmenter.segment(text)) yield {offset: index, text: segment}
}

/**
 * Characters that terminals draw two columns wide: the main blocks of East Asian Width W and F (Unicode UAX #11).
 * Emoji have a Unicode property of their own.
 */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u
/** U+FE0F asks for the coloured, two columns wide form of a symbol that also has a plain one. */
const EMOJI = /\p{Emoji_Presentation}|\p{Emoji}\uFE0F/u
const MARKS_ONLY = /^[\p{Mn}\p{Me}\p{Cf}]*$/u

/** Columns that `text`, already printable, takes in a terminal with a font of fixed width. */
export function columnsOf(text: string): number {
  if (PLAIN.test(text)) return text.length
  let columns = 0
  for (const cluster of clustersOf(text)) {
    if (EMOJI.test(cluster.text) || WIDE.test(cluster.text)) columns += 2
    else if (!MARKS_ONLY.test(cluster.text)) columns += 1
  }
  return columns
}
