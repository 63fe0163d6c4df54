import {join} from 'node:path'
import type {Source} from '../batch/read-file.js'
import {type ReviewTerms, reviewSource} from '../batch/review-file.js'
import {serve} from '../batch/serve.js'
import type {AnnotateTerms} from './annotate-source.js'
import type {InspectTerms} from './inspect-source.js'

// What a child process of the command can do. What a task needs is loaded when it is first asked for.
serve(
  {
    review: (source: Source, terms: ReviewTerms) => reviewSource(source, terms),
    inspect: async (source: Source, terms: InspectTerms) =>
      (await import('./inspect-source.js')).inspectSource(source, terms),
    annotate: async (source: {file: string}, terms: AnnotateTerms) =>
      (await import('./annotate-source.js')).annotateSource(source, terms),
  },
  join(__dirname, 'batch-watchdog.cjs'),
  Number(process.argv.at(-1)),
)
