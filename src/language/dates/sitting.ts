import {LETTER, pattern} from '../../text/letters.js'
import {ORDINAL_WORDS} from './event-words.js'
import {event} from './headed.js'
import {firstOf, leadingTo, numbered, patterned} from './lead.js'
import {anyOf, SP} from './pattern.js'
import type {Form} from './types.js'

const BY_SITTING = `(?:(?:within|by|before|after|following|in${SP}the${SP}next|over${SP}the${SP}next|during${SP}the${SP}next)${SP}|(?:(?:by|at)${SP}the${SP})?end${SP}of${SP})`
const RANGE = '(?:\\s?(?:-|–|to)\\s?\\d{1,2})?'
const NOT_IN_A_ROW = `(?!${SP}in${SP}a${SP}row)`

/** "Within 6 sessions"; but "80 % over 3 sessions" is how well, not by when. */
const sitting: Form = {
  starts: ['within', 'in', 'over', 'by', 'end', 'during', 'at', 'before', 'after', 'following'],
  match: firstOf([
    leadingTo(
      numbered(
        `${RANGE}${SP}(?:(?!consecutive)[${LETTER}-]{1,14}${SP})?(?:sessions|visits|appointments|meetings|classes)${NOT_IN_A_ROW}`,
      ),
      pattern()`^${BY_SITTING}(?:(?:the${SP})?(?:next|first)${SP})?$`,
    ),
    // "In 8 visits", "in 4-6 therapy sessions"; "in 5 sessions" tells in how many of them.
    leadingTo(
      numbered(
        `${RANGE}${SP}(?:visits|(?:treatment|therapy|pt|ot|st|more|additional)${SP}(?:sessions|visits))${NOT_IN_A_ROW}`,
      ),
      pattern()`^in${SP}$`,
    ),
    leadingTo(
      patterned(
        /[nfste\d]/,
        `(?:next|\\d{1,2}(?:st|nd|rd|th)|${anyOf(ORDINAL_WORDS.slice(0, 12))})${SP}(?:session|visit|appointment|meeting)${NOT_IN_A_ROW}`,
      ),
      pattern()`^${BY_SITTING}(?:the${SP})?$`,
    ),
    // "By visit 4", "at the end of session 6".
    leadingTo(
      patterned(/[vsam]/, `(?:visit|session|appointment|meeting)${SP}(?:#\\s?)?\\d{1,2}`),
      pattern()`^(?:${BY_SITTING}|at${SP})$`,
    ),
  ]),
  read: event,
}

const followUp: Form = {
  starts: ['at', 'by'],
  match: leadingTo(
    numbered('[\\s-](?:day|week|month|year)[\\s-](?:follow-?up|review|mark|visit|check-?up)'),
    pattern()`^(?:at|by)${SP}(?:the${SP})?$`,
  ),
  read: event,
}

/** "Within 6 sessions", "by visit 4", "at the 90-day review": meetings that are named by their number. */
export const SITTING_FORMS: readonly Form[] = [followUp, sitting]
