/** What `carelint init` writes: a `carelint.yaml` that changes nothing yet and shows what can be changed. */
export function starterConfig(): string {
  return `# Settings for carelint, for the documents in this folder and the folders below it.
# "carelint config plan.docx" shows which settings apply to a document. "carelint rules" lists the rules.
# Remove the # in front of a setting to use it.

extends: recommended
# To check by the standards of one state, add one of these. "carelint rules --profile NAME" shows what each asks for.
# profile: wisconsin-cst, florida-care-coordination or missouri-support-coordination

# A rule can be off, info, warning or error. Without a line here, it keeps its own severity.
#rules:
#  missing-family-voice: error
#  vague-target-date: info

# Acronyms and terms that families here know, because somebody explains them: term, colon, plain words.
# Or the path of a file that contains them: glossary: words-we-explain.yaml
#glossary:
#  CST: coordinated services team
#  respite: a break for the family

# Files with words your agency asks to avoid. "carelint explain agency-term" shows their format.
#terms: our-words.yaml

# What your agency calls its own services and staff, and the headings and labels on its forms.
#services: [Clubhouse, Bridges group]
#staff: [care guide, peer mentor]
#labels:
#  target_date: [Finish line]

# How much of this computer one file may use.
#limits:
#  seconds: 30
#  file-mb: 64

# Settings for some documents only. Word and PDF files cannot say these things about themselves.
#overrides:
#  - files: notes/**
#    kind: note
#  - files: "*Rivera*.docx"
#    person: Ana Rivera
#    plan-date: 2026-03-02
#    identity-first: [autistic, Deaf]
#    rules:
#      missing-family-voice: off
`
}
