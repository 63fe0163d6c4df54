/** "As shown by …": from here on the goal says how one will know. */
export const INDICATOR =
  /(?<![\p{L}])(?:as (?:is |was |will be )?(?:evidenced|shown|measured|demonstrated|indicated|documented|evident|seen|reflected|verified|determined|recorded|reported|observed|assessed|rated|tracked)(?: by| in| through| on)?|evidenced by|measured by|verified by|demonstrated by|shown by|aeb|amb|(?:we|i|they|you) will know (?:when|that|i am there when|it is met when)|i(?:'|’)ll know when|success (?:looks like|means|is when)|indicators?(?: of success)?\s?:|evidence\s?:|per (?:the )?(?:[\p{L}-]{1,16} ){0,2}(?:report|log|chart|record|records|data|scale|count|form|diary|journal))(?![\p{L}])/iu

/** Where an indicator clause begins in a goal, and where its own words start, as offsets; undefined when there is none. */
export function findIndicator(text: string): {start: number; end: number; phrase: string} | undefined {
  const match = INDICATOR.exec(text)
  return match ? {start: match.index, end: match.index + match[0].length, phrase: match[0].toLowerCase()} : undefined
}
