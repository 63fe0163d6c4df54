import {type Block, type Cell, heading, italic, list, paragraph, table} from './blocks.js'
import type {InventedGoal, InventedRecord, InventedStep} from './invented-record.js'

/** Ways in which forms lay out a plan; each shows the same facts. */
export const LAYOUTS: Readonly<Record<string, (record: InventedRecord) => Block[]>> = {
  'grid table': (record) => [
    ...top(record),
    heading(2, 'Goals and action steps'),
    gridOf(record, [
      ...['Goal', 'In their own words', 'How will we know?', 'Target date', 'Action step', 'Who', 'By when'],
    ]),
    ...rest(record),
  ],
  'grid with two header rows': (record) => [
    ...top(record),
    heading(2, 'Plan'),
    table(
      [
        {text: 'Goal', bold: true, rows: 2},
        {text: 'What the youth says', bold: true, rows: 2},
        {text: 'Measure', bold: true, rows: 2},
        {text: 'Target date', bold: true, rows: 2},
        {text: 'Plan of action', bold: true, columns: 3},
      ],
      [
        {text: '', covered: true},
        {text: '', covered: true},
        {text: '', covered: true},
        {text: '', covered: true},
        bold('Step'),
        bold('Person responsible'),
        bold('Due date'),
      ],
      ...record.goals.flatMap((goal) => gridRows(goal)),
    ),
    ...rest(record),
  ],
  'goal blocks': (record) => [
    ...top(record),
    ...record.goals.flatMap((goal, number) => [
      paragraph(goal.text, `Goal ${number + 1}:`),
      paragraph(goal.quote, 'In their own words:'),
      paragraph(goal.measure, 'Measure:'),
      paragraph(goal.date, 'Target date:'),
      ...goal.steps.flatMap((step) => [
        paragraph(step.text, 'Action step:'),
        paragraph(step.who, 'Who:'),
        paragraph(step.date, 'Due date:'),
      ]),
    ]),
    ...rest(record),
  ],
  'goal headings': (record) => [
    ...top(record),
    heading(2, 'Goals'),
    ...record.goals.flatMap((goal, number) => [
      heading(3, `Goal ${number + 1}`),
      {kind: 'quote', text: goal.quote} as const,
      paragraph(goal.text),
      list({label: 'How we will know:', text: goal.measure}, {label: 'By when:', text: goal.date}),
      stepsTable(goal.steps, ['Action', 'Who will do it', 'By when']),
    ]),
    ...rest(record),
  ],
  'card tables': (record) => [
    ...top(record),
    ...record.goals.map((goal, number) =>
      table(
        [bold(`Goal ${number + 1}`), goal.text],
        [bold('Own words'), goal.quote],
        [bold('Indicator'), goal.measure],
        [bold('Target date'), goal.date],
        ...goal.steps.flatMap((step) => [
          [bold('Strategy'), step.text],
          [bold('Responsible person'), step.who],
          [bold('Due'), step.date],
        ]),
      ),
    ),
    ...rest(record),
  ],
  'form with prompts': (record) => [
    ...top(record),
    ...record.goals.flatMap((goal) => [
      paragraph('', 'What do you want to achieve?'),
      paragraph(goal.text),
      paragraph('', 'What do you say about it in your own words?'),
      paragraph(goal.quote),
      paragraph('', 'How will we know it worked?'),
      paragraph(goal.measure),
      paragraph('', 'When do we want to get there?'),
      paragraph(goal.date),
      ...goal.steps.flatMap((step) => [
        paragraph('', 'What will we do?'),
        paragraph(step.text),
        paragraph('', 'Who will do it?'),
        paragraph(step.who),
        paragraph('', 'When will it be done?'),
        paragraph(step.date),
      ]),
    ]),
    ...rest(record),
  ],
  'run-in labels': (record) => [
    ...top(record),
    ...record.goals.flatMap((goal, number) => [
      paragraph(
        `${goal.text} Measure: ${goal.measure}. Target date: ${goal.date}. In their own words: ${goal.quote}`,
        `Goal ${number + 1}:`,
      ),
      ...goal.steps.map((step) => paragraph(`${step.text} Who: ${step.who}. By when: ${step.date}.`, 'Action step:')),
    ]),
    ...rest(record),
  ],
  checkboxes: (record) => [
    ...top(record),
    ...record.goals.map((goal, number) =>
      table(
        [bold(`Goal ${number + 1}`), goal.text],
        [bold('Own words'), goal.quote],
        [bold('Measure'), goal.measure],
        [bold('Target date'), goal.date],
        [bold('Status'), '☐ Met ☒ In progress ☐ Not met'],
        ...goal.steps.flatMap((step) => [
          [bold('Action'), step.text],
          [bold('Who'), `☐ Everybody ☒ ${step.who} ☐ Somebody else`],
          [bold('By when'), step.date],
        ]),
      ),
    ),
    paragraph('☐ Yes ☒ No', 'Interpreter needed:'),
    ...rest(record),
  ],
  placeholders: (record) => [
    ...top(record),
    paragraph('Click or tap to enter a date.', 'Next review date:'),
    ...record.goals.flatMap((goal, number) => [
      heading(2, `Goal ${number + 1}: ${goal.text}`),
      paragraph(goal.quote, 'In their own words:'),
      paragraph(goal.measure, 'Measure:'),
      paragraph('Click here to enter text.', 'Baseline:'),
      paragraph(goal.date, 'Target date:'),
      stepsTable(goal.steps, ['Action step', 'Who', 'By when'], ['[Action]', '[Name]', 'mm/dd/yyyy']),
    ]),
    paragraph('____________', 'Goal:'),
    paragraph('____________', 'Target date:'),
    ...rest(record),
  ],
  'instructions and keys': (record) => [
    ...top(record),
    paragraph('Instructions: Write each goal so that everybody can see when it is met. Staff will review it.'),
    ...record.goals.flatMap((goal, number) => [
      heading(2, `Goal ${number + 1}`),
      italic('Describe what the person will do, in words the family uses.'),
      paragraph(goal.text),
      paragraph(goal.quote, 'Own words:'),
      paragraph(goal.measure, 'How will progress be measured:'),
      paragraph(goal.date, 'Target date:'),
      italic('List the steps that the team will take. Use one line for each.'),
      stepsTable(goal.steps, ['Steps', 'Who will help', 'When']),
    ]),
    paragraph('Progress codes: 1 = met, 2 = partly met, 3 = not met, 4 = stopped'),
    ...rest(record),
  ],
  'header and footer': (record) => [
    {kind: 'furniture', head: `${record.person}  ID 004417`, foot: 'Form F-20881 (05/2024)  Bright River Agency'},
    ...top(record),
    heading(2, 'Outcomes'),
    gridOf(record, [
      'Desired outcome',
      'Own words',
      'Measure of success',
      'Target completion date',
      'Task',
      'Assigned to',
      'Due',
    ]),
    ...rest(record),
  ],
  'the name in labels': (record) => {
    const first = record.person.split(' ')[0] ?? ''
    return [
      ...top(record),
      heading(2, `${first}’s goals`),
      ...record.goals.flatMap((goal, number) => [
        heading(3, `Outcome ${number + 1}`),
        paragraph(goal.text),
        paragraph(goal.quote, `In ${first}’s own words:`),
        paragraph(goal.measure, 'How we will know:'),
        paragraph(goal.date, 'Target date:'),
        ...goal.steps.flatMap((step) => [
          paragraph(step.text, `What will be done:`),
          paragraph(step.who, 'By whom:'),
          paragraph(step.date, 'By when:'),
        ]),
      ]),
      heading(2, `What ${first} is good at`),
      list(...record.strengths),
      heading(2, `${first}’s needs`),
      list(...record.needs),
      team(record),
    ]
  },
}

