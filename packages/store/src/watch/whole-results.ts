import { DatabaseUnavailable } from './database-unavailable.ts'

/**
 * The results of `statements` statements. Throws if one is missing or if its rows have different columns: an incomplete
 * answer would make a wrong page.
 */
export function wholeResults(results: D1Result[], statements: number): D1Result[] {
  if (!Array.isArray(results) || results.length !== statements || !results.every(isWhole)) {
    throw new DatabaseUnavailable('D1 answered half of what it was asked')
  }
  return results
}

function isWhole(result: D1Result | null | undefined): boolean {
  if (result?.success !== true || typeof result.meta !== 'object' || !Array.isArray(result.results)) return false
  const [first, ...others] = result.results
  const columns = columnsOf(first)
  return others.every((row) => columnsOf(row) === columns)
}

function columnsOf(row: unknown): number {
  return typeof row === 'object' && row !== null ? Object.keys(row).length : 0
}
