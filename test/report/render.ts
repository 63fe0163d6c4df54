import type {FileReview} from '../../src/check/finding.js'
import {type JsonOptions, streamJson} from '../../src/report/json.js'
import {type PrettyOptions, streamPretty} from '../../src/report/pretty.js'
import type {StreamedReport} from '../../src/report/streamed.js'

const whole = (report: StreamedReport, reviews: readonly FileReview[]) =>
  reviews.map((review) => report.add(review)).join('') + report.end()

/** The JSON report of these files, whole. */
export const renderJson = (reviews: readonly FileReview[], options: JsonOptions) => whole(streamJson(options), reviews)

/** The report for people, whole. */
export const renderPretty = (reviews: readonly FileReview[], options: PrettyOptions) =>
  whole(streamPretty(options), reviews)
