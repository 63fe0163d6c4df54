import {event} from './headed.js'
import {SP, sticky} from './pattern.js'
import type {Form} from './types.js'

/** What moves by an amount: "cut back by 1500". */
const MOVES = /\b(?:reduce|decrease|lower|cut|increase|raise|gain|lose|up|down)\b/i

/**
 * "By 1500", "before 0930 hours": a hospital clock time says in which shift it is due. A year is not a hour, unless "hours" follows; "by
 * 3 p.m." comes round every day.
 */
const byClock: Form = {
  starts: ['by', 'before', 'no'],
  match: sticky(
    `(?:by|before|no${SP}later${SP}than)${SP}(?:(?!19|20)(?:[01]\\d|2[0-3])[0-5]\\d(?:${SP}(?:hours|hrs))?(?!\\s?[a-z%])|(?:19|20)[0-5]\\d${SP}(?:hours|hrs))`,
  ),
  read: (match, {text, start}) => (MOVES.test(text.slice(0, start)) ? undefined : event(match)),
}

/** "Within 30 minutes of receiving the medication": at a bedside minutes are a deadline. "Within 2 minutes of being asked" is how fast. */
const byMinutes: Form = {
  starts: ['within', 'in'],
  match: sticky(
    `(?:within|in)${SP}(?:\\d{1,2}${SP}?(?:-|–|to)${SP}?)?\\d{1,2}${SP}min(?:ute)?s?${SP}(?:of|after|following)${SP}(?:[a-z]+${SP}){0,2}?(?:administration|medication|treatment|injection|admission|dose|analgesi[ac])`,
  ),
  read: event,
}

/** "During this hospital stay", "throughout the shift": its end is the day to reach. */
const duringStay: Form = {
  starts: ['during', 'throughout'],
  match: sticky(
    `(?:during|throughout)${SP}(?:(?:this|the|his|her|their|my)${SP})?(?:entire${SP})?(?:hospitali[sz]ation|hospital${SP}stay|admission|shift)`,
  ),
  read: event,
}

/** Hours and minutes of a hospital day that something is due by. */
export const CLOCK_FORMS: readonly Form[] = [byClock, byMinutes, duringStay]
