import type {AcronymKnowledge} from '../language/acronyms/knowledge.js'
import type {PackedVocabulary} from '../language/phrases/term.js'
import acronyms from './generated/acronyms.json' with {type: 'json'}
import {rules} from './generated/rules.js'
import vocabulary from './generated/vocabulary.json' with {type: 'json'}

/** All rules, in alphabetical order of their ids. */
export {rules}

/** The terms of all rules. Ours come before retext-equality's, so that of two equal matches ours is reported. */
export const builtInVocabulary = vocabulary as unknown as PackedVocabulary

/** Full names of letters, and letters that everybody knows. */
export const acronymKnowledge: AcronymKnowledge = {
  expansions: acronyms.expansions as AcronymKnowledge['expansions'],
  wellKnown: new Set(acronyms.wellKnown),
}
