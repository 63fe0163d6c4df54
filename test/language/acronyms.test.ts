import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it, test} from 'vitest'
import {parse} from 'yaml'
import {readMarkdown} from '../../src/ingest/markdown/index.js'
import {findAcronyms} from '../../src/language/acronyms/find-acronyms.js'
import type {AcronymKnowledge, KnownAcronym} from '../../src/language/acronyms/knowledge.js'

const folder = new URL('../../rules/undefined-acronym/', import.meta.url)
const expansions: Record<string, KnownAcronym> = parse(readFileSync(new URL('acronyms.yaml', folder), 'utf8'))
const groups: Record<string, string[]> = parse(readFileSync(new URL('well-known.yaml', folder), 'utf8'))
const knowledge: AcronymKnowledge = {expansions, wellKnown: new Set(Object.values(groups).flat())}

/** The acronyms of a Markdown text; those that are not spelled out have a "!" before them. */
function acronyms(markdown: string, glossary?: ReadonlyMap<string, string>): string {
  return findAcronyms(readMarkdown(markdown), knowledge, glossary)
    .map((use) => (use.defined ? '' : '!') + use.text)
    .join(' ')
}

const cases: Record<string, [text: string, found: string][]> = {
  'not spelled out': [
    ['The school will hold an FBA in May.', '!FBA'],
    ['Ana brings the IEP to the meeting. The IEP is from last fall.', '!IEP'],
    ['Two DSPs help him on weekends.', '!DSP'],
    ["The CFT's next meeting is Monday.", '!CFT'],
    ['His score on the PHQ-9 was 12.', '!PHQ-9'],
    ['She took the GAD7 in March.', '!GAD7'],
    ['A BCBA-D will watch him at recess.', '!BCBA-D'],
    ['The ZRTQ team calls on Fridays.', '!ZRTQ'],
    ['He asked for the KPL and the BDRS forms.', '!KPL !BDRS'],
    ['We will ask at the CFT/FST meeting in June.', '!CFT !FST'],
    ['People with I/DD may apply.', '!I/DD'],
    ['The P&A office can help with an appeal.', '!P&A'],
    ['Her uncle retired from the DoD last year.', '!DoD'],
    ['The SpEd teacher will visit.', '!SpEd'],
    ['She joined WISe in May.', '!WISe'],
    ['The I.E.P. meeting is in May.', '!I.E.P.'],
    ['ADHD-related supports start in fall.', '!ADHD'],
    ['He takes the medicine prn at school.', '!prn'],
    ['He gets SSI, SSDI and SNAP.', '!SSI !SSDI !SNAP'],
    ['The goals are SMART ones.', '!SMART'],
    ['The AT evaluation is on Friday.', '!AT'],
    ['Outcome questions are kept by the office (XRS and QRS).', '!XRS !QRS'],
    ['XRQ in Ohio and PLDN in Maine write it down.', '!XRQ !PLDN'],
    ['Ask your SELPA and fill in the FAFSA.', '!SELPA !FAFSA'],
    ['The JUFVAK office and the HiSET test are new.', '!JUFVAK !HiSET'],
    ['Call Oak Ridge XDC BNF on Monday.', '!XDC !BNF'],
    ['She is A&Ox3, and the C&G visit is due.', '!A&O !C&G'],
    ['The money for FY2026 is spent.', '!FY'],
    ['She took the WISC-V and the ZRT-IV.', '!WISC-V !ZRT-IV'],
    ['The O.T. and her P.T. come on Mondays.', '!O.T. !P.T.'],
    ['The LA wrote the plan. He has an EA and SEND support.', '!LA !EA !SEND'],
    ['He came DC home on Friday. The DON signed.', '!DC !DON'],
    ['She gets OT, PT and ST.', '!OT !PT !ST'],
    ['Jo knows EMDR and PE.', '!EMDR !PE'],
    ['ABA, PE, OT', '!ABA !OT'],
    ['LVM for dad re: the form.', '!LVM'],
  ],
  'spelled out, the name first': [
    ['The Individualized Education Program (IEP) is new. The IEP is on file.', 'IEP'],
    ['The **Individualized Education Program** (*IEP*) is new.', 'IEP'],
    ['See the [Child and Family Team](https://example.org/a) (CFT) page.', 'CFT'],
    ['The Child and Family\nTeam (CFT) meets in May.', 'CFT'],
    ['Direct Support Professionals (DSPs) help him. One DSP drives.', 'DSP'],
    ['We keep releases of information (ROI) on file.', 'ROI'],
    ['The Individualized Education Program, or IEP, is new.', 'IEP'],
    ['The Individualized Education Program (“IEP”) is new.', 'IEP'],
    ['The Individualized Education Program [IEP] is new.', 'IEP'],
    ['The Individualized Education Program – IEP – is new.', 'IEP'],
    ['The plan of care (the "POC") is new.', 'POC'],
    ['Our Child and Family Team—the CFT—met.', 'CFT'],
    ['The Children’s Long-Term Support Waiver (CLTS) pays for it.', 'CLTS'],
    ['She does Multisystemic Therapy (MST) with Jo.', 'MST'],
    ['Child in Need of Protection or Services (CHIPS) is a court case.', 'CHIPS'],
    ['The Patient Health Questionnaire-9 (PHQ-9) is short.', 'PHQ-9'],
    ['The Patient Health Questionnaire (PHQ) is short; the PHQ-9 too.', 'PHQ PHQ-9'],
    ['Intellectual Disability (ID) is in the file.', ''],
    ['The Family Garden Hour (FGH) is on Monday. FGH is free.', 'FGH'],
    ['Occupational Therapy and Physical Therapy (OT and PT) go on.', 'OT PT'],
    ['The team plans a Free and Open Day (FROD).', 'FROD'],
    ['Speech, occupational and physical therapy (ST, OT and PT) go on.', 'ST OT PT'],
    ['The Generalized Anxiety Disorder 7-item scale (GAD-7) is short.', 'GAD-7'],
    ['The Garden Hour Manual, Second Edition (GHM-2) is green.', 'GHM-2'],
    ['The Supplemental Nutrition Assistance Program (food help; SNAP) pays.', 'SNAP'],
    ['The Garden Hour Long Walk (GH LW) is in May.', 'GH LW'],
    ['The Green Hall BC (GHBC) has a ramp.', 'GHBC'],
    ['The Family Garden Hour, which we call the FGH, is free.', 'FGH'],
    ['The system of green halls, called SGH for short, is big.', 'SGH'],
  ],
  'spelled out close by, after the letters': [
    ['The CFT, that is the Child and Family Team (CFT), met.', 'CFT'],
    ['The FGH lead reads the Family Garden Hour (FGH) notes.', 'FGH'],
    ['The county pays for ABA. ABA means teaching one small step at a time.', 'ABA'],
    ['The CFT met on Monday. The Child and Family Team (CFT) meets again in May.', '!CFT'],
    ['The CFT met on Monday. It was long. A CFT is the Child and Family Team.', '!CFT'],
    ['Kai’s Behavior Support Plan (BSP) is new. Kai’s BSP’s first page is his own.', 'BSP'],
  ],
  'spelled out, the letters first': [
    ['The IEP (Individualized Education Program) is new.', 'IEP'],
    ['The FBA (a study of why a behavior happens) is in May.', 'FBA'],
    ['The FBA – a study of why a behavior happens – is in May.', 'FBA'],
    ['FGH stands for what the team says it does.', 'FGH'],
    ['IEP = your school plan', 'IEP'],
    ['The FGH in this plan stands for the garden hour.', 'FGH'],
    ['The SMART method — Specific, Measurable, Achievable, Relevant, Time-bound — helps.', 'SMART'],
    ['The DVR (job services) called, and the FGH office (that is, the Family Garden Hour) did too.', 'DVR FGH'],
    ['ADLs: bathing, dressing and eating', 'ADL'],
    ['IEP: Individualized Education Program', 'IEP'],
    ['The IEP, which means Individualized Education Program, is new.', 'IEP'],
    ['The CCS program (Comprehensive Community Services) starts in May.', 'CCS'],
    ['She uses an AAC device (a tablet that talks for her).', 'AAC'],
    ['He has an SLP (someone who helps with talking) and a PT (helps with moving).', 'SLP PT'],
  ],
  'the title a document begins with': [
    ['# Individual Support Plan (ISP)\n\nName: Lu Fox\n\nThe ISP starts in May.', 'ISP'],
    ['# Oak County\n\n# Individual Support Plan (ISP)\n\nThe ISP starts in May.', 'ISP'],
    ['# Individual Support Plan\n\nThe ISP starts in May.', 'ISP'],
    ['# Oak County\n\n# Individual Support Plan\n\nThe ISP starts in May.', 'ISP'],
    ['# Individual Support Plan for Lu\n\nThe ISP starts in May.', '!ISP'],
    ['Lu swims.\n\nLu runs.\n\nLu reads.\n\n# Individual Support Plan\n\nThe ISP starts in May.', '!ISP'],
    ['# ISP\n\nThe ISP starts in May.', '!ISP'],
  ],
  'not a definition': [
    ['Call the SC, she can help. The SC is so caring.', '!SC'],
    ['Write to the XYCT / XYCS team.', '!XYCT !XYCS'],
    ['The IEP means a lot to Mom.', '!IEP'],
    ['She picks the place and time of the PCP meeting.', '!PCP'],
    ['He takes Methylphenidate (MPQ) at noon.', '!MPQ'],
    ['The score (GAD-7) fell.', '!GAD-7'],
    ['The IEP (12 pages, signed on May 3) is new.', '!IEP'],
    ['The IEP is new. The Individualized Education Program (IEP) is on file.', '!IEP'],
    ['The visit was long.\n\n## Functional Behavioral Assessment (FBA)\n\nThe FBA is in May.', '!FBA'],
    ['# Plan for Lu\n\n## Functional Behavioral Assessment (FBA)\n\nThe FBA is done.', '!FBA'],
    ['The IEP meeting (May 3, 12 people) was long.', '!IEP'],
  ],
  'a glossary or legend counts wherever it stands': [
    ['The IEP is new.\n\n| Letters | What they mean |\n|---|---|\n| IEP | the school’s promise to Ana |', 'IEP'],
    ['The IEP is new.\n\n## Glossary\n\n- IEP: the school’s promise to Ana', 'IEP'],
    ['The IEP is new.\n\n| | |\n|---|---|\n| IEP | Individualized Education Program |', 'IEP'],
    ['The IEP and the CFT are new.\n\nKey: IEP = school plan; CFT = family team', 'IEP CFT'],
    ['The PCP called.\n\n| Role | Who |\n|---|---|\n| PCP | Dr. Patel |', '!PCP'],
  ],
  'a heading neither uses nor defines': [
    ['## CST meeting\n\nThe team met.', ''],
    ['## CST meeting\n\nThe CST met.', '!CST'],
  ],
  'capitals for weight': [
    ['This is important TO him and important FOR him.', ''],
    ['Do NOT call before 9 AM.', ''],
    ['STRENGTHS AND NEEDS', ''],
    ['**NEEDS:** a ride to school', ''],
    ['IEP GOALS AND DATES', ''],
    ['The PLAN belongs to the family.', ''],
    ['PLEASE bring JORDAN a snack.', ''],
    ['Call ME first.', ''],
    ['Lena will ACT in the school play. She has an IDEA for the costume. She will not WRAP the props.', ''],
    ['He likes to ADD up the scores and to ACT like a coach.', ''],
    ['The ACT team comes on Mondays. The IDEA gives him rights. His WRAP is his own.', '!ACT !IDEA !WRAP'],
    ['We will ask SNAP and refer her to ACT.', '!SNAP !ACT'],
    ['Mi casa es su casa, said Nana. The CASA volunteer smiled.', '!CASA'],
    ['JOXE will ride the bus. Joxe likes the bus.', ''],
    ['MAP', ''],
  ],
  'letters that everybody knows': [
    ['Her GP and the NHS wrote. The CDC and FEMA have pages. Bell Homes, LLC, sent it.', ''],
    ['He moved to LA, then to DC. PE is fun. Please SEND it. DON said so.', ''],
    ['He plays D&D and MLK Day bingo, and he drives a CR-V.', ''],
    ['He watches TV at the YMCA at 4 PM.', ''],
    ['Bring a photo ID and a USB stick.', ''],
    ['He can call 911 or go to the ER.', ''],
    ['Jo gave her the PDF in the U.S. mail.', ''],
    ['An X-ray and a COVID-19 test were done.', ''],
    ['He knows his ABCs.', ''],
  ],
  'credentials, people, places': [
    ['Mia Orr, FNP-BC; Ann Roe, M.Ed., LPC-IT; Bo Lane, Ph.D., HSP.', ''],
    ['Maria (MQ) and Lee Bond (LB) came.', ''],
    ['We met at 12 NE Main, on the SW corner, near SE 4th and NW Park Street.', ''],
    ['Take Hwy PD or County Road KK to PO Box 9.', ''],
    ['She goes to East HS and is in GEN ED math.', ''],
    ['J.T. and Ms. A.J. Stone drove.', ''],
    ['Jo Lind, LCSW, joined.', ''],
    ['Jo Lind, MSW, LCSW', ''],
    ['T. Okafor, LCSW, and M. Castellano, LPC; also Carla Dunn, MS, CCC-SLP.', ''],
    ['Jo Lind, BCBA', ''],
    ['Jo Lind LCSW will call.', ''],
    ['Dr. Patel, MD', ''],
    ['An LCSW will call.', '!LCSW'],
    ['Sam rides the bus in Madison, WI 53703.', ''],
    ['They moved to Bangor, ME in May.', ''],
    ['J.D. came with his aunt. J.R.R. Tolkien is his hero.', ''],
    ['Name: Maya Torres\n\nMT likes to draw.', ''],
    ['| Name | Maya Torres |\n|---|---|\n| Age | 9 |\n\nWe asked MT.', ''],
    ["QZ said she likes to draw. QZ's mother agreed.", ''],
    ['Mr. McDonald and DeShawn use YouTube and MyChart.', ''],
    ['Dr. Amy Lund, PsyD, LP, did the testing.', ''],
    ['Present: Ana R., SLP; Bo T., OT; Cy, BCBA.', ''],
    ['The OT and Cy talked.', '!OT'],
    ['TQ came early. TQ wants a dog. Later TQ’s sister came too.', ''],
    ['Mr. ZB Stone coaches. ZB is kind.', ''],
    ['They live on US-41.', ''],
  ],
  'numbers, codes and forms': [
    ['BP was 118/76 and HR was 72. Call by 8 PM ET.', ''],
    ['Use form DMA-5, AAA batteries and a USB-C cord.', ''],
    ['He takes the ACT in June. Kim took the SAT and ACT.', ''],
    ['Part III. Step IV. Chapter XI.', ''],
    ['Diagnosis F91.3, service T1016, form F-00482.', ''],
    ['Fill in form DHS-1234 by MM/DD/YYYY.', ''],
    ['He takes 5 MG and 10 ML, vitamin D and B12.', ''],
    ['Group A, plan B, grade C, blood type AB.', ''],
    ['The call is at 3 PM CST.', ''],
    ['Write to ZED@KLMN.org or see https://www.example.org/BIPQ.', ''],
    ['He has an ACT score of 24.', ''],
    ['We scanned IMG_2041.JPG and saved it as PLNX.DOCX and QRZ_v2.', ''],
    ['Case no. JV-24-118. Billing: CPT 90847, T1017 HA.', ''],
    ['BP 118/76, HR 72.', ''],
    ['Her BP is high.', '!BP'],
  ],
  'shorthand for plain words': [
    ['He has a hx of asthma and will f/u with the clinic.', '!hx !f/u'],
    ['Tx goals: none yet.', '!Tx'],
    ['Send it c/o Rosa Lind, 12 Oak St.', ''],
    ['Mom c/o headaches.', '!c/o'],
    ['Next text: the sixth exhibit.', ''],
    ['He comes w/o his coat b/c it is warm.', ''],
    ['`IEP` stays, but code does not:\n\n```\nFBA\n```', '!IEP'],
  ],
}

