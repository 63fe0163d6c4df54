import {wordsOf} from './phrases.js'

/** Numbers in words. "One" and "single" too: they are counted only before a noun. */
export const SPELLED_NUMBERS: readonly string[] = wordsOf(`
  zero one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety
  hundred dozen once twice thrice half double single
`)

/** Stretches of time a state can be kept over, or nothing may happen in. */
export const TIME_UNITS: readonly string[] = wordsOf(`
  day days week weeks month months quarter year night nights morning mornings evening evenings afternoon shift hour hours weekday weekdays
  weekend weekends stay hospitalization admission semester period session sessions class summer
`)

/** What can be done as a whole: "the whole worksheet", "a full meal". */
export const PIECES: ReadonlySet<string> = new Set(
  wordsOf('period lesson meal page chapter book story song game worksheet assignment task route routine test'),
)

/** Steps of a ladder: "from moderate to mild", "from daily to weekly", "from an F to a C". */
export const LEVELS: readonly string[] = wordsOf(`
  severe moderate mild high low maximum maximal max minimum minimal min total full poor fair good no none supervision independent standby
  stand-by mod sba cga hourly daily nightly weekly monthly yearly A B C D F
`)

/** Readings that have a known normal range. "Mood within normal limits" is not such a reading. */
export const READINGS: readonly string[] = [
  'blood pressure',
  'temperature',
  'heart rate',
  'pulse',
  'vital signs',
  'blood sugar',
  'glucose',
  'oxygen saturation',
  'respirations',
  'lab values',
  'lab results',
  'weight',
  'bmi',
  'electrolytes',
]

/** What help is called; after "without" or after a degree of help it is a criterion. */
export const HELP: readonly string[] = wordsOf(
  'help assistance assist prompt prompts prompting reminder reminders cue cues cueing support supervision',
)

/** Without any help, or from memory: a criterion of its own. */
export const ALONE: readonly string[] = [
  'independently',
  'from memory',
  'unassisted',
  'unaided',
  'on the first try',
  'on the first attempt',
  'on the first request',
  'on first request',
  ...wordsOf('his her their my your its').map((owner) => `on ${owner} own`),
  ...wordsOf('himself herself themselves myself yourself itself').map((self) => `by ${self}`),
]

/** What one leans on or holds: doing without it is a criterion. Behind "without", with or without "using a". */
export const AIDS: readonly string[] = [
  '',
  'a ',
  'an ',
  'the ',
  'his ',
  'her ',
  'using ',
  'using a ',
  'using the ',
  'using his ',
  'using her ',
].flatMap((before) =>
  [
    ...wordsOf('cane walker crutches wheelchair rail railing handrail brace'),
    'assistive device',
    'assistive devices',
  ].map((aid) => before + aid),
)

/** Degrees and kinds of help: "with minimal assistance", "with a verbal prompt". */
export const DEGREES_OF_HELP: readonly string[] = wordsOf(
  `no minimal min moderate mod maximal max standby stand-by contact-guard contact guard close distant set-up setup verbal visual gestural tactile auditory
  written pictorial picture manual physical hand-over-hand partial full total single a only any adult staff additional one-person two-person`,
)

/** Levels of help as therapists write them, wherever they stand: contact guard and standby assistance, modified independence. */
export const CLINICAL_LEVELS: readonly string[] = ['modified independence', 'modified independent', 'cga', 'sba']

/** The same, where a word such as "with" or "at" leads to them: min A, mod I, supervision. */
export const SHORT_LEVELS: readonly string[] = [
  ...wordsOf('min mod max').map((degree) => `${degree} a`),
  'mod i',
  'contact guard',
  ...wordsOf('sup supv supervision'),
]

/** After every, each or all these make no whole that one could count. */
export const BOUNDLESS: readonly string[] = wordsOf(`
  day week month night morning other area areas aspect aspects setting settings environment environments times adls situation situations
  domain domains need needs
`)
