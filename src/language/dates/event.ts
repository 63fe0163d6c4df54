import {addMonths} from './calendar.js'
import {anyOf, NUMBER, numberOf, SP, sticky} from './pattern.js'
import type {Form} from './types.js'
import {EVENTS, MEETINGS, STRETCHES} from './words.js'

const CUE = `(?:by|before|until|till|upon|at|prior${SP}to|no${SP}later${SP}than|through|on)`
const OWNER = `(?:(?:the|his|her|their|my|our|this|that|hospital|planned|program|high${SP}school|school)${SP}){0,3}`
const WHICH =
  '(?:next|upcoming|following|annual|quarterly|monthly|weekly|yearly|scheduled|6-month|six-month|90-day|60-day|30-day|first)'

const happening: Form = {
  starts: ['by', 'before', 'until', 'till', 'upon', 'at', 'prior', 'no', 'through', 'on', 'after'],
  pattern: sticky(
    `(?:${CUE}|after)${SP}(?:(?:the${SP})?(?:time|date|day|start|beginning|first${SP}day|first${SP}week)${SP}of${SP})?${OWNER}${anyOf(EVENTS)}(?!${SP}(?:plan|planning|planner|summary|instructions?|papers?))`,
  ),
  read: (match) => ({length: match[0].length, kind: 'event', confidence: 'low'}),
}

const meeting: Form = {
  starts: ['by', 'before', 'until', 'till', 'upon', 'at', 'prior', 'no', 'through', 'on'],
  pattern: sticky(`${CUE}${SP}${OWNER}(?:${WHICH}${SP}){1,2}(?:[\\p{L}/-]{1,14}${SP}){0,2}${anyOf(MEETINGS)}`),
  read: (match) => ({length: match[0].length, kind: 'event', confidence: 'low'}),
}

const ending: Form = {
  starts: ['end', 'completion', 'conclusion', 'close', 'before', 'start', 'beginning'],
  pattern: sticky(
    `(?:(?:end|completion|conclusion|close)${SP}of${SP}${OWNER}(?:[\\p{L}-]{1,14}${SP}){0,2}?(?:${anyOf(STRETCHES)}|(?:\\d{1,2}th|3rd|2nd|1st|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)${SP}grade)|(?:start|beginning)${SP}of${SP}${OWNER}(?:[\\p{L}-]{1,14}${SP}){0,2}?(?:year|grade|semester|term|summer|school)|before${SP}(?:going${SP}home|leaving${SP}(?:the${SP})?(?:hospital|unit|program|treatment)|(?:he|she|they|i)${SP}(?:leaves?|goes?)${SP}(?:home|the${SP}(?:hospital|unit|program)))|before${SP}${OWNER}${anyOf(STRETCHES)}${SP}(?:ends|is${SP}over|finishes|closes))`,
  ),
  read: (match) => ({length: match[0].length, kind: 'event', confidence: 'low'}),
}

/** "Within 6 sessions"; but "80 % over 3 sessions" is how well, not by when. */
const sitting: Form = {
  starts: ['within', 'in', 'over', 'by', 'end', 'during', 'at'],
  pattern: sticky(
    `(?:(?:within|by|in${SP}the${SP}next|over${SP}the${SP}next|during${SP}the${SP}next)${SP}|(?:(?:by|at)${SP}the${SP})?end${SP}of${SP})(?:(?:(?:the${SP})?(?:next|first)${SP})?${NUMBER}${SP}(?:(?!consecutive)[\\p{L}-]{1,14}${SP})?(?:sessions|visits|appointments|meetings|classes)|(?:the${SP})?(?:next|\\d{1,2}(?:st|nd|rd|th))${SP}(?:session|visit|appointment|meeting))(?!${SP}in${SP}a${SP}row)`,
  ),
  read: (match) => ({length: match[0].length, kind: 'event', confidence: 'low'}),
}

const followUp: Form = {
  starts: ['at', 'by'],
  pattern: sticky(
    `(?:at|by)${SP}(?:the${SP})?${NUMBER}[\\s-](?:day|week|month|year)[\\s-](?:follow-?up|review|mark|visit|check-?up)`,
  ),
  read: (match) => ({length: match[0].length, kind: 'event', confidence: 'low'}),
}

const birthday: Form = {
  starts: ['by', 'before', 'his', 'her', 'their', 'my', 'until', 'when'],
  pattern: sticky(
    `(?:(?:(?:by|before|until)${SP})?(?:his|her|their|my)${SP}(\\d{1,2})(?:st|nd|rd|th)${SP}birthday|(?:by|before|until)${SP}(?:the${SP})?age${SP}(?:of${SP})?(${NUMBER})|(?:by|before)${SP}(?:his|her|their|my)${SP}(?:next${SP})?birthday|(?:by|before|until|when)${SP}(?:the${SP}time${SP})?(?:he|she|they|i)${SP}(?:turns?|is|am|are)${SP}(\\d{1,2}))`,
  ),
  read(match, {context}) {
    const age = numberOf(match[1] ?? match[2] ?? match[3])
    const iso = age === undefined ? undefined : addMonths(context.birthDate, age * 12)
    return {length: match[0].length, kind: 'event', ...(iso && {iso}), confidence: iso === undefined ? 'low' : 'high'}
  },
}

/** Ends that are real but whose day the words do not say: by discharge, at the next review, before this shift ends. */
export const EVENT_FORMS: readonly Form[] = [followUp, meeting, sitting, happening, birthday, ending]
