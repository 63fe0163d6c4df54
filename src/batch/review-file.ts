import type {Review} from '../check/finding.js'
import type {Settings} from '../check/settings.js'
import {reviewUnreadable} from '../check/unreadable.js'
import {unreadableDocument} from '../document/create.js'
import type {Document} from '../document/document.js'
import {DEFAULT_LIMITS, type Limits} from '../ingest/limits.js'
import {failureProblem} from './problems.js'
import {readSource, type Source} from './read-file.js'

/** What a review needs apart from the document. */
export interface ReviewTerms {
  readonly settings: Settings
  /** `YYYY-MM-DD` */
  readonly today: string
}

/** The limits that hold under some settings. */
export function limitsOf({limits}: Settings): Limits {
  return {...DEFAULT_LIMITS, ...limits}
}

/** Reads and reviews one document in this process. */
export async function reviewSource(source: Source, terms: ReviewTerms): Promise<Review> {
  return reviewDocument(await readSource(source, limitsOf(terms.settings)), terms)
}

/** Reviews a document that was read. If a rule fails, the review is that of a document that could not be read. */
export async function reviewDocument(document: Document, terms: ReviewTerms): Promise<Review> {
  try {
    return await reviewOne(document, terms)
  } catch {
    const problem = failureProblem('reader-failed', limitsOf(terms.settings), document.format)
    return reviewOne(unreadableDocument(document.format, problem), terms)
  }
}

type Reviewer = (document: Document) => Promise<Review>

/** Documents under the same settings share a reviewer: an agency's vocabularies take long to prepare. */
const reviewers = new WeakMap<Settings, Reviewer>()

/** Reviews a document that was read, or that could not be. */
export async function reviewOne(document: Document, {settings, today}: ReviewTerms): Promise<Review> {
  // The rules and their vocabularies are loaded here and not at the top: a file that cannot be read needs none of them.
  if (document.status === 'unreadable' && Object.keys(settings.rules).length === 0) return reviewUnreadable(document)
  const known = reviewers.get(settings)
  if (known) return known(document)
  const {createReviewer} = await import('../check/reviewer.js')
  const reviewer = createReviewer({settings, today})
  reviewers.set(settings, reviewer)
  return reviewer(document)
}
