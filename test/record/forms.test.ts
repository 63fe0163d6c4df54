import {describe, expect, it} from 'vitest'
import {readPlain, readPlan} from './read.js'

const walk = 'Marisol will walk to school with her cousin on 4 of 5 days.'

describe('tables', () => {
  it('with two header rows: the lower one tells the columns under a wide label', () => {
    const {record} = readPlan(`# Plan of care

| Goal | Plan of action | | |
|---|---|---|---|
|  | Step | Who | When |
| ${walk} | Draw the route | Ben | 4/5/2026 |
`)
    expect(record.goals.map(({text}) => text)).toEqual([walk])
    expect(record.goals[0]?.actions).toMatchObject([
      {text: 'Draw the route', who: {text: 'Ben'}, targetDate: {text: '4/5/2026'}},
    ])
  })

  it('whose header comes again on the next page', () => {
    const {record} = readPlan(`# Plan of care

| Goal | Measure |
|---|---|
| ${walk} | A list |
| Goal | Measure |
| Marisol will read 3 nights a week. | Stars |
`)
    expect(record.goals.map(({measure}) => measure?.text)).toEqual(['A list', 'Stars'])
  })

  it('whose first row is the goal of the steps below', () => {
    const {record} = readPlan(`# Plan of care

| Goal 1: ${walk} | | |
|---|---|---|
| Action | Who | By when |
| Draw the route | Ben | 4/5/2026 |
| Buy a bell | Rosa | 4/9/2026 |
`)
    expect(record.goals).toMatchObject([{text: walk, actions: [{text: 'Draw the route'}, {text: 'Buy a bell'}]}])
  })

  it('with labels and values in turns', () => {
    const {record} = readPlan(`# Plan of care

| Name | Marisol Vega | Date of plan | 2/9/2026 |
|---|---|---|---|
| Goal | ${walk} | Target date | 6/30/2026 |
`)
    expect(record).toMatchObject({person: 'Marisol Vega', planDate: '2026-02-09'})
    expect(record.goals).toMatchObject([{text: walk, targetDate: {text: '6/30/2026', source: 'label'}}])
  })

  it('of one row are a label and its value', () => {
    const {record, at} = readPlan('# Plan of care\n\n| Diagnosis | Asthma |\n|---|---|\n')
    const field = record.fields.find(({name}) => name === 'diagnosis')
    expect(at(field?.value)).toBe('Asthma')
    expect(field && record.topicsAt(field.value)).toEqual(['diagnosis'])
  })

  it('give the step the date to its right, and the goal the one to its left', () => {
    const {record} = readPlan(`# Plan of care

| Goal | Target date | Step | Due |
|---|---|---|---|
| ${walk} | 6/30/2026 | Draw the route | 4/5/2026 |
`)
    expect(record.goals[0]?.targetDate?.text).toBe('6/30/2026')
    expect(record.goals[0]?.actions[0]?.targetDate?.text).toBe('4/5/2026')
  })

  it('with nothing but a header hold no goal', () => {
    const {record} = readPlan(
      '# Plan of care\n\n| Outcome | Activities (Part V, Plans (PFS)) | Who |\n|---|---|---|\n|  |  |  |\n',
    )
    expect(record.goals).toEqual([])
  })
})

describe('what the form says of itself', () => {
  it.each([
    ['Instructions: Staff will write one goal for each need.'],
    ['*Describe what the person will do.*'],
    ['(List the steps the team will take)'],
    ['Describe what the youth wants to change and who will help.'],
    ['Progress codes: 1 = met, 2 = partly met, 3 = not met'],
    ['Form F-20881 (05/2024) Page 1 of 2'],
  ])('%s is no content', (line) => {
    const {record, text} = readPlan(`# Plan of care\n\n## Goal 1\n\n${line}\n\n${walk}\n`)
    expect(record.goals.map((goal) => goal.text)).toEqual([walk])
    const start = text.indexOf(line.replace(/[*]/g, '').slice(0, 12))
    expect(record.isFormText({start, end: start + 8})).toBe(true)
  })

  it('may stand right before what people wrote', () => {
    const {record} = readPlan(`# Plan of care\n\n## Goal 1\n\nDescribe what the person will do. ${walk}\n`)
    expect(record.goals.map(({text}) => text)).toEqual([walk])
  })

  it('is told from what people wrote', () => {
    const {record} = readPlan('# Plan of care\n\n## Goal 1\n\nIdentify three songs that calm her, by 6/30/2026.\n')
    expect(record.goals).toHaveLength(1)
  })

  it('a question is answered behind it, below it, or in the next cell', () => {
    const answer = 'She knows every bus line in town.'
    for (const source of [
      `What are Marisol’s strengths? ${answer}`,
      `What are Marisol’s strengths?\n\n${answer}`,
      `| What are Marisol’s strengths? | ${answer} |\n|---|---|\n| What does Marisol need help with? | Mornings |`,
      `| What are Marisol’s strengths? |\n|---|\n| ${answer} |`,
    ]) {
      const {record} = readPlan(`# Plan of care\n\n${source}\n`)
      expect(record.parts.get('strength')?.values.map(({text}) => text)).toEqual([answer])
    }
  })

  it('a label alone on its line is answered by the list below', () => {
    const {record} = readPlain('SUPPORT PLAN\n\nStrengths:\n- She sings\n- She swims\n\nNeeds:\n- To rest at night\n')
    expect(record.parts.get('strength')?.values.map(({text}) => text)).toEqual(['She sings', 'She swims'])
    expect(record.needs.map(({text}) => text)).toEqual(['To rest at night'])
  })
})

