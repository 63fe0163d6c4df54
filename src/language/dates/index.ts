export {findDates} from './find.js'
export {judgeTargetDate, type TargetDateJudgement} from './judge.js'
export {findTargetDate, targetAmong} from './target.js'
export type {DateContext, DateKind, DateMention} from './types.js'
