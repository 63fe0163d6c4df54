import {describe, expect, test} from 'vitest'
import {readDocx} from '../../../src/ingest/docx/index.js'
import {makeDocx, paragraph, part, run, table} from './make-docx.js'

const SPANISH = 'Ilse quiere cocinar la cena con su abuela cada semana.'
const HMONG = 'Nws xav ua noj nrog nws pog txhua lub lim tiam.'
const ENGLISH = 'Ilse will cook supper with her grandmother every week.'
const CHINESE = '她想每周和奶奶一起做晚饭。'

const lang = (tag: string, attribute = 'val') => `<w:lang w:${attribute}="${tag}"/>`

/** The stretches of other languages in a document: language and words. */
function languagesOf(body: string, styles = '') {
  const {otherLanguages, text, problems} = readDocx(makeDocx(body, {'word/styles.xml': part('styles', styles)}))
  return {
    found: otherLanguages.map(({language, span}) => [language, text.slice(span.start, span.end)]),
    problems,
  }
}
const defaults = (properties: string) =>
  `<w:docDefaults><w:rPrDefault><w:rPr>${properties}</w:rPr></w:rPrDefault></w:docDefaults>`
const style = (type: string, id: string, properties: string, more = '') =>
  `<w:style w:type="${type}" w:styleId="${id}"${more}><w:name w:val="${id}"/><w:rPr>${properties}</w:rPr></w:style>`

describe('languages', () => {
  test('of runs; neighbours are merged, and English between is not', () => {
    const body =
      paragraph(ENGLISH) +
      paragraph(run('Ilse quiere cocinar ', lang('es-MX')) + run('la cena con su abuela.', `<w:b/>${lang('es-MX')}`)) +
      table([paragraph(run(SPANISH, lang('es-MX'))), ENGLISH]) +
      paragraph(run(HMONG, lang('hmn')))
    expect(languagesOf(body).found).toEqual([
      ['es-MX', `Ilse quiere cocinar la cena con su abuela.\n${SPANISH}`],
      ['hmn', HMONG],
    ])
  })

  test('of styles and of the whole document; the nearest says it', () => {
    const styles =
      defaults(lang('es-US')) +
      style('paragraph', 'Normal', '', ' w:default="1"') +
      style('paragraph', 'English', lang('en-US')) +
      style('character', 'Hmoob', lang('hmn'))
    const inStyle = (text: string, properties = '') => paragraph(run(text, properties), '<w:pStyle w:val="English"/>')
    expect(languagesOf(paragraph(SPANISH), styles).found).toEqual([['es-US', SPANISH]])
    expect(languagesOf(inStyle(SPANISH), styles).found).toEqual([])
    expect(languagesOf(inStyle(HMONG, '<w:rStyle w:val="Hmoob"/>'), styles).found).toEqual([['hmn', HMONG]])
    expect(languagesOf(inStyle(SPANISH, `<w:rStyle w:val="Hmoob"/>${lang('es')}`), styles).found).toEqual([
      ['es', SPANISH],
    ])
    const byDefaultStyle = style('paragraph', 'Normal', lang('es-AR'), ' w:default="1"')
    expect(languagesOf(paragraph(SPANISH), byDefaultStyle).found).toEqual([['es-AR', SPANISH]])
  })

  test('by script', () => {
    const styles = defaults('<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>')
    const arabic = 'تريد ليلى أن تطبخ العشاء مع جدتها كل أسبوع.'
    expect(languagesOf(paragraph(ENGLISH) + paragraph(CHINESE) + paragraph(arabic), styles).found).toEqual([
      ['zh-CN', CHINESE],
      ['ar-SA', arabic],
    ])
  })

  test.each([
    ['English text in a file set to Spanish', paragraph(ENGLISH), defaults(lang('es-MX'))],
    ['short English lines in a file set to Spanish', paragraph('Weekly family supper plan'), defaults(lang('es-MX'))],
    ['a name', paragraph(run('Call ') + run('Íñigo Núñez', lang('es-ES')) + run(' on Monday.')), ''],
    ['a title of three words', paragraph(run('Cien años después', lang('es-ES'))), ''],
    ['no language, and codes of Word', paragraph(run(SPANISH, lang('x-none')) + run(SPANISH, lang('0409'))), ''],
    ['other kinds of English', paragraph(run(ENGLISH, lang('en-GB'))), ''],
    ['English with a few words in common', paragraph(run('Missing an annotation also in May', lang('de-DE'))), ''],
    ['English with an unknown mark', paragraph(run(ENGLISH, lang('om-ET'))), ''],
  ])('%s is checked like all English text', (_, body, styles) => {
    expect(languagesOf(body, styles)).toEqual({found: [], problems: []})
  })

  test('a language whose words are not known needs more of them', () => {
    const oromo = 'Ilseen torban hunda akkoo ishee waliin irbaata bilcheessuu barbaaddi.'
    expect(languagesOf(paragraph(run(oromo, lang('om-ET')))).found).toEqual([['om-ET', oromo]])
  })

  test('it is told in plain words', () => {
    const {problems} = languagesOf(paragraph(run(SPANISH, lang('es-MX'))) + paragraph(run(HMONG, lang('hmn'))))
    expect(problems).toEqual([
      {
        code: 'other-language',
        message:
          'Some of the text is in Spanish and Hmong. It was not checked for wording, because carelint only knows English. Ask someone who reads the language well to look it over.',
      },
    ])
  })
})
