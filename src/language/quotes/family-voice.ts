import {LETTER, pattern} from '../../text/letters.js'
import {whoTypeOf} from '../people/who-types.js'
import {isPlaceholder} from './kind.js'

/** Sentences that stand in templates and samples: the whole quote is one of them, so it says nothing of this person. */
const STOCK =
  /^(?:i (?:want|would like|need|hope|wish) (?:(?:my|our) (?:life|family|child|son|daughter) )?to (?:get better|be happy|be happier|do better|feel better|be better|be successful|be healthy|be safe|be independent|succeed|improve|be a better (?:person|student|parent)|have a better life|have a good life|be good|be a good (?:kid|person|student)|live a normal life|meet my goals|reach my goals|achieve my goals|be the best i can be)|i want (?:help|a better life|a good life|what is best)|i (?:will|want to) do (?:better|my best)|i want (?:what is|what's|the) best for (?:my|our) (?:child|son|daughter|family|kids))$/

/** Words of plans and charts that hardly anybody uses of themselves. One is enough. */
const CHART =
  /\b(?:coping (?:skills?|strategies|mechanisms?)|treatment (?:plan|goals?|objectives?|recommendations?)|service plan|safety plan goals?|medication compliance|(?:non-?)?complian(?:t|ce)|comply with|adher(?:e|ence) to|utiliz(?:e|es|ing|ation)|symptomatolog(?:y|ies)|decompensat\w+|maladaptive|dysregulat\w+|emotional(?:ly)? regulat\w+|self[- ]regulat\w+|pro-?social|interpersonal skills?|appropriate (?:behaviou?rs?|boundaries|peer|social|outlets?|communication)|inappropriate behaviou?rs?|age[- ]appropriate|target(?:ed)? behaviou?rs?|replacement behaviou?rs?|verbal(?:ly)? aggress\w+|physical(?:ly)? aggress\w+|task[- ]completion|activities of daily living|independent living skills|executive function\w*|therapeutic|psychiatric|interventions?|measurable|baseline|benchmarks?|objectives?|as evidenced by|verbal prompts?|prompts? or (?:less|fewer)|least restrictive|permanency|placement disruptions?|natural supports|protective factors|risk factors|stabiliz(?:e|ation)|sobriety maintenance|increase (?:my )?(?:self-esteem|frustration tolerance|functioning)|decrease (?:my )?(?:symptoms|behaviou?rs?|incidents|episodes))\b/

/** A criterion inside the quote: "80% of the time", "4 out of 5 days", "3/5 trials", "for 90 consecutive days". */
const CRITERION =
  /\b\d{1,3}\s?(?:%|percent\b)(?:\s+of\b)?|\b\d+\s*(?:\/|out of|of)\s*\d+\s+(?:[a-z]+\s+)?(?:trials?|opportunities|times|days|sessions|occasions|attempts|weeks)\b|\b\d+\s+consecutive\b|\bper (?:week|day|month|session)\b.*\bfor \d+\b|\b(?:with|given) (?:no more than )?\d+ (?:or (?:less|fewer) )?(?:verbal )?prompts?\b/

/** The speaker talked about in the third person, as only a chart does: "the youth will", "client will". */
const THIRD_PERSON = pattern()`^(?:the )?([${LETTER}]+(?:\s[${LETTER}]+)?) (?:will|shall)\b`

/** "Parent states she wants", "client would like": verbs that a chart puts after a role, and people hardly ever do. */
const CHARTED = pattern()`^(?:the )?([${LETTER}]+(?:[\s/][${LETTER}]+)?) (?:states?|stated|reports?|reported|express(?:es|ed)|verbali[sz]e[sd]?|indicate[sd]|identifie[sd]|endorse[sd]|denie[sd]|acknowledge[sd]) `
/** What only a chart calls the one who speaks. */
const CHART_SELF = pattern()`^(?:the )?(?:client|consumer|youth|individual|participant|resident|patient|member|parent|caregiver|guardian|mother|father)(?:/[${LETTER}]+)? (?:wants?|wishes|would like|needs|hopes|desires|is able to|expects) `

/**
 * Whether quoted words sound borrowed from a template or a chart rather than said: a blank, a stock sentence, a chart's term or
 * criterion. Conservative: people do say "anxiety", "therapist" or "goal", and those alone prove nothing.
 *
 * @param text - the quoted words, without the marks.
 */
export function isBorrowedVoice(text: string): boolean {
  const words = text.replace(/’/g, "'").replace(/\s+/g, ' ').trim().toLowerCase()
  if (isPlaceholder(words)) return true
  const bare = words.replace(/[.!,…]+$/, '')
  if (STOCK.test(bare)) return true
  if (CHART.test(words) || CRITERION.test(words)) return true
  if (CHART_SELF().test(words)) return true
  const subject = THIRD_PERSON().exec(words)?.[1]
  if (subject !== undefined && whoTypeOf(subject).kind === 'person') return true
  const charted = CHARTED().exec(words)?.[1]
  const kind = charted && whoTypeOf(charted.replace('/', ' ')).kind
  return kind === 'person' || kind === 'family'
}
