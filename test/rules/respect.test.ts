import {describe, expect, it} from 'vitest'
import {createReviewer} from '../../src/check/reviewer.js'
import {readMarkdown} from '../../src/ingest/markdown/index.js'

const review = createReviewer({today: '2026-01-15'})

/** The words that the rules of respect report in a Markdown text. */
async function told(markdown: string): Promise<string[]> {
  const {findings} = await review(readMarkdown(markdown))
  return findings.filter(({category}) => category === 'respect').map(({term}) => term ?? '')
}

const note = (text: string) => `---\nkind: note\nperson: Ada Brandt\n---\n\n${text}\n`

describe('who speaks', () => {
  it.each([
    ['the person', 'Ada said, "I am crazy and lazy today."'],
    ['the mother', 'Her mother said, "She is stubborn, and I am an addict in recovery."'],
    ['a friend', 'Her friend Joy said, "She is my crazy old lady."'],
    ['the person, in the first person of a plan', 'I am an autistic woman and I like trains.'],
    ['a title', 'Ada is reading "The Idiot" in her book club.'],
  ])('%s may say it', async (_, text) => {
    expect(await told(note(text))).toEqual([])
  })

  it.each([
    ['staff in quotation marks', 'Ms. Ott (nurse) said, "She is noncompliant."', ['noncompliant']],
    ['the writer', 'Ada is manipulative.', ['is manipulative']],
    ['the writer about someone else', 'I was with an autistic man on the bus.', ['autistic man']],
  ])('%s is told', async (_, text, words) => {
    const found = await told(note(text))
    expect(found).toHaveLength(words.length)
    found.forEach((term, i) => {
      expect(words[i]).toContain(term.replace(/^is /, ''))
    })
  })
})

describe('a plan told by the person', () => {
  const plan = (text: string) =>
    `# My plan\n\nName: Ada Brandt\n\nPlan date: 1/5/2026\n\n## How to be with me\n\n${text}\n`

  it('keeps mild words in sentences of their own', async () => {
    expect(await told(plan('At three I look for the door. I am not trying to get away.'))).toEqual([])
    expect(await told(note('She is not trying to get better.'))).not.toEqual([])
  })

  it('is told of words that hurt, and of sentences about the person', async () => {
    expect(await told(plan('I am manipulative with staff.'))).not.toEqual([])
    expect(await told(plan('She is not trying to get better.'))).not.toEqual([])
  })
})

describe('what can be written instead', () => {
  /** What the rules of respect say of a note. */
  const said = async (text: string) => {
    const {findings} = await review(readMarkdown(note(text)))
    return findings.filter(({category}) => category === 'respect').map(({message}) => message)
  }

  it('stands in quotation marks, and advice does not', async () => {
    expect(await said('Mom is nosy.')).toEqual([
      '“Mom is nosy”: It judges the person and does not say what happened. Say what was seen or heard.',
    ])
    expect(await said('The house was a mess.')).toEqual([
      '“house was a mess”: It judges a home without saying what was there. You could write: “there were … on the floor”, or say what was seen and what the family needs.',
    ])
  })

  it('never names a condition that was not told', async () => {
    const [diabetic = ''] = await said('His aunt is a diabetic.')
    expect(diabetic).toContain('has diabetes')
    expect(diabetic).not.toMatch(/epilepsy|asthma/)
  })
})

