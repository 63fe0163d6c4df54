import type {Slot} from './types.js'

/** How one will know: a method, a record, an instrument. */
const MEASUREMENT =
  /(?<![\p{L}])(?:as (?:measured|evidenced|shown|documented|reported|recorded|rated|tracked|verified|indicated|demonstrated) (?:by|in|on|through)|measured by|verified by|evidenced by|aeb|per (?:[\p{L}-]+ ){0,3}(?:report|log|chart|record|records|data|scale|count|observation|diary|journal)|self-monitoring|tracking (?:sheet|log|form)|behavior chart|point sheet|checklist|attendance (?:record|records|log|sheet)|data (?:sheet|sheets|collection)|work samples?|rubric|probes?|CANS|ANSA|PHQ-?\d*|GAD-?\d*|BASC|CBCL|PCL-?\d*|BDI|DRA|NWEA|MAP test|AIMSweb|DIBELS|breathalyzer|drug screens?|urine (?:screens?|tests?)|report card|progress monitoring|self-report|(?:on|with) (?:a|the) (?:0|1)\s?(?:-|–|to)\s?\d+ (?:pain )?scale|scale of)(?![\p{L}])/iu
/** A test, a rating, a reading: makes a number on an inner state something that can be looked up. */
const INSTRUMENT =
  /(?<![\p{L}])(?:PHQ|GAD|BDI|BAI|CANS|ANSA|PCL|BASC|CBCL|SUDS|DRA|NWEA|GPA|score[sd]?|scores on|rating|rates?|rated|scale|grades?|test|assessment|inventory|questionnaire|percentile|weight|pounds|lbs?|blood|a1c|bmi|glucose|words per minute|log|chart|diary|episodes?|incidents?|outbursts?|attacks?|tantrums?|times|nights?|days|hours|minutes|trials|opportunities|reports?|verbaliz\p{L}+|self-report|symptoms per)(?![\p{L}])/iu
const BASELINE =
  /(?<![\p{L}])(?:baseline|currently|current level|present level|from (?:an? )?(?:average of |about )?[$]?\d|from (?:an? )?(?:severe|moderate|maximal|max|poor|low|high|mild|minimal)|up from|down from|\(now|now at|is now|compared (?:to|with)|last (?:month|quarter|semester|week))/iu
const CONDITION =
  /(?<![\p{L}])(?:when|whenever|if|given|before \p{L}+ing|after \p{L}+ing|upon request|in response to|at (?:home|school|work|lunch|recess|bedtime|dinner|mealtimes?)|during|while|using|with (?:a|an|his|her|their|the)|in (?:the|a|an) (?:classroom|community|structured|small group|hallway|kitchen|store)|at the (?:store|table|beginning|start)|on the (?:bus|playground))(?![\p{L}])/iu
/** The moments that call for the act: with one of these an act can be counted even where nobody says how often. */
const OCCASION =
  /(?<![\p{L}])(?:when|whenever|if|given|before \p{L}+ing|after \p{L}+ing|upon request|in response to|each time|instead of)(?![\p{L}])/iu

function slot(pattern: RegExp, text: string, elsewhere?: string): Slot {
  const match = pattern.exec(text)
  if (match) return {state: 'present', start: match.index, end: match.index + match[0].length}
  return {state: elsewhere !== undefined && /[\p{L}\p{N}]/u.test(elsewhere) ? 'present' : 'absent'}
}

/** The measurement slot: named in the goal, or any words in the row's measure cell. */
export const findMeasurement = (text: string, measure?: string): Slot => slot(MEASUREMENT, text, measure)

/** The baseline slot: named in the goal, or any words in the row's baseline cell. */
export const findBaseline = (text: string, baseline?: string): Slot => slot(BASELINE, text, baseline)

/** The condition slot: when, where or with what. */
export const findCondition = (text: string): Slot => slot(CONDITION, text)

/** True when a goal names a test, a rating or something that is counted. */
export const hasInstrument = (text: string): boolean => INSTRUMENT.test(text)

/** True when a goal names the moment that calls for the act: "when upset, …". */
export const hasOccasion = (text: string): boolean => OCCASION.test(text)
