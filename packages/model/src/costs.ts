/** The cost of a request so far. Rows are those that D1 bills. */
export type Costs = {
  d1RoundTrips: number
  d1Milliseconds: number
  rowsRead: number
  rowsWritten: number
  kvReads: number
}

export function noCosts(): Costs {
  return { d1RoundTrips: 0, d1Milliseconds: 0, rowsRead: 0, rowsWritten: 0, kvReads: 0 }
}
