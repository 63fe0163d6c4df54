import fc from 'fast-check'
import type {Paragraph} from 'mdast'
import {describe, expect, test} from 'vitest'
import {readMarkdown} from '../../src/ingest/markdown/index.js'
import {findQuotes} from '../../src/language/quotes/find-quotes.js'
import {isFamilyVoice} from '../../src/language/quotes/quote.js'
import {contains, overlaps} from '../../src/text/span.js'

const people = {
  person: 'Marcus Hill',
  family: ['Rosa Ruiz', 'Ms. Bell (grandmother who raises him)'],
  staff: ['Dr. Lee', 'Kim Park, LCSW'],
  naturalSupports: ['Dee Vang'],
}

/** Each quote as "kind | words | speaker's kind"; no third part where nobody is named. */
function quotesIn(markdown: string): string[] {
  const document = readMarkdown(markdown)
  return findQuotes(document, people).map((quote) =>
    [
      quote.kind,
      document.text.slice(quote.span.start, quote.span.end),
      ...(quote.speaker ? [quote.speaker.kind] : []),
    ].join(' | '),
  )
}

type Case = [markdown: string, ...quotes: string[]]

describe('attribution before the quote', () => {
  const cases: Case[] = [
    ['Marcus said, "I like the bus ride."', 'speech | I like the bus ride. | person'],
    ['Mom says, "Mornings are a scramble."', 'speech | Mornings are a scramble. | family'],
    ['Marcus: "I want to play drums."', 'speech | I want to play drums. | person'],
    ['**Mom:** "We need one calm evening."', 'speech | We need one calm evening. | family'],
    ['In Marcus\'s words: "I want my own room."', 'speech | I want my own room. | person'],
    ['In Mom’s own words, “He is our sunshine.”', 'speech | He is our sunshine. | family'],
    ['Ms. Ruiz (mother) told the team, "He sleeps better now."', 'speech | He sleeps better now. | family'],
    ['Ms. Tran (mother) said, "He sleeps better now."', 'speech | He sleeps better now. | family'],
    ['Ms. Tran said, "He sleeps better now."', 'speech | He sleeps better now. | unknown'],
    ['Tasha said, "He sleeps better now."', 'speech | He sleeps better now. | unknown'],
    ['Her aunt Tasha shared, "She sings all day."', 'speech | She sings all day. | natural-support'],
    ['Tasha, his older sister, said, "He sings all day."', 'speech | He sings all day. | family'],
    ['Grandma Dee told us, "I can drive on Fridays."', 'speech | I can drive on Fridays. | natural-support'],
    ['Dee said, "I can drive on Fridays."', 'speech | I can drive on Fridays. | natural-support'],
    ['The youth stated: "Nobody asks me first."', 'speech | Nobody asks me first. | person'],
    ['His foster parent reported, "He eats with us."', 'speech | He eats with us. | family'],
    ['Dr. Lee stated, "His asthma is under control."', 'speech | His asthma is under control. | staff'],
    ['Kim Park, LCSW, noted, "He made eye contact."', 'speech | He made eye contact. | staff'],
    ['Jo Frank, RN said, "His lungs are clear."', 'speech | His lungs are clear. | staff'],
    ['The probation officer wrote, "He kept every visit."', 'speech | He kept every visit. | staff'],
    ['The care coordinator added, "We will call on Friday."', 'speech | We will call on Friday. | staff'],
    ['Marcus\'s teacher said, "He helps the others."', 'speech | He helps the others. | staff'],
    ['His mother\'s therapist said, "She is proud of him."', 'speech | She is proud of him. | staff'],
    ['The youth\'s mother said, "He is proud."', 'speech | He is proud. | family'],
    ['After talking with his therapist, Marcus said, "I feel lighter."', 'speech | I feel lighter. | person'],
    ['Marcus joined late and quietly said, "I missed the bus."', 'speech | I missed the bus. | person'],
    ['When asked what helps, Marcus said, "Music."', 'speech | Music. | person'],
    ['Marcus was told by his teacher, "You may sit by the door."', 'speech | You may sit by the door. | staff'],
    ['Marcus was told, "You may not come in."', 'speech | You may not come in. | unknown'],
    [
      'Per Ms. Ruiz (mother), "the mornings are hard on all of us."',
      'speech | the mornings are hard on all of us. | family',
    ],
    ['According to Dad, "he reads every night."', 'speech | he reads every night. | family'],
    ['As Mom puts it, "we are a loud house."', 'speech | we are a loud house. | family'],
    ['Marcus texted: "on my way"', 'speech | on my way | person'],
    ['Marcus feels "stuck".', 'speech | stuck | person'],
    [
      'Mom said that mornings "are the longest part of the day" for everyone.',
      'speech | are the longest part of the day | family',
    ],
    ['La mamá dijo: «Quiero que duerma bien.»', 'speech | Quiero que duerma bien. | family'],
    ['Marcus was upset and the driver said, "Get off here."', 'speech | Get off here. | unknown'],
    ['The handbook says, "Students must sign in by noon."', 'speech | Students must sign in by noon.'],
    ['Marcus\'s goal: "I want my own place by the lake."', 'speech | I want my own place by the lake. | person'],
    ['Marcus (through his device): "go home"', 'speech | go home | person'],
    ['Marcus signed, "more music please"', 'speech | more music please | person'],
    ['Mom describes him as "my rock".', 'speech | my rock | family'],
    ['Mom and the care coordinator said, "We are proud."', 'speech | We are proud. | staff'],
    ['Mom told Dr. Lee, "I worry about his weight."', 'speech | I worry about his weight. | family'],
    ['Mr. Hill said, "I am his father."', 'speech | I am his father. | unknown'],
    ['Marcus would say, "I am the drummer."', 'speech | I am the drummer. | person'],
    ['The sister of his teacher said, "We have a spare drum."', 'speech | We have a spare drum. | family'],
    ['YMCA Staff said, "He is welcome here."', 'speech | He is welcome here. | staff'],
    ['Đặng Thị Mai said, "He reads to me."', 'speech | He reads to me. | unknown'],
    ['Đặng Thị Mai (grandmother) said: "He reads to me."', 'speech | He reads to me. | natural-support'],
    ['Mr. Škoda (uncle) told us, "He reads to me."', 'speech | He reads to me. | natural-support'],
    ['Peña Lin (aunt): "Nos vemos los domingos."', 'speech | Nos vemos los domingos. | natural-support'],
    ['Mom O’Brien said, "Cards on Friday is our thing."', 'speech | Cards on Friday is our thing. | family'],
    ['Mom (by phone) "I can not make Tuesday this week."', 'speech | I can not make Tuesday this week. | family'],
    [
      'Marcus likes the show "Sharks at Night" and says "I could watch it all day".',
      'title | Sharks at Night',
      'speech | I could watch it all day | person',
    ],
    ['Mom said Marcus "just needs one real friend."', 'speech | just needs one real friend. | family'],
    // Two words in the middle of a clause are the writer's.
    ['Mom says Marcus "lights up" around dogs.', 'scare | lights up'],
    ['Per Mom, mornings are "a circus from start to end".', 'speech | a circus from start to end | family'],
    ['What I want: "to go home"', 'speech | to go home | person'],
    ['Team Mission: "We will help him find his beat."', 'speech | We will help him find his beat.'],
  ]
  test.each(cases)('%s', (markdown, ...quotes) => expect(quotesIn(markdown)).toEqual(quotes))
})

