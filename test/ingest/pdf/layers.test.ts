import {describe, expect, it} from 'vitest'
import {createReviewer} from '../../../src/check/reviewer.js'
import {readPdf} from '../../../src/ingest/pdf/index.js'
import {objectAfter, show, type TinyPage, tinyPdf} from './tiny-pdf.js'

const line = (text: string, y: number) => show(text, 72, y)
const onLayer = (name: string, content: string) => `/OC /${name} BDC\n${content}EMC\n`

/** A page of a file with two layers, Draft (off) and Final (on); `drawing` is an object that the page may show as X. */
function withLayers(content: string, drawing = '<<>>', off = 'Draft') {
  const pages: TinyPage[] = [{content: line('Imelda likes maps.', 700) + content}]
  const first = objectAfter(pages)
  const [draft, final] = [`${first} 0 R`, `${first + 1} 0 R`]
  return readPdf(
    tinyPdf(pages, '', [], {
      catalog: `/OCProperties <</OCGs [${draft} ${final}] /D <</OFF [${off === 'Draft' ? draft : ''}]>>>>`,
      resources: `/Properties <</Draft ${draft} /Final ${final} /Both ${first + 2} 0 R>> /XObject <</X ${first + 3} 0 R>>`,
      objects: [
        '<</Type /OCG /Name (Draft)>>',
        '<</Type /OCG /Name (Final)>>',
        `<</Type /OCMD /OCGs [${draft} ${final}] /P /AllOn>>`,
        drawing,
      ],
    }),
  )
}

/** A drawing of its own that is on the draft layer, with this content. */
function drawingOnDraft(content: string): string {
  const draft = objectAfter([{content: ''}])
  return `<</Type /XObject /Subtype /Form /BBox [0 0 612 792] /OC ${draft} 0 R /Resources <</Font <</F1 3 0 R>>>> /Length ${content.length}>>\nstream\n${content}\nendstream`
}

describe('words on layers', () => {
  it('are left out where the layer is off, and that is told', async () => {
    const {text, problems, status} = await withLayers(
      onLayer('Draft', line('An old version.', 680)) + onLayer('Final', line('She walks to school.', 660)),
    )
    expect(text).toBe('Imelda likes maps.\nShe walks to school.')
    expect(status).toBe('partial')
    expect(problems.map(({code, page}) => [code, page])).toEqual([['hidden-layer', 1]])
  })

  it('are told as a finding that names the page once', async () => {
    const review = createReviewer({today: '2026-09-15'})
    const {findings} = await review(await withLayers(onLayer('Draft', line('An old version.', 680))))
    expect(findings.map(({message}) => message)).toEqual([
      'Page 1 has a layer that is switched off, and it was not checked. If it belongs to the record, switch it on and print the file to a new PDF.',
    ])
  })

  it('are left out to the end of the layer, whatever is marked inside of it', async () => {
    const marked = `/Span <</Lang (en)>> BDC\n${line('An old', 680)}EMC\n${line('version.', 660)}`
    expect((await withLayers(onLayer('Draft', marked) + line('She walks.', 640))).text).toBe(
      'Imelda likes maps.\nShe walks.',
    )
  })

  it('are left out where a rule over several layers says so', async () => {
    expect((await withLayers(onLayer('Both', line('An old version.', 680)))).text).toBe('Imelda likes maps.')
  })

  it('are read where all layers are on', async () => {
    const {text, problems} = await withLayers(onLayer('Draft', line('She walks to school.', 660)), '<<>>', 'none')
    expect(text).toBe('Imelda likes maps.\nShe walks to school.')
    expect(problems).toEqual([])
  })

  it('are told where they cannot be told from the others', async () => {
    const {text, problems} = await withLayers('/X Do\n', drawingOnDraft(line('An old version.', 680)))
    expect(text).toContain('Imelda likes maps.')
    expect(problems.map(({code}) => code)).toEqual(['hidden-layer-read'])
  })

  it('do not mix up with a drawing that is on a layer itself', async () => {
    const content = `q\n/X Do\nQ\n${onLayer('Final', line('She walks.', 660))}${onLayer('Draft', line('An old version.', 640))}`
    const {text, problems} = await withLayers(content, drawingOnDraft('0 0 10 10 re f\n'))
    expect(text).toBe('Imelda likes maps.\nShe walks.')
    expect(problems.map(({code}) => code)).toEqual(['hidden-layer'])
  })
})

describe('a signature', () => {
  it('is read by the words it shows', async () => {
    const content = 'BT /F1 10 Tf 2 30 Td (Digitally signed) Tj 0 -12 Td [(by)-300(Rosa Ruiz)] TJ ET'
    const pages = (appearance: number): TinyPage[] => [
      {
        content: line('Imelda likes maps.', 700),
        annotations: [`/Subtype /Widget /FT /Sig /T (Parent) /F 4 /Rect [72 600 272 650] /AP <</N ${appearance} 0 R>>`],
      },
    ]
    const number = objectAfter(pages(0))
    const {text} = await readPdf(
      tinyPdf(pages(number), '/Fields [8 0 R]', [], {
        objects: [
          `<</Type /XObject /Subtype /Form /BBox [0 0 200 50] /Resources <</Font <</F1 3 0 R>>>> /Length ${content.length}>>\nstream\n${content}\nendstream`,
        ],
      }),
    )
    expect(text.replace(/\s+/g, ' ')).toBe('Imelda likes maps. Digitally signed by Rosa Ruiz')
  })
})
