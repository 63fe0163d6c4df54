import {type Detection, defineRule} from '../../src/rule/define-rule.js'

interface FileProblem extends Detection {
  readonly message: string
}

export default defineRule<FileProblem, never>({
  id: 'partly-read-file',
  category: 'record',
  severity: 'warning',
  summary: 'A part of a file could not be read, so that part was not checked.',
  standard: ['missouri-support-coordination A63'],
  *check({document}) {
    if (document.status === 'partial') {
      for (const {message} of document.problems) yield {message}
    }
  },
  message: ({message}) => message,
})
