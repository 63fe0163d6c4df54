import * as v from 'valibot'
import type {RuleDefinition} from './define-rule.js'

/** The options a rule runs with: what was set, with the schema's defaults for the rest. */
export function optionsOf(rule: RuleDefinition, options: object = {}): object {
  return rule.options ? v.parse(rule.options, options) : {}
}
