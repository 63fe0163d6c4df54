// What reading an agency's own terms needs, kept apart because most runs have none.
import wordLists from '../rule/generated/word-lists.json' with {type: 'json'}

export {compileVocabulary} from '../language/phrases/compile.js'
export {wordLists}
