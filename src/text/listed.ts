/** Things as a sentence lists them: "22", "22 and 40", "22, 40 and 41"; with another `joint`, "off, info or error". */
export function listed(things: readonly string[], joint: 'and' | 'or' = 'and'): string {
  return things.length < 2 ? things.join('') : `${things.slice(0, -1).join(', ')} ${joint} ${things.at(-1)}`
}
