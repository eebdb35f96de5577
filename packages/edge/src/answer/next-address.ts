/**
 * The address of a list's next page: this one's, with the cursor set. Null when there is no cursor, at the list's end.
 */
export function nextAddress(
  path: string,
  query: Record<string, string>,
  cursor: Record<string, string | number | null>,
): string | null {
  const next = new URLSearchParams(query)
  for (const [name, value] of Object.entries(cursor)) {
    if (value === null) return null
    next.set(name, String(value))
  }
  return `${path}?${next.toString()}`
}
