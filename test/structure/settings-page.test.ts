import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {createConfigLoader} from '../../src/config/index.js'
import {RECORD_KINDS} from '../../src/record/kinds.js'
import {rules} from '../../src/rule/knowledge.js'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const page = read('docs/settings.md')
const home = mkdtempSync(join(tmpdir(), 'carelint-settings-'))
afterAll(() => rmSync(home, {recursive: true, force: true}))

describe('the page about settings', () => {
  it('names every setting, and every kind of record', () => {
    const {properties} = JSON.parse(read('schema/config.schema.json'))
    for (const name of [...Object.keys(properties), ...RECORD_KINDS]) {
      expect(page, name).toMatch(new RegExp(`\`${name}\`|^ *${name}:`, 'm'))
    }
  })

  it.each([...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, yaml = '']) => yaml))(
    'shows only settings that carelint takes: %j',
    async (yaml) => {
      writeFileSync(join(home, 'carelint.yaml'), yaml)
      const {origins} = await createConfigLoader(rules).settingsFor(join(home, 'Ana Rivera.docx'))
      expect(origins).not.toEqual([])
    },
  )
})
