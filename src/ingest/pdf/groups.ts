/** The value under `key`, made first where there is none. */
export function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key)
  if (value === undefined) {
    value = make()
    map.set(key, value)
  }
  return value
}

/** The values by key, keys in the order they were met. (`Map.groupBy` came after Node 20.) */
export function groupBy<K, V>(values: Iterable<V>, keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>()
  for (const value of values) entry(groups, keyOf(value), () => []).push(value)
  return groups
}
