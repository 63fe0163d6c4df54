import {describe, expect, it} from 'vitest'
import {makeReview} from './make-review.js'
import {renderPretty} from './render.js'

const plain = {width: 80, color: false, today: '2026-03-02'}

const oneFinding = makeReview({
  text: 'Rosa will attend IEP meetings with her mother every month.',
  measures: [{rule: 'undefined-acronym', checked: 1, met: 0}],
  findings: [{words: 'IEP', term: 'IEP', label: 'Goals › Goal 2', suggestions: [{title: 'Write the name first'}]}],
})

describe('the report for people', () => {
  it('shows place, sentence, underlined words, message, rule and suggestion', () => {
    expect(renderPretty([oneFinding], plain)).toBe(`plans/rosa.md (care plan, Markdown): 1 warning

  plans/rosa.md:1:18 (Goals › Goal 2)
    Rosa will attend IEP meetings with her mother every month.
                     ^^^
    warning: IEP is not spelled out before this point. [undefined-acronym]
      Try: Write the name first

Summary
Checked 1 file on 2026-03-02: 1 care plan.
Found 1 warning.
Acronyms: 0 of 1 spelled out.
Next: run carelint explain undefined-acronym to see why it matters and what to
  write instead.
`)
  })

  it('fits the same into 40 columns', () => {
    expect(renderPretty([oneFinding], {...plain, width: 40})).toBe(`plans/rosa.md (care plan, Markdown): 1
  warning

  plans/rosa.md:1:18 (Goals › Goal 2)
    Rosa will attend IEP meetings with
                     ^^^
    her mother every month.
    warning: IEP is not spelled out
      before this point.
      [undefined-acronym]
      Try: Write the name first

Summary
Checked 1 file on 2026-03-02: 1 care
  plan.
Found 1 warning.
Acronyms: 0 of 1 spelled out.
Next: run
  carelint explain undefined-acronym to
  see why it matters and what to write
  instead.
`)
  })

  it('colours without changing a word', () => {
    const coloured = renderPretty([oneFinding], {...plain, color: true})
    expect(coloured).toContain('\n                     \u001B[33m^^^\u001B[39m\n')
    expect(coloured).toContain('    \u001B[1m\u001B[33mwarning:\u001B[39m\u001B[22m IEP is not')
    expect(coloured).toContain('\u001B[2m[undefined-acronym]\u001B[22m\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the codes that the report itself writes.
    expect(coloured.replace(/\u001B\[\d+m/g, '')).toBe(renderPretty([oneFinding], plain))
  })

  it('shows a sentence with several findings once and says which words each is about', () => {
    const review = makeReview({
      text: 'Rosa was non-compliant and refused the van.',
      findings: [
        {words: 'non-compliant', rule: 'blaming-language', message: 'This can sound like blame.'},
        {words: 'refused', rule: 'blaming-language', severity: 'info', message: '"Refused" is needed for the record.'},
      ],
    })
    expect(renderPretty([review], plain)).toContain(`
  plans/rosa.md:1:10
    Rosa was non-compliant and refused the van.
             ^^^^^^^^^^^^^     ^^^^^^^
    warning about “non-compliant”: This can sound like blame. [blaming-language]
    info: "Refused" is needed for the record. [blaming-language]
`)
  })

  it('keeps equal sentences in different places apart', () => {
    const review = makeReview({
      text: 'Meets the ABC team.\nMeets the ABC team.',
      findings: [
        {words: 'ABC', message: 'First.'},
        {words: 'ABC', nth: 1, message: 'Second.'},
      ],
    })
    const report = renderPretty([review], plain)
    expect(report).toContain('plans/rosa.md:1:11\n')
    expect(report).toContain('plans/rosa.md:2:11\n')
  })

  it('folds repeats of a term into a list of lines, and shows each of them when asked for all', () => {
    const text = 'The ISP.\nAn ISP and an ISP.\n\nOld isp.'
    const findings = [
      {words: 'ISP', term: 'ISP', message: 'Spell it out.'},
      {words: 'ISP', nth: 1, term: 'ISP', message: 'Spell it out.'},
      {words: 'ISP', nth: 2, term: 'ISP', message: 'Spell it out.'},
      {words: 'isp', term: 'isp', message: 'Spell it out.'},
    ]
    const short = renderPretty([makeReview({text, findings})], plain)
    expect(short).toContain('[undefined-acronym]\n      Found 4 times, again on lines 2 (2 times) and 4.\n')
    expect(short).not.toContain('Old isp.')
    expect(short).toContain('\nMost often: ISP ×4 (undefined-acronym).\n')
    const long = renderPretty([makeReview({text, findings})], {...plain, verbose: true})
    expect(long).toContain('    An ISP and an ISP.\n       ^^^        ^^^\n')
    expect(long).toContain('    Old isp.\n        ^^^\n')
    expect(long).not.toContain('again')
  })

  it('gives the advice of a message once a file', () => {
    const message = 'This goal has no target date. Add the day, such as “by June 30, 2026”.'
    const review = makeReview({
      text: 'Ben will read.\n\nBen will swim.',
      findings: [
        {words: 'Ben will read.', rule: 'missing-target-date', message},
        {words: 'Ben will swim.', rule: 'missing-target-date', message},
      ],
    })
    const short = renderPretty([review], plain)
    expect(short.split('Add the day')).toHaveLength(2)
    expect(short).toContain('^\n    warning: This goal has no target date. [missing-target-date]\n')
    expect(renderPretty([review], {...plain, verbose: true}).split('Add the day')).toHaveLength(3)
  })

  it('gives advice once that differs in nothing but the words it is about, and what it offers for each', () => {
    const say = (term: string) => ({
      words: term,
      term,
      message: `“${term}” is not spelled out. Write the name first.`,
      suggestions: [{title: `Write the long name of ${term}`}],
    })
    const report = renderPretty([makeReview({text: 'The FBA.\n\nThe BIP.', findings: [say('FBA'), say('BIP')]})], plain)
    expect(report).toContain('“FBA” is not spelled out. Write the name first. [')
    expect(report).toContain('“BIP” is not spelled out. [')
    expect(report).toContain('Try: Write the long name of FBA')
    expect(report).toContain('Try: Write the long name of BIP')
  })

  it('folds a repeat that begins a sentence with one that does not', () => {
    const say = (term: string) => ({words: term, term, message: `“${term}” is hard. Write “walk”.`})
    const text = 'He ambulates.\n\nAmbulates well.'
    const report = renderPretty([makeReview({text, findings: [say('ambulates'), say('Ambulates')]})], plain)
    expect(report).toContain('Again on line 3.')
  })

  it('counts the suggestions and places that it leaves out', () => {
    const review = makeReview({
      text: `${'See ISP.\n'.repeat(12)}`,
      findings: Array.from({length: 12}, (_, nth) => ({
        words: 'ISP',
        nth,
        term: 'ISP',
        message: 'Spell it out.',
        suggestions: ['one', 'two', 'three', 'four', 'five'].map((title) => ({title})),
      })),
    })
    expect(renderPretty([review], plain)).toContain(`
      Try: one
      Or: two
      Or: three
      And 2 more.
      Found 12 times, again on lines 2, 3, 4, 5, 6, 7, 8, 9 and 3 more.
`)
  })

  it('gives the place in a Word or PDF file in words', () => {
    const point = {paragraph: 14, run: 2, char: 0}
    const word = makeReview({
      path: 'plans/luis.docx',
      format: 'docx',
      text: 'IHBS twice a week.',
      place: {
        kind: 'docx',
        part: 'word/document.xml',
        start: point,
        end: point,
        cell: {table: 2, row: 3, column: 1},
      },
      findings: [{words: 'IHBS', label: 'Goals › Goal 2, table row 3'}, {words: 'twice a week.'}],
    })
    expect(renderPretty([word], plain)).toContain('\n  Goals › Goal 2, table row 3\n    IHBS twice a week.\n')
    const unlabelled = {...word, findings: word.findings.slice(1)}
    expect(renderPretty([unlabelled], plain)).toContain('\n  table 2, row 3, paragraph 14\n    IHBS twice')
    const pdf = makeReview({
      path: 'plans/luis.pdf',
      format: 'pdf',
      text: 'IHBS twice a week.',
      place: {kind: 'pdf', page: 3, line: 12, quads: []},
      findings: [{words: 'IHBS'}],
    })
    expect(renderPretty([pdf], plain)).toContain('\n  page 3, line 12\n    IHBS twice')
  })

  it('says when a finding is about the whole document', () => {
    const review = makeReview({text: 'A plan.', findings: [{rule: 'missing-review-date', message: 'Set a date.'}]})
    expect(renderPretty([review], plain)).toContain(
      '\n  plans/rosa.md (the whole document)\n    warning: Set a date. [missing-review-date]\n',
    )
  })

  it('mentions files without findings kindly, after the others', () => {
    const clear = makeReview({path: 'notes/monday.txt', format: 'text', kind: 'note'})
    const report = renderPretty([clear, oneFinding], plain)
    expect(report).toContain('\nnotes/monday.txt (case note, plain text): all clear, nicely done.\n\nSummary\n')
    expect(report.indexOf('notes/monday.txt')).toBeGreaterThan(report.indexOf('plans/rosa.md'))
  })

  it('tells what could not be read, once, and never calls such a file clear', () => {
    const scan = 'This PDF holds pictures of pages and no text.'
    const pending = 'Two deletions are still pending in Word.'
    const unreadable = makeReview({
      path: 'plans/scan.pdf',
      format: 'pdf',
      status: 'unreadable',
      problems: [{code: 'scan', message: scan}],
      findings: [{rule: 'unreadable-file', severity: 'error', message: scan}],
    })
    const partial = makeReview({
      path: 'plans/ana.docx',
      format: 'docx',
      status: 'partial',
      problems: [{code: 'tracked-changes', message: pending, page: 2}],
    })
    expect(renderPretty([unreadable, partial], plain)).toBe(`plans/scan.pdf (PDF): could not be read
  error: ${scan} [unreadable-file]

plans/ana.docx (care plan, Word): partly read; nothing to change in what was
  read
  ${pending} (page 2)

Summary
Checked 1 of 2 files on 2026-03-02: 1 care plan. 1 file was only partly read. 1
  file could not be read.
Found 1 error.
`)
  })

  it('says of a plan without goals, and of what is no plan, how little was looked at', () => {
    const plan = makeReview({path: 'ifsp.md', goals: 0})
    const letter = makeReview({path: 'letter.md', kind: 'other', goals: 0})
    const note = makeReview({path: 'note.md', kind: 'note', goals: 0})
    const report = renderPretty([plan, letter, note], {...plain, width: 100})
    expect(report).toContain(
      'ifsp.md (care plan, Markdown): nothing to change in what was checked.\n  No goals were found in this plan, so',
    )
    expect(report).toContain(
      'letter.md (other document, Markdown): nothing to change in what was checked.\n  It was not read as a plan,',
    )
    expect(report).toContain('note.md (case note, Markdown): all clear, nicely done.\n\n')
  })

  it('does not call a file clear whose findings stand in the baseline', () => {
    const report = renderPretty([makeReview({path: 'old.md', baselined: 3})], plain)
    expect(report).toContain('old.md (care plan, Markdown): nothing new.\n')
    expect(report).toContain('\nFound nothing new.\nNot shown: 3 findings in the baseline.\n')
  })

  it('sorts many findings by topic, and names the files with most to do', () => {
    const word = {rule: 'undefined-acronym', message: 'Spell it out.'}
    const blame = {rule: 'blaming-language', category: 'respect', message: 'Say what happened.'} as const
    const files = ['a.md', 'b.md', 'c.md', 'd.md'].map((path, i) =>
      makeReview({path, findings: [blame, ...Array.from({length: i + 1}, () => word)]}),
    )
    const report = renderPretty(files, {...plain, width: 100})
    expect(report).toContain('\nFound 14 warnings.\nBy topic: respect 4, plain language 10.\n')
    expect(report).toContain('\nMost to do: d.md (5 warnings), c.md (4 warnings), b.md (3 warnings).\n')
    expect(renderPretty(files.slice(0, 2), plain)).not.toMatch(/By topic|Most to do/)
  })

  it('ends with rates over all files', () => {
    const rates = (
      goals: number,
      measurable: number,
      dated: number,
      acronyms: number,
      known: number,
      voice: number,
    ) => [
      {rule: 'unmeasurable-goal', checked: goals, met: measurable},
      {rule: 'missing-target-date', checked: goals, met: dated},
      {rule: 'undefined-acronym', checked: acronyms, met: known},
      {rule: 'missing-family-voice', checked: 1, met: voice},
    ]
    const report = renderPretty(
      [
        makeReview({path: 'a.md', measures: rates(4, 3, 2, 5, 3, 1)}),
        makeReview({path: 'b.md', measures: rates(3, 2, 2, 0, 0, 0)}),
      ],
      plain,
    )
    expect(report).toContain(`
Checked 2 files on 2026-03-02: 2 care plans.
Found nothing to change.
Goals: 5 of 7 measurable, 4 of 7 dated. Acronyms: 3 of 5 spelled out. Family
  voice: 1 of 2 plans.
`)
  })

  it('has an answer when there was nothing to check', () => {
    expect(renderPretty([], plain)).toBe('Summary\nThere were no files to check on 2026-03-02.\n')
  })
})
