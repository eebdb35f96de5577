/** The query parameters that an address knows, in the order in which they are written. */
export type KnownParameters = readonly (readonly [address: RegExp, names: readonly string[]])[]

/**
 * The one spelling of a query at an address: the parameters that it knows, each once, in one order and one encoding,
 * without empty ones. Campaign marks and click numbers, which are new for every reader, are gone. Takes and gives a
 * query with its question mark, or an empty text. The first line of `known` that matches the path counts.
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
