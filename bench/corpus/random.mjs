/**
 * A small random generator (mulberry32), so that the same seed makes the same files on every machine.
 * @param {number} seed a whole number
 * @returns {{pick: <T>(list: readonly T[]) => T, deal: <T>(list: readonly T[]) => T, whole: (from: number, to: number) => number}}
 * `deal` repeats nothing until all of the list was dealt; `whole` takes both ends in
 */
export function createRandom(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const hands = new Map()
  return {
    pick: (list) => list[Math.floor(next() * list.length)],
    deal(list) {
      if (!hands.get(list)?.length) hands.set(list, [...list])
      const hand = hands.get(list)
      return hand.splice(Math.floor(next() * hand.length), 1)[0]
    },
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
  }
}
