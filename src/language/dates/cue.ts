import {LETTER, lowerCase, pattern, UPPER} from '../../text/letters.js'

/** How far back the words before a date are read, in characters. */
const REACH = 48

/** The words before an offset, on the same line of thought, at most 48 characters. */
export function before(text: string, start: number): string {
  return text.slice(Math.max(0, start - REACH), start)
}

const DEADLINE = pattern()`(?:^|[^${LETTER}])(?:by|until|till|til|before|through|thru|due(?: date)?(?: (?:on|by|is))?|
  deadline|(?:no|not) later than|prior to|to be completed|target(?: date)?(?: is)?|goal date|completion date|end date|
  ending|ends|or before|as soon as)[\s:(–-]{0,3}(?:(?:the|about|around|approximately|approx\.|or on|or before|on|
  early|mid|late|noon|midnight|\d{1,2}(?::\d\d)?\s?[ap]\.?m\.?)\s{1,2})*$`
const NEAR = pattern()`(?:^|[^${LETTER}])(?:on|at|of|dated?|since|starting|beginning|begins?|started|effective|after|
  following|review|meeting|visit|appointment|session|conference|signed|met|called|updated|revised|reviewed|completed|
  achieved|born|dob|from|mom|dad|week)[\s:,(–-]{1,3}$`
const SCORE = pattern()`(?:^|[^${LETTER}])(?:in|at least|only|score[sd]?(?: of| at)?|scor(?:es|ing)|
  rat(?:e|es|ed|ing)s?(?: of| at)?|pain(?: at| of)?|level(?: of)?|strength(?: of)?|with|minimum of|now|currently|
  baseline(?: of)?|than|for|to|average of|about|approximately|up to|grade|achieve|earn|increase by|decrease by|
  reduce by|improve by|goal|objective|step|page|pages|item|chapter|unit|#|no\.?)[\s:,(]{1,3}$`

/** True when the words before say that what follows is a deadline: by, until, due, no later than … */
export function hasDeadlineCue(text: string, start: number): boolean {
  return DEADLINE().test(lowerCase(before(text, start)))
}

/** True when the words before usually come before a date: on, since, review, meeting … */
export function hasDateCue(text: string, start: number): boolean {
  const words = before(text, start)
  return NEAR().test(lowerCase(words)) || SIGNED().test(words)
}

/** A test's name before a fraction: "PHQ-9 12/27". */
const TEST_NAME = pattern()`(?:^|[^${LETTER}])[${UPPER}]{2,}[${UPPER}\d-]*[\s:,(]{1,3}$`
/** Who said it and when: "(Ana, 5/2)". */
const SIGNED = pattern()`[(–—-]\s?[${UPPER}][${LETTER}. ]{1,24},\s$`

/** True when the words before say that what follows is a score or a count: at least, scored, baseline … */
export function hasScoreCue(text: string, start: number): boolean {
  const words = before(text, start)
  return SCORE().test(lowerCase(words)) || TEST_NAME().test(words)
}
