// What the generators need to know of the rules, in one module that scripts can load.
export {rules} from '../src/rule/knowledge.js'
export {planParts} from '../src/rule/plan-parts.js'
export {describeStandard, standards} from '../src/rule/standards.js'
export {statementsByNumber as statements} from '../src/rule/statements.js'
