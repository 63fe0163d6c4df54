import {defineTermRule} from '../../src/rule/term-rule.js'

export default defineTermRule({
  id: 'agency-term',
  category: 'plain-language',
  summary: 'A word your agency asks to avoid.',
  standard: ['missouri-support-coordination A45'],
})
