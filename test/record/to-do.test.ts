import {describe, expect, it} from 'vitest'
import {readDocx} from '../../src/ingest/docx/index.js'
import {readMarkdown} from '../../src/ingest/markdown/index.js'
import {readRecord} from '../../src/record/read-record.js'
import {makeDocx, paragraph, run} from '../ingest/docx/make-docx.js'
import {TODAY} from './read.js'

/** The steps of a record, with the owners of each. PDF and Word files write the boxes as signs, or as tasks. */
function stepsOf(source: string, format: 'md' | 'docx' | 'pdf' = 'md') {
  const document = {...readMarkdown(source), ...(format === 'md' ? {} : {format})}
  const {goals, actions} = readRecord(document, {kind: 'plan-of-care'}, TODAY)
  return {
    goals: goals.map(({text, actions: own}) => [text, own.length]),
    steps: actions.map(({text, owners}) => [text, owners.map(({name}) => name).join(', ')]),
  }
}

const GOAL = '## Goal 1: Mila rides the bus to school on 4 of 5 days by June 12, 2026.'

describe('a list of things to do under a goal', () => {
  const wanted = {
    goals: [['Mila rides the bus to school on 4 of 5 days by June 12, 2026.', 3]],
    steps: [
      ['Call the clinic (Dana)', 'Dana'],
      ['Buy a bus card (Mom)', 'Mom'],
      ['Ride along twice', ''],
    ],
  }

  it.each([
    ['md', '- [ ] Call the clinic (Dana)\n- [x] Buy a bus card (Mom)\n- [ ] Ride along twice'],
    ['pdf', '- [ ] Call the clinic (Dana)\n- [x] Buy a bus card (Mom)\n- [ ] Ride along twice'],
    ['docx', '- ☐ Call the clinic (Dana)\n- ☒ Buy a bus card (Mom)\n- ☐ Ride along twice'],
    ['docx', '☐ Call the clinic (Dana)\n\n☑ Buy a bus card (Mom)\n\n☐ Ride along twice'],
    ['pdf', '□ Call the clinic (Dana)\n\n■ Buy a bus card (Mom)\n\n□ Ride along twice'],
  ] as const)('holds its steps, done or not, in %s: %s', (format, list) => {
    expect(stepsOf(`# Plan\n\n${GOAL}\n\n${list}\n`, format)).toEqual(wanted)
  })

  it('may be named by a label while nothing is done yet', () => {
    const {steps} = stepsOf(`# Plan\n\n${GOAL}\n\n### Action steps\n\n☐ Call the clinic\n\n☐ Buy a bus card\n`, 'docx')
    expect(steps.map(([text]) => text)).toEqual(['Call the clinic', 'Buy a bus card'])
  })

  it('says who by a day or a sentence, too', () => {
    const list = '☒ Find the stop by 3/20/2026\n\n☐ Dana will ride along\n'
    expect(stepsOf(`# Plan\n\n${GOAL}\n\n${list}`, 'docx').steps).toEqual([
      ['Find the stop by 3/20/2026', ''],
      ['Dana will ride along', 'Dana'],
    ])
  })
})

describe('options of a form are no list of things to do', () => {
  it.each([
    ['services', '☐ Individual therapy\n\n☒ Family therapy\n\n☐ Respite care'],
    ['what becomes of the goal', '☐ Continue the goal\n\n☒ Revise the goal\n\n☐ End the goal'],
    ['places', '☐ Home (Oak Street)\n\n☒ School (Lincoln Elementary)'],
    ['lines to fill in', '☒ Call the clinic (Dana)\n\n☐ Other: ____'],
  ])('%s', (_, list) => {
    const {steps} = stepsOf(`# Plan\n\n${GOAL}\n\n${list}\n`, 'docx')
    expect(steps.length).toBeLessThanOrEqual(1)
  })
})

it('an item of such a list is a step in a section that nobody knows', () => {
  const source =
    '# Safety plan\n\n## The kitchen\n\n- [x] Lock up the knives (Dad)\n- [ ] Ask Grandma Peg to keep a key (Josie)\n'
  expect(stepsOf(source, 'pdf').steps).toEqual([
    ['Lock up the knives (Dad)', 'Dad'],
    ['Ask Grandma Peg to keep a key (Josie)', 'Josie'],
  ])
})

describe('boxes of Word', () => {
  const box = (code: string) =>
    `<w:p><w:r><w:sym w:font="Wingdings" w:char="${code}"/></w:r><w:r><w:t xml:space="preserve"> `
  const control = (sign: string, ticked: 0 | 1) =>
    `<w:p><w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${ticked}"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>${sign}</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t xml:space="preserve"> `
  const end = '</w:t></w:r></w:p>'

  it.each([
    ['Wingdings', box('F0A8'), box('F0FE')],
    ['content controls', control('☐', 0), control('☒', 1)],
  ])('of a list of things to do are read as its steps: %s', (_, empty, ticked) => {
    const body =
      paragraph(run('Goal 1: Mila rides the bus to school on 4 of 5 days by June 12, 2026.')) +
      `${empty}Call the clinic (Dana)${end}${ticked}Buy a bus card (Mom)${end}${empty}Ride along twice${end}`
    const record = readRecord(readDocx(makeDocx(body)), {kind: 'plan-of-care'}, TODAY)
    expect(record.goals[0]?.actions.map(({text}) => text)).toEqual([
      'Call the clinic (Dana)',
      'Buy a bus card (Mom)',
      'Ride along twice',
    ])
  })
})
