import {verbOf} from './inflect.js'
import type {GoalVerbs} from './main-verb.js'
import type {Stretch} from './not-criterion.js'
import {wordsOf} from './phrases.js'

/** Whoever reaches or shows independence has it; whoever "increases" it may have any amount. */
const REACHING = /^(?:be|become|demonstrate|show|display|exhibit|achieve|attain|reach|perform)$/

/** What one does for oneself every day, where no verb's -ing form says it. */
const SELF_CARE: ReadonlySet<string> = new Set(
  wordsOf('transfer transfers meals laundry medication medications shopping hep exercise exercises stairs ambulation'),
)

/** How far behind "independent in" the act may stand: "with all upper body dressing". */
const REACH = 6

/**
 * "Will be independent with bathing", "will demonstrate independence in dressing": no help is left with an act that can be seen. Where
 * it is in the goal; undefined for "more independence", "independent at home" and "independence in decision-making".
 */
export function findIndependence({verbs, tokens}: GoalVerbs): Stretch | undefined {
  const [main] = verbs
  if (!main || main.negated || !REACHING.test(main.base)) return undefined
  const at = tokens.findIndex(({word}, index) => index > main.at && /^independen(?:t|ce)$/.test(word))
  if (at < 0 || at > main.at + 3 || !/^(?:in|with|for)$/.test(tokens[at + 1]?.word ?? '')) return undefined
  if (tokens.slice(main.at + 1, at).some(({word}) => !/^(?:modified|mod|full|complete|completely|fully|-)$/.test(word)))
    return undefined
  const act = tokens.slice(at + 2, at + 2 + REACH).find(({word}) => SELF_CARE.has(word) || isActing(word))
  return act && {start: main.start, end: act.end}
}

function isActing(word: string): boolean {
  const verb = verbOf(word)
  return verb?.form === 'ing' && verb.class === 'observable'
}
