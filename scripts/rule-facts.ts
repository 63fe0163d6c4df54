// What the generators need to know of the rules, in one module that scripts can load.
export {rules} from '../src/rule/knowledge.js'
export {describeStandard} from '../src/rule/standards.js'