describe('words that a record has to hold', () => {
  it.each([
    ['an official name', 'She called the Substance Abuse and Mental Health Services Administration.'],
    ['a fellowship', 'He goes to Alcoholics Anonymous on Mondays.'],
    ['a school', 'Her cousin goes to the Wisconsin School for the Deaf.'],
    ['games', 'Special Olympics swim practice is on Fridays.'],
    ['a waiver of an older day', 'The MR/RC waiver paid for the ramp in 2009.'],
    ['a trust', 'A lawyer set up a special needs trust.'],
    ['a petition', 'The delinquency petition was dismissed on May 3.'],
    ['a right', 'Ada has the right to refuse treatment.'],
    ['a rule', 'If the individual refuses services, this is documented.'],
    ['an allegation', 'The report names the alleged maltreater.'],
    ['a scale', 'On the C-SSRS she told of one aborted attempt in 2024.'],
    ['a kind of cerebral palsy', 'He has spastic diplegia.'],
    ['a diagnosis by name', 'The doctor wrote oppositional defiant disorder.'],
    ['a school category', 'On the IEP the category is hearing impairment.'],
    ['other ways to speak', 'We write verbal, non-verbal and written steps.'],
    ['a role', 'The paraprofessional met the attorney about attorney-client mail.'],
    ['what happened', 'He hit the aide on the arm at 10:15, and two staff held him for one minute.'],
    ['a day in court', 'He was charged with a felony and was in jail until June.'],
  ])('%s', async (_, text) => {
    expect(await told(note(text))).toEqual([])
  })
})

describe('things', () => {
  it.each([
    'He disabled the alarm on the back door.',
    'The card number was invalid.',
    'Crippling snow kept the bus away.',
    'There is a blind spot beside the van.',
    'The roof suffers from dry rot.',
    'She washed the dirty dishes and cleaned her room.',
    'The insurance claim was denied.',
    'The new desk is in compliance with the ADA.',
    'He manipulates small blocks with both hands.',
    'They found stable housing on Elm Street.',
    'Mr. Gay and Dr. Lame came to the meeting.',
    'The wheelchair brake did not engage.',
    'He lies down after lunch.',
    'The hall light is not very bright.',
  ])('%s', async (text) => {
    expect(await told(note(text))).toEqual([])
  })
})

describe('the fields of a form', () => {
  it('diagnoses may stand in a field for them', async () => {
    const field = (label: string) =>
      `---\nkind: plan\n---\n# Plan of care\n\n**${label}:** Developmentally delayed\n\nAda swims.\n`
    expect(await told(field('Diagnosis'))).toEqual([])
    expect(await told(field('About Ada'))).toHaveLength(1)
  })

  it('an option that nobody ticked says nothing', async () => {
    expect(await told(note('☒ Calm ☐ Combative ☐ Manipulative'))).toEqual([])
    expect(await told(note('☐ Calm ☐ Friendly ☒ Manipulative'))).toHaveLength(1)
  })

  it('a label over nothing is left alone, and told where something is written', async () => {
    expect(await told(note('**Visitation:** N/A'))).toEqual([])
    expect(await told(note('**Visitation:** Saturdays at ten'))).toEqual(['Visitation'])
  })

  it('a label by itself in a list is told, and the same word in a sentence about a thing is not', async () => {
    expect(await told(note('- Oppositional\n- Likes trains'))).toEqual(['Oppositional'])
    expect(await told(note('The pipe is made of slow plastic, and the weak bulb went out.'))).toEqual([])
  })
})

describe('the words that the person chose', () => {
  const plan = (extra: string) =>
    `---\nkind: plan\n---\n# Plan of care\n\n${extra}\n\n## About Ada\n\nAda is an autistic girl.\n`

  it.each([
    ['a field', '**Prefers:** autistic'],
    ['a field about words', '**Words I use about myself:** autistic, not "with autism"'],
    ['identity-first words', '**Identity-first:** yes'],
    ['a sentence', 'Ada prefers the word autistic.'],
    ['a sentence about language', 'Ada uses identity-first language.'],
  ])('%s settles it', async (_, extra) => {
    expect(await told(plan(extra))).toEqual([])
  })

  it.each([
    ['nothing is chosen', 'Ada likes trains.'],
    ['another word is chosen', '**Prefers:** Deaf'],
    ['the word is turned down', '**Prefers:** person first, not autistic'],
  ])('%s: the word is told, with the advice to ask', async (_, extra) => {
    const {findings} = await review(readMarkdown(plan(extra)))
    const own = findings.filter(({rule}) => rule === 'label-before-person')
    expect(own.map(({severity}) => severity)).toEqual(['info'])
    expect(own[0]?.message).toContain('ask which words the person uses')
  })
})

