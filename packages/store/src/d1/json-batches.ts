/** The most bytes of a value that a statement binds. D1 takes 2,000,000. */
export const maxValueBytes = 1_900_000

/**
 * Rows as JSON arrays, in their order, each small enough for one value of a statement. No rows give one empty array. A
 * single row that is too large throws.
 *
 * @example
 * await runStatements(db, jsonBatches(rows).map(insertSql))
 */
export function jsonBatches(rows: readonly unknown[]): string[] {
  const batches: string[] = []
  let texts: string[] = []
  let bytes = 1
  for (const row of rows) {
    const text = JSON.stringify(row)
    const size = bytesOf(text) + 1
    if (size + 1 > maxValueBytes)
      throw new Error(`A row of ${size} bytes is larger than a value of D1: ${text.slice(0, 80)}`)
    if (bytes + size > maxValueBytes) {
      batches.push(`[${texts.join(',')}]`)
      texts = []
      bytes = 1
    }
    texts.push(text)
    bytes += size
  }
  return [...batches, `[${texts.join(',')}]`]
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length
}
