import {expect, it} from 'vitest'
import type {Word} from '../../../src/ingest/pdf/leaf.js'
import type {Part} from '../../../src/ingest/pdf/outline.js'
import type {PdfjsStructNode} from '../../../src/ingest/pdf/pdfjs.js'
import {fieldsInText, partsFromTags} from '../../../src/ingest/pdf/structure.js'

/** Words of one marked content, 30 points apart on one line. */
const words = (mark: string, text: string, x = 72, baseline = 100, tag = 'P'): Word[] =>
  text.split(' ').map((each, i) => ({
    leaf: 0,
    from: 0,
    to: each.length,
    text: each,
    page: 1,
    x0: x + i * 30,
    x1: x + i * 30 + 27,
    y0: baseline - 8,
    y1: baseline + 2,
    baseline,
    size: 10,
    bold: false,
    italic: false,
    afterBlank: true,
    field: false,
    artifact: false,
    mark,
    tag,
  }))
const node = (role: string, ...children: PdfjsStructNode[]): PdfjsStructNode => ({role, children})
const content = (id: string): PdfjsStructNode => ({type: 'content', id})
const parts = (all: readonly Word[], tree: PdfjsStructNode) => partsFromTags(all, tree, 1, () => 0)

const plain = (some: readonly Word[]) => some.map((word) => word.text).join(' ')
const outline = (found: readonly Part[] | undefined) =>
  found?.map((part) =>
    part.kind === 'text'
      ? [part.depth ?? part.item?.label ?? (part.item ? 'item' : 'text'), plain(part.words)]
      : part.rows.map((row) => row.cells.map((cell) => [cell.column, plain(cell.words)])),
  )

it('follows the order of the tags, not that of the page', () => {
  const all = [...words('a', 'second', 72, 50), ...words('b', 'first', 72, 300)]
  const tree = node('Document', node('P', content('b')), node('P', content('a')))
  expect(outline(parts(all, tree)?.parts)).toEqual([
    ['text', 'first'],
    ['text', 'second'],
  ])
})

it('knows headings by their role, and by the style name LibreOffice leaves', () => {
  const all = [...words('a', 'Plan'), ...words('b', 'Needs', 72, 120, 'Heading 3'), ...words('c', 'Sleep comes easily')]
  const tree = node('Document', node('H2', content('a')), node('P', content('b')), node('P', content('c')))
  expect(outline(parts(all, tree)?.parts)).toEqual([
    [2, 'Plan'],
    [3, 'Needs'],
    ['text', 'Sleep comes easily'],
  ])
})

it('takes labels of list items out of their text, and keeps those that count', () => {
  const all = [
    ...words('a', '1.'),
    ...words('b', 'Call Petra', 90),
    ...words('c', '•', 72, 120),
    ...words('d', 'Rest', 90, 120),
  ]
  const item = (label: string, body: string) =>
    node('LI', node('Lbl', content(label)), node('LBody', node('P', content(body))))
  const tree = node('Document', node('L', item('a', 'b'), item('c', 'd')))
  expect(outline(parts(all, tree)?.parts)).toEqual([
    ['1.', 'Call Petra'],
    ['item', 'Rest'],
  ])
})

it('puts cells in the column they stand in when empty ones are missing, and loses none', () => {
  const all = [
    ...words('a', 'Step', 72, 100),
    ...words('b', 'Who', 200, 100),
    ...words('c', 'When', 330, 100),
    ...words('d', 'Rest', 72, 120),
    ...words('e', 'Friday', 330, 120),
  ]
  const row = (role: string, ...marks: string[]) =>
    node('TR', ...marks.map((mark) => node(role, node('P', content(mark)))))
  const table = node('Table', node('THead', row('TH', 'a', 'b', 'c')), node('TBody', row('TD', 'd', 'e')))
  const found = parts(all, node('Document', table))
  expect(outline(found?.parts)).toEqual([
    [
      [
        [0, 'Step'],
        [1, 'Who'],
        [2, 'When'],
      ],
      [
        [0, 'Rest'],
        [2, 'Friday'],
      ],
    ],
  ])
  const [first] = found?.parts ?? []
  expect(first?.kind === 'table' && first.rows.map((each) => each.header)).toEqual([true, false])
})

