import {type Detection, defineRule} from '../../src/rule/define-rule.js'
import {findService} from './find-service.js'

interface ServiceAsNeed extends Detection {
  readonly service: string
  /** Who the need is about, as the record calls them; none when it does not say. */
  readonly person?: string
}

/** A line on its own under "Needs" may be a story; one that is as short as this and says "needs" is a need. */
const LONGEST_LINE = 10

const isOneNeed = (text: string) => /\bneeds?\s/i.test(text) && text.trim().split(/\s+/).length <= LONGEST_LINE

export default defineRule<ServiceAsNeed, never>({
  id: 'service-as-need',
  category: 'plan',
  severity: 'warning',
  summary: 'A need names a service instead of the need behind it.',
  standard: ['wisconsin-care-coordination A12'],
  *check({record}) {
    const person = record.person?.split(/\s+/)[0]
    for (const need of record.needs) {
      if (need.confidence === 'low' && !isOneNeed(need.text)) continue
      const service = findService(need.text, record.agency?.services)
      if (!service) continue
      const isAboutPerson = person !== undefined && need.text.includes(person)
      yield {at: need.span, term: service, service, ...(isAboutPerson ? {person} : {})}
    }
  },
  message: ({service, person}) =>
    `“${service}” is a service, and one way to meet a need. Ask what it would give ${person ?? 'the person or the family'}, and write that as the need, such as “needs to feel safe at night”.`,
  measure: ({record}, detections) => ({checked: record.needs.length, met: record.needs.length - detections.length}),
})
