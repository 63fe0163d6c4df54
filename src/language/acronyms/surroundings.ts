import {LETTER, LOWER, pattern, UPPER} from '../../text/letters.js'
import {type AcronymLookup, keyOf} from './knowledge.js'

/** Letters after a name that say what somebody is licensed to do. In a list of the team they are part of the name. */
const CREDENTIALS = new Set(
  `MSW LSW LGSW LISW LICSW LCSW APSW CSW BSW LPC LPCC LMHC LCPC LMFT LAC CSAC SAC CADC ICADC NCC RN LPN BSN MSN NP DNP APNP APRN PMHNP PA-C CNA RBT BCBA LP OT
  BCBA-D BCaBA OTR COTA SLP CCC-SLP PT DPT DDS CPS CPSS QIDP QMHP MHP MFT IMFT EdS NCSP CPRP CPRS CTRS`.split(/\s+/),
)

/** Two letters that stand for a state; the ones that mean nothing else in a record are in `well-known.yaml`. */
const STATES = new Set(
  `AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA
  WA WV WI WY DC PR`.split(/\s+/),
)

/** What follows a number. */
const UNITS = new Set(
  'MG ML KG LB LBS OZ FT CM MM CC MCG IU HR HRS MIN BPM MPH XL PSI KB MB GB TB MHz GHz KHZ MHZ'.split(' '),
)

/** What a code of a bill is introduced with. */
const BILLING = new Set(['CPT', 'HCPCS'])

/** Initials that stand for a person act as one or have one: "MT said", "MT's mother". */
const ACTS_LIKE_A_PERSON = pattern()`^(?:['’]s)?\s+(?:said|says|told|tells|states|stated|reports|reported|feels|felt|
  wants|wanted|likes|liked|loves|enjoys|lives|lived|asked|shared|smiled|laughed|cried|was born|is \d+|
  and (?:his|her|their))\b`
const HAS_KIN = pattern()`^['’]s\s+(?:mom|mother|dad|father|parents?|family|grand\w+|aunt|uncle|brother|sister|
  siblings?|teacher|room|bedroom|birthday|friends?|strengths|home)\b`

/** Heads of columns that say who does something. */
const OWNER_COLUMN = /\b(?:who|responsible|resp|owner|lead|assigned|by whom)\b/i

