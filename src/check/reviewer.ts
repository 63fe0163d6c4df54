import type {Document} from '../document/document.js'
import {createMatcher, type Matcher} from '../language/phrases/match.js'
import {acronymKnowledge, builtInVocabularies, rules} from '../rule/knowledge.js'
import type {Review} from './finding.js'
import {reviewDocument} from './review.js'
import {defaultSettings, type Settings} from './settings.js'

export interface ReviewerOptions {
  /** The date of the review, `YYYY-MM-DD`; the machine's own date without it. */
  readonly today?: string
  readonly settings?: Settings
}

/** Built once for all documents without vocabularies of an agency's own. */
let builtInMatcher: Matcher | undefined

function matcherFor({vocabularies = []}: Settings): Matcher {
  if (vocabularies.length > 0) return createMatcher([...builtInVocabularies, ...vocabularies])
  builtInMatcher ??= createMatcher(builtInVocabularies)
  return builtInMatcher
}

/** A function that reviews documents under one set of settings. */
export function createReviewer({
  today = localDate(),
  settings = defaultSettings,
}: ReviewerOptions = {}): (document: Document) => Promise<Review> {
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

/** Today where the machine stands, `YYYY-MM-DD`. */
function localDate(): string {
  const now = new Date()
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
