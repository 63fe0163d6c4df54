import type {Severity} from '../language/phrases/term.js'

/** All severities, in the order in which people need them. */
export const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'info']
