import {defineTermRule} from '../../src/rule/term-rule.js'

export default defineTermRule({
  id: 'stigmatizing-term',
  summary: 'A word that carries stigma, or that current guides have replaced.',
  standard: ['wisconsin-care-coordination A13', 'wisconsin-cst A5'],
})