describe('attribution behind the quote', () => {
  const cases: Case[] = [
    ['"I like the bus ride," said Marcus.', 'speech | I like the bus ride, | person'],
    ['"I like the bus ride," Marcus told us.', 'speech | I like the bus ride, | person'],
    ['"He sings all day," her mother always says.', 'speech | He sings all day, | family'],
    ['"He sings all day", says his uncle Bee.', 'speech | He sings all day | natural-support'],
    ['"I want to cook for my brothers." (Marcus, 5/2)', 'speech | I want to cook for my brothers. | person'],
    ['"We just want one quiet dinner" (mother, by phone)', 'speech | We just want one quiet dinner | family'],
    ['“I want to cook.” – Marcus', 'speech | I want to cook. | person'],
    ['"He is ready for more." — Tasha, aunt', 'speech | He is ready for more. | natural-support'],
    ['"He is ready for more." - Tasha', 'speech | He is ready for more. | unknown'],
    ['"He is ready for more." Mom, 3/12', 'speech | He is ready for more. | family'],
    ['Marcus wants to be "a regular kid" (his words).', 'speech | a regular kid | person'],
    ['"He reads to me," Škoda always says.', 'speech | He reads to me, | unknown'],
    ['"He reads to me," says Đặng Thị Mai.', 'speech | He reads to me, | unknown'],
    ['"He reads to me," the teacher at his new school said.', 'speech | He reads to me, | staff'],
    ['"He reads to me" Mom said.', 'speech | He reads to me | family'],
    [
      '“I am good at fixing things,” Marcus said proudly. “Ask Dee.”',
      'speech | I am good at fixing things, | person',
      'speech | Ask Dee. | person',
    ],
    ['"He is ready for more," according to Dr. Lee.', 'speech | He is ready for more, | staff'],
    ['"A whirlwind with a heart" is how Mom describes him.', 'speech | A whirlwind with a heart | family'],
    [
      '"It is loud," Marcus said, "but I like it."',
      'speech | It is loud, | person',
      'speech | but I like it. | person',
    ],
    [
      'Mom asked, "Was it loud?" Marcus said, "Not really."',
      'speech | Was it loud? | family',
      'speech | Not really. | person',
    ],
    [
      'Mom said, "He is kind," and "he never gives up on us."',
      'speech | He is kind, | family',
      'speech | he never gives up on us. | family',
    ],
    [
      '"Quiero dormir en mi cama" ("I want to sleep in my bed"), said Marcus.',
      'speech | Quiero dormir en mi cama | person',
      'speech | I want to sleep in my bed | person',
    ],
    [
      'Niam said, “Kuv xav kom nws noj qab haus huv” (“I want him to be healthy”).',
      'speech | Kuv xav kom nws noj qab haus huv | family',
      'speech | I want him to be healthy | family',
    ],
  ]
  test.each(cases)('%s', (markdown, ...quotes) => expect(quotesIn(markdown)).toEqual(quotes))
})

