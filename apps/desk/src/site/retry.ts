/** An HTTP answer with its whole body. */
export type Answer = { status: number; headers: Headers; text: string; bytes: Uint8Array }

export type RetryDeps = { pause: (delayMs: number) => Promise<void>; random: () => number }

const maxTries = 5
const temporaryStatuses = new Set([429, 502, 503, 504])
const firstDelayMs = 500
const maxDelayMs = 30_000

/**
 * Repeats a request until the answer is one that waiting would not change, at most five times; then returns the last
 * answer, or throws the last failure. The request must be safe to repeat. Unless `retryNoAnswer`, a request that gets
 * no answer at all fails at once.
 */
export async function retry<Given extends Answer>(
  request: () => Promise<Given>,
  { retryNoAnswer, pause, random }: RetryDeps & { retryNoAnswer: boolean },
): Promise<Given> {
  for (let tries = 1; tries < maxTries; tries += 1) {
    const answer = await (retryNoAnswer ? request().catch(() => null) : request())
    if (answer !== null && !temporaryStatuses.has(answer.status)) return answer
    await pause(retryDelayMs(tries, answer?.headers.get('Retry-After') ?? null, random))
  }
  return request()
}

/**
 * The wait after `tries` failed tries: the site's Retry-After (seconds, RFC 9110 section 10.2.3), else a time that
 * doubles, shortened by up to a half at random so that many desks don't return at the same moment. At most 30 seconds.
 */
export function retryDelayMs(tries: number, retryAfter: string | null, random: () => number): number {
  if (retryAfter !== null && /^\d+$/u.test(retryAfter)) return Math.min(Number(retryAfter) * 1000, maxDelayMs)
  return firstDelayMs * 2 ** (tries - 1) * (1 - random() / 2)
}
