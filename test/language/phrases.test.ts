import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readMarkdown} from '../../src/ingest/markdown/index.js'
import {compileVocabulary} from '../../src/language/phrases/compile.js'
import {createMatcher} from '../../src/language/phrases/match.js'
import {packVocabulary} from '../../src/language/phrases/packed.js'
import {PatternError, parsePattern} from '../../src/language/phrases/pattern.js'
import type {TermEntry} from '../../src/language/phrases/term.js'

const lists = {person: ['boy', 'man', 'young man'], pet: ['dog']}

function entry(pattern: string | string[], more: Partial<TermEntry> = {}): TermEntry {
  return {id: 'entry', pattern, why: 'Because.', alternatives: [], severity: 'warning', sources: [], ...more}
}

/** The words that entries find in a Markdown text. */
function found(text: string, ...entries: TermEntry[]): string[] {
  const matcher = createMatcher([compileVocabulary([{rule: 'rule', group: 'group', entries: entries}], lists)])
  const document = readMarkdown(text)
  return matcher(document.text, document.blocks).map(({span}) => document.text.slice(span.start, span.end))
}

describe('the pattern language', () => {
  it.each([
    ['wheelchair bound', 'He is wheelchair-bound.', ['wheelchair-bound']],
    ['wheelchair bound', 'He is Wheelchair\nbound.', ['Wheelchair bound']],
    ['wheelchair bound', 'He is wheelchair—bound.', ['wheelchair—bound']],
    [
      'suffer[s|ed|ing] (from|with)',
      'She suffers from pain. They suffered with it.',
      ['suffers from', 'suffered with'],
    ],
    ['suffer[s|ed|ing] from', 'The sufferer from Leeds', []],
    ['[very] lazy', 'A very lazy day, a lazy day.', ['very lazy', 'lazy']],
    ['lazy [very]', 'lazy very, then lazy', ['lazy very', 'lazy']],
    ['born * addicted', 'born so addicted, born addicted', ['born so addicted']],
    ['autistic {person}', 'an autistic young man and an autistic boy', ['autistic young man', 'autistic boy']],
    ["down's syndrome", "Down’s syndrome, Down's syndrome", ['Down’s syndrome', "Down's syndrome"]],
    ['addict', "the addict's mother", ['addict']],
    ['verbal', 'She is non-verbal.', []],
    ['verbal', 'A verbal-only test.', []],
    ['MR/RC waiver', 'the MR/RC waiver', ['MR/RC waiver']],
    ['niño', 'el Niño', ['Niño']],
    ['constructor', 'the constructor of the ramp', ['constructor']],
  ])('%s in "%s"', (pattern, text, words) => {
    expect(found(text, entry(pattern))).toEqual(words)
  })

  it('minds capitals when asked to', () => {
    expect(found('the Deaf choir and a deaf cat', entry('Deaf', {case: 'exact'}))).toEqual(['Deaf'])
  })

  it('finds words across emphasis and never across blocks', () => {
    expect(found('He is wheel**chair** bound.\n\nwheelchair\n\nbound', entry('wheelchair bound'))).toEqual([
      'wheelchair bound',
    ])
  })

  it.each([
    ['suffer[s', 'In the pattern "suffer[s": a "]" is missing.'],
    ['a) b', 'In the pattern "a) b": there is a ")" that nothing opens.'],
    ['{nobody} here', 'In the pattern "{nobody} here": there is no word list called "nobody".'],
    ['a | b', 'In the pattern "a | b": there is a "|" outside of brackets.'],
    [' ', 'In the pattern " ": there are no words in it.'],
  ])('tells what is wrong with %s', (pattern, message) => {
    expect(() => parsePattern(pattern, lists)).toThrow(new PatternError(message))
  })

  it('does not begin with any word', () => {
    expect(() => compileVocabulary([{rule: 'rule', group: 'group', entries: [entry('* boy')]}], lists)).toThrow(
      'Entry "entry": the pattern begins with "*"',
    )
  })
})

describe('a pattern of plain words, which is not parsed', () => {
  const word = fc.stringMatching(/^[A-Za-z\d]{1,8}$/)
  const phrase = fc
    .tuple(word, fc.array(fc.tuple(fc.constantFrom(' ', '-'), word), {maxLength: 3}))
    .map(([first, rest]) => first + rest.flat().join(''))

  it('means the same as in brackets, which is', () => {
    fc.assert(
      fc.property(phrase, fc.constantFrom(undefined, 'exact' as const), (words, exact) => {
        const compiled = (pattern: string) =>
          compileVocabulary(
            [{rule: 'rule', group: 'group', entries: [entry(pattern, exact ? {case: exact} : {})]}],
            lists,
          )
        expect(compiled(words)).toEqual(compiled(`(${words})`))
      }),
    )
  })
})

