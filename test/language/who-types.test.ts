import {describe, expect, test} from 'vitest'
import {WHO_WORDS, whoTypeOf, whoWordsIn} from '../../src/language/people/who-types.js'

describe('whoTypeOf', () => {
  test.each([
    ['Mom', 'family', 'Mom'],
    ['Ms. Ruiz (mother)', 'family', 'mother'],
    ['foster parents', 'family', 'foster parents'],
    ['her aunt Rosa', 'natural-support', 'aunt'],
    ['Aunt Bee (legal guardian)', 'family', 'legal guardian'],
    ['family friend', 'natural-support', 'family friend'],
    ['Co-worker', 'natural-support', 'Co-worker'],
    ['youth group leader', 'natural-support', 'youth group leader'],
    ['Care Coordinator', 'staff', 'Care Coordinator'],
    ['family therapist', 'staff', 'family therapist'],
    ['parent peer specialist', 'staff', 'parent peer specialist'],
    ['guardian ad litem', 'staff', 'guardian ad litem'],
    ["Mom's therapist", 'staff', 'therapist'],
    ['Probation  Officer', 'staff', 'Probation  Officer'],
    ['Jo Frank, LCSW', 'staff', 'LCSW'],
    ['Jo Frank (RN)', 'staff', 'RN'],
    ['Dr. Lee', 'staff', 'Dr.'],
    ['Boys & Girls Club', 'community', 'Boys & Girls Club'],
    ['public library', 'community', 'library'],
    ['Youth', 'person', 'Youth'],
    ['Me', 'person', 'Me'],
    ['two county agencies', 'staff', 'county'],
    ['case-workers', 'staff', 'case-workers'],
    ['both coaches', 'natural-support', 'coaches'],
    ['Đặng Mai, LCSW', 'staff', 'LCSW'],
    ['Dr. Škoda', 'staff', 'Dr.'],
    ['Teacher’s aide', 'staff', 'Teacher’s aide'],
  ])('%s is %s', (who, kind, word) => expect(whoTypeOf(who)).toEqual({kind, word}))

  test.each(['Tasha Moua', '', 'Ms. Ruiz', 'momentum', 'parent-teacher night', 'ma, np, or rn in small letters'])(
    '%j tells no part',
    (who) => expect(whoTypeOf(who)).toEqual({kind: 'unknown'}),
  )

  test('every word of the list is read as the kind it is listed under', () => {
    for (const [kind, words] of Object.entries(WHO_WORDS)) {
      for (const word of words) expect([word, whoTypeOf(word).kind]).toEqual([word, kind])
    }
  })

  test('words come with their places, and owners are marked', () => {
    const text = "the youth's mother and the school nurse"
    expect(whoWordsIn(text).map(({span, possessive}) => [text.slice(span.start, span.end), possessive])).toEqual([
      ['youth', true],
      ['mother', false],
      ['school nurse', false],
    ])
  })
})