it('finds a column for every cell, even where their words stand too close for it', () => {
  const all = [
    ...words('a', 'Step', 72, 100),
    ...words('b', 'Who', 200, 100),
    ...words('c', 'When', 330, 100),
    ...words('d', 'Petra', 330, 120),
    ...words('e', 'Friday', 345, 120),
  ]
  const row = (...marks: string[]) => node('TR', ...marks.map((mark) => node('TD', node('P', content(mark)))))
  const found = parts(all, node('Document', node('Table', row('a', 'b', 'c'), row('d', 'e'))))
  expect(outline(found?.parts)?.[0]?.[1]).toEqual([
    [1, 'Petra'],
    [2, 'Friday'],
  ])
})

it('finds the columns of cells that stand beside the longest row', () => {
  const all = [
    ...words('a', 'Goal'),
    ...words('b', 'Plan', 172),
    ...words('c', 'Call', 172, 120),
    ...words('d', 'Petra', 300, 120),
  ]
  const row = (...marks: string[]) => node('TR', ...marks.map((mark) => node('TD', node('P', content(mark)))))
  const found = parts(all, node('Document', node('Table', row('a', 'b'), row('c', 'd'))))
  expect(found?.parts.map((part) => part.kind === 'table' && part.columns.length)).toEqual([2])
  const more = [
    ...all,
    ...words('e', 'Friday', 400, 140),
    ...words('f', 'Tuba', 72, 140),
    ...words('g', 'Bus', 172, 140),
  ]
  const wider = parts(more, node('Document', node('Table', row('a', 'b'), row('f', 'g', 'e'), row('c', 'd'))))
  expect(outline(wider?.parts)?.[0]?.[2]).toEqual([
    [1, 'Call'],
    [2, 'Petra'],
  ])
})

it('reads on in a line through elements that say nothing', () => {
  const all = [...words('a', 'Name:'), ...words('b', 'Imelda Castellano', 140), ...words('c', 'Plan', 72, 60)]
  const silent = (mark: string) => node('NonStruct', content(mark))
  const tree = node('Document', node('H1', silent('c')), node('P', node('Strong', silent('a')), silent('b')))
  expect(outline(parts(all, tree)?.parts)).toEqual([
    [1, 'Plan'],
    ['text', 'Name: Imelda Castellano'],
  ])
})

it('puts the value of a form field where its tag stands in the text', () => {
  const value = words('pdfjs_internal_id_12R', 'Imelda Castellano', 140).map((word) => ({...word, field: true}))
  const all = [...words('a', 'Name:'), ...words('b', 'She likes maps', 72, 120), ...value]
  const field: PdfjsStructNode = {type: 'annotation', id: 'pdfjs_internal_id_12R'}
  const tree = node('Document', node('P', content('a'), node('Form', field)), node('P', content('b')))
  expect([...fieldsInText(tree)]).toEqual(['pdfjs_internal_id_12R'])
  expect(outline(parts(all, tree)?.parts)).toEqual([
    ['text', 'Name: Imelda Castellano'],
    ['text', 'She likes maps'],
  ])
})

it('does not count a field as part of the text that stands beside it in the tree', () => {
  const field: PdfjsStructNode = {type: 'annotation', id: 'pdfjs_internal_id_12R'}
  expect([...fieldsInText(node('Document', node('P', content('a')), node('Form', field)))]).toEqual([])
})

it('does not trust tags that leave out much of the page', () => {
  const all = [...words('a', 'Plan of care'), ...words('b', 'All of this has no tag at all', 72, 120)]
  expect(parts(all, node('Document', node('P', content('a')), node('P')))).toBeUndefined()
})
