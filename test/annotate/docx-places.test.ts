import {describe, expect, it} from 'vitest'
import {readDocx} from '../../src/ingest/docx/index.js'
import {
  control,
  field,
  makeDocx,
  paragraph,
  part,
  relationships,
  run,
  runOf,
  table,
  textBox,
} from '../ingest/docx/make-docx.js'
import {canonical, commentsIn, marked, partsOf, spanOf, wordsUnder} from './docx-copy.js'

const dropDown = '<w:dropDownList><w:listItem w:value="by bus"/></w:dropDownList>'

/** Name, body, and the words to mark: a comment can lie exactly on them. */
const EXACT: readonly (readonly [string, string, string])[] = [
  ['a run of its own', paragraph(run('He is ') + run('lazy') + run('.')), 'lazy'],
  ['part of a run', paragraph('He is lazy.'), 'lazy'],
  ['the whole paragraph', paragraph('Lazy.'), 'Lazy.'],
  ['several runs, cut at both ends', paragraph(run('He is ve') + run('ry', '<w:b/>') + run(' lazy now.')), 'very lazy'],
  ['part of a word', paragraph('He is unmotivated.'), 'motiv'],
  ['text with escapes', paragraph('Rain &amp; &lt;snow&gt; &#x2603; fell.'), '& <snow> ☃'],
  ['a character of two units', paragraph('She said 😊 to us.'), '😊'],
  ['text without xml:space', '<w:p><w:r><w:t>He is lazy now</w:t></w:r></w:p>', 'lazy'],
  [
    'text around a tab and a line break',
    paragraph(runOf('<w:t>a bc</w:t><w:tab/><w:t>de</w:t><w:br/><w:t>fg h</w:t>')),
    'bc\tde\nfg',
  ],
  ['text between a tab and a line break', paragraph(runOf('<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t>')), 'b'],
  ['text of a run with a page break mark', paragraph(runOf('<w:lastRenderedPageBreak/><w:t>one two</w:t>')), 'one'],
  ['a link', paragraph(`${run('See ')}<w:hyperlink r:id="rId7">${run('the help page')}</w:hyperlink>`), 'help'],
  [
    'a link written as a field',
    paragraph(run('See ') + field('HYPERLINK "https://example.org"', run('the help page'))),
    'help',
  ],
  ['a form field', paragraph(run('Goal: ') + field('FORMTEXT', run('be less lazy now'))), 'less lazy'],
  [
    'a tracked insertion',
    paragraph(`${run('He is ')}<w:ins w:id="9" w:author="A">${run('a lazy boy')}</w:ins>`),
    'lazy',
  ],
  [
    'text around a tracked deletion',
    paragraph(`${run('very ')}<w:del w:id="9" w:author="A"><w:r><w:delText>x</w:delText></w:r></w:del>${run('lazy')}`),
    'very lazy',
  ],
  ['text moved here', paragraph(`<w:moveTo w:id="9" w:author="A">${run('a lazy boy')}</w:moveTo>`), 'lazy'],
  ['a content control', paragraph(run('Goal: ') + control(run('be less lazy now'))), 'less lazy'],
  ['a control around a paragraph', control(paragraph('be less lazy now')), 'less lazy'],
  [
    'a smart tag',
    paragraph(`${run('in ')}<w:smartTag w:uri="u" w:element="e">${run('Lake Town')}</w:smartTag>${run('.')}`),
    'Lake',
  ],
  ['a table cell', table(['Goal', 'be less lazy now']), 'less lazy'],
  ['two cells', table(['Goal', 'be less lazy']), 'Goal\nbe less'],
  ['two rows', table(['Goal', 'be less lazy'], ['Date', 'May']), 'lazy\nDate'],
  ['two paragraphs', paragraph('He is lazy.') + paragraph('So he is late.'), 'lazy.\nSo'],
  ['a paragraph and a table', paragraph('He is lazy.') + table(['Goal', 'x']), 'lazy.\nGoal'],
  ['a table in a table', table(['a', `${table(['He is lazy'])}<w:p/>`]), 'lazy'],
]

