import {createSpanIndex} from '../text/span-index.js'
import {oncePerRecord} from './once-per-record.js'

/** The quotes of a record by their places, quotation marks included. */
export const quotesIn = oncePerRecord(({record: {quotes}}) => createSpanIndex(quotes, ({outer}) => outer))