describe('pronouns', () => {
  const cases: Case[] = [
    ['Ms. Ruiz (mother) called on Monday. She said, "He ate breakfast."', 'speech | He ate breakfast. | family'],
    [
      'Marcus met with his teacher about lunch. He said, "I want to sit with friends."',
      'speech | I want to sit with friends. | person',
    ],
    ['Dr. Lee came by. She said, "His ears look fine."', 'speech | His ears look fine. | staff'],
    ['Dad came with Mom. She said, "He ate breakfast."', 'speech | He ate breakfast. | family'],
    ['Marcus was home. Tasha called. She said, "I will bring soup."', 'speech | I will bring soup. | unknown'],
    ['Marcus likes music.\n\nHe said, "I keep the beat."', 'speech | I keep the beat. | person'],
    [
      '"I love my mom," Marcus said. He added, "She works hard."',
      'speech | I love my mom, | person',
      'speech | She works hard. | person',
    ],
    ['Staff met with Marcus. He said, "I am fine."', 'speech | I am fine. | person'],
    ['They said, "We can host the picnic."', 'speech | We can host the picnic. | unknown'],
    ['I asked, "What would help you sleep?"', 'speech | What would help you sleep? | unknown'],
    [
      'Dr. Lee asked Marcus, "What would help?" and he answered, "If Dee sat with me."',
      'speech | What would help? | staff',
      'speech | If Dee sat with me. | person',
    ],
    // A girl's name in English, and no Spanish "she".
    ['Mom was home. Ella said, "We can share the room."', 'speech | We can share the room. | unknown'],
  ]
  test.each(cases)('%s', (markdown, ...quotes) => expect(quotesIn(markdown)).toEqual(quotes))
})