describe('a comment lies exactly on', () => {
  it.each(EXACT)('%s', (_, body, words) => {
    const bytes = makeDocx(paragraph('Title') + body + paragraph('Last'))
    const copy = marked(bytes, words)
    expect(wordsUnder(copy.bytes, 0)).toBe(words)
    expect(commentsIn(copy.bytes)).toHaveLength(1)
    const main = (file: Uint8Array) => partsOf(file)['word/document.xml'] ?? ''
    expect(canonical(main(copy.bytes), new Set(['0']))).toEqual(canonical(main(bytes)))
    expect(marked(copy.bytes, words).bytes).toEqual(copy.bytes)
  })
})

const BOUND = '<w:dataBinding w:xpath="/a" w:storeItemID="{0}"/>'
const fraction = `<m:oMath><m:r><m:t>x=</m:t></m:r><m:r><m:t>12</m:t></m:r></m:oMath>`
const ruby = runOf(`<w:ruby><w:rubyPr/><w:rt>${run('tip')}</w:rt><w:rubyBase>${run('base word')}</w:rubyBase></w:ruby>`)

/** Name, body, the words to mark, and the words that the comment lies on instead: all that Word replaces or moves together. */
const WIDER: readonly (readonly [string, string, string, string])[] = [
  [
    'a cross reference',
    paragraph(run('See ') + field('REF a', run('part two of it')) + run('.')),
    'two',
    'part two of it',
  ],
  ['a merge field', paragraph(run('Dear ') + field('MERGEFIELD n', run('Ana Diaz')) + run('.')), 'Ana', 'Ana Diaz'],
  [
    'a simple field',
    paragraph(`${run('On ')}<w:fldSimple w:instr=" DATE ">${run('May 2, 2026')}</w:fldSimple>`),
    'May',
    'May 2, 2026',
  ],
  ['a value bound to data', paragraph(run('For ') + control(run('Ana Diaz'), BOUND) + run('.')), 'Ana', 'Ana Diaz'],
  ['a chosen value', paragraph(run('He goes ') + control(run('by bus'), dropDown) + run('.')), 'bus', 'by bus'],
  [
    'a control for plain text',
    paragraph(run('Goal: ') + control(run('be less lazy'), '<w:text/>')),
    'less',
    'be less lazy',
  ],
  ['an equation', paragraph(run('so ') + fraction + run('.')), '12', 'x=12'],
  ['words with a reading aid', paragraph(run('the ') + ruby), 'base', 'tipbase word'],
  ['text that nothing is escaped in', paragraph(runOf('<w:t><![CDATA[He is lazy]]></w:t>')), 'lazy', ''],
]

describe('a comment takes in the whole of', () => {
  it.each(WIDER)('%s, and quotes the words', (_, body, words, covered) => {
    const copy = marked(makeDocx(paragraph('Title') + body + paragraph('Last')), words)
    const [comment] = commentsIn(copy.bytes)
    expect(comment?.words).toBe(covered)
    expect(comment?.lines[0]).toBe(`About “${words}”:`)
    expect(copy.notes).toEqual([])
  })

  it('a field without quoting it when the words are all of it', () => {
    const copy = marked(makeDocx(paragraph(run('See ') + field('REF a', run('part two')) + run('.'))), 'part two')
    expect(wordsUnder(copy.bytes, 0)).toBe('part two')
    expect(commentsIn(copy.bytes)[0]?.lines[0]).toBe('Finding 0.')
  })
})

