import type {AllowState} from '../../src/rule/allow.js'
import {type Detection, defineRule} from '../../src/rule/define-rule.js'

interface UnusedAllow extends Detection {
  /** It is in a remark on the document, not in a separate file. */
  readonly isRemark: boolean
  readonly rule: string
  readonly until: string
  readonly state: AllowState
}

export default defineRule<UnusedAllow, never>({
  id: 'unused-allow',
  category: 'record',
  severity: 'info',
  summary: 'A remark that allows a finding has no effect, or no longer has one.',
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
        return `“${rule}” was allowed here until ${until}. Look at these words again, then remove the ${isRemark ? 'remark' : 'entry in carelint-allow.yaml'} or give it a new date.`
      case 'no-reason':
        return `The remark that allows “${rule}” gives no reason, so it has no effect yet. Write it like this: carelint-allow ${rule}: why these words should stay.`
      case 'no-day':
        return `The remark that allows “${rule}” ends “until${until ? ` ${until}` : ''}”, which is not a date that carelint can read, so it has no effect yet. Write it like this: until 2026-12-31.`
      case 'no-rule':
        return rule
          ? `The remark here allows “${rule}”, but there is no rule with that name. “carelint rules” lists all rules.`
          : 'The remark here does not say which rule it allows. Write it like this: carelint-allow undefined-acronym: why these words should stay.'
      default:
        return isRemark
          ? `The remark here allows “${rule}”, but there is nothing left to allow. You can remove the remark.`
          : `carelint-allow.yaml allows “${rule}” in this file, but there is nothing left to allow. You can remove that entry.`
    }
  },
})
