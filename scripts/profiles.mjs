// Reads a file of rules/profiles: its settings, and the statements that the remark behind each line names.
import {parse} from 'yaml'

/** A line such as "    strengths: warning # wisconsin-care-coordination A8". */
const LINE = /^( +)([a-z-]+):[^#]*(?:#\s*(.*))?$/
const STATEMENTS = /[a-z-]+(?: A\d+)+/g

/**
 * @param {string} yaml
 * @returns {{content: object, answers: Record<string, string[]>}} `answers` by rule ("blank-field") or option ("missing-plan-part.crisis")
 */
export function profileOf(yaml) {
  const answers = {}
  let rule = ''
  for (const line of yaml.split('\n')) {
    const [, indent = '', name = '', remark = ''] = LINE.exec(line) ?? []
    if (!indent) continue
    if (indent.length === 2) rule = name
    const statements = remark.match(STATEMENTS)
    if (statements) answers[indent.length === 2 ? name : `${rule}.${name}`] = statements
  }
  return {content: parse(yaml), answers}
}