describe.each(Object.entries(cases))('%s', (_, rows) => {
  test.each(rows)('%s', (text, found) => {
    expect(acronyms(text)).toBe(found)
  })
})

describe('what is told about an acronym', () => {
  it('is its first use in the prose and how many uses there are', () => {
    const text = '# The IEP\n\nAna has the IEPs. The IEP is new.'
    const document = readMarkdown(text)
    const [iep, ...others] = findAcronyms(document, knowledge)
    expect(others).toEqual([])
    expect(iep?.places).toHaveLength(2)
    expect(iep).toMatchObject({text: 'IEP', uses: 3, defined: false, expansions: ['Individualized Education Program']})
    expect(document.place(iep?.span ?? {start: 0, end: 0})).toMatchObject({start: {line: 2, character: 12}})
  })

  it('is also where it counts as spelled out from', () => {
    const text = 'The IEP is new. The Individualized Education Program (IEP) is here. The CFT met.'
    const [iep, cft] = findAcronyms(readMarkdown(text), knowledge)
    expect(iep).toMatchObject({defined: false, definedFrom: text.indexOf('IEP)')})
    expect(cft).not.toHaveProperty('definedFrom')
  })

  it('keeps several meanings apart, the likelier first', () => {
    const [pcp] = findAcronyms(readMarkdown('The PCP will call.'), knowledge)
    expect(pcp?.expansions).toEqual(['Person-Centered Plan', 'Primary Care Provider'])
  })

  it('tells them in text order', () => {
    expect(acronyms('The FBA, the IEP, the CFT.')).toBe('!FBA !IEP !CFT')
  })

  it('takes the meaning of the agency’s glossary, and counts it as explained', () => {
    const glossary = new Map([['PCP', 'Park and Civic Partners']])
    const [pcp] = findAcronyms(readMarkdown('The PCP will call.'), knowledge, glossary)
    expect(pcp).toMatchObject({defined: true, expansions: ['Park and Civic Partners']})
  })
})