/** Heads of columns in which staff sign with their initials. */
const INITIALS_COLUMN =
  /^\W*(?:(?:staff|worker|author)(?:['’]s)?(?: initials)?|initials|init|(?:entered|written|completed|signed) by)\W*$/i

const TITLE_BEFORE = /\b(?:Dr|Ms|Mr|Mrs|Mx|Coach|Uncle|Aunt|Auntie|Pastor|Grandma|Grandpa|Miss|Judge|Officer)\.?\s+$/

/** What a road is called before its number or letters. */
const ROADS = new Set(['WIS', 'CTH', 'STH', 'USH'])
const ROAD_BEFORE = /\b(?:Hwy|Highway|CTH|County (?:Road|Trunk)|Co\.? Rd\.?|Route|Rte)\.?\s+$/i

/** Letters that are better known for something else ("we moved to LA"): only beside these words are they short for what the data say. */
const ONLY_BESIDE: Readonly<Record<string, {readonly before?: RegExp; readonly after?: RegExp}>> = {
  DC: {after: /^\s+(?:home|from|planning|plans?|dates?|summary|instructions|papers|paperwork)\b/i},
  LA: {before: /\b(?:the|an|your|our|their|each|every|this|that|which)\s+$/i},
  DON: {before: /\b(?:the|our|interim|acting|asked|told|called|and)\s+$/i},
  NET: {before: /\bDTT(?:[,/&]|\s|and|or)+$/, after: /^(?:[,/&]|\s|and|or)+DTT\b/},
  PE: {before: /\b(?:CPT|CBT|EMDR|DBT)(?:[,/&]|\s|and|or)+$/, after: /^(?:[,/&]|\s|and|or)+(?:CPT|EMDR)\b/},
  SEND: {
    before: /\b(?:the|with|of|where|has|have|having|our|your|their|local)\s+$/i,
    after:
      /^\s+(?:teams?|code|support|needs|tribunal|register|provision|policy|department|officer|services?|information|local|law|plans?|system)\b/i,
  },
  ST: {before: /\b(?:OT|PT)(?:[,/&]|\s|and|or)+$/, after: /^(?:[,/&]|\s|and|or)+(?:OT|PT)\b/},
}

/** Somebody takes the ACT at school. */
const TEST_BEFORE =
  /(?:\b(?:takes?|taking|took|retakes?|retook|sit|sat|study|studies|studying) (?:for )?(?:the )?|\bSAT(?:\/|\s+(?:and|or)\s+))$/
const NAME_NEXT = pattern()`^\s*[${UPPER}](?:[${LOWER}]|\.)`

const CITY = pattern()`[${LETTER}][${LOWER}]+,\s*$`
const GOES_ON = pattern()`^['’]?s\b|^\s+[${LOWER}]`
const FORM_NUMBER = pattern()`^[\s-]*[${LETTER}]?[\s-]*\d`
const NAME_BEFORE = pattern()`(?:^|[\s,(/])(?:[${UPPER}][${LETTER}-]*,?\s+){0,3}$`
const MORE_LETTERS = pattern()`(?:[,(/]?\s*\b[${UPPER}][${UPPER}a-]{1,7}\b|
  ,\s*[${UPPER}][${LOWER}]{1,3}[${UPPER}]{1,2}\b|,\s*(?:[${UPPER}][${LOWER}]{0,3}\.\s?){2,3})+(?=[,/\s]*$)`
/** A code of four digits or more, as bills and diagnoses have: "90847", "T1017". */
const CODE_AFTER = pattern()`^\s*(?:codes?|#|:)?\s*[${UPPER}]?\d{4,5}\b`
const CODE_BEFORE = pattern()`\b[${UPPER}]\d{4}(?:[\s:,-]+[${UPPER}\d]{2})*[\s:,-]+$`
const FULL_NAME = pattern()`(?:^|[^${LETTER}])(?:(?:Dr|Ms|Mr|Mrs|Mx)\.?\s+)?(?:[${UPPER}][${LOWER}'’-]+|
  [${UPPER}]\.)(?:\s+[${UPPER}]\.?)?\s+(?:[${UPPER}][${LETTER}'’-]+|[${UPPER}]\.)$`
/** A first name in a list of people, with a comma after it: "Present: Cy, BCBA; …". */
const FIRST_NAME = pattern()`(?:^|[;:,(•\n]|\band)\s*[${UPPER}][${LOWER}]+,\s*$`
const NAME_AND_BRACKET = pattern()`(?:^|[^${LETTER}\s]\s*|\b(?:and|with|for|of|by|to)\s+)([${UPPER}])[${LOWER}]+
  (?:\s+([${UPPER}])[${LOWER}]+)?\s*\($`
const TITLED_NAME = pattern()`\b(?:Dr|Ms|Mr|Mrs|Mx)\.?\s+[${UPPER}][${LETTER}'’-]+$`
const SMALL_WORD = pattern()`^\s+[${LOWER}]`

/**
 * Letters in a line whose surroundings say that they are a credential, a state, a unit, a code, a person …
 * @param column what the head of their column says, or the label beside their cell
 */
export function standsForSomethingElse(
  text: string,
  from: number,
  to: number,
  at: {readonly start: number; readonly text: string},
  column?: string,
): boolean {
  const letters = at.text
  const end = at.start + letters.length
  const before = text.slice(Math.max(from, at.start - 80), at.start)
  const after = text.slice(end, Math.min(to, end + 40))
  if (/^\s?[®™]/.test(after)) return true
  if (UNITS.has(letters) && /\d\s?$/.test(before)) return true
  if (STATES.has(letters) && (CITY().test(before) ? !GOES_ON().test(after) : false)) return true
  if (STATES.has(letters) && /^\s+\d{5}\b/.test(after)) return true
  // Under "Who will help?", a cell with nothing but letters names somebody by them.
  const isOwner = column !== undefined && OWNER_COLUMN.test(column) && before.trim() === '' && after.trim() === ''
  if (!isOwner && isCredential(letters, before, after)) return true
  if (ROAD_BEFORE.test(before) || (ROADS.has(letters) && /^[\s-]+(?:\d|[A-Z]{1,2}\b)/.test(after))) return true
  // East HS is a school; 3 mg HS is at bedtime.
  if (
    letters === 'HS' &&
    /[A-Z][a-z]+\s+$/.test(before) &&
    !/\b(?:mg|mL|mcg|tabs?|doses?|takes?|given?)\b/i.test(before)
  )
    return true
  if (/^[NS][EW]$/.test(letters) && isDirection(before, after)) return true
  if (/^AAA?$/.test(letters) && /^[-\s]+(?:batter|cells?\b)/.test(after)) return true
  if (/\bform\s+$/i.test(before) && /\d$/.test(letters)) return true
  if (/\bform\s+(?:#|no\.?\s*|number\s+)?$/i.test(before) && FORM_NUMBER().test(after)) return true
  if (BILLING.has(letters) && CODE_AFTER().test(after)) return true
  if (letters.length === 2 && CODE_BEFORE().test(before)) return true
  // A vital sign with its number explains itself to those who read numbers, and says nothing else to the others.
  if (letters === 'BP' && /^\s*(?::|was|is|of|at)?\s*\d{2,3}\s?\/\s?\d{2,3}/.test(after)) return true
  if (letters === 'HR' && /^\s*(?::|was|is|of|at)?\s*\d{2,3}\b/.test(after)) return true
  if (letters === 'ED' && /\b(?:gen|general|special|sp|reg|regular|driver['’]?s|sex|phys)\.?\s+$/i.test(before))
    return true
  // "In care of", on an envelope.
  if (letters === 'c/o' && NAME_NEXT().test(after)) return true
  if (letters === 'AB' && /\b(?:type|blood|group)\W*$/i.test(before)) return true
  if (
    letters === 'ACT' &&
    (/^(?:\s+(?:scores?|test|exam|prep)\b|(?:\/|\s+(?:and|or)\s+)SAT\b)/.test(after) || TEST_BEFORE.test(before))
  )
    return true
  if (/^P\.?O\.?$/.test(letters) && /^\s+Box\b/i.test(after)) return true
  const neighbor = ONLY_BESIDE[keyOf(letters)]
  if (neighbor && letters !== keyOf(letters)) return true
  if (neighbor && !neighbor.before?.test(before) && !neighbor.after?.test(after)) return true
  // A time of day with its zone: "3 PM CST".
  if (/^[CEMP]T$/.test(letters) && /\d\s?[ap]\.?m\.?\s?\(?$/i.test(before)) return true
  if (STATES.has(letters) && /^\s+time\b/.test(after)) return true
  if (/^[CEMP][SD]T$/.test(letters) && /\d\s?(?:[ap]\.?m\.?)?\s?\(?$/i.test(before)) return true
  return false
}

/**
 * Whether letters that the data do not know are somebody's initials or nickname here: "JP told us", "JP's sister", "Mr. AJ Stone", or "JP"
 * in the column for initials.
 * @param column what the head of their column says
 */
export function standsForPerson(
  text: string,
  from: number,
  to: number,
  {start, text: letters}: {readonly start: number; readonly text: string},
  lookup: AcronymLookup,
  column?: string,
): boolean {
  if (letters.length > 3 || lookup.find(letters)) return false
  const end = start + letters.length
  if (column !== undefined && INITIALS_COLUMN.test(column) && text.slice(from, to).trim() === letters) return true
  const after = text.slice(end, Math.min(to, end + 40))
  if (HAS_KIN().test(after)) return true
  if (letters.length > 2) return false
  // "Maria (MT)", "Maria Torres (MT)".
  const [, first, last] = NAME_AND_BRACKET().exec(text.slice(Math.max(from, start - 40), start)) ?? []
  if (first === letters[0] && (last === undefined || last === letters[1]) && after.startsWith(')')) return true
  return ACTS_LIKE_A_PERSON().test(after) || TITLE_BEFORE.test(text.slice(Math.max(from, start - 12), start))
}

/** "12 NE Main", "SE 12th", "the SW corner", "NW Park Street". */
const isDirection = (before: string, after: string): boolean =>
  (/\b\d+\s+$/.test(before) && /^\s+(?:\d|[A-Z][a-z])/.test(after)) ||
  /^\s+(?:\d+(?:st|nd|rd|th)\b|corner|side|[A-Z]\w+\s+(?:Ave|Avenue|St|Street|Rd|Road|Blvd|Dr|Drive|Park|Pl|Place|Ct|Court|Way|Ln|Lane)\b)/.test(
    after,
  )

/** "Jo Lind, LCSW", "J. Lind, LCSW", "Jo Lind, MSW, LCSW", "Jo Lind LCSW", "Jo Lind (RN)", and a cell that holds only a credential. */
function isCredential(letters: string, lead: string, after: string): boolean {
  // "CCC-SLP" is one credential, whichever half is asked about.
  const before = lead.replace(/\bCCC-$/, '')
  const listed = CREDENTIALS.has(letters)
  // Letters between the name and this one are credentials too.
  const person = before.replace(MORE_LETTERS(), '').replace(/[\s,(/]+$/, '')
  const joint = before.slice(person.length)
  const afterName = FULL_NAME().test(person)
  const afterTitle = TITLED_NAME().test(person)
  if (listed && (afterName || afterTitle)) return true
  if (listed && FIRST_NAME().test(before) && /^\s*(?:$|[;,.)\n])/.test(after)) return true
  if (listed && before.trim() === '' && /^\s*(?:$|\n)/.test(after)) return true
  // An unlisted one needs the comma before it, and nothing after it that it could belong to.
  return (
    (afterName || afterTitle) &&
    /,\s*$/.test(joint) &&
    !SMALL_WORD().test(after) &&
    !/^(?:[/&]|-(?![A-Z]{1,4}\b))/.test(after) &&
    NAME_BEFORE().test(before)
  )
}
