import type {AllowState} from '../../src/rule/allow.js'
import {type Detection, defineRule} from '../../src/rule/define-rule.js'

interface UnusedAllow extends Detection {
  /** It stands in a remark on the document, not in a file of its own. */
  readonly isRemark: boolean
  readonly rule: string
  readonly until: string
  readonly state: AllowState
}

export default defineRule<UnusedAllow, never>({
  id: 'unused-allow',
  category: 'record',
  severity: 'info',
  summary: 'A remark that allows a finding does nothing, or not any more.',
  standard: [],
  check: () => [],
  *checkAllows(allows) {
    for (const {rule, until = '', state, at} of allows) {
      if (state !== 'used')
        yield {
          ...(at ? {at} : {}),
          isRemark: at !== undefined,
          rule,
          until,
          state,
          severity: state === 'unused' ? 'info' : 'warning',
        }
    }
  },
  message: ({rule, until, state, isRemark}) => {
    switch (state) {
      case 'ended':
        return `“${rule}” was allowed here until ${until}. Look at these words again, then take the ${isRemark ? 'remark' : 'entry in carelint-allow.yaml'} out or give it a new day.`
      case 'no-reason':
        return `The remark that allows “${rule}” gives no reason, so it does nothing yet. Write it like this: carelint-allow ${rule}: why these words should stay.`
      case 'no-day':
        return `The remark that allows “${rule}” ends “until${until ? ` ${until}` : ''}”, which is not a day that carelint can read, so it does nothing yet. Write it like this: until 2026-12-31.`
      case 'no-rule':
        return rule
          ? `The remark here allows “${rule}”, and there is no rule of that name. “carelint rules” lists all rules.`
          : 'The remark here does not say which rule it allows. Write it like this: carelint-allow undefined-acronym: why these words should stay.'
      default:
        return isRemark
          ? `The remark here allows “${rule}”, and there is nothing to allow any more. You can take the remark out.`
          : `carelint-allow.yaml allows “${rule}” in this file, and there is nothing to allow any more. You can take that entry out.`
    }
  },
})
