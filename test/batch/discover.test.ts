import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {discover} from '../../src/batch/discover.js'
import {temporaryFolder} from '../cli/run-cli.js'

const top = temporaryFolder()
let count = 0

/** A folder of its own with these files; a content of `→ target` makes a link. */
function folderWith(files: Record<string, string>): string {
  const folder = join(top, String(count++))
  // The top of a repository, above which no ignore file counts.
  mkdirSync(join(folder, '.git'), {recursive: true})
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true})
    if (content.startsWith('→ ')) symlinkSync(content.slice(2), join(folder, name))
    else writeFileSync(join(folder, name), content)
  }
  return folder
}

function found(files: Record<string, string>, ...paths: string[]) {
  const folder = folderWith(files)
  const {files: all, errors, passedOver} = discover(paths.length > 0 ? paths : ['.'], folder)
  return {files: all.map((file) => file.slice(folder.length + 1)), errors, passedOver}
}

describe('ignore files', () => {
  it('leave out what they name, in their folder and below', () => {
    const files = {
      '.gitignore': 'old/\n*.txt\n',
      'a.md': '',
      'b.txt': '',
      'old/c.md': '',
      'new/d.txt': '',
      'new/e.md': '',
    }
    expect(found(files).files).toEqual(['a.md', 'new/e.md'])
  })

  it('the nearest that names a document decides', () => {
    const files = {'.gitignore': '*.docx\n', 'a.docx': '', 'kept/.gitignore': '!*.docx\n', 'kept/b.docx': ''}
    expect(found(files).files).toEqual(['kept/b.docx'])
  })

  it('a .carelintignore can take back what a .gitignore leaves out', () => {
    const files = {'.gitignore': '*.docx\n', '.carelintignore': '!plans/*.docx\n', 'plans/a.docx': '', 'b.docx': ''}
    expect(found(files).files).toEqual(['plans/a.docx'])
  })

  it('that leave out every document are named as the reason', () => {
    expect(found({'.carelintignore': '*\n', 'a.md': ''}).errors.join()).toContain(
      'no documents in this folder apart from what .gitignore and .carelintignore leave out',
    )
  })

  it('that are folders leave out nothing', () => {
    expect(found({'.gitignore/notes.md': '', 'a.md': ''}).files).toEqual(['a.md'])
  })
})

describe.skipIf(process.platform === 'win32')('links', () => {
  it('that lead round in a circle are told, and end no search', () => {
    const circle = {'a.md': '→ b.md', 'b.md': '→ a.md', self: '→ ../0'}
    expect(found(circle, 'a.md')).toMatchObject({files: [], errors: [expect.stringContaining('this is a link')]})
    // Inside a folder they are listed as documents, so that the reader tells that they cannot be opened.
    expect(found(circle).files).toEqual(['a.md', 'b.md'])
  })

  it('to a file that is gone are told as what they are', () => {
    expect(found({'a.md': '→ gone.md'}, 'a.md').errors).toEqual([
      'a.md: this is a link to something that does not exist. Check where the file itself is.',
    ])
  })
})
