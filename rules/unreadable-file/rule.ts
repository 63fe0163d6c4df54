import {type Detection, defineRule} from '../../src/rule/define-rule.js'

interface FileProblem extends Detection {
  readonly message: string
}

export default defineRule<FileProblem, never>({
  id: 'unreadable-file',
  category: 'record',
  severity: 'error',
  summary: 'A file could not be read, so nothing in it was checked.',
  standard: ['missouri-support-coordination A63'],
  *check({document}) {
    if (document.status === 'unreadable') for (const {message} of document.problems) yield {message}
  },
  message: ({message}) => message,
})
