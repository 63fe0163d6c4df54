import type {Element} from 'hast'
import {withoutMarkup} from '../../report/page.js'
import {explanations} from '../../rule/generated/explanations.js'
import {element} from './hast.js'

/** "Blaming language": a rule's id as a title. */
export function ruleTitle(rule: string): string {
  const words = rule.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The id of the part of the page that says why a rule matters. */
export const ruleSectionId = (rule: string) => `why-${rule}`

/** For each of these rules, once: why it matters, in the words of the rule's own page. */
export function renderWhy(rules: readonly string[]): Element | undefined {
  if (rules.length === 0) return undefined
  return element(
    'section',
    {className: ['reasons'], ariaLabelledBy: ['reasons']},
    element('h2', {id: 'reasons'}, 'Why it matters to the family'),
    rules.map((rule) =>
      element(
        'div',
        {className: ['reason'], id: ruleSectionId(rule)},
        element('h3', {}, ruleTitle(rule), ' ', element('code', {}, rule)),
        paragraphsOf(rule).map((words) => element('p', {}, words)),
      ),
    ),
  )
}

const paragraphsOf = (rule: string) =>
  ['Why it matters to the family', 'What to write instead', 'What to do']
    .map((heading) => firstParagraph(rule, heading))
    .filter(Boolean)

/** The first paragraph under a heading of a rule's page, without Markdown syntax; empty when there is none. */
function firstParagraph(rule: string, heading: string): string {
  const [, after = ''] = (explanations[rule] ?? '').split(`\n## ${heading}\n\n`)
  const [paragraph = ''] = after.split(/\n\s*\n/, 1)
  return withoutMarkup(paragraph).replace(/\s+/g, ' ').trim()
}
