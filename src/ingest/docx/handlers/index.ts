import {handlers, scanElements} from '../element-handlers.js'
import {closeStory, readText, type Walk} from '../walk.js'
import {CHANGES} from './changes.js'
import {COMMENT_ANCHORS} from './comments.js'
import {CONTROLS} from './controls.js'
import {ELSEWHERE} from './elsewhere.js'
import {FIELDS} from './fields.js'
import {PARAGRAPHS} from './paragraphs.js'
import {RUNS} from './runs.js'
import {TABLES} from './tables.js'

/** Elements that are not named are transparent: smart tags, custom XML, text direction, ruby, equations, content controls … */
const BODY = handlers<Walk>(PARAGRAPHS, RUNS, FIELDS, TABLES, CONTROLS, CHANGES, COMMENT_ANCHORS, ELSEWHERE)

/** Walks through the XML of one part and fills the walk's blocks. Throws what `scanXml` throws; what was read until then is kept. */
export function walkPart(walk: Walk, maxDepth: number): void {
  try {
    scanElements(walk.xml, walk, BODY, maxDepth, (start, end, literal) => readText(walk, start, end, literal))
  } finally {
    while (walk.stories.length > 1) closeStory(walk)
    closeStory(walk)
  }
}
