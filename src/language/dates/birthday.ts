import {pattern} from '../../text/letters.js'
import {addMonths} from './calendar.js'
import {ORDINAL_WORDS} from './event-words.js'
import {firstOf, leadingTo, patterned} from './lead.js'
import {anyOf, type Match, NUMBER, numberOf, SP} from './pattern.js'
import type {Form, Found, Reading} from './types.js'

/** Group 2 of a match is the age. */
function readBirthday(match: Match, {context}: Reading): Found | undefined {
  const spelled = ORDINAL_WORDS.indexOf(match[2] ?? '') + 1
  const age = spelled > 0 ? spelled : numberOf(match[2])
  if (match[2] && age === undefined) return undefined
  const iso = age === undefined ? undefined : addMonths(context.birthDate, age * 12)
  return {length: match[0].length, kind: 'event', ...(iso && {iso}), confidence: iso === undefined ? 'low' : 'high'}
}

const WHOSE = pattern()`^(?:(?:by|before|until)${SP})?(?:his|her|their|my)${SP}$`
const numberedBirthday = firstOf([
  leadingTo(patterned(/\d/, `(\\d{1,2})(?:st|nd|rd|th)${SP}birthday`), WHOSE),
  leadingTo(patterned(/[fsten]/, `(${anyOf(ORDINAL_WORDS)})${SP}birthday`), WHOSE),
])

/** "By his 18th birthday", "by age 18", "before her birthday", "until he turns 21". */
const birthday: Form = {
  starts: ['by', 'before', 'until', 'when', 'at'],
  match: firstOf([
    numberedBirthday,
    leadingTo(patterned(/a/, `age${SP}(?:of${SP})?(${NUMBER})`), pattern()`^(?:by|before|until|at)${SP}(?:the${SP})?$`),
    leadingTo(patterned(/[nb]/, `(?:next${SP})?birthday`), pattern()`^(?:by|before)${SP}(?:his|her|their|my)${SP}$`),
    leadingTo(
      patterned(/[tia]/, `(?:turns?|is|am|are)${SP}(\\d{1,2})`),
      pattern()`^(?:by|before|until|when)${SP}(?:the${SP}time${SP})?(?:he|she|they|i)${SP}$`,
    ),
  ]),
  read: readBirthday,
}

/** "His 18th birthday". */
const bareBirthday: Form = {starts: ['his', 'her', 'their', 'my'], match: numberedBirthday, read: readBirthday}

/** "By her third birthday", "until he turns 21": a day where the date of birth is known. */
export const BIRTHDAY_FORMS: readonly Form[] = [birthday, bareBirthday]
