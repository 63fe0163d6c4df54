import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {annotatePdf} from '../../src/annotate/pdf/index.js'
import {readPdf} from '../../src/ingest/pdf/index.js'
import {beginsWith, bytesOf, findingOn, highlightsOf, samplePdf, textOf} from './pdf-files.js'

const TODAY = '2026-09-15'

/** Marks a file; its words may have to come from another one, since no protected file can be made here that opens. */
async function mark(bytes: Uint8Array) {
  const document = await readPdf(samplePdf())
  return annotatePdf(bytes, document, [findingOn(document, 'noncompliant')], TODAY)
}

/** A file somebody signed. `reference` is what the signature refers to, such as a DocMDP transform. */
const signedPdf = (reference: string, {catalog = '', field = ''} = {}) =>
  samplePdf({
    catalog: `/AcroForm <</SigFlags 3 /Fields [10 0 R]>> ${catalog}`,
    objects: {
      // The signature hangs on a kid that inherits the type.
      10: `<</FT /Sig /T (sign) /Kids [11 0 R]>>`,
      11: `<</Parent 10 0 R /V 12 0 R ${field}>>`,
      12: `<</Type /Sig /Filter /Adobe.PPKLite /ByteRange [0 100 200 300] /Contents <30> ${reference}>>`,
    },
  })
const docMdp = (level: string) =>
  `/Reference [<</Type /SigRef /TransformMethod /DocMDP /TransformParams <</Type /TransformParams ${level}>>>>]`

describe('a signed file', () => {
  it.each([
    ['a plain signature', ''],
    ['a signature that allows notes', docMdp('/P 3')],
    ['a signature that locks fields', '/Reference [<</TransformMethod /FieldMDP /TransformParams <</Action /All>>>>]'],
  ])('gets notes, and a word about its signature: %s', async (_, reference) => {
    const bytes = signedPdf(reference)
    const copy = await mark(bytes)
    expect(beginsWith(copy.bytes, bytes)).toBe(true)
    expect(copy.notes.join()).toMatch(/signature still covers/)
    expect(await highlightsOf(copy.bytes)).toHaveLength(1)
  })

  it.each([
    ['no change', docMdp('/P 1'), {}, /does not allow any changes/],
    ['only filling in', docMdp('/P 2'), {}, /filling in the form/],
    ['only filling in, since it does not say', docMdp(''), {}, /filling in the form/],
    ['no change, as its field says', '', {field: '/Lock <</Action /All /P 1>>'}, /does not allow any changes/],
    ['only filling in, as the catalog says', docMdp('/P 2'), {catalog: '/Perms <</DocMDP 12 0 R>>'}, /filling in/],
  ])('is refused when the signer allows %s', async (_, reference, more, reason) => {
    await expect(mark(signedPdf(reference, more))).rejects.toMatchObject({
      name: 'AnnotateError',
      message: expect.stringMatching(reason),
    })
  })

  it('is refused when only the catalog knows of a certificate', async () => {
    const bytes = samplePdf({catalog: `/Perms <</DocMDP <</Type /Sig ${docMdp('/P 1')}>>>>`})
    await expect(mark(bytes)).rejects.toMatchObject({name: 'AnnotateError'})
  })

  it('is not one as long as nobody signed', async () => {
    const bytes = samplePdf({
      catalog: '/AcroForm <</Fields [10 0 R]>>',
      objects: {10: '<</FT /Sig /T (sign here) /Lock <</Action /All /P 1>>>>'},
    })
    expect((await mark(bytes)).notes).toEqual([])
  })
})

describe('an encrypted file', () => {
  it('is refused with the reason, even if it opens without a password', async () => {
    const bytes = samplePdf({trailer: '/Encrypt 10 0 R', objects: {10: '<</Filter /Standard /V 1>>'}})
    await expect(mark(bytes)).rejects.toMatchObject({
      name: 'AnnotateError',
      message: expect.stringMatching(/encrypted.*Save a copy without protection/),
    })
  })

  it('is refused when it asks for a password', async () => {
    const bytes = new Uint8Array(readFileSync('fixtures/hostile/encrypted.pdf'))
    await expect(mark(bytes)).rejects.toMatchObject({
      name: 'AnnotateError',
      message: expect.stringMatching(/encrypted/),
    })
  })

  it('is refused when its cross-reference is broken too', async () => {
    const whole = samplePdf({trailer: '/Encrypt 10 0 R', objects: {10: '<</Filter /Standard /V 1>>'}})
    const bytes = bytesOf(textOf(whole).replace('startxref', 'start'))
    await expect(mark(bytes)).rejects.toMatchObject({
      name: 'AnnotateError',
      message: expect.stringMatching(/encrypted/),
    })
  })
})

it('tells about extra rights for Adobe Reader, and about forms that only it draws', async () => {
  const rights = await mark(samplePdf({catalog: '/Perms <</UR3 <</Type /Sig>>>>'}))
  expect(rights.notes.join()).toMatch(/extra rights for Adobe Reader/)
  expect((await mark(samplePdf({catalog: '/NeedsRendering true'}))).notes.join()).toMatch(/may not show the notes/)
})
