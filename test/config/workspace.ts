import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import * as v from 'valibot'
import {afterEach} from 'vitest'
import {ConfigError, createConfigLoader, type ResolvedConfig} from '../../src/config/index.js'
import {defineRule, type RuleDefinition} from '../../src/rule/define-rule.js'

const rule = (id: string, options?: v.GenericSchema<unknown, object>): RuleDefinition =>
  defineRule({
    id,
    category: 'plan',
    severity: 'warning',
    summary: `Sums up ${id}.`,
    standard: [],
    ...(options ? {options} : {}),
    *check() {},
    message: () => '',
  })

/** Rules without any checks, so that these tests do not change with the real ones. */
export const rules = [
  rule('blank-field'),
  rule('contact-gap', v.object({days: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 30)})),
  rule(
    'overdue-review',
    v.pipe(
      v.object({
        early: v.optional(v.number(), 30),
        late: v.optional(v.number(), 90),
        names: v.optional(v.pipe(v.array(v.string()), v.minLength(1))),
      }),
      v.check(({early, late}) => early < late),
    ),
  ),
  rule(
    'undefined-acronym',
    v.object({
      known: v.optional(v.array(v.string()), []),
      strict: v.optional(v.boolean(), false),
      where: v.optional(v.picklist(['everywhere', 'goals']), 'everywhere'),
    }),
  ),
  rule('vague-target-date'),
]

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, {recursive: true})
})

/** A temporary folder with these files, and a loader for it. */
export function workspace(files: Record<string, string | Uint8Array>) {
  const folder = mkdtempSync(join(tmpdir(), 'carelint-config-'))
  folders.push(folder)
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), content)
  }
  const {settingsFor} = createConfigLoader(rules)
  // Paths in results and messages are told from the temporary folder.
  const short = (text: string) =>
    text.replaceAll(`${folder.replaceAll('\\', '/')}/`, '').replaceAll(join(folder, '/'), '')
  return {
    folder,
    resolve: (file: string): Promise<ResolvedConfig> => settingsFor(join(folder, file)),
    settings: async (file: string) => (await settingsFor(join(folder, file))).settings,
    files: async (file: string) => (await settingsFor(join(folder, file))).files.map(short),
    origins: async (file: string) =>
      (await settingsFor(join(folder, file))).origins.map((origin) => ({...origin, file: short(origin.file)})),
    /** The message of the ConfigError for a document. */
    async complaint(file = 'plan.md'): Promise<string> {
      try {
        await settingsFor(join(folder, file))
      } catch (error) {
        if (error instanceof ConfigError) return short(error.message)
        throw error
      }
      return 'no complaint'
    },
  }
}

/** What is said about a `carelint.yaml` with this content. */
export const complaintAbout = (yaml: string | Uint8Array) => workspace({'carelint.yaml': yaml}).complaint()
