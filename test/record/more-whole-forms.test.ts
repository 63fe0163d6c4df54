import {describe, expect, it} from 'vitest'
import {targetDateOf} from '../../src/record/target-date.js'
import {type Reading, readPlan, TODAY} from './read.js'

const goalsOf = ({record, text}: Reading) =>
  record.goals.map((goal) => {
    const due = targetDateOf(goal, record, text, TODAY)
    return [goal.text, due.state === 'dated' ? due.iso : due.state]
  })
const stepsOf = ({record}: Reading) =>
  record.actions.map(({text, owners}) => [text, owners.map(({name, kind}) => `${name}: ${kind}`).join(', ')])
const daysOf = ({record}: Reading, ...roles: string[]) =>
  record.dates.filter(({role}) => roles.includes(role)).map(({role, iso}) => [role, iso])

describe("a county's plan of care", () => {
  const reading = readPlan(`# Cedar County Wraparound Plan of Care

**Last Name:** Abara  **First Name:** Kelechi  **Goes by:** Kel  **DOB:** 4/9/2012

**Parent/Guardian:** Ngozi Abara  **Care Coordinator:** Trina Ostrom

**Team Meeting Date:** 2/12/2026  **Plan Type:** ☐ Initial ☒ 60-day Update ☐ Transition

### Need 1: Kel needs to know that evenings at home are calm.

**Goal:** Kel will eat dinner with the family without leaving the table on 5 of 7 evenings.

**Where we are now:** 2 of 7 evenings, counted by Ngozi in January.

**Target date:** 5/15/2026

| Action step | Who | By when | Status |
|---|---|---|---|
| Walk with Kel before dinner on Mondays | Uncle Emeka | 3/31/2026 | |
| Call the family therapist | Trina Ostrom | 2/25/2026 | ☒ Done |

Kel said, "I draw better after a walk."

## Next Team Meeting

April 14, 2026 at the library

## Signatures

| Name | Role | Signature | Date |
|---|---|---|---|
| Kelechi Abara | Youth | Kel A. | 2/12/2026 |
| Emeka Obi | Uncle | | |
`)

  it('is about one person with two names', () => {
    expect(reading.record.person).toBe('Kelechi Abara')
    expect(reading.record.birthDate).toBe('2012-04-09')
    expect(reading.record.quotes.map(({speaker}) => speaker?.kind)).toEqual(['person'])
  })

  it('has its day, its next meeting, and one who has not signed', () => {
    expect(reading.record.planDate).toBe('2026-02-12')
    expect(daysOf(reading, 'review')).toEqual([['review', '2026-04-14']])
    const signing = reading.record.people.filter(({name}) => name.includes(' ')).slice(-2)
    expect(signing.map(({name, as}) => [name, as])).toEqual([
      ['Kelechi Abara', 'signer'],
      ['Emeka Obi', 'team'],
    ])
  })

  it('has its need, its goal and its steps', () => {
    expect(reading.record.needs.map(({addressed}) => addressed)).toEqual(['yes'])
    expect(goalsOf(reading)).toEqual([
      ['Kel will eat dinner with the family without leaving the table on 5 of 7 evenings.', '2026-05-15'],
    ])
    expect(stepsOf(reading)).toEqual([
      ['Walk with Kel before dinner on Mondays', 'Uncle Emeka: natural-support'],
      ['Call the family therapist', 'Trina Ostrom: staff'],
    ])
  })
})

