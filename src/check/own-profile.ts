import type {Severity} from '../rule/define-rule.js'
import {profilesByName} from '../rule/profiles.js'
import type {RuleSetting, Settings} from './settings.js'

/**
 * The settings with the profile that a record's front matter names on top: what is in the record itself comes first. A rule that is off
 * stays off. A name that is not a profile changes nothing; the rule `unused-front-matter` reports it.
 */
export function withOwnProfile(settings: Settings, name: string): Settings {
  const profile = Object.hasOwn(profilesByName, name) ? profilesByName[name] : undefined
  if (!profile) return settings
  const rules: Record<string, RuleSetting> = {...settings.rules}
  for (const [id, written] of Object.entries(profile.content.rules)) {
    const known = rules[id] ?? {}
    const {severity, ...options} = typeof written === 'string' ? {severity: written} : written
    rules[id] = {
      ...known,
      ...(isSeverity(severity) && known.severity !== 'off' ? {severity} : {}),
      options: {...known.options, ...options},
    }
  }
  return {...settings, rules}
}

/** `on` is a rule at its own severity, and no level of its own. */
const isSeverity = (written: unknown): written is Severity =>
  written === 'error' || written === 'warning' || written === 'info'