describe('boxes', () => {
  it.each([
    ['☐ Spanish ☒ English ☐ Hmong', 'English'],
    ['[ ] Spanish [x] English', 'English'],
    ['( ) Spanish (X) English', 'English'],
    ['Spanish ☐ English ☑', 'English'],
    ['□ Spanish ■ English', 'English'],
  ])('%s: only what is ticked counts', (options, wanted) => {
    const {record} = readPlan(`# Plan of care\n\nPreferred language: ${options}\n`)
    expect(record.parts.get('language')?.values.map(({text}) => text)).toEqual([wanted])
  })

  it('of which none is ticked are a blank', () => {
    const {record} = readPlan('# Plan of care\n\nInterpreter needed: ☐ Yes ☐ No\n')
    expect(record.blanks).toMatchObject([{name: 'language', blank: 'unticked'}])
    expect(record.parts.get('language')?.isFilled).toBe(false)
  })

  it('brackets in words are none', () => {
    const {record, at} = readPlan('# Plan of care\n\nGoal(s): Marisol will sing (in the choir) on 3 of 4 Sundays.\n')
    expect(at(record.goals[0]?.span)).toBe('Marisol will sing (in the choir) on 3 of 4 Sundays.')
  })
})

describe('blanks', () => {
  it('are prompts left in place and empty values, each with its label', () => {
    const {record} = readPlan(`# Plan of care

Name: [Client Name]

Next review date: Click or tap to enter a date.

Baseline: ____

**Target date:**

Natural supports: None
`)
    expect(record.person).toBeUndefined()
    expect(record.blanks.map(({label, blank}) => [label, blank])).toEqual([
      ['Name', 'placeholder'],
      ['Next review date', 'placeholder'],
      ['Baseline', 'placeholder'],
      ['Target date', 'empty'],
      ['Natural supports', 'empty'],
    ])
  })

  it('are cells of a row in which nothing stands, but not those below a goal that reaches over them', () => {
    const {record} = readPlan(`# Plan of care

| Goal | Step | Who |
|---|---|---|
| ${walk} | Draw the route | Ben |
|  | Buy a bell |  |
`)
    expect(record.blanks.filter(({name}) => name === 'who')).toHaveLength(1)
  })

  it('a heading that looks like a label is none', () => {
    const {record} = readPlain('CONTACT NOTE\n\nProgress\nOutcome 1: 16 hours at work.\n')
    expect(record.blanks).toEqual([])
  })
})

describe('labels', () => {
  it.each([
    ['Marisol’s strengths', 'strength'],
    ['List great things about Marisol', 'strength'],
    ['What is important to Marisol', 'preferences'],
    ['What Is Important To Marisol', 'preferences'],
    ['Our family’s vision', 'vision'],
    ['Part III. Desired Outcomes', 'goal'],
  ])('%s is %s', (heading, name) => {
    const {record} = readPlan(`# Plan of care\n\n## ${heading}\n\nWords.\n`)
    expect(record.sections.map((section) => section.name)).toContain(name)
  })

  it('of an agency’s own forms are known from its settings', () => {
    const source = `# Plan of care\n\n**Our big idea:** ${walk}\n\n**Finish line:** 6/30/2026\n`
    expect(readPlan(source).record.goals).toEqual([])
    const {record} = readPlan(source, {labels: {goal: ['Our big idea'], target_date: ['FINISH LINE:']}})
    expect(record.goals).toMatchObject([{text: walk, targetDate: {text: '6/30/2026'}}])
  })

  it('follow one another in a header line', () => {
    const {record} = readPlan('# Plan of care\n\nName: Marisol Vega DOB: 3/14/2012 Date of plan: 2/9/2026\n')
    expect(record).toMatchObject({person: 'Marisol Vega', birthDate: '2012-03-14', planDate: '2026-02-09'})
  })
})