describe('a comment hangs on the nearest text for words in', () => {
  const notes = (kind: string) => part(`${kind}s`, `<w:${kind} w:id="4">${paragraph('He is lazy.')}</w:${kind}>`)
  const sign = (kind: string) => runOf(`<w:${kind}Reference w:id="4"/>`)
  const cases: readonly (readonly [string, string, Record<string, string>, string, string])[] = [
    [
      'a text box',
      paragraph(run('Beside it stands ') + textBox(paragraph('He is lazy.')) + run(' a lamp.')),
      {},
      'a text box',
      'stands',
    ],
    [
      'a text box at the beginning of a paragraph',
      paragraph(textBox(paragraph('He is lazy.')) + run('Beside it.')),
      {},
      'a text box',
      'Beside',
    ],
    [
      'a footnote',
      paragraph(run('See below') + sign('footnote') + run('.')),
      {'word/footnotes.xml': notes('footnote')},
      'a footnote',
      'below',
    ],
    [
      'an endnote',
      paragraph(run('See below') + sign('endnote') + run('.')),
      {'word/endnotes.xml': notes('endnote')},
      'an endnote',
      'below',
    ],
    ['a header', paragraph('Body text'), {'word/header1.xml': part('hdr', paragraph('He is lazy.'))}, 'a header', 'My'],
    ['a footer', paragraph('Body text'), {'word/footer1.xml': part('ftr', paragraph('He is lazy.'))}, 'a footer', 'My'],
  ]
  it('each of several footnotes', () => {
    const note = (id: number, words: string) => `<w:footnote w:id="${id}">${paragraph(words)}</w:footnote>`
    const seen = (word: string, id: number) => paragraph(run(word) + runOf(`<w:footnoteReference w:id="${id}"/>`))
    const footnotes = part('footnotes', note(4, 'He is lazy.') + note(5, 'Mei calls.') + note(6, 'She is difficult.'))
    const bytes = makeDocx(seen('First', 4) + seen('Second', 5) + seen('Third', 6), {'word/footnotes.xml': footnotes})
    const copy = marked(bytes, 'lazy', 'difficult')
    expect([0, 1].map((number) => wordsUnder(copy.bytes, number))).toEqual(['First', 'Third'])
  })

  it.each(cases)('%s, and quotes the words', (_, body, parts, where, host) => {
    const bytes = makeDocx(paragraph('My plan') + body + paragraph('Last'), parts)
    const copy = marked(bytes, 'lazy')
    const [comment] = commentsIn(copy.bytes)
    expect(comment?.words?.trim()).toBe(host)
    expect(comment?.lines.slice(0, 2)).toEqual([`About “lazy” (in ${where}):`, 'Finding 0.'])
    expect(copy.notes).toHaveLength(1)
    expect(copy.notes[0]).toMatch(
      /^Word takes no comments in .*: 1 comment about words there is attached to the nearest text and quotes them\.$/,
    )
    expect(marked(copy.bytes, 'lazy').bytes).toEqual(copy.bytes)
  })

  it('a text box that stands alone: on the box itself', () => {
    const copy = marked(makeDocx(paragraph(textBox(paragraph('He is lazy.'))) + paragraph('Far away')), 'lazy')
    const xml = partsOf(copy.bytes)['word/document.xml'] ?? ''
    expect(xml).toMatch(
      /<w:commentRangeStart w:id="0"\/><w:r><mc:AlternateContent>.*<\/mc:AlternateContent><\/w:r><w:commentRangeEnd w:id="0"\/>/,
    )
  })

  it.each(['<w:p/>', '<w:p w:rsidR="1" />', '<w:p></w:p>'])('a header over a body of %s: in that paragraph', (body) => {
    const copy = marked(makeDocx(body, {'word/header1.xml': part('hdr', paragraph('He is lazy.'))}), 'lazy')
    const xml = partsOf(copy.bytes)['word/document.xml'] ?? ''
    expect(xml).toMatch(/<w:p[^>/]*><w:r><w:commentReference w:id="0"\/><\/w:r><\/w:p>/)
    expect(copy.marks).toBe(1)
    expect(marked(copy.bytes, 'lazy').bytes).toEqual(copy.bytes)
  })

  it('nothing, when there is no paragraph at all: that is told', () => {
    const bytes = makeDocx('', {'word/header1.xml': part('hdr', paragraph('He is lazy.'))})
    const copy = marked(bytes, 'lazy')
    expect(copy.marks).toBe(0)
    expect(copy.bytes).toBe(bytes)
    expect(copy.notes.join()).toContain('no place to attach a comment')
  })

  it('a body that goes on in a text box: on the words in the body', () => {
    const bytes = makeDocx(paragraph(run('He is lazy.') + textBox(paragraph('So he is late.'))))
    const copy = marked(bytes, 'lazy.\nSo')
    expect(commentsIn(copy.bytes)[0]).toMatchObject({
      words: 'lazy.',
      lines: ['About “lazy. So”:', 'Finding 0.', '(some-rule)'],
    })
  })
})

