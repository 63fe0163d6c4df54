import type {AllowState} from '../../src/rule/allow.js'
import {type Detection, defineRule} from '../../src/rule/define-rule.js'

interface UnusedAllow extends Detection {
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
      if (state !== 'used') yield {at, rule, until, state, severity: state === 'unused' ? 'info' : 'warning'}
    }
  },
  message: ({rule, until, state}) => {
    switch (state) {
      case 'ended':
        return `“${rule}” was allowed here until ${until}. Look at these words again, then take the remark out or give it a new day.`
      case 'no-reason':
        return `The remark that allows “${rule}” gives no reason, so it does nothing yet. Write it like this: carelint-allow ${rule}: why these words should stay.`
      case 'no-rule':
        return rule
          ? `The remark here allows “${rule}”, and there is no rule of that name. “carelint rules” lists all rules.`
          : 'The remark here does not say which rule it allows. Write it like this: carelint-allow undefined-acronym: why these words should stay.'
      default:
        return `The remark here allows “${rule}”, and there is nothing to allow any more. You can take the remark out.`
    }
  },
})
