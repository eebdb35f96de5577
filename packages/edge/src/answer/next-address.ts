/**
 * The address of the next page of a list: this address with the cursor set, or null at the end of the list (a cursor
 * that is null).
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
