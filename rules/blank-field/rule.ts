import * as v from 'valibot'
import {normaliseLabel} from '../../src/record/normalise-label.js'
import {type Detection, defineRule} from '../../src/rule/define-rule.js'
import type {Span} from '../../src/text/span.js'
import {blanksOf, isUnfilledForm} from './blanks.js'

type Blank = Detection &
  (
    | {readonly kind: 'form'}
    | {readonly kind: 'one'; readonly label: string; readonly prompt: boolean}
    | {readonly kind: 'many'; readonly labels: readonly string[]; readonly count: number; readonly prompt: boolean}
  )

/** From this many on, blanks are reported in one finding. */
const MANY = 3
/** Labels that such a finding lists. */
const LISTED = 8

const options = v.object({
  /** Labels of the agency's forms that may stay blank. */
  'may-be-blank': v.optional(v.array(v.pipe(v.string(), v.nonEmpty())), []),
})

export default defineRule<Blank, typeof options>({
  id: 'blank-field',
  category: 'plan',
  severity: 'info',
  summary: 'A field of a form is still blank, or still shows the form’s own prompt.',
  standard: ['missouri-support-coordination A63'],
  options,
  *check({document, record}, {'may-be-blank': allowed}) {
    if (isUnfilledForm(document, record)) {
      yield {kind: 'form'}
      return
    }
    const mayBe = new Set(allowed.map(normaliseLabel))
    const blanks = blanksOf(document, record).filter(({label}) => !mayBe.has(normaliseLabel(label)))
    if (blanks.length < MANY) {
      for (const {span, label, prompt} of blanks) yield {kind: 'one', at: span, label, prompt, ...severityOf(prompt)}
      return
    }
    const labels = [...new Set(blanks.map(({label}) => label).filter(Boolean))]
    const at: Span | undefined = blanks[0]?.span
    const prompt = blanks.some((blank) => blank.prompt)
    yield {kind: 'many', ...(at ? {at} : {}), labels, count: blanks.length, prompt, ...severityOf(prompt)}
  },
  message: (found) => {
    switch (found.kind) {
      case 'form':
        return 'This form has not been filled in yet. Its words were checked, but there is no plan in it to review.'
      case 'one':
        return found.prompt
          ? `${named(found.label)} still shows the form’s own prompt. Replace it with the answer, or with “none”.`
          : `${named(found.label)} is still blank. Fill it in, or write “none” if there is nothing to say.`
      default: {
        const shown = found.labels.slice(0, LISTED)
        const more = found.labels.length - shown.length
        const list =
          shown.length > 0
            ? `: ${shown.map((label) => `“${label}”`).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
            : ''
        return `${found.count} fields are still blank${found.prompt ? ' or show the form’s own prompt' : ''}${list}. Fill them in, or write “none” where there is nothing to say.`
      }
    }
  },
})

const severityOf = (isPrompt: boolean) => (isPrompt ? ({severity: 'warning'} as const) : {})

const named = (label: string) => (label ? `“${label}”` : 'This field')
