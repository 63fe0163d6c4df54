import {describe, expect, it} from 'vitest'
import {scoreGoal} from '../../src/record/goals/index.js'

const verdict = (goal: string): string => scoreGoal({goal}).verdict

describe('one could tell', () => {
  it.each([
    // Help, told in the words people use for it.
    'Iris will lace her boots on her own.',
    'Iris will pour her cereal by herself.',
    'Iris will climb out of the tub unassisted.',
    'Iris will cross the yard without her cane.',
    'Iris will get up from the sofa without using a walker.',
    'Iris will wash her hair with supervision.',
    'Iris will follow two-step directions with no prompts.',
    // An amount per time, without a number.
    'Iris will read a chapter a night.',
    'Iris will gain a pound a week.',
    // Days of the week.
    'Iris will water the beans on Monday, Wednesday and Saturday.',
    // The number that a list gives its items is none, but this one is.
    'Iris will: 1) feed the hens twice a day, 2) sweep the barn.',
    // Being somewhere can be seen.
    'Iris will be on time for her shift every day.',
    'Iris will be home by 9 p.m. every school night.',
    // Without an object, with a day.
    'Iris will be employed by June 1.',
    'Iris will move by the end of May.',
    // Signs of the body.
    'Iris will have clear lung sounds by discharge.',
    'Iris will be free of infection by Friday.',
    'Iris will be afebrile by Tuesday.',
    'Iris will show no signs of bleeding this shift.',
    // What somebody says is heard.
    'Iris will explain when to call the clinic by 3/2.',
    'Iris will explain why she takes the blue pill by 3/2.',
    'Iris will score at or above the 30th percentile in math.',
    'Lower low mood to the mild range within 12 weeks.',
    // The rhythm of the day.
    'Iris will brush her teeth before bedtime.',
    'Iris will hand in her log at the end of each week.',
    'Iris will maintain sobriety through 12/31/2026.',
    'Iris will walk 10 minutes after waking up.',
    // Events: on the day one can tell.
    'Iris will receive her welding certificate by May 30.',
    'Iris will gain employment within 90 days.',
    'Iris will regain her license by May 1.',
    'Iris will resolve her warrant by May 1.',
    'Iris will be accepted into a sober home by the end of the month.',
    'Iris will be off probation by October 1.',
    'Iris will be married by the end of the year.',
    'Iris will go back to work by 9/5.',
    'Iris will have a sleep study by March.',
    'Iris will quit smoking by May 1.',
    'Iris will attend college this fall.',
    // How it must go.
    'Iris will show up on time for all visits with her kids.',
    'Iris will walk to the corner store without resting.',
    'Iris will use her inhaler on the first try.',
    'No hospital stays in the next 3 months.',
    // No help is left with an act, by a day.
    'Iris will be independent with bathing by March 1.',
    'Iris will demonstrate independence in lower body dressing by March 1.',
    'Iris will be modified independent with transfers within 3 weeks.',
    // "Make sure" stands before what one will see.
    'Make sure Grandpa eats lunch each day.',
    'Ensure that the pills are taken every morning.',
    // What is no longer done, by a day.
    'Iris will report that she no longer smokes by May 1.',
    // Brackets tell how; where to stands behind them.
    'By April 2, Iris will walk (with her cane) to the mailbox.',
    'Iris will show proper use of her walker within four weeks.',
    // Once: done or not.
    'Arrange a family dinner.',
    'Iris will become a certified welder by June 1.',
    'Book an eye exam.',
    'Iris will void within 8 hours.',
    // How often, on a prescription; on which day; a whole week.
    'Iris will take her drops BID.',
    'Iris will phone her cousin on Saturday.',
    'Iris will go a full week without skipping a dose.',
    'Iris will finish her breakfast by noon.',
    'Iris will not harm herself during this hospital stay.',
    // Spelled with an s, and with a word before the verb.
    'Iris will verbalise two ways to save money.',
    'Iris will return-demonstrate the dressing change by March 14.',
    'Iris will self-propel her chair to the hall each day.',
    'After high school, Iris will work part-time at a bakery.',
  ])('%s', (goal) => {
    expect(verdict(goal)).not.toBe('unmeasurable')
  })
})

describe('one could not tell', () => {
  it.each([
    // A number that tells when one looks, or what comes before.
    'Iris will feel rested 2 months after starting therapy.',
    'Iris will breathe easier after resting for 5 minutes.',
    'Iris will breathe better after sitting for an hour.',
    // A number that tells what is asked, not how well.
    'Iris will follow 2-step directions.',
    'Iris will speak in 3 word phrases.',
    'Iris will take it one day at a time.',
    'Iris will: 1) improve coping, 2) reduce stress.',
    // Some day is no day.
    'Iris wants to graduate soon.',
    'Iris will have her own car at some point.',
    'Iris will get her license in the near future.',
    // Nothing one could point at.
    'Iris will choose a variety of lunches.',
    'Iris wants to live on her own.',
    'Iris will maintain her level of functioning through the next review.',
    'Iris will maintain independence through 12/31/2026.',
    'Iris will terminate the use of bad language.',
    'Iris will dress with assistance.',
    // A day does not make a wish an event.
    'Iris will gain confidence within 90 days.',
    'Iris will establish healthy boundaries by June 1.',
    'Iris will receive counseling by May 30.',
    'Iris will achieve her goals by May 1.',
    'Iris will maintain open communication by the next two weeks.',
    'Iris will be successful by May 1.',
    // What one does again and again.
    'Iris wants to go to college.',
    'Iris will call her mother.',
    'Iris will pay her bills.',
    'Iris will call her dad once in a while.',
    'Iris hopes to graduate from high school.',
    // The hour is told, the amount is not.
    'Iris will eat most of her dinner by 6 p.m.',
    'Iris will eat most of her lunch by noon.',
    'Iris will eat most of her lunch by 1330.',
    // Some help may be left, or with nothing one could see.
    'Iris will be more independent with bathing by March 1.',
    'Iris will increase independence in dressing by March 1.',
    'Iris will be independent in decision-making by March 1.',
    // "Make sure" of a state.
    'Our goal is to make sure Grandpa is safe.',
    'Iris will become a better listener by June 1.',
    'Iris wants to become a welder.',
    'Make sure Grandpa feels safe every day.',
    'Ensure that needs are met.',
    // Said, but only "less".
    'Iris will make statements that she feels less sad by Friday.',
    'Iris will demonstrate proper use of coping skills by June 1.',
    'Iris will figure out how to stop worrying all the time.',
    'Iris wants to see her own bakery open in the coming months.',
    // Who said it is no part of it.
    '“I want to get out of here” – Iris',
    // Whose they are, not how many.
    'Iris will get along with her 3 sisters.',
  ])('%s', (goal) => {
    expect(verdict(goal)).toBe('unmeasurable')
  })
})

it('knows the patient from the physical therapist', () => {
  const provider = (goal: string): boolean => scoreGoal({goal}).traits.providerAsSubject
  expect(provider('Pt will walk to the mailbox.')).toBe(false)
  expect(provider('Pt. will walk to the mailbox.')).toBe(false)
  expect(provider('PT will order a walker.')).toBe(true)
})
