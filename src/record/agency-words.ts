import {lowerCase} from '../text/letters.js'
import {type Phrases, phraseAt, phrasesOf} from '../text/phrases.js'

/** What an agency calls its own services and staff, where no list of carelint's has the words. */
export interface AgencyWords {
  /** "Clubhouse", "Bridges group": going there is a step, and no goal. */
  readonly services: Phrases
  /** "Care guide", "peer mentor": people who are paid, whatever the words mean elsewhere. */
  readonly staff: Phrases
}

/** Services and staff as settings name them, one or several words each; nothing where they name none. */
export function agencyWords(services: readonly string[] = [], staff: readonly string[] = []): AgencyWords | undefined {
  if (services.length + staff.length === 0) return undefined
  return {services: phrasesOf(services.flatMap(forms)), staff: phrasesOf(staff.flatMap(forms))}
}

/** One and several: "care guide", "care guides". */
function forms(written: string): string[] {
  const phrase = lowerCase(written).trim().replaceAll(/\s+/g, ' ')
  return phrase === '' ? [] : [phrase, `${phrase}s`]
}

/** Whether words such as a role ("Care guide, Elm County") hold the name of staff. */
export function namesStaff(agency: AgencyWords | undefined, words: string): boolean {
  return staffIn(agency, words).length > 0
}

/** Whether words such as the subject of a goal ("the new care guide") end with the name of staff. */
export function endsWithStaff(agency: AgencyWords | undefined, words: string): boolean {
  return staffIn(agency, words).includes(words.length)
}

/** Where names of staff end. */
function staffIn(agency: AgencyWords | undefined, words: string): number[] {
  if (!agency) return []
  const text = lowerCase(words)
  return [...text.matchAll(/(?<![a-z\d])[a-z\d]/g)]
    .map(({index}) => phraseAt(agency.staff, text, index))
    .filter((end) => end >= 0)
}