describe('the data', () => {
  it('has at least one meaning for every acronym, and none twice', () => {
    for (const [letters, {means, also = []}] of Object.entries(expansions)) {
      expect(means.length, letters).toBeGreaterThan(0)
      expect(new Set([...means, ...also]).size, letters).toBe(means.length + also.length)
    }
  })

  it('never calls an acronym of the field well known', () => {
    const both = Object.keys(expansions).filter((letters) => knowledge.wellKnown.has(letters))
    expect(both).toEqual([])
  })

  it('holds text only, each word once', () => {
    const words = Object.values(groups).flat()
    expect(words.filter((word) => typeof word !== 'string')).toEqual([])
    expect(words.length).toBe(knowledge.wellKnown.size)
  })
})

describe('any text', () => {
  const bits = fc.constantFrom(
    'IEP',
    'CFTs',
    '(',
    ')',
    ' or ',
    'Child and Family Team',
    '\n\n',
    '| ',
    ' = ',
    'PHQ-9',
    'I.E.P.',
    '/',
    'TO',
    ', ',
    '# ',
    '’s',
    '“',
  )
  const texts = fc.oneof(
    fc.string({unit: 'grapheme'}),
    fc.array(fc.oneof(bits, fc.string({maxLength: 4})), {maxLength: 40}).map((parts) => parts.join('')),
  )

  it('gives spans that read the acronym, once each and in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const document = readMarkdown(text)
        const uses = findAcronyms(document, knowledge)
        for (const {span, text: letters, uses: count} of uses) {
          expect(document.text.slice(span.start, span.end)).toBe(letters)
          expect(count).toBeGreaterThan(0)
        }
        const starts = uses.map(({span}) => span.start)
        expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b))
      }),
      {numRuns: 500},
    )
  })

  it('stays quick on long runs of letters', () => {
    const hostile = `${'A'.repeat(5000)} ${'Aa '.repeat(3000)}(AAAAAAAB) ${'A.'.repeat(4000)} ${'A/'.repeat(4000)}${'a@'.repeat(3000)}`
    expect(() => acronyms(hostile)).not.toThrow()
  })
})

