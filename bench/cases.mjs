import {corpus} from './corpus.mjs'
import {alex, floor, markdownlint, plainWiring, remarkEquality, withoutTerms} from './programs.mjs'
import {mammoth, measureReading} from './reading.mjs'

/**
 * One comparison. With `atMost` the ratio is carelint / peer, with `atLeast` it is peer / carelint; `aim` is what we would like beyond
 * the goal. Without either the row is only for information.
 * @typedef {{peer: import('./programs.mjs').Program, atMost?: number, atLeast?: number, aim?: number}} Goal
 *
 * @typedef {{title: string, input: (folder: string) => string[], runs: number, goals: Goal[], measure?: typeof measureReading}} Case
 *   `runs` is smaller where a peer is slow; `measure` where it is not whole processes that are measured
 */

/** @type {Record<string, Case>} */
export const cases = {
  empty: {
    title: 'empty .md',
    input: corpus.empty,
    runs: 7,
    goals: [
      {peer: floor, atMost: 1.35},
      {peer: alex, atLeast: 5},
    ],
  },
  'one-line': {
    title: 'one line of .md',
    input: corpus.oneLine,
    runs: 7,
    goals: [{peer: floor}, {peer: alex}],
  },
  'ten-pages-md': {
    title: '10 pages .md',
    input: corpus.tenPagesMarkdown,
    runs: 7,
    goals: [
      {peer: floor, atMost: 1.8},
      {peer: alex, atLeast: 7},
      {peer: plainWiring, atLeast: 4},
    ],
  },
  'ten-pages-docx': {
    title: '10 pages .docx',
    input: corpus.tenPagesWord,
    runs: 7,
    goals: [{peer: plainWiring, atLeast: 4}],
  },
  'read-docx': {
    title: '10 pages .docx, reading only, warm',
    input: corpus.tenPagesWord,
    runs: 7,
    goals: [{peer: mammoth, atLeast: 8}],
    measure: measureReading,
  },
  'ten-pages-pdf': {
    title: '10 pages .pdf',
    input: corpus.tenPagesPdf,
    runs: 7,
    goals: [{peer: plainWiring, atLeast: 1.5}],
  },
  '1mb-md': {
    title: '1 MB .md',
    input: corpus.megabyte,
    runs: 3,
    goals: [
      {peer: remarkEquality, atLeast: 8},
      {peer: alex, atLeast: 20},
    ],
  },
  'own-terms': {
    title: '1 MB .md, 10,000 own terms',
    input: corpus.megabyteWithTerms,
    runs: 7,
    goals: [{peer: withoutTerms, atMost: 1.2}],
  },
  'thousand-md': {
    title: '1,000 .md of 8 KB',
    input: corpus.thousand,
    runs: 3,
    goals: [{peer: markdownlint, atLeast: 8}],
  },
  mixed: {
    title: '180 mixed files',
    input: corpus.mixed,
    runs: 3,
    goals: [{peer: plainWiring, atLeast: 2, aim: 6}],
  },
}