describe('what is no speech', () => {
  const cases: Case[] = [
    ['He has seen the "sinus doctor" twice.', 'scare | sinus doctor'],
    ['His "anxiety" comes up before tests.', 'scare | anxiety'],
    ['Mom reported that he has "behaviors" at school.', 'scare | behaviors'],
    ['Marcus wants a "normal" weekend.', 'scare | normal'],
    ['He joined the "Boys & Girls Club" in June.', 'title | Boys & Girls Club'],
    ['They read the book "A Bus for Everyone" at night.', 'title | A Bus for Everyone'],
    [
      'The office was once the Board for "Individuals with Mental Retardation" and moved in 1999.',
      'title | Individuals with Mental Retardation',
    ],
    ['She signed the form "Consent to share".', 'title | Consent to share'],
    ['He sang "River Song" at the fair.', 'title | River Song'],
    ['The team went to a class called "Calm starts at home" in May.', 'title | Calm starts at home'],
    ['Robert "Bobby" Hill came too.', 'title | Bobby'],
    ['Youth: "[client quote]"', 'placeholder | [client quote]'],
    ['Mom said, "____________"', 'placeholder | ____________'],
    ['Quote: "Insert quote here"', 'placeholder | Insert quote here'],
    ['Mom described a "meltdown" at the store.', 'scare | meltdown'],
    ['The new "calm, kind, and clear" process starts in May.', 'title | calm, kind, and clear'],
    ['Goal: "I want my own place by the lake."', 'speech | I want my own place by the lake.'],
    ['Signed "MH" on 5/2.', 'scare | MH'],
    ['He scored "4/5" on the sheet.', 'scare | 4/5'],
    ['Marcus will say "I need a break, please" 4 of 5 times.', 'speech | I need a break, please'],
    ['Staff prompt him by saying "First shoes, then the park."', 'speech | First shoes, then the park.'],
    ['Ask Marcus: "What is one good thing about today?"', 'speech | What is one good thing about today?'],
    ['When Marcus says "I am done with this," staff give him space.', 'speech | I am done with this,'],
    ['I want more sleep is what he told us, more or less.'],
    // Another clause stands between the quote and the verb.
    ['Marcus will use his "cool down" corner before he shouts, on 4 of 5 days.', 'scare | cool down'],
    ['Marcus uses his "I need a break, please" card before he shouts.', 'speech | I need a break, please'],
    ['Marcus keeps "I am safe here now" by his bed and Mom says it helps.', 'speech | I am safe here now'],
    ['He holds up "I need a minute now" when he says no to staff.', 'speech | I need a minute now'],
    ['When he says no, the "calm down" room is open.', 'scare | calm down'],
    ['When he says no, "I am safe here now" is read to him.', 'speech | I am safe here now'],
    ['After Mom said goodbye, "I am safe here now" was read to him.', 'speech | I am safe here now'],
    ['Although he says he is fine, "I am not safe" was in his notebook.', 'speech | I am not safe'],
    ['The group "Girls on the Run" asks Mom to bring water.', 'title | Girls on the Run'],
    ['The phrase "use your words" makes Marcus angry, Mom says.', 'scare | use your words'],
    ['"I can do hard things" is on the card that Marcus says he keeps.', 'speech | I can do hard things'],
    ['The "no phones after nine" rule, which Marcus says is unfair, stays.', 'scare | no phones after nine'],
    ['The ramp is 36" wide and the door 32" wide.'],
    ['He is 5\'2" tall and his brother is 5\'11" tall.'],
    ['Marcus said, "I am 5\'2" and proud of it."', 'speech | I am 5\'2" and proud of it. | person'],
    ["The boys' bikes and the girls' skates stay in the neighbors' shed."],
    ["He doesn't mind; it's Dee's turn, and they'll drive since the '90s van runs."],
    ["They play rock 'n' roll 'til nine at the boys' club."],
    ['The plan lists ‘sinus doctor’ twice.', 'scare | sinus doctor'],
    ['Both boys’ bikes were fixed, and the ‘90s van too.'],
    ['The note says "" and nothing else.'],
  ]
  test.each(cases)('%s', (markdown, ...quotes) => expect(quotesIn(markdown)).toEqual(quotes))
})

describe('marks', () => {
  const cases: Case[] = [
    [
      "Mom said, 'He doesn't like the boys' bikes.' Then she left.",
      "speech | He doesn't like the boys' bikes. | family",
    ],
    ['Mom said, ‘He doesn’t like noise.’', 'speech | He doesn’t like noise. | family'],
    ['Marcus said, "Mom told me \'come home\' and I did."', "speech | Mom told me 'come home' and I did. | person"],
    ['Mom said, “My son told me “no more” and meant it.”', 'speech | My son told me “no more” and meant it. | family'],
    ['Mom said, “He is home now."', 'speech | He is home now. | family'],
    ['Mom said, « Il dort bien chez nous. »', 'speech | Il dort bien chez nous. | family'],
    ['Mom said,"He is home now."', 'speech | He is home now. | family'],
    // An unclosed mark holds one sentence at most, and only when somebody is said to speak.
    [
      'Mom said, "He is home now. He missed ten days. The "team" met.',
      'speech | He is home now. | family',
      'scare | team',
    ],
    ['The plan has a " in it. He is lame at sports.'],
    ['He is "almost ready. The rest of the note goes on and on.'],
    ['“He is home now.\n\n“And he eats well,” said Mom.', 'speech | He is home now.\n“And he eats well, | family'],
    [
      'Mom said, “He is home now\n\nand he eats well.” The team agreed.',
      'speech | He is home now\nand he eats well. | family',
    ],
    ['"He is home now.\n\nHe eats "well" today.', 'scare | well'],
    ['Mom said, “He is home.\n\n| Goal | Who |\n|---|---|\n| Sleep” | Mom |', 'speech | He is home. | family'],
  ]
  test.each(cases)('%s', (markdown, ...quotes) => expect(quotesIn(markdown)).toEqual(quotes))
})