const bold = (text: string): Cell => ({text, bold: true})

/** Title and header lines. */
function top({person, planDate, coordinator}: InventedRecord): Block[] {
  return [
    heading(1, 'Plan of Care'),
    paragraph(person, 'Name:'),
    paragraph(planDate, 'Date of plan:'),
    paragraph(coordinator, 'Care coordinator:'),
  ]
}

/** Strengths, needs and team, as most of the layouts have them. */
function rest(record: InventedRecord): Block[] {
  return [heading(2, 'Strengths'), list(...record.strengths), heading(2, 'Needs'), list(...record.needs), team(record)]
}

function team({team}: InventedRecord): Block {
  return table([bold('Team member'), bold('Relationship')], ...team.map(({name, role}) => [name, role]))
}

function gridOf(record: InventedRecord, header: readonly string[]): Block {
  return table(header.map(bold), ...record.goals.flatMap((goal) => gridRows(goal)))
}

/** The goal stands in the first of its rows; below it are blanks, or one merged cell. */
function gridRows({text, quote, measure, date, steps}: InventedGoal): Cell[][] {
  return steps.map((step, number) => {
    const own = number === 0 ? [text, quote, measure, date] : ['', '', '', '']
    const cells = own.map(
      (words): Cell => (number === 0 ? {text: words, rows: steps.length} : {text: words, covered: true}),
    )
    return [...cells, {text: step.text}, {text: step.who}, {text: step.date}]
  })
}

function stepsTable(steps: readonly InventedStep[], header: readonly string[], spare?: readonly string[]): Block {
  return table(header.map(bold), ...steps.map(({text, who, date}) => [text, who, date]), ...(spare ? [spare] : []))
}
