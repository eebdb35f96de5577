/** How long a request may wait for the platform, in milliseconds. */
export type Limits = {
  /** For one call of D1, and for all calls of D1 in one request. */
  callMilliseconds: number
  requestMilliseconds: number
  /** For the ranking from KV. */
  rankingMilliseconds: number
  rateLimitMilliseconds: number
  /** For one answer of Turnstile, which is asked twice at most. */
  turnstileMilliseconds: number
  /** For the counter to take a view. The reader does not wait for this. */
  counterMilliseconds: number
}

export const readerLimits: Limits = {
  callMilliseconds: 5_000,
  requestMilliseconds: 10_000,
  rankingMilliseconds: 1_000,
  rateLimitMilliseconds: 1_000,
  turnstileMilliseconds: 2_500,
  counterMilliseconds: 20_000,
}

/** The limits for the desk, whose batches take longer. D1 ends a query after 30 seconds. */
export const deskLimits: Limits = { ...readerLimits, callMilliseconds: 30_000, requestMilliseconds: 50_000 }
