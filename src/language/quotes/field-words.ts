import {setOf} from './words.js'

/** Words that name a field, not a person. */
const FIELDS = setOf(
  `goal goals strength strengths need needs vision comment comments note notes quote quotes status progress update updates date dates plan action
   actions objective objectives outcome outcomes title titles form forms example examples response responses answer answers question questions
   subject re summary data behavior behaviors behaviour behaviours intervention assessment statement theme motto mission topic trigger triggers purpose
   reason when where what who why how task step measure baseline instruction instructions prompt label service services concern concerns
   priority priorities decision sign script text translation english spanish hmong discussion agenda result results feedback barrier barriers
   hope hopes dream dreams interest interests like likes dislike dislikes culture tradition traditions`,
)

/** Whether a word names a field, not a person. */
export function isField(word: string): boolean {
  return FIELDS.has(word.toLowerCase())
}