describe('age', () => {
  const plan = (born: string) =>
    `---\nkind: plan\nplan-date: 2026-01-10\n---\n# Plan of care\n\n**Date of birth:** ${born}\n\n## Evening\n\nDad puts on a bib at dinner and changes his diaper.\n`

  it('a small child wears diapers and a bib', async () => {
    expect(await told(plan('3/4/2023'))).toEqual([])
  })

  it('a man of forty does not', async () => {
    expect(await told(plan('3/4/1985'))).toEqual(['bib', 'his diaper'])
  })

  it('the age may stand in a field of its own', async () => {
    const aged = (age: string) => plan('').replace('**Date of birth:** ', `**Age:** ${age}`)
    expect(await told(aged('3'))).toEqual([])
    expect(await told(aged('18 months'))).toEqual([])
    expect(await told(aged('62'))).toHaveLength(2)
  })
})

describe('lists of what to say and what not', () => {
  it.each([
    'Do not write "noncompliant" in a note.',
    'Say "uses a wheelchair", not "wheelchair-bound".',
    'Instead of "addict", write "person with a substance use disorder".',
    'The word "retarded" was taken out of the law.',
  ])('%s', async (text) => {
    expect(await told(note(text))).toEqual([])
  })
})

describe('office words', () => {
  it.each([
    ['as all that a note says', 'Siblings', ['Siblings']],
    ['with a full stop', 'Respite.', ['Respite']],
    ['before the next heading', 'Placement\n\n## Next visit', ['Placement']],
    ['in a sentence', 'Her siblings came to the visit.', []],
    ['as the heading of what is below', 'Siblings\n\nBo and Lu, who live with her aunt.', []],
    ['as a heading', '## Siblings\n\nBo and Lu', []],
    ['in a list', '- Siblings\n- Church', []],
    ['in a table', '| Client | Contact |\n|---|---|\n| Ada | Bo |', []],
    ['as a label', 'Siblings: Bo and Lu', []],
  ])('%s', async (_, text, words) => {
    expect(await told(note(text))).toEqual(words)
  })
})

describe('capitals that are no name', () => {
  it.each([
    ['the letters of the words themselves', 'Child Looked After (CLA) review', ['Child Looked After']],
    ['two ways to say one thing', 'Natural/Biological Parents', ['Biological Parents']],
    ['letters of an agency', 'She called the Birth Parents Alliance (BPA).', []],
    ['a line in which even "from" has one', 'Suffers From Hearing Loss', ['Suffers From']],
    ['a sentence in which even "is" has one', 'Her Cousin Is Learning Disabled', ['Learning Disabled']],
    ['a short label of somebody', 'Emotionally Disturbed Child', ['Emotionally Disturbed']],
    ['a short label that ends with the words', 'Visually Handicapped', ['Handicapped']],
    ['a verb no name has', 'People Suffering With Asthma', ['Suffering With']],
    ['a name in which "for the" has one', 'Riverbend School For The Deaf', []],
  ])('%s', async (_, text, words) => {
    expect(await told(note(text))).toEqual(words)
  })
})

describe('ways to join a person and a verdict', () => {
  it.each([
    ['over some time', 'Mo has been moody.', ['has been moody']],
    ['as seen by staff', 'Ann presented as moody.', ['presented as moody']],
    ['kind words', 'Ann presented as calm and has been helpful.', []],
  ])('%s', async (_, text, words) => {
    expect(await told(note(text))).toEqual(words)
  })
})

describe('a quote without a speaker', () => {
  it.each([
    ['that begins a note', 'Says "I am lazy before noon."', []],
    ['after another sentence', 'Slept until ten. Feels "lazy and dull" today.', []],
    ['of staff', 'The aide says "he is lazy".', ['is lazy']],
    ["and the writer's own words", 'Says "no thanks" and is lazy.', ['is lazy']],
  ])('%s', async (_, text, words) => {
    expect(await told(note(text))).toEqual(words)
  })
})

describe('an entry of one word', () => {
  it('is a note below the heading of a note, and an answer below that of another section', async () => {
    expect(await told(note('## Evening shift\n\nIrritable'))).toEqual(['Irritable'])
    expect(await told(note('## Ada at her grandmother’s\n\nIrritable'))).toEqual([])
  })
})
