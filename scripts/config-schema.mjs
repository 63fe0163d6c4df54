import {toJsonSchema} from '@valibot/to-json-schema'
import {loadTs} from './load-ts.mjs'

/**
 * The JSON Schema of carelint.yaml, for editors: made from the very schema that carelint checks the file with.
 * @returns {Promise<object>}
 */
export async function configSchema() {
  const [{rules}, {createConfigSchema}] = await Promise.all([
    loadTs('src/rule/generated/rules.ts'),
    loadTs('src/config/schema.ts'),
  ])
  // Checks that JSON Schema cannot express (whether a day exists) are left to carelint.
  const {$schema, ...schema} = toJsonSchema(createConfigSchema(rules), {errorMode: 'ignore', typeMode: 'input'})
  return {
    $schema,
    title: 'carelint.yaml',
    description: 'Settings for carelint, which reviews care plans and case notes.',
    ...schema,
  }
}
