import {describe, expect, it} from 'vitest'
import {control, field, makeDocx, paragraph, part, row, run, runOf, table, textBox} from '../ingest/docx/make-docx.js'
import {byId, elements, markedWords, pageWith, textOf, tight} from './html-page.js'

// A Word file looks on the page as in Word, and whatever was read of it has its place there.

const styles = (content: string) => ({'word/styles.xml': part('styles', content)})

async function shown(body: string, words: readonly string[] = [], extra: Record<string, string> = {}) {
  const page = await pageWith(
    makeDocx(body, extra),
    'plan.docx',
    words.map((each) => ({words: each})),
  )
  expect(markedWords(page.tree).map(tight)).toEqual(words.map(tight))
  return {...page, text: textOf(byId(page.tree, 'document'), false)}
}

describe('a Word file on the page', () => {
  it('keeps bold, lists, tables, merged cells and header rows', async () => {
    const merged = `<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${paragraph('Both rows')}</w:tc>`
    const below = `<w:tc><w:tcPr><w:vMerge/></w:tcPr>${paragraph('')}</w:tc>`
    const wide = `<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph('Two columns')}</w:tc>`
    const head = row(['Goal', 'Measure', 'By when'], '<w:tblHeader/>')
    const rows = `${head}<w:tr>${merged}<w:tc>${paragraph('a')}</w:tc><w:tc>${paragraph('b')}</w:tc></w:tr><w:tr>${below}${wide}</w:tr>`
    const {tree} = await shown(`${paragraph(run('Rosa', '<w:b/>') + run(' calls.'))}<w:tbl>${rows}</w:tbl>`, [
      'Rosa calls.',
      'Two columns',
    ])
    const cells = elements(tree, ({tagName}) => /^t[hd]$/.test(tagName))
    expect(cells.map(({tagName, properties}) => [tagName, properties.rowSpan, properties.colSpan])).toEqual([
      ['th', undefined, undefined],
      ['th', undefined, undefined],
      ['th', undefined, undefined],
      ['td', 2, undefined],
      ['td', undefined, undefined],
      ['td', undefined, undefined],
      ['td', undefined, 2],
    ])
    expect(elements(tree, ({tagName}) => tagName === 'strong').map((node) => textOf(node, false))).toContain('Rosa')
  })

  it('knows headings by the style they are based on', async () => {
    const own = styles(
      '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Agency"><w:name w:val="Agency Head"/><w:basedOn w:val="Heading1"/></w:style>',
    )
    const {tree} = await shown(
      paragraph('Goals', '<w:pStyle w:val="Agency"/>') + paragraph('Rosa calls.'),
      ['Goals'],
      own,
    )
    const headings = elements(byId(tree, 'document'), ({tagName}) => tagName === 'h3')
    expect(headings.map((node) => textOf(node, false))).toEqual(['Goals'])
  })

  it('shows the numbers Word shows', async () => {
    const numbering = part(
      'numbering',
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="Goal %1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
    )
    const listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    const {text} = await shown(paragraph('Rosa calls.', listed) + paragraph('Rosa writes.', listed), ['Rosa writes.'], {
      'word/numbering.xml': numbering,
    })
    expect(text).toContain('Goal C. Rosa calls.')
    expect(text).toContain('Goal D. Rosa writes.')
  })

  it('gives text that mammoth leaves out its place', async () => {
    const body =
      paragraph(
        run('Signed by ') +
          `<w:fldSimple w:instr=" DOCPROPERTY Who ">${run('Ms. Lee')}</w:fldSimple>` +
          run(' in May.'),
      ) +
      paragraph(
        run('Ride: ') +
          field(
            'FORMDROPDOWN',
            undefined,
            '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="van"/><w:listEntry w:val="bus"/></w:ddList></w:ffData>',
          ),
      ) +
      paragraph(
        run('Before the box. ') + textBox(paragraph('In the box.') + table(['Who', 'Mei'])) + run('After it.'),
      ) +
      paragraph('The end.')
    const {text} = await shown(body, ['Ms. Lee', 'bus', 'In the box.', 'Mei', 'The end.'])
    expect(tight(text)).toContain('SignedbyMs.LeeinMay.')
    expect(tight(text)).toContain('Ride:bus')
    const order = ['Before the box.', 'In the box.', 'Mei', 'The end.'].map((words) => text.indexOf(words))
    expect([...order].sort((a, b) => a - b)).toEqual(order)
  })

  it('shows headers and footers apart, once', async () => {
    const extra = {
      'word/header1.xml': part('hdr', paragraph('Cedar County Care')),
      'word/footer1.xml': part('ftr', paragraph('Draft of May')),
    }
    const {tree} = await shown(paragraph('Rosa calls.'), ['Rosa calls.', 'Draft of May'], extra)
    const [section] = elements(tree, ({properties}) => String(properties.className) === 'beside')
    expect(section && textOf(section, false)).toBe('Header and footerCedar County CareDraft of May')
  })

  it('shows a running head once, whatever number it gives each page', async () => {
    const heads = ['Care plan, page 1 of 3', 'Care plan, page 2 of 3', 'Care plan, page 3 of 3', 'Draft']
    const extra = {'word/header1.xml': part('hdr', heads.map((words) => paragraph(words)).join(''))}
    const {tree} = await shown(paragraph('Rosa calls.'), ['Rosa calls.'], extra)
    const [section] = elements(tree, ({properties}) => String(properties.className) === 'beside')
    expect(section && textOf(section, false)).toBe('Header and footerCare plan, page 1 of 3Draft')
  })

  it('leads from a note of Word to its sign and back', async () => {
    const notes = part('footnotes', `<w:footnote w:id="2">${paragraph('As her aunt says.')}</w:footnote>`)
    const body = paragraph(run('Rosa calls.') + runOf('<w:footnoteReference w:id="2"/>') + run(' Then she writes.'))
    const {tree, text} = await shown(body, ['writes', 'aunt'], {'word/footnotes.xml': notes})
    expect(text.match(/As her aunt says\./g)).toHaveLength(1)
    const links = elements(
      byId(tree, 'document'),
      ({tagName, properties}) => tagName === 'a' && /word-/.test(String(properties.href)),
    )
    expect(links.map(({properties}) => properties.href)).toEqual(['#word-footnote-2', '#word-footnote-ref-2'])
  })

  it('shows a note once that two signs lead to', async () => {
    const notes = part('footnotes', `<w:footnote w:id="2">${paragraph('As her aunt says.')}</w:footnote>`)
    const sign = runOf('<w:footnoteReference w:id="2"/>')
    const body = paragraph(run('Rosa calls.') + sign + run(' Then she writes.') + sign)
    const {tree, text} = await shown(body, ['aunt'], {'word/footnotes.xml': notes})
    expect(text.match(/As her aunt says\./g)).toHaveLength(1)
    const signs = elements(byId(tree, 'document'), ({properties}) => properties.href === '#word-footnote-2')
    expect(signs.map((node) => textOf(node))).toEqual(['[1]', '[1]'])
    expect(elements(byId(tree, 'document'), ({tagName}) => tagName === 'li')).toHaveLength(1)
    const ids = elements(tree, ({properties}) => /^word-/.test(String(properties.id))).map(
      ({properties}) => properties.id,
    )
    expect(ids).toEqual(['word-footnote-ref-2', 'word-footnote-2'])
  })

  it('never shows hidden or deleted text', async () => {
    const body = paragraph(
      run('Rosa calls. ') +
        run('Secret words.', '<w:vanish/>') +
        `<w:del w:id="1" w:author="x">${runOf('<w:delText>Old words.</w:delText>')}</w:del>`,
    )
    const {text} = await shown(body, ['Rosa calls.'])
    expect(text).not.toMatch(/Secret|Old words/)
  })

  it('shows boxes as they are ticked, and blanks that nobody filled in', async () => {
    const box = (checked: string) =>
      control(run(checked === '1' ? '☒' : '☐'), `<w14:checkbox><w14:checked w14:val="${checked}"/></w14:checkbox>`)
    const blank = control(run('Click here to enter text.'), '<w:showingPlcHdr/>')
    const {text} = await shown(
      paragraph(box('1') + run(' Bus ')) + paragraph(box('0') + run(' Van')) + paragraph(run('Name: ') + blank),
      ['Bus'],
    )
    expect(text).toMatch(/☒ Bus/)
    expect(text).toMatch(/☐ Van/)
    expect(text).toContain('Click here to enter text.')
  })

  it('shows a file that mammoth cannot read', async () => {
    // mammoth throws for a picture whose relationship is missing.
    const picture = runOf('<w:pict><v:shape><v:imagedata r:id="rId99"/></v:shape></w:pict>')
    const {text} = await shown(paragraph(run('Rosa calls.') + picture), ['Rosa calls.'])
    expect(text).toContain('Rosa calls.')
  })
})
