import {findPhrase, lazyPhrases} from '../../text/phrases.js'
import {setOf, wordsOf} from './words.js'

const PERSON = setOf(
  'youth child student client consumer person individual participant member resident patient teen adult',
)
const FAMILY = setOf(
  `family families parent caregiver guardian mother father mom dad grandparent grandmother grandfather aunt uncle`,
)
/** What somebody gives in a field: the "voice" in "Youth voice". */
const GIVEN = setOf(
  `words word voice vision statement statements story quote quotes perspective perspectives point view views input inputs comment comments
   concern concerns hope hopes dream dreams wishes priorities preferences expression`,
)
const SAYS = setOf('want wants hope hopes say says said would share shared')
const BETWEEN_OWNERS = setOf('and or the own')

/** Staff's words about somebody, in similar labels. */
const NOT_OWN = setOf(
  'team staff agency provider clinician therapist teacher worker coordinator program clinical assessed observed',
)
/** Every label of an own-words field holds one of these; a quick test before the others. */
const HINTS = new Set([...GIVEN, ...setOf('our we us me my i what life')])

const OURS = lazyPhrases([
  ...each('our', 'family, hopes, dreams, vision, story, words, strengths, home'),
  ...each(
    'what',
    'we, our family, matters to us, matters most to us, matters to our family, matters most to our family',
  ),
  ...each('important', 'to us, to our family'),
  'words of the family',
  'family mission',
])
const MINE = lazyPhrases([
  ...each(
    'my',
    `vision, hopes, dream, dreams, story, words, voice, goal, goals, life, strengths, preferences, interests, wishes, plan for, future, good day,
     good days, own vision, own hopes, own dreams, own story, own words, own voice, own goals, own life`,
  ),
  ...each('what', 'i, matters to me, matters most to me'),
  ...each('how', 'i, to support me, best to support me'),
  ...each('in', 'his words, her words, their words, my words, your words'),
  'own words',
  'important to me',
  'who i am',
  'about me',
  'things i',
  'people who',
  'best support me',
])
/** Labels that say so as a whole. */
const WHOLE = new Set([
  ...each('vision', 'statement, narrative, for the future'),
  ...['vision', 'personal vision', 'long-range vision', 'long range vision', 'life vision', 'shared vision'],
  ...['personal vision statement', 'life vision statement', 'shared vision statement'],
  ...['hopes', 'dreams', 'dream', 'hopes and dreams', 'hopes & dreams', 'hopes, dreams', 'hopes/dreams'],
  ...['good life', 'a good life', 'what does a good life look like'],
])

function each(first: string, rest: string): string[] {
  return rest.split(',').map((words) => `${first} ${words.trim()}`)
}

/** Whether a label may ask for somebody's own words; quick. */
export function mayAskForOwnWords(label: string): boolean {
  const words = wordsOf(label).map(bare)
  return words.some((word) => HINTS.has(word)) && !words.some((word) => NOT_OWN.has(word))
}

/** Whose own words a label asks for: `label` in lower case, with straight apostrophes, one blank between words, no colon. */
export function ownerInLabel(label: string): 'person' | 'family' | undefined {
  const words = wordsOf(label).map(bare)
  const given = ownerOfGiven(words)
  if (given) return given
  if (findPhrase(OURS(), label)) return 'family'
  const what = words.indexOf('what')
  if (what >= 0) {
    // "What the family wants", "What your foster parents say"
    const says = words.findIndex((word, i) => i > what + 1 && i < what + 5 && SAYS.has(word))
    const owner = says < 0 ? undefined : ownerOf(words[says - 1])
    if (owner) return owner
    const asks = /\bwhat (?:do|would|does|did) (?:you|he|she|they) (?:really )?(?:want|hope|wish|like|say|tell)/.test(
      label,
    )
    if (asks) return 'person'
  }
  return findPhrase(MINE(), label) || WHOLE.has(label) ? 'person' : undefined
}

/** Whether somebody's name may own what a label asks for: "Ana's words", "Mom's vision", "What Marcus wants". */
export function isNamedLabel(label: string): boolean {
  const owned = /(?:'s?|\)) (?:own )?([a-z]+)(?: of view| statement| and dreams)?$/.exec(label)
  if (owned?.[1] && GIVEN.has(owned[1])) return true
  return /^what .{2,30} (?:wants?|hopes for|would like)$/.test(label) || /(?:'s?|\)) vision for ./.test(label)
}

/** "Youth voice", "parent/caregiver concerns": who comes right before what is given. A family named second does not hide the person. */
function ownerOfGiven(words: readonly string[]): 'person' | 'family' | undefined {
  for (let i = 1; i < words.length; i++) {
    if (!GIVEN.has(words[i] ?? '')) continue
    let at = i - 1
    while (at > 0 && BETWEEN_OWNERS.has(words[at] ?? '')) at--
    const owner = ownerOf(words[at])
    if (!owner) continue
    while (at > 0 && BETWEEN_OWNERS.has(words[at - 1] ?? '')) at--
    return owner === 'family' && ownerOf(words[at - 1]) === 'person' ? 'person' : owner
  }
  return undefined
}

function ownerOf(word: string | undefined): 'person' | 'family' | undefined {
  if (!word) return undefined
  const one = word.endsWith('s') ? word.slice(0, -1) : word
  if (PERSON.has(word) || PERSON.has(one)) return 'person'
  return FAMILY.has(word) || FAMILY.has(one) ? 'family' : undefined
}

/** A word without "'s". */
function bare(word: string): string {
  const mark = word.indexOf("'")
  return mark < 0 ? word : word.slice(0, mark)
}