describe('block quotes', () => {
  const cases: Case[] = [
    ['> I want to live near the lake.', 'speech | I want to live near the lake.'],
    ['> I want to live near the lake. — Marcus', 'speech | I want to live near the lake. | person'],
    ['> I want to live near the lake.\n>\n> — Tasha, mother', 'speech | I want to live near the lake. | family'],
    ['> I want to live near the lake.\n> - Marcus', 'speech | I want to live near the lake. | person'],
    ['Marcus told us:\n\n> I want to live near the lake.', 'speech | I want to live near the lake. | person'],
    ['> **Mom:** We want one quiet dinner.', 'speech | We want one quiet dinner. | family'],
    ['> "I want to live near the lake," said Marcus.', 'speech | I want to live near the lake, | person'],
    ["### Family's own words\n\n> We stick together.", 'speech | We stick together. | family'],
    ['> People call him "buddy" and I like that.', 'speech | People call him "buddy" and I like that.'],
    ['> **Note:** fill in every box before the meeting.'],
    [
      '> **Marcus:** "I want to be heard."\n>\n> **Mom:** "Me too."',
      'speech | I want to be heard. | person',
      'speech | Me too. | family',
    ],
    ['> “I want to be heard.\n>\n> “And seen,” said Mom.', 'speech | I want to be heard.\n“And seen, | family'],
    ['## In his own words\n\nMom told us:\n\n> He hums when he is glad.', 'speech | He hums when he is glad. | family'],
    ['> [client quote]', 'placeholder | [client quote]'],
  ]
  test.each(cases)('%s', (markdown, ...quotes) => expect(quotesIn(markdown)).toEqual(quotes))

  test('a paragraph in the Word style "Intense Quote" is speech', () => {
    const document = readMarkdown('Our house is loud and full of love. — Mom\n\nThe team met twice.')
    const paragraph = document.tree.children[0] as Paragraph
    paragraph.data = {...paragraph.data, style: 'Intense Quote'}
    const [quote, ...others] = findQuotes(document, people)
    expect(others).toEqual([])
    expect(quote).toMatchObject({kind: 'speech', speaker: {kind: 'family', text: 'Mom'}})
    expect(document.text.slice(quote?.span.start, quote?.span.end)).toBe('Our house is loud and full of love.')
  })
})

