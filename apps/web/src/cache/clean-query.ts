/** The query parameters that an address knows, in the order in which they are written. The first line that fits counts. */
const knownParameters: readonly (readonly [address: RegExp, names: readonly string[]])[] = [
  [/^\/search$/, ['q', 'section', 'from', 'to', 'cursor']],
  [/^\/ranking$/, ['window', 'section']],
  [/^\/archive\/[^/]+\/[^/]+\/[^/]+$/, ['before']],
  [/^\/api\/v1\/articles$/, ['section', 'before', 'limit']],
  [/^\/api\/v1\/rankings$/, ['window', 'section', 'limit']],
  [/^\/api\/v1\/search$/, ['q', 'section', 'cursor', 'limit']],
  [/^\/images\//, []],
  // A section, then an article.
  [/^\/[^/]+$/, ['before']],
  [/^\/[^/]+\/[^/]+$/, ['voted']],
]

/**
 * The one spelling of a query at an address: the parameters that it knows, each once, in one order and one encoding,
 * without empty ones. Campaign marks and click numbers, which are new for every reader, are gone. Takes and gives a
 * query with its question mark, or an empty text.
 */
export function cleanQuery(path: string, query: string): string {
  if (query === '') return ''
  const names = knownParameters.find(([address]) => address.test(path))?.[1] ?? []
  const given = new URLSearchParams(query)
  const clean = new URLSearchParams()
  for (const name of names) {
    const value = given.get(name)
    if (value !== null && value !== '') clean.set(name, value)
  }
  return clean.size === 0 ? '' : `?${clean.toString()}`
}
