import {groupBy} from './groups.js'
import type {Word} from './leaf.js'
import {boxAround, linesOf} from './lines.js'
import {splitListMark} from './list-marks.js'
import {type ListMark, type Part, type TextPart, TITLE_DEPTH} from './outline.js'
import type {PdfjsStructNode} from './pdfjs.js'
import {cellsOf, rowsOfTable, type TaggedRow, tableFromRows} from './structure-tables.js'

/** Roles that stand inside a line of text; everything else begins a block. (ISO 32000-1, 14.8.4) */
const INLINE_ROLES = new Set([
  'Span',
  'Quote',
  'Reference',
  'BibEntry',
  'Code',
  'Link',
  'Annot',
  'Form',
  'Ruby',
  'RB',
  'RT',
  'RP',
  'Warichu',
  'WT',
  'WP',
  'Em',
  'Strong',
  'Sub',
])

/** Roles that say nothing of what they hold; Chromium puts one around every piece of a line. (ISO 32000-1, 14.8.4.2) */
const SILENT_ROLES = new Set(['NonStruct', 'Private'])

/** Tags are only used where they cover at least this share of a page's words. */
const LEAST_COVERAGE = 0.9

/**
 * What a tagged page holds, in the order of its structure tree; nothing if the tags say too little to be trusted.
 * Words no tag holds (running heads are already gone) are left out: they are `rest`.
 */
export function partsFromTags(
  words: readonly Word[],
  tree: PdfjsStructNode | undefined,
  page: number,
  nextFlow: () => number,
): {parts: Part[]; rest: Word[]} | undefined {
  if (!tree || words.length === 0 || !hasBlocks(tree)) return undefined
  const byMark = groupBy(words, (word) => word.mark ?? '')
  byMark.delete('')
  const taken = new Set<Word>()
  const take = (node: PdfjsStructNode): Word[] => {
    if (node.type === 'content' || node.type === 'annotation') {
      const found = (byMark.get(node.id ?? '') ?? []).filter((word) => !taken.has(word))
      for (const word of found) taken.add(word)
      return found
    }
    return (node.children ?? []).flatMap(take)
  }
  const flow = nextFlow()
  const parts: Part[] = []
  const addText = (found: readonly Word[], role: string, given?: ListMark) => {
    const part = taggedText(found, flow, role, given)
    if (part) parts.push(part)
  }

  const visitItem = (item: PdfjsStructNode) => {
    const children = item.children ?? []
    const label = children.filter((child) => child.role === 'Lbl').flatMap(take)
    const before = parts.length
    for (const child of children) if (child.role !== 'Lbl') visit(child)
    const first = parts[before]
    const mark = label.length > 0 ? (markOfLabel(label) ?? {}) : {}
    if (first?.kind === 'text')
      parts[before] = {...first, item: first.item ?? mark, left: Math.min(first.left, ...label.map((word) => word.x0))}
    else if (label.length > 0) addText(label, 'P')
  }

  const visit = (node: PdfjsStructNode): void => {
    const role = node.role ?? ''
    if (isInline(node)) {
      addText(take(node), 'P')
      return
    }
    if (role === 'LI') {
      visitItem(node)
      return
    }
    if (role === 'Table') {
      const rows = rowsOfTable(node).map((row): TaggedRow => {
        const cells = cellsOf(row)
        return {header: cells.length > 0 && cells.every((cell) => cell.role === 'TH'), cells: cells.map(take)}
      })
      const table = tableFromRows(rows, page)
      if (table) parts.push(table)
      return
    }
    if (!hasBlockChild(node)) {
      addText(take(node), role)
      return
    }
    // A block among loose words: the loose words before and behind it are paragraphs of their own.
    let loose: Word[] = []
    for (const child of node.children ?? []) {
      if (isInline(child)) {
        loose.push(...take(child))
        continue
      }
      addText(loose, role)
      loose = []
      visit(child)
    }
    addText(loose, role)
  }

  visit(tree)
  if (taken.size < words.length * LEAST_COVERAGE) return undefined
  return {parts, rest: words.filter((word) => !taken.has(word))}
}

/** Roles that hold lines of text. */
const TEXT_ROLES = /^(?:P|H[1-6]?|TD|TH|LI|LBody|Lbl|Caption)$/u

/** The marks of the form fields that stand in the text. Others lie beside it in the tree, and only geometry shows what their value belongs to. */
export function fieldsInText(node: PdfjsStructNode, inText = false): Set<string> {
  if (node.type === 'annotation') return new Set(inText && node.id ? [node.id] : [])
  const inside = TEXT_ROLES.test(node.role ?? '') || (inText && isInline(node))
  return new Set((node.children ?? []).flatMap((child) => [...fieldsInText(child, inside)]))
}

function isInline(node: PdfjsStructNode): boolean {
  if (node.role === undefined || INLINE_ROLES.has(node.role)) return true
  return SILENT_ROLES.has(node.role) && (node.children ?? []).every(isInline)
}

function hasBlockChild(node: PdfjsStructNode): boolean {
  return (node.children ?? []).some((child) => !isInline(child))
}

/** Whether the tree separates paragraphs: some programs tag a page as one block. */
function hasBlocks(tree: PdfjsStructNode): boolean {
  const roles: string[] = []
  const visit = (node: PdfjsStructNode) => {
    if (/^(?:P|H[1-6]?|Title|LI|T[HD])$/u.test(node.role ?? '')) roles.push(node.role ?? '')
    for (const child of node.children ?? []) visit(child)
  }
  visit(tree)
  return roles.length >= 2
}

function taggedText(words: readonly Word[], flow: number, role: string, given?: ListMark): TextPart | undefined {
  if (words.length === 0) return undefined
  const split = splitListMark(words)
  const item = given ?? split?.mark
  const depth = headingDepth(role, words[0]?.tag ?? '')
  return {
    kind: 'text',
    words: split ? split.words : words,
    left: boxAround(words).x0,
    lines: linesOf(words).length,
    flow,
    ...(depth === undefined ? {} : {depth}),
    ...(item ? {item} : {}),
  }
}

/** LibreOffice calls a heading `P` and keeps "Heading 2", the name of the paragraph style, as the tag of its content. */
function headingDepth(role: string, tag: string): number | undefined {
  if (role === 'Title' || /^title$/iu.test(tag)) return TITLE_DEPTH
  if (role === 'H') return 1
  const level = /^H([1-6])$/u.exec(role)?.[1] ?? /^heading ?([1-6])$/iu.exec(tag)?.[1]
  return level === undefined ? undefined : Number(level)
}

function markOfLabel(label: readonly Word[]): ListMark | undefined {
  const text = label.map((word) => word.text).join(' ')
  return /[\p{L}\p{N}]/u.test(text) && text !== 'o' ? {label: text} : undefined
}