describe('a packed vocabulary', () => {
  it('finds what it finds unpacked, with the same terms', () => {
    const entries = [
      entry('(autistic|“wild”) {person}', {id: 'one', why: 'It says "autistic" first – and nothing else.'}),
      entry('MR', {id: 'two', case: 'exact', exceptions: {after: ['(Ruiz|Béla)']}}),
      entry('born * addicted', {id: 'three', only: {within: ['was born * addicted']}}),
    ]
    const vocabulary = compileVocabulary([{rule: 'rule', group: 'group', entries}], lists)
    const {text, blocks} = readMarkdown('An autistic young man met MR Béla. He has MR, and was born badly addicted.\n')
    const matches = createMatcher([vocabulary])(text, blocks)
    expect(matches.map(({span}) => text.slice(span.start, span.end))).toEqual([
      'autistic young man',
      'MR',
      'born badly addicted',
    ])
    expect(createMatcher([packVocabulary(vocabulary)])(text, blocks)).toEqual(matches)
  })
})

describe('surroundings', () => {
  it.each([
    ['before', {before: ['the roof']}, 'The roof suffers from rot. She suffers from pain.', 1],
    ['after', {after: ['dry rot']}, 'It suffers from dry rot. She suffers from pain.', 1],
    ['within', {within: ['she suffers from joy']}, 'She suffers from joy. She suffers from pain.', 1],
    ['sentence', {sentence: ['joke[s]']}, 'It was one of his jokes: she suffers from pain. She suffers from pain.', 1],
  ])('an exception %s makes a match quiet', (_, exceptions, text, count) => {
    expect(found(text, entry('suffers from', {exceptions}))).toHaveLength(count)
  })

  it.each([
    ['- hostile\n- likes trains', 1],
    ['Attitude: hostile, needy', 1],
    ['Hostile.', 1],
    ['| Mood |\n|---|\n| hostile |', 1],
    ['He was cold, hostile and sad, and then he slept.', 0],
    ['Hostile or rude', 1],
    ['Rude and hostile.', 1],
    ['He was cold and hostile', 0],
    ['A hostile crowd', 0],
    ['Hostile: no', 0],
    ['Hostile. He hit the table.', 0],
    ['He left early. Mood: hostile', 0],
  ])('alone: %s', (text, count) => {
    expect(found(text, entry('hostile', {only: {alone: true}}))).toHaveLength(count)
  })

  it.each([
    ['Her "pain" is back.', 1],
    ['Her “pain.”', 1],
    ['Her pain is back.', 0],
    ['"No pain today"', 0],
  ])('quoted: %s', (text, count) => {
    expect(found(text, entry('pain', {only: {quoted: true}}))).toHaveLength(count)
  })

  it('a guard of one of our entries also quiets the same words from a list without guards', () => {
    const guarded = entry('lame', {id: 'ours', exceptions: {before: ['horse is']}})
    const bare = entry('lame', {id: 'theirs', why: ''})
    expect(found('The horse is lame. The man is lame.', guarded, bare)).toEqual(['lame'])
  })

  it('a condition must hold', () => {
    const only = {after: ['{person}']}
    expect(found('an autistic boy and an autistic cat', entry('autistic', {only}))).toEqual(['autistic'])
  })
})

describe('overlaps', () => {
  it('tells the longest match of a group once', () => {
    const entries = [entry('schizophrenic', {id: 'short'}), entry('schizophrenic {person}', {id: 'long'})]
    expect(found('a schizophrenic man', ...entries)).toEqual(['schizophrenic man'])
  })

  it('tells graver ones, not a milder one around them', () => {
    const mild = (pattern: string) => entry(pattern, {id: pattern, severity: 'info'})
    const entries = [
      mild('{person} is idle and sly'),
      mild('idle and sly'),
      entry('is idle'),
      entry('sly', {id: 'sly'}),
    ]
    expect(found('The man is idle and sly.', ...entries)).toEqual(['is idle', 'sly'])
    expect(found('The man is idle.', mild('man is idle'), mild('idle'))).toEqual(['man is idle'])
  })

  it('tells the graver of two equal ones', () => {
    const vocabulary = compileVocabulary(
      [
        {
          rule: 'rule',
          group: 'group',
          entries: [entry('cripple', {id: 'a', severity: 'info'}), entry('cripple', {id: 'b', severity: 'error'})],
        },
      ],
      lists,
    )
    const document = readMarkdown('The cripple sat.')
    expect(createMatcher([vocabulary])(document.text, document.blocks).map(({term}) => term.id)).toEqual(['b'])
  })
})
