import {whoWordsIn} from '../../src/language/people/who-types.js'
import type {Action, CareRecord} from '../../src/record/care-record.js'
import {type Detection, defineRule} from '../../src/rule/define-rule.js'
import {isCapital, isLetter, LETTER, pattern, UPPER} from '../../src/text/letters.js'
import type {Span} from '../../src/text/span.js'

interface Ownerless extends Detection {
  /** "Team": somebody is named, and it can be anybody. */
  readonly anybody?: string
}

/** Who fields that name everybody and so nobody. */
const ANYBODY =
  /^(?:(?:the |whole |entire )*team|team members?|all|all team members|everyone|everybody|various|group)$/i

/** From this share of steps with an owner on, a step that names nobody stands out. */
const MOST = 0.6
/** Fewest steps from which a share says anything. */
const FEWEST_STEPS = 4

export default defineRule<Ownerless, never>({
  id: 'action-without-owner',
  category: 'plan',
  severity: 'warning',
  summary: 'A step does not say who will do it.',
  standard: ['florida-care-coordination A18', 'missouri-support-coordination A55'],
  *check({document, record}) {
    if (record.family === 'note') return
    const isPdf = document.format === 'pdf'
    const blank = blankWho(record)
    const sayWho = othersSayWho(record)
    for (const action of record.actions) {
      const {span, who, owners} = action
      if (who && ANYBODY.test(who.text.trim())) yield {at: who.span, severity: 'info', anybody: who.text.trim()}
      else if (owners.length > 0 || (isPdf && isTornOff(action.text))) continue
      else if (blank.has(span) || (who && NOBODY.test(who.text.trim()))) yield {at: span}
      else if (!who && sayWho && namesNobody(action.text)) yield {at: span, severity: 'info'}
    }
  },
  message: ({anybody}) =>
    anybody
      ? `“${anybody}” could mean anybody. Name one person to start it, so that it does not wait for the others.`
      : 'This step does not say who will do it. Add a name, or a role that only one person has.',
  measure: ({record}, detections) =>
    record.family === 'note'
      ? undefined
      : {checked: record.actions.length, met: record.actions.length - detections.length},
})

/** The second half of a row that a page break split in two: the first half says who does it. */
const isTornOff = (step: string) => isLetter(step.charCodeAt(0)) && !isCapital(step.charCodeAt(0))

const NOBODY = /^(?:tbd|tba|to be determined|unknown|\?+)\.?$/i

/** Spans of steps beside which the form asks who, and nobody has answered. */
function blankWho({fields, actions}: CareRecord): ReadonlySet<Span> {
  const byStart = new Map(actions.map(({span}) => [span.start, span]))
  const found = new Set<Span>()
  // The cells of a row come one after another, the blank ones last.
  let step: Span | undefined
  for (const {name, value, blank} of fields) {
    step = byStart.get(value.start) ?? (name === 'action' || name === 'goal' || name === 'objective' ? undefined : step)
    if (step && name === 'who' && (blank === 'empty' || blank === 'placeholder')) found.add(step)
  }
  return found
}

/** Whether most steps of a plan say who: nursing plans leave to each shift what every nurse does. */
function othersSayWho({kind, actions}: CareRecord): boolean {
  if (kind === 'nursing-care-plan' || actions.length < FEWEST_STEPS) return false
  return actions.filter(({owners, who}: Action) => owners.length > 0 || who).length / actions.length >= MOST
}

/** A capital after the first word may be a name, and so may the first word before a verb: "Kim drives". */
const MAY_NAME = pattern()`\S\s+["“(]?[${UPPER}]|^[${UPPER}][${LETTER}'’-]*\s+[${LETTER}]+s\b|^[${UPPER}][${LETTER}]*['’]s\b`
const PRONOUN = /\b(?:i|we|us|he|she|they|you|who|somebody|someone)\b/i

function namesNobody(step: string): boolean {
  return !MAY_NAME().test(step) && !PRONOUN.test(step) && whoWordsIn(step).length === 0
}
