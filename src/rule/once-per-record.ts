import type {CareRecord} from '../record/care-record.js'
import type {RuleContext} from './context.js'

/** Works something out once for a record, when a rule first asks for it: several rules ask the same, and some for each of their findings. */
export function oncePerRecord<T extends object>(make: (context: RuleContext) => T): (context: RuleContext) => T {
  const made = new WeakMap<CareRecord, T>()
  return (context) => {
    let thing = made.get(context.record)
    if (!thing) {
      thing = make(context)
      made.set(context.record, thing)
    }
    return thing
  }
}