describe('a safety plan of a family', () => {
  const reading = readPlan(`# Safety Plan

Family name: Whitcomb

This plan was made with Josie, her dad and her grandmother on February 20, 2026.

## When things get hard (triggers)

- Fights on the phone

## Making the house safer

- [x] Lock up the medicine (Dad)
- [ ] Ask Grandma Peg to keep a spare key (Josie)

"If I wear my hood, just sit with me," Josie said.

We will look at this plan together again on March 20, 2026.
`)

  it('tells in its sentences whose it is, and its days', () => {
    expect(reading.record.person).toBe('Josie')
    expect(reading.record.planDate).toBe('2026-02-20')
    expect(daysOf(reading, 'review')).toEqual([['review', '2026-03-20']])
    expect(reading.record.quotes.map(({speaker}) => speaker?.kind)).toEqual(['person'])
  })

  it('has steps in a section that forms do not have, and triggers', () => {
    expect(reading.record.parts.get('crisis_triggers')?.isFilled).toBe(true)
    expect(stepsOf(reading)).toEqual([
      ['Lock up the medicine (Dad)', 'Dad: family'],
      ['Ask Grandma Peg to keep a spare key (Josie)', 'Josie: person'],
    ])
  })
})

describe('a plan of a family with its children', () => {
  const reading = readPlan(`# Family Support Plan

This plan was written with the Okonjo family on February 3, 2026 and will be reviewed together by May 3, 2026.

## Who we are

Family name: Okonjo\\
Children: Ada (9), Chidi (6)\\
Parent: Blessing Okonjo\\
Family support worker: Sunniva Dahl

## What we want

Goal 1: We will eat breakfast together at the table on 4 of 5 school days by April 30, 2026.

Blessing says, "We start the day shouting."

To do:

☐ Set the table at night (Ada)

☒ Buy a loud clock (Sunniva)

## Signed

Blessing Okonjo, 2/3/2026
`)

  it('is about nobody alone, and the mother is family', () => {
    expect(reading.record.person).toBeUndefined()
    expect(reading.record.quotes.map(({speaker}) => speaker?.kind)).toEqual(['family'])
  })

  it('has its days and its steps', () => {
    expect(daysOf(reading, 'plan', 'review', 'signature')).toEqual([
      ['plan', '2026-02-03'],
      ['review', '2026-05-03'],
      ['signature', '2026-02-03'],
    ])
    expect(reading.record.goals).toHaveLength(1)
    expect(stepsOf(reading).map(([text]) => text)).toEqual([
      'Set the table at night (Ada)',
      'Buy a loud clock (Sunniva)',
    ])
  })
})

describe('a recovery plan that begins with a wish', () => {
  const plan = (heading: string) =>
    readPlan(`# Recovery Plan

Name: Amos Tully

Annual update due: 2/1/2027

## ${heading}

"I want to fish the river with my grandson."

## Problem 1: Nightmares

**Goal:** Amos will sleep 6 hours on 5 nights of 7 by 6/30/2026.

## Problem 2: Time alone

**Goal:** Amos will take his grandson fishing twice a month by 5/30/2026.
`)

  it('has it as his own words for all goals, and not as a goal of its own', () => {
    const {record} = plan('My recovery goal')
    expect(record.goals.map(({text, ownWords}) => [text.slice(0, 14), ownWords.length])).toEqual([
      ['Amos will slee', 1],
      ['Amos will take', 1],
    ])
    expect(record.quotes.map(({speaker}) => speaker?.kind)).toEqual(['person'])
  })

  it('has it as a goal where it is numbered as one', () => {
    expect(plan('Goal 1').record.goals).toHaveLength(3)
  })

  it('has its review in an update each year', () => {
    expect(daysOf(plan('My recovery goal'), 'review')).toEqual([['review', '2027-02-01']])
  })
})

it('a note knows whose words stand behind a verb alone, and who has two names in one field', () => {
  const {record} = readPlan(
    '# BIRP Progress Note\n\nClient: Forde, Imani   DOB: 3/14/1998   Date of service: 2/10/2026\n\n**B:** Imani came on time. Slept five hours. Says "I lie there and count the trains."\n\n**I:** Counselor went over the log.\n\n**R:** Imani chose a song.\n\n**P:** Next session 2/17/2026.\n',
  )
  expect(record.person).toBe('Imani Forde')
  expect(record.planDate).toBe('2026-02-10')
  expect(record.quotes.map(({speaker}) => speaker?.kind)).toEqual(['person'])
})
