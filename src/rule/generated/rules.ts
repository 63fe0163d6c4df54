// Made from the folders in rules/ by scripts/generate-data.mjs.
import type {RuleDefinition} from '../define-rule.js'
import biasedTerm from '../../../rules/biased-term/rule.js'
import blamingLanguage from '../../../rules/blaming-language/rule.js'
import labelBeforePerson from '../../../rules/label-before-person/rule.js'
import missingFamilyVoice from '../../../rules/missing-family-voice/rule.js'
import missingTargetDate from '../../../rules/missing-target-date/rule.js'
import partlyReadFile from '../../../rules/partly-read-file/rule.js'
import stigmatizingTerm from '../../../rules/stigmatizing-term/rule.js'
import undefinedAcronym from '../../../rules/undefined-acronym/rule.js'
import unexplainedJargon from '../../../rules/unexplained-jargon/rule.js'
import unmeasurableGoal from '../../../rules/unmeasurable-goal/rule.js'
import unreadableFile from '../../../rules/unreadable-file/rule.js'
import vagueTargetDate from '../../../rules/vague-target-date/rule.js'

export const rules: readonly RuleDefinition[] = [biasedTerm, blamingLanguage, labelBeforePerson, missingFamilyVoice, missingTargetDate, partlyReadFile, stigmatizingTerm, undefinedAcronym, unexplainedJargon, unmeasurableGoal, unreadableFile, vagueTargetDate]
