import {isBorrowedVoice} from '../language/quotes/family-voice.js'
import {isFirstPerson} from '../language/quotes/own-words.js'
import {isFamilyVoice, type Quote} from '../language/quotes/quote.js'
import {lowerCase, pattern} from '../text/letters.js'
import type {Span} from '../text/span.js'
import {createSpanIndex} from '../text/span-index.js'
import {oncePerRecord} from './once-per-record.js'

/** Words of the person, the family or a natural support in a record. */
export interface FamilyVoice {
  readonly quote: Quote
  readonly words: string
  /** They are where somebody speaks, and read like a template or a chart: nobody has said them like this. */
  readonly isBorrowed: boolean
}

/** Before words that somebody is to say one day: "will use her card or say “I need a minute”". */
const WILL_SAY = pattern()`\b(?:will|to|can|may|should|would|or)\b[^.!?"“]{0,60}\b(?:say|ask|tell|text|write|answer|
  sign)[\s,:(]*$`
/** The same, or words given as an example, where no speaker is named. */
const TO_SAY = pattern()`\b(?:say|ask|tell|text|write|saying|asking|telling|answer|sign|words?|phrases?|like|as|
  e\.g\.?|with)[\s,:(]*$`

/**
 * The quotes in which the family speaks, or is made to speak, in the order of the text. Somebody the text names without a role ("Rosa
 * said") is more likely family than staff, whose roles records give; and a quote in the first person that nobody is named for is the
 * person's own.
 */
export const familyVoicesOf = oncePerRecord(({document: {text}, record}): readonly FamilyVoice[] => {
  const fields = [...record.fields, ...record.goals.flatMap((goal) => goal.fields)]
  const ownWords = fields.filter(({name}) => name === 'own_words').map(({value}) => value)
  const goals = record.goals.map(({span}) => span)
  const besideGoals = record.goals.flatMap(({scope}) => scope)
  const isOwnWords = isWithin(ownWords)
  const isGoal = isWithin(goals)
  const isAsked = isWithin([...goals, ...besideGoals, ...ownWords])

  return record.quotes.flatMap((quote): FamilyVoice[] => {
    if (quote.kind !== 'speech') return []
    const {span, outer, speaker} = quote
    const words = text.slice(span.start, span.end)
    const before = lowerCase(text.slice(Math.max(0, outer.start - 80), outer.start))
    if (WILL_SAY().test(before)) return []
    const isFamily = speaker
      ? isFamilyVoice(quote) || speaker.kind === 'unknown'
      : isFirstPerson(words) && !TO_SAY().test(before)
    if (!isBorrowedVoice(words)) return isFamily ? [{quote, words, isBorrowed: false}] : []
    // A goal under "My goals" holds a criterion as it should; words in quotation marks or in a field for own words should not.
    const isMarked = outer.start < span.start
    const isSpoken = isMarked ? isFamily || AFTER_LABEL.test(before) || isAsked(span) : isOwnWords(span)
    const isStaff = speaker?.kind === 'staff'
    return isSpoken && !isStaff && (isMarked || !isGoal(span)) ? [{quote, words, isBorrowed: true}] : []
  })
})

/** "Client's goals: “…”": a label asks for the words. */
const AFTER_LABEL = /[a-z][^.!?\n]*:[\s*_]*$/

/** Says whether a span is within one of these places. */
function isWithin(places: readonly Span[]): (span: Span) => boolean {
  const index = createSpanIndex(places, (place) => place)
  return (span) => index.around(span).length > 0
}
