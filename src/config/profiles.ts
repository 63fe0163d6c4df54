import {profilesByName} from '../rule/profiles.js'

/** Where a value comes from that no file of the agency's set. */
export const BUILT_IN = 'built in'

/** The profiles that ship with carelint, by name, as their YAML files in rules/profiles have them. */
export const builtInProfiles: Readonly<Record<string, unknown>> = Object.fromEntries(
  Object.entries(profilesByName).map(([name, {content}]) => [name, content]),
)
