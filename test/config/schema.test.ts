import {Ajv} from 'ajv'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {starterConfig} from '../../src/config/index.js'

const path = '../../scripts/config-schema.mjs'
const {configSchema} = (await import(path)) as {configSchema: () => Promise<object>}

describe('the JSON Schema for editors', async () => {
  const accepts = new Ajv({strict: false}).compile(await configSchema())

  it.each([
    ['the file of carelint init', parse(starterConfig())],
    ['a rule with a severity', {rules: {'vague-target-date': 'off'}}],
    ['a rule with a map', {rules: {'vague-target-date': {severity: 'info'}}}],
    ['a list of files to extend', {extends: ['recommended', './team.yaml']}],
    ['settings for some files', {overrides: [{files: ['a', 'b'], kind: 'note', 'plan-date': '2026-06-30'}]}],
    ['a profile', {profile: 'wisconsin-cst', rules: {'missing-plan-part': {rights: 'info', crisis: 'off'}}}],
    ['a glossary', {glossary: {IEP: 'school plan'}}],
    ['settings without a value', {rules: null, glossary: null}],
  ])('accepts %s', (_, config) => {
    expect(accepts(config)).toBe(true)
  })

  it.each([
    ['an unknown rule', {rules: {'vague-dates': 'off'}}],
    ['an unknown severity', {rules: {'vague-target-date': 'warn'}}],
    ['an unknown profile', {profile: 'wisconsin'}],
    ['an unknown part of a plan', {rules: {'missing-plan-part': {right: 'info'}}}],
    ['an unknown setting', {rule: {}}],
    ['an override without files', {overrides: [{kind: 'note'}]}],
    ['a day in another form', {'plan-date': '6/30/2026'}],
  ])('does not accept %s', (_, config) => {
    expect(accepts(config)).toBe(false)
  })
})
