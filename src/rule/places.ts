import {createSpanIndex} from '../text/span-index.js'
import {oncePerRecord} from './once-per-record.js'

/** The quotes of a record by their places, quotation marks included. */
export const quotesIn = oncePerRecord(({record: {quotes}}) => createSpanIndex(quotes, ({outer}) => outer))

/** The fields of a record by the places of their labels; the head of a column is the label of all its cells. */
export const labelledFields = oncePerRecord(({record: {fields}}) => createSpanIndex(fields, ({labelSpan}) => labelSpan))
