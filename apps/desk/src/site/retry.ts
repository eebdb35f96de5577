/** An HTTP answer, read to its end. */
export type Answer = { status: number; headers: Headers; text: string }

/** What waiting takes from the world. */
export type Patience = { pause: (delayMs: number) => Promise<void>; random: () => number }

const maxTries = 5
const passingStatuses = new Set([429, 502, 503, 504])
const firstDelayMs = 500
const maxDelayMs = 30_000

/**
 * Makes a request until it is answered with something that waiting would not change, at most five times; then the
 * last answer stands, or the last failure is thrown. The request must be safe to repeat. Where `outlastsSilence` is
 * false, a request that gets no answer at all fails at once.
 */
export async function retry(
  request: () => Promise<Answer>,
  { outlastsSilence, pause, random }: Patience & { outlastsSilence: boolean },
): Promise<Answer> {
  for (let tries = 1; tries < maxTries; tries += 1) {
    const answer = await (outlastsSilence ? request().catch(() => null) : request())
    if (answer !== null && !passingStatuses.has(answer.status)) return answer
    await pause(retryDelayMs(tries, answer?.headers.get('Retry-After') ?? null, random))
  }
  return request()
}

/**
 * The wait after `tries` failed tries: what the site asked for (seconds, RFC 9110 section 10.2.3), else a time that
 * doubles, cut by up to a half at random so that many desks don't come back at once. At most 30 seconds.
 */
export function retryDelayMs(tries: number, retryAfter: string | null, random: () => number): number {
  if (retryAfter !== null && /^\d+$/u.test(retryAfter)) return Math.min(Number(retryAfter) * 1000, maxDelayMs)
  return firstDelayMs * 2 ** (tries - 1) * (1 - random() / 2)
}
