/**
 * One line of the result. The ratio is the median of the rounds' own ratios, and not a ratio of medians: the two times of a round
 * were taken right after each other.
 * @param {import('./cases.mjs').Goal} goal
 * @param {readonly number[]} ours milliseconds, one for each round
 * @param {readonly number[]} peers milliseconds, in the same rounds
 */
export function compare({peer, atMost, atLeast, aim}, ours, peers) {
  const isOverhead = atMost !== undefined || peer.name === 'node -e 0'
  const ratios = ours.map((time, round) => (isOverhead ? time / peers[round] : peers[round] / time))
  const ratio = median(ratios)
  return {
    peer: peer.name,
    isOverhead,
    ratio,
    lowest: Math.min(...ratios),
    highest: Math.max(...ratios),
    atMost,
    atLeast,
    aim,
    reached: atMost !== undefined ? ratio <= atMost : atLeast !== undefined ? ratio >= atLeast : undefined,
    oursMs: median(ours),
    peerMs: median(peers),
  }
}

/** The middle value; between the two middle ones where their number is even. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
