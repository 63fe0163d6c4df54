import type {Document} from '../document/document.js'
import {createMatcher, type Matcher} from '../language/phrases/match.js'
import type {Vocabulary} from '../language/phrases/term.js'
import {acronymKnowledge, builtInVocabulary, rules} from '../rule/knowledge.js'
import {isIsoDay} from '../text/iso-day.js'
import type {Review} from './finding.js'
import {reviewDocument} from './review.js'
import {defaultSettings, type Settings} from './settings.js'

/** What the reviews of many documents have in common. */
export interface ReviewerOptions {
  /** The date of the review, `YYYY-MM-DD`. */
  readonly today: string
  /** Without them, every rule runs as it is. */
  readonly settings?: Settings
}

/** Built once for all documents without vocabularies of an agency's own. */
let builtInMatcher: Matcher | undefined

/** With vocabularies of an agency's own; settings for many documents are one object. */
const ownMatchers = new WeakMap<readonly Vocabulary[], Matcher>()

function matcherFor({vocabularies}: Settings): Matcher {
  if (!vocabularies) {
    builtInMatcher ??= createMatcher([builtInVocabulary])
    return builtInMatcher
  }
  const matcher = ownMatchers.get(vocabularies) ?? createMatcher([builtInVocabulary, ...vocabularies])
  ownMatchers.set(vocabularies, matcher)
  return matcher
}

/**
 * A function that reviews documents under one set of settings.
 *
 * @throws RangeError when `today` is not a day as `YYYY-MM-DD`: with any other text, every comparison of dates would be silently wrong.
 */
export function createReviewer({
  today,
  settings = defaultSettings,
}: ReviewerOptions): (document: Document) => Promise<Review> {
  if (!isIsoDay(today)) throw new RangeError('"today" should be a day, written as 2026-06-30.')
  const knowledge = {
    rules,
    today,
    language: {
      matcher: matcherFor(settings),
      acronyms: acronymKnowledge,
      glossary: new Map(Object.entries(settings.glossary ?? {})),
    },
  }
  return (document) => reviewDocument(document, settings, knowledge)
}
