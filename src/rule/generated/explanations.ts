// Made from rules/*/rule.md by scripts/generate-data.mjs.
export const explanations: Readonly<Record<string, string>> = {}
