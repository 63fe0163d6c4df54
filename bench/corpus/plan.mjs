import {createRandom} from './random.mjs'
import {coordinators, dates, goals, months, owners, people, quotes, sections, sentences, strengths} from './words.mjs'

/**
 * @typedef {{type: 'heading', depth: number, text: string}
 *   | {type: 'paragraph', text: string, label?: string}
 *   | {type: 'list', items: string[]}
 *   | {type: 'quote', text: string}
 *   | {type: 'table', rows: string[][]}} Block
 */

/**
 * An invented care plan of a given length: headings, labelled lines, prose, lists, tables of goals and quotes. The same seed gives
 * the same plan.
 * @param {{seed: number, characters: number}} size `characters` is reached within one section
 * @returns {Block[]}
 */
export function makePlan({seed, characters}) {
  const random = createRandom(seed)
  const person = random.pick(people)
  const values = () => ({
    ...person,
    month: random.pick(months),
    day: random.whole(1, 28),
    year: random.whole(2025, 2027),
    count: random.whole(2, 9),
    minutes: random.whole(5, 45),
  })
  const say = (template) => {
    const value = values()
    return template.replace(/\{(\w+)\}/g, (_, key) => String(value[key]))
  }
  const sayOne = (templates) => say(random.deal(templates))
  const many = (count, make) => Array.from({length: count}, make)

  const blocks = [
    {type: 'heading', depth: 1, text: 'Plan of Care'},
    {type: 'paragraph', label: 'Name:', text: `${person.name} ${person.family}`},
    {type: 'paragraph', label: 'Plan date:', text: say('{month} {day}, 2026')},
    {type: 'paragraph', label: 'Care coordinator:', text: random.pick(coordinators)},
  ]
  let written = 0
  for (let part = 0; written < characters; part++) {
    const title = say(sections[part % sections.length])
    const turn = part < sections.length ? '' : `, part ${Math.floor(part / sections.length) + 1}`
    const section = [{type: 'heading', depth: 2, text: `${title}${turn}`}]
    for (let count = random.whole(1, 3); count > 0; count--) {
      section.push({type: 'paragraph', text: many(random.whole(2, 5), () => sayOne(sentences)).join(' ')})
    }
    if (part % 3 === 0) section.push({type: 'quote', text: `${person.mother} (mother): “${sayOne(quotes)}”`})
    if (part % 3 === 1) section.push({type: 'list', items: many(random.whole(3, 5), () => sayOne(strengths))})
    if (part % 3 === 2) section.push(...goalTable(random, sayOne, say))
    blocks.push(...section)
    written += section.reduce((sum, block) => sum + lengthOf(block), 0)
  }
  return blocks
}

function goalTable(random, sayOne, say) {
  const rows = Array.from({length: random.whole(2, 4)}, () => {
    const {goal, measure} = random.deal(goals)
    return [say(goal), say(measure), sayOne(owners), sayOne(dates)]
  })
  return [
    {type: 'heading', depth: 3, text: 'Goals'},
    {type: 'table', rows: [['Goal', 'How we will know', 'Who', 'By when'], ...rows]},
  ]
}

/** Characters of a block's words, about as many as it takes in Markdown. */
function lengthOf(block) {
  if (block.type === 'list') return block.items.join('\n- ').length + 4
  if (block.type === 'table') return block.rows.reduce((sum, row) => sum + row.join(' | ').length + 5, 0)
  return block.text.length + 2
}
