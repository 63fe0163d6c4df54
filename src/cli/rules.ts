import {rules} from '../rule/knowledge.js'
import {describeStandard} from '../rule/standards.js'
import {print, terminal} from './terminal.js'

/** `carelint rules`: every rule with its severity and what it finds. */
export async function listRules({format}: {format: 'pretty' | 'json'}): Promise<void> {
  if (format === 'json') {
    const list = rules.map(({id, category, severity, summary, standard}) => ({
      id,
      category,
      severity,
      summary,
      standard: standard.map(describeStandard),
    }))
    return print(`${JSON.stringify(list, null, 2)}\n`)
  }
  const {wrap, wordsOf} = await import('../report/wrap.js')
  const {width} = terminal(false)
  const lines = rules.flatMap(({id, category, severity, summary}) => [
    `${id} (${category}, ${severity})`,
    ...wrap(wordsOf(summary), Math.min(width, 100), 2),
    '',
  ])
  return print(`${[...lines, 'carelint explain RULE tells more about one of them.'].join('\n')}\n`)
}
