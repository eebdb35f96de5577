/** How long the paper waits for what it is built on, in milliseconds. */
export type Limits = {
  /** For one call of D1, and for everything that one request asks of it. */
  callMilliseconds: number
  requestMilliseconds: number
  /** For KV to answer with the ranking. */
  rankingMilliseconds: number
  /** For a rate limit to say who may pass. */
  rateLimitMilliseconds: number
  /** For the queue to take a view. Nobody waits for it: the answer is given before. */
  queueMilliseconds: number
}

/** What a reader is kept waiting for at most. */
export const readerLimits: Limits = {
  callMilliseconds: 5_000,
  requestMilliseconds: 10_000,
  rankingMilliseconds: 1_000,
  rateLimitMilliseconds: 1_000,
  queueMilliseconds: 20_000,
}

/** The desk sends batches, and is a program that waits: D1 ends a query by itself after 30 seconds. */
export const deskLimits: Limits = { ...readerLimits, callMilliseconds: 30_000, requestMilliseconds: 50_000 }
