const minute = 60
const hour = 60 * minute
const shortestSeconds = 15 * minute
const longestSeconds = 6 * hour
const longestBackoffSeconds = 24 * hour
const faster = 0.5
const slower = 1.5
/** A random share of the wait, so that feeds that were added together are not polled together for ever. */
const spread = 0.1
const backoffSpread = 0.25

const maxFailures = 10
const maxFailingSeconds = 7 * 24 * hour

/**
 * The wait after a successful poll: shorter if the feed had something new, longer if not, between 15 minutes and six
 * hours. `atLeastSeconds` is the wait that the feed asks for. `random` is from 0 (included) to 1 (excluded).
 */
export function waitAfterSuccess(
  { intervalSeconds, isFresh, atLeastSeconds }: { intervalSeconds: number; isFresh: boolean; atLeastSeconds: number },
  random: number,
): { intervalSeconds: number; waitSeconds: number } {
  const wanted = Math.round(intervalSeconds * (isFresh ? faster : slower))
  const interval = Math.min(Math.max(wanted, shortestSeconds), longestSeconds)
  const spreadOut = Math.round(interval * (1 - spread * random))
  return { intervalSeconds: interval, waitSeconds: Math.max(spreadOut, Math.min(atLeastSeconds, longestSeconds)) }
}

/**
 * The wait in seconds after so many failures in a row: 15 minutes, then twice as long each time up to a day, plus a
 * random share; and no less than its server asked for.
 */
export function waitAfterFailure(failures: number, retryAfterSeconds: number | null, random: number): number {
  const backoff = Math.min(shortestSeconds * 2 ** (failures - 1), longestBackoffSeconds)
  return Math.max(Math.round(backoff * (1 + backoffSpread * random)), retryAfterSeconds ?? 0)
}

/** The wait in seconds after a poll that ended its run: until the next run, then longer each time. */
export function waitAfterInterruption(failures: number): number {
  return Math.min(4 * minute * 2 ** failures, longestBackoffSeconds)
}

/** Whether a feed failed ten times in a row or for a week, and is to be paused. */
export function isLost({ failures, failingSince }: { failures: number; failingSince: number | null }, now: number) {
  return failures >= maxFailures || (failingSince !== null && now - failingSince >= maxFailingSeconds)
}
