import {LETTER, pattern} from '../../text/letters.js'
import {findPhrase, lazyPhrases} from '../../text/phrases.js'
import {whoTypeOf} from '../people/who-types.js'
import {isPlaceholder} from './kind.js'

/** Wishes that are in templates and samples: the whole quote is one of them, so it says nothing about this person. */
const WISH = /^i (?:want|would like|need|hope|wish) (?:(?:my|our) (?:life|family|child|son|daughter) )?(?:to )?(.+)$/
const STOCK = new Set(
  `get better, be happy, be happier, do better, feel better, be better, be successful, be healthy, be safe, be independent, succeed, improve,
   be a better person, be a better student, be a better parent, have a better life, have a good life, be good, be a good kid, be a good person,
   be a good student, live a normal life, meet my goals, reach my goals, achieve my goals, be the best i can be, a better life, a good life,
   what is best, do my best, what is best for my child, what's best for my child, the best for my child, what is best for our family,
   what's best for our family, the best for our family, what is best for my family, what's best for my family, the best for my family,
   what is best for my son, what's best for my son, the best for my son, what is best for my daughter, what's best for my daughter,
   the best for my daughter, what is best for my kids, what's best for my kids, the best for my kids`
    .split(',')
    .map((words) => words.trim().replace(/\s+/g, ' ')),
)
const STOCK_PROMISE = /^i will do (?:better|my best)$/

/** Words of plans and charts that hardly anybody uses of themselves. One is enough. Blanks also stand for hyphens. */
const CHART = lazyPhrases(
  `coping skill*, coping strateg*, coping mechanism*, treatment plan*, treatment goal*, treatment objective*, treatment recommendation*,
   service plan, safety plan goal*, complian*, noncomplian*, comply with, adhere to, adherence to, utiliz*, symptomatolog*, decompensat*,
   maladaptive, dysregulat*, emotion regulation, emotional regulat*, emotionally regulat*, self regulat*, prosocial, pro social,
   interpersonal skill*, appropriate behavio*, appropriate boundaries, appropriate peer, appropriate social, appropriate outlet*,
   appropriate communication, inappropriate behavio*, age appropriate, target behavio*, targeted behavio*, replacement behavio*,
   verbal aggress*, verbally aggress*, physical aggress*, physically aggress*, task completion, activities of daily living,
   independent living skill*, executive function*, therapeutic, psychiatric, intervention, interventions, measurable, baseline, benchmark,
   benchmarks, objective, objectives, as evidenced by, verbal prompt, verbal prompts, prompts or less, prompts or fewer, prompt or less,
   least restrictive, permanency, placement disruption*, natural supports, protective factors, risk factors, stabilize, stabilization,
   sobriety maintenance, increase self esteem, increase my self esteem, increase frustration tolerance, increase my frustration tolerance,
   increase functioning, increase my functioning, decrease symptoms, decrease my symptoms, decrease behavio*, decrease my behavio*,
   decrease incidents, decrease my incidents, decrease episodes, decrease my episodes`
    .split(',')
    .map((words) => words.trim()),
)

/** A criterion inside the quote: "80% of the time", "4 out of 5 days", "3/5 trials", "for 90 consecutive days". */
const CRITERION = pattern()`\b\d{1,3}\s?(?:%|percent\b)(?:\s+of\b)?|\b\d+\s*(?:/|out of|
  of)\s*\d+\s+(?:[a-z]+\s+)?(?:trials?|opportunities|times|days|sessions|occasions|attempts|weeks)\b|
  \b\d+\s+consecutive\b|\bper (?:week|day|month|session)\b.*\bfor \d+\b|
  \b(?:with|given) (?:no more than )?\d+ (?:or (?:less|fewer) )?(?:verbal )?prompts?\b`

/** The speaker talked about in the third person, as only a chart does: "the youth will", "client will". */
const THIRD_PERSON = pattern()`^(?:the )?([${LETTER}]+(?:\s[${LETTER}]+)?) (?:will|shall)\b`

/** "Parent states she wants", "client would like": verbs that a chart puts after a role, and people hardly ever do. */
const CHARTED = pattern()`^(?:the )?([${LETTER}]+(?:[\s/][${LETTER}]+)?) (?:states?|stated|reports?|reported|
  express(?:es|ed)|verbali[sz]e[sd]?|indicate[sd]|identifie[sd]|endorse[sd]|denie[sd]|acknowledge[sd]) `
/** What only a chart calls the one who speaks. */
const CHART_SELF = pattern()`^(?:the )?(?:client|consumer|youth|individual|participant|resident|patient|member|parent|
  caregiver|guardian|mother|father)(?:/[${LETTER}]+)? (?:wants?|wishes|would like|needs|hopes|desires|is able to|
  expects) `

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
  if (STOCK_PROMISE.test(bare) || STOCK.has(WISH.exec(bare)?.[1] ?? '')) return true
  if (findPhrase(CHART(), words.replaceAll('-', ' ')) || (/\d/.test(words) && CRITERION().test(words))) return true
  if (CHART_SELF().test(words)) return true
  const subject = THIRD_PERSON().exec(words)?.[1]
  if (subject !== undefined && whoTypeOf(subject).kind === 'person') return true
  const charted = CHARTED().exec(words)?.[1]
  const kind = charted && whoTypeOf(charted.replace('/', ' ')).kind
  return kind === 'person' || kind === 'family'
}