describe('fields for own words', () => {
  const table = (...rows: string[][]) =>
    rows.map((row, i) => `| ${row.join(' | ')} |${i === 0 ? `\n|${'---|'.repeat(row.length)}` : ''}`).join('\n')
  const cases: Case[] = [
    ['Youth voice: I want to learn to swim.', 'speech | I want to learn to swim. | person'],
    ['**In their own words:** "Let me try first."', 'speech | Let me try first. | person'],
    ['**What I want:** My own key to the house.', 'speech | My own key to the house. | person'],
    ['Parent concerns: We worry about the walk to school.', 'speech | We worry about the walk to school. | family'],
    ['Parent concerns: The walk to school is long.'],
    [
      '## Family vision\n\nWe want to eat together on Sundays.',
      'speech | We want to eat together on Sundays. | family',
    ],
    ['## Family vision\n\nThe family would like to eat together on Sundays.'],
    ['## Family vision\n\n### Action steps\n\nWe will meet again in May at our office.'],
    [
      table(['Field', 'Value'], ['Client statement', 'I can do more than you think.']),
      'speech | I can do more than you think. | person',
    ],
    [
      table(['Goal', 'Youth voice'], ['Swim one lap', '"I want to be in the deep end"']),
      'speech | I want to be in the deep end | person',
    ],
    [table(['Goal', 'In their own words'], ['Swim one lap', 'Mom: "We all swim."']), 'speech | We all swim. | family'],
    [table(['Who', 'What they said'], ['Mom', '"One calm evening."']), 'speech | One calm evening. | family'],
    [
      table(['Who', 'What they said'], ['Dr. Lee', '"He is ready for the next step."']),
      'speech | He is ready for the next step. | staff',
    ],
    [table(['Area', 'Notes'], ['Home', 'Uses the "quiet corner" daily']), 'scare | quiet corner'],
    [
      table(['Youth voice', 'Goal'], ['I want to join the "Lake Club" this year', 'Swim']),
      'speech | I want to join the "Lake Club" this year | person',
    ],
    [
      table(
        ['Area', 'In his own words', 'Goal'],
        ['Home', 'I want my mom to rest.', 'We will rest'],
        ['School', '"It is boring."', 'Attend'],
        ['Work', 'Baking', 'Bake'],
      ),
      'speech | I want my mom to rest. | person',
      'speech | It is boring. | person',
    ],
    ['Team mission: "We will help him find his beat."', 'speech | We will help him find his beat.'],
    ['In their own words:\n\nI just want to sleep at home.', 'speech | I just want to sleep at home. | person'],
    ['### What Marcus wants\n\n"A job at the bike shop."', 'speech | A job at the bike shop. | person'],
    ['### Mom\'s words\n\n"He is my heart."', 'speech | He is my heart. | family'],
    ['Youth voice: [client quote]', 'placeholder | [client quote]'],
    ['Staff comments: I think he did well in my group.'],
    ['I met with Marcus and reviewed our plan.'],
    ['## Goals\n\nI want my own apartment.'],
    ['Vision: 20/40 with glasses, both eyes'],
  ]
  test.each(cases)('%s', (markdown, ...quotes) => expect(quotesIn(markdown)).toEqual(quotes))
})

describe('the result', () => {
  test('outer holds the marks, and the speaker is where it says', () => {
    const document = readMarkdown('Then Ms. Tran (mother) said: “Come in.”')
    const [quote] = findQuotes(document)
    expect(document.text.slice(quote?.outer.start, quote?.outer.end)).toBe('“Come in.”')
    expect(quote?.speaker?.text).toBe('Ms. Tran (mother)')
    expect(document.text.slice(quote?.speaker?.span.start, quote?.speaker?.span.end)).toBe('Ms. Tran (mother)')
    expect(quote && isFamilyVoice(quote)).toBe(true)
  })

  test('a first name that two people of different parts share decides nothing', () => {
    const document = readMarkdown('Ana said, "I will come."')
    const [quote] = findQuotes(document, {person: 'Ana Moua', staff: ['Ana Berg']})
    expect(quote?.speaker?.kind).toBe('unknown')
  })

  test('code is left alone', () => {
    expect(quotesIn('```\nMom said, "Hello there, all of you."\n```')).toEqual([])
  })

  const piece = fc.constantFrom(
    '"',
    '“',
    '”',
    '‘',
    '’',
    "'",
    '«',
    '»',
    ' ',
    '\n',
    '\n\n',
    '\n> ',
    '- ',
    '| a | b |\n|---|---|\n| ',
    ' | ',
    ': ',
    ', ',
    '. ',
    'Mom',
    'Marcus',
    'said',
    'she',
    'I want',
    'Youth voice',
    'In my own words',
    '5\'2"',
    '—',
    '(',
    ')',
    'the boys',
    '____',
    '# ',
    '?',
  )
  test('spans lie in the text, the outer one holds the inner one, and no two quotes overlap', () => {
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 40}), (pieces) => {
        const document = readMarkdown(pieces.join(''))
        const quotes = findQuotes(document, people)
        const whole = {start: 0, end: document.text.length}
        quotes.forEach((quote, i) => {
          expect(contains(whole, quote.outer)).toBe(true)
          expect(contains(quote.outer, quote.span)).toBe(true)
          expect(quote.span.end).toBeGreaterThan(quote.span.start)
          const next = quotes[i + 1]
          if (next) {
            expect(quote.outer.start).toBeLessThan(next.outer.start)
            expect(overlaps(quote.outer, next.outer)).toBe(false)
          }
          if (quote.speaker) {
            const {span, text} = quote.speaker
            expect(document.text.slice(span.start, span.end)).toBe(text)
          }
        })
      }),
      {numRuns: 1000},
    )
  })
})
