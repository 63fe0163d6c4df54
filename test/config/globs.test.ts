import {posix, win32} from 'node:path'
import picomatch from 'picomatch'
import {describe, expect, it} from 'vitest'
import {isNamed, pathBelow} from '../../src/config/globs.js'

describe('pathBelow', () => {
  it.each([
    ['C:\\Records', 'C:\\Records\\Rivera\\notes\\May 3.docx', 'Rivera/notes/May 3.docx'],
    ['C:\\Records', 'c:\\records\\plan.docx', 'plan.docx'],
    ['\\\\server\\share\\Records', '\\\\server\\share\\Records\\a\\plan.docx', 'a/plan.docx'],
    ['C:\\Records\\shared', 'C:\\Records\\plan.docx', undefined],
    ['C:\\Records', 'D:\\Records\\plan.docx', undefined],
  ])('on Windows, from %s to %s', (folder, file, expected) => {
    expect(pathBelow(folder, file, win32)).toBe(expected)
  })

  it.each([
    ['/records', '/records/rivera/plan.md', 'rivera/plan.md'],
    ['/records', '/records/..plan.md', '..plan.md'],
    ['/records/shared', '/records/plan.md', undefined],
    ['/records', '/records', undefined],
  ])('elsewhere, from %s to %s', (folder, file, expected) => {
    expect(pathBelow(folder, file, posix)).toBe(expected)
  })
})

describe('isNamed', () => {
  const cases: [files: string | string[], named: string[], notNamed: string[]][] = [
    ['notes/**', ['notes/a.md', 'notes/2026/a.md'], ['a.md', 'old/notes/a.md']],
    ['notes', ['notes/a.md', 'notes/2026/a.md', 'old/notes'], ['old/notes/a.md']],
    ['./notes/', ['notes/a.md'], ['a.md']],
    ['*.pdf', ['a.pdf', 'old/a.pdf', 'old/SCAN.PDF'], ['a.pdf.md']],
    ['*/plan.md', ['rivera/plan.md'], ['plan.md', 'rivera/old/plan.md']],
    ['**/crisis-*.docx', ['crisis-a.docx', 'x/y/crisis-b.docx'], ['x/plan.docx']],
    ['{notes,minutes}/*', ['notes/a.md', 'minutes/b.md'], ['plans/a.md']],
    ['Rivera, Ana (2025)/**', ['Rivera, Ana (2025)/plan.docx'], ['Rivera, Ana 2025/plan.docx']],
    ['[old] plans/*', ['[old] plans/a.md'], ['o plans/a.md']],
    ['plan+(1).md', ['plan+(1).md'], ['plan1.md', 'plan11.md']],
    ['.hidden/**', ['.hidden/a.md'], []],
    [['**', '!drafts/**'], ['a.md', 'old/a.md'], ['drafts/a.md']],
    ['!drafts/**', ['a.md'], ['drafts/a.md']],
  ]
  it.each(cases)('%j', (files, named, notNamed) => {
    const matching = [...named, ...notNamed].filter((path) => isNamed(path, files, picomatch))
    expect(matching).toEqual(named)
  })
})
