import {describe, expect, test} from 'vitest'
import {isBorrowedVoice} from '../../src/language/quotes/family-voice.js'

describe('isBorrowedVoice', () => {
  test.each([
    'I want to get better.',
    'I want to be happy',
    'I would like to meet my goals.',
    '____',
    '[client quote]',
    'I want to [goal]',
    'I will use my coping skills',
    'I will comply with my treatment plan.',
    'I will be calm 80% of the time.',
    'I want to raise my hand 4 out of 5 times',
    'Client will attend school.',
    'I will utilize a calm voice.',
    'Parent states she wants services.',
    'The youth reports feeling fine.',
    'Client would like to get a job.',
    'Parent/guardian wants him to behave.',
    'I want what’s best for my child.',
    'I need to self-regulate.',
    'I will be noncompliant no more.',
  ])('%s sounds borrowed', (words) => expect(isBorrowedVoice(words)).toBe(true))

  test.each([
    'I want to be happy like when Grandma was here.',
    'I want to get better at drums.',
    'My anxiety eats me up at night.',
    'I like my therapist, she is funny.',
    'I am 5 of 6 kids.',
    'He gave 100 bucks to his sister.',
    'I just want one day a week with no yelling.',
    'We are a loud house.',
    'I hate goals.',
    'Quiero que mi hijo duerma bien.',
    'Mom will cry if I go.',
    'Mom says no a lot.',
    'My mother wants me home by ten.',
    'Grandma reported him to the landlord once.',
    'I want help.',
    'I need a map to get there.',
    'The boat was stable.',
  ])('%s sounds said', (words) => expect(isBorrowedVoice(words)).toBe(false))
})
