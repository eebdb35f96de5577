/** The query parameters of addresses, in canonical order. */
export type KnownParameters = readonly (readonly [address: RegExp, names: readonly string[]])[]

/**
 * The canonical spelling of a query: the known parameters of its address, once each, in one order and encoding, without
 * empty ones. Marks of campaigns and clicks, which differ for every reader, are removed. A query has its question mark,
 * or is empty. The first row of `known` whose pattern matches the path applies.
 */
export function cleanQuery(known: KnownParameters, path: string, query: string): string {
  if (query === '') return ''
  const names = known.find(([address]) => address.test(path))?.[1] ?? []
  const given = new URLSearchParams(query)
  const clean = new URLSearchParams()
  for (const name of names) {
    const value = given.get(name)
    if (value !== null && value !== '') clean.set(name, value)
  }
  return clean.size === 0 ? '' : `?${clean.toString()}`
}