describe('several marks', () => {
  const bytes = makeDocx(paragraph('one two three four five'))
  it('may touch, overlap, hold each other and begin at one place', () => {
    const words = ['one two', 'two three', 'two', 'three four five', 'two three four', ' ', 'five']
    const copy = marked(bytes, ...words)
    words.forEach((word, i) => void expect(wordsUnder(copy.bytes, i), word).toBe(word))
    const ids = new Set(commentsIn(copy.bytes).map(({id}) => id))
    const main = (file: Uint8Array) => partsOf(file)['word/document.xml'] ?? ''
    expect(canonical(main(copy.bytes), ids)).toEqual(canonical(main(bytes)))
  })

  it('on the same words are one comment', () => {
    const copy = marked(bytes, 'two', 'two')
    expect(commentsIn(copy.bytes).map(({lines}) => lines)).toEqual([
      ['Finding 0.', '(some-rule)', '', 'Finding 1.', '(some-rule)'],
    ])
    expect(copy.marks).toBe(1)
  })

  it('about the whole document hang on its title', () => {
    const titled = makeDocx(
      paragraph('Office of Care') + paragraph('The Plan', '<w:outlineLvl w:val="0"/>') + paragraph('x'),
    )
    expect(wordsUnder(marked(titled, {start: 0, end: 0}).bytes, 0)).toBe('The Plan')
  })
})

it('never cuts a character of two units', () => {
  const bytes = makeDocx(paragraph('She said 😊 to us.'))
  const {start} = spanOf(readDocx(bytes), '😊')
  const inside = start + 1
  for (const span of [
    {start: inside, end: inside + 1},
    {start, end: inside},
  ]) {
    expect(wordsUnder(marked(bytes, span).bytes, 0)).toBe('😊')
  }
})

it('puts the ends of a comment outside of a smart tag when it lies on all of it', () => {
  const tag = `<w:smartTag w:element="e"><w:smartTagPr/>${run('Lake Town')}</w:smartTag>`
  const xml = partsOf(marked(makeDocx(paragraph(run('in ') + tag + run('.'))), 'Lake Town').bytes)['word/document.xml']
  expect(xml).toContain(`<w:commentRangeStart w:id="0"/>${tag}<w:commentRangeEnd w:id="0"/>`)
})

describe('a warning about LibreOffice', () => {
  it('is given for the first paragraph of a blank only', () => {
    const twoParagraphs = control(paragraph('first words') + paragraph('second words'))
    expect(marked(makeDocx(twoParagraphs), 'first').notes.join()).toContain('LibreOffice')
    expect(marked(makeDocx(twoParagraphs), 'second').notes).toEqual([])
    expect(marked(makeDocx(table(['a', control(paragraph('be less lazy'))])), 'less').notes).toHaveLength(1)
    expect(marked(makeDocx(paragraph(control(run('be less lazy')))), 'less').notes).toEqual([])
  })
})

it('writes words of the document into a comment as text, never as markup', () => {
  const body = paragraph(run('See ') + field('REF a', run('&lt;w:p/&gt; &amp; “more” of it')))
  const copy = marked(makeDocx(body, {'word/_rels/document.xml.rels': relationships({})}), '<w:p/> &')
  expect(commentsIn(copy.bytes)[0]?.lines[0]).toBe('About “<w:p/> &”:')
})
