import {expect, it} from 'vitest'
import type {Settings} from '../../src/check/settings.js'
import {checkDocument} from '../../src/index.js'

const plan = (goal: string, rest = '') =>
  `# Plan of care\n\n## Goals\n\nGoal 1: ${goal}\n\nTarget date: 6/30/2027\n${rest}`

async function found(markdown: string, settings?: Omit<Settings, 'rules'>): Promise<string[]> {
  const {findings} = await checkDocument(new TextEncoder().encode(markdown), {
    name: 'plan.md',
    today: '2026-09-15',
    ...(settings ? {settings: {rules: {}, ...settings}} : {}),
  })
  return findings.map(({rule}) => rule)
}

it('takes going to a service for a step, under the name the agency gives it', async () => {
  const goal = plan('Ana will attend Harbor House 3 times a week.')
  expect(await found(goal)).not.toContain('service-as-goal')
  expect(await found(goal, {services: ['Harbor  house']})).toContain('service-as-goal')
})

it('takes a task of staff for one, one or several of them, and not what the person does with them', async () => {
  const told = (goal: string) => found(plan(goal), {staff: ['bridge builder']})
  expect(await found(plan('The bridge builder will call Ana 2 times a week.'))).not.toContain('staff-goal')
  expect(await told('The bridge builder will call Ana 2 times a week.')).toContain('staff-goal')
  expect(await told('Bridge builders will call Ana 2 times a week.')).toContain('staff-goal')
  expect(await told('Ana and her bridge builder will cook 2 times a week.')).not.toContain('staff-goal')
  expect(await told('Ana will call her bridge builder 2 times a week.')).not.toContain('staff-goal')
})

it('knows a need that is a service', async () => {
  const needs = '# Plan of care\n\n## Needs\n\n- Ana needs Harbor House twice a week.\n'
  expect(await found(needs)).not.toContain('service-as-need')
  expect(await found(needs, {services: ['Harbor House']})).toContain('service-as-need')
})

it('counts the people whom the agency pays among staff, whatever their role is called', async () => {
  const steps = ['Lee Ortiz calls the landlord', 'Lee Ortiz rides the bus with Ana', 'Lee Ortiz prints the forms']
  const form = `# Plan of care\n\n## Team\n\n| Name | Role |\n|---|---|\n| Lee Ortiz | Neighborhood mentor |\n\n## Goals\n\nGoal 1: Ana will pay her rent on 3 of 3 months.\n\n| Action | Who | By when |\n|---|---|---|\n${steps.map((step) => `| ${step} | Lee Ortiz | 3/1/2027 |`).join('\n')}\n`
  expect(await found(form)).not.toContain('no-natural-support')
  expect(await found(form, {staff: ['neighborhood mentor']})).toContain('no-natural-support')
})
