/** A search: words, a section's slug, and days such as `2025-04-12`; null for those left open. */
export type SearchQuestion = { query: string; section: string | null; from: string | null; to: string | null }

/** The path of a page of results, without the fields left open. */
export function searchAddress({ query, section, from, to }: SearchQuestion, cursor: number): string {
  const parameters = new URLSearchParams({ q: query })
  for (const [name, value] of Object.entries({ section, from, to })) {
    if (value !== null) parameters.set(name, value)
  }
  if (cursor > 0) parameters.set('cursor', String(cursor))
  return `/search?${parameters.toString()}`
}
