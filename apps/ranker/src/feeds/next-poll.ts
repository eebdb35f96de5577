const minute = 60
const hour = 60 * minute
const shortestSeconds = 15 * minute
const longestSeconds = 6 * hour
const longestBackoffSeconds = 24 * hour
const faster = 0.5
const slower = 1.5
/** Polls drift apart by up to this part of their wait, so that feeds that were added together don't stay together. */
const spread = 0.1
const backoffSpread = 0.25

const maxFailures = 10
const maxFailingSeconds = 7 * 24 * hour

/**
 * When a feed that answered is polled again: sooner when it had something new, later when it had not, between a quarter
 * of an hour and six. `atLeastSeconds` is what it asks for itself. `random` is from 0 up to 1.
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
 * When a feed that failed so many times in a row is polled again: a quarter of an hour later, then twice as long each
 * time, up to a day, a little apart by chance; and no sooner than its server asked for.
 */
export function waitAfterFailure(failures: number, retryAfterSeconds: number | null, random: number): number {
  const backoff = Math.min(shortestSeconds * 2 ** (failures - 1), longestBackoffSeconds)
  return Math.max(Math.round(backoff * (1 + backoffSpread * random)), retryAfterSeconds ?? 0)
}

/** When a poll is tried again that ended its run in the middle: with the next tick, then less and less often. */
export function waitAfterInterruption(failures: number): number {
  return Math.min(4 * minute * 2 ** failures, longestBackoffSeconds)
}

/** Whether a feed has failed for so long that it is to be left alone: ten times in a row, or for a week. */
export function isLost({ failures, failingSince }: { failures: number; failingSince: number | null }, now: number) {
  return failures >= maxFailures || (failingSince !== null && now - failingSince >= maxFailingSeconds)
}
