import type {Document} from '../document/document.js'
import type {AcronymUse} from './acronyms/acronym.js'
import {findAcronyms} from './acronyms/find-acronyms.js'
import type {AcronymKnowledge} from './acronyms/knowledge.js'
import type {EqualityMatch} from './equality.js'
import type {Matcher, PhraseMatch} from './phrases/match.js'
import {readingGrade} from './readability/grade.js'
import {type ProseSentence, proseOf} from './readability/prose.js'

/** What there is to know about the words of a document. Each service runs once, when first asked. */
export interface Language {
  /** First use of every acronym, in text order. */
  readonly acronyms: readonly AcronymUse[]
  /** Matches of all vocabularies, in text order, each naming the rule whose vocabulary it comes from. */
  readonly phrases: readonly PhraseMatch[]
  /** What retext-equality says at the phrases of its own that were seen. */
  readonly biasedTerms: readonly EqualityMatch[]
  /** The sentences of running text. */
  readonly prose: readonly ProseSentence[]
  /** The school grade the prose asks for; absent when there is too little of it. */
  readonly readingGrade: number | undefined
  /** Acronyms and terms the agency explains to its families elsewhere: word → plain words. */
  readonly glossary: ReadonlyMap<string, string>
}

/** The knowledge the services need, the same for all documents of a run. */
export interface LanguageKnowledge {
  readonly matcher: Matcher
  readonly acronyms: AcronymKnowledge
  /** Acronyms and terms the agency explains to its families elsewhere: word → plain words. */
  readonly glossary: ReadonlyMap<string, string>
}

/** The services over one document. */
export async function createLanguage(document: Document, knowledge: LanguageKnowledge): Promise<Language> {
  const phrases = knowledge.matcher(document.text, document.blocks)
  const biased = phrases.filter((phrase) => phrase.rule === 'biased-term')
  const biasedTerms =
    biased.length > 0 ? (await import('./equality.js')).findBiasedTerms(document.text, document.blocks, biased) : []
  let prose: readonly ProseSentence[] | undefined
  const readProse = () => {
    prose ??= proseOf(document)
    return prose
  }
  // `null`: there is too little prose to judge.
  let grade: number | null | undefined
  let acronyms: readonly AcronymUse[] | undefined
  return {
    phrases,
    biasedTerms,
    get prose() {
      return readProse()
    },
    get readingGrade() {
      grade ??= readingGrade(readProse()) ?? null
      return grade ?? undefined
    },
    glossary: knowledge.glossary,
    get acronyms() {
      acronyms ??= findAcronyms(document, knowledge.acronyms, knowledge.glossary)
      return acronyms
    },
  }
}