describe('letters in a table', () => {
  const table = (head: string, cell: string) =>
    `| Day | Note | ${head} |\n|---|---|---|\n| May 4 | Called the school. | ${cell} |`

  it('are initials in the column in which staff sign', () => {
    expect(acronyms(table('Staff', 'QK'))).toBe('')
    expect(acronyms(table('Entered by', 'QKV'))).toBe('')
    expect(acronyms(table('Note', 'QK'))).toBe('!QK')
    expect(acronyms(table('Staff', 'DSP'))).toBe('!DSP')
  })

  it('are a credential by themselves, and not where they say who does something', () => {
    expect(acronyms(table('License', 'SLP'))).toBe('')
    expect(acronyms(table('Who will help?', 'SLP'))).toBe('!SLP')
    expect(acronyms(table('Responsible', 'Jo Lind, SLP'))).toBe('')
    expect(acronyms('| Who will help? | SLP |\n|---|---|\n| When | May |')).toBe('!SLP')
  })
})

it('offers a rare meaning only where the line speaks of such things', () => {
  const meanings = (line: string) => findAcronyms(readMarkdown(line), knowledge)[0]?.expansions
  expect(meanings('The PO will call on Friday.')).toEqual(['probation officer', 'parole officer'])
  expect(meanings('Take 5 mg PO at bedtime.')).toContain('by mouth')
})
