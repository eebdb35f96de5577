import { setTimeout as sleep } from 'node:timers/promises'
import { rankNow } from './rank-now.ts'
import { say as print } from './say.ts'

const cronMilliseconds = 300_000

/**
 * Runs the ranker now and every five minutes, because wrangler doesn't run the cron of a local paper. Resolves after
 * the first run, even if it failed: a paper works without a ranking. A failed first run is repeated until it succeeds.
 */
export async function keepRanked(
  address: string,
  stopping: AbortSignal,
  { retryMilliseconds = 10_000, say = print } = {},
): Promise<void> {
  try {
    await rankNow(address)
    void rankAgain(address)
  } catch (error) {
    if (stopping.aborted) return
    const reason = error instanceof Error ? error.message : String(error)
    say(`The first ranking failed, and is tried again every ${retryMilliseconds / 1000} seconds. ${reason}`)
    void rankAtLast(address, retryMilliseconds).then(() => {
      say('The paper is ranked.')
      return rankAgain(address)
    })
  }
}

async function rankAtLast(address: string, pauseMilliseconds: number): Promise<void> {
  do await sleep(pauseMilliseconds, undefined, { ref: false })
  while (!(await succeeds(address)))
}

async function rankAgain(address: string): Promise<never> {
  for (;;) {
    await sleep(cronMilliseconds, undefined, { ref: false })
    await succeeds(address)
  }
}

// The log has the reason why a later run failed.
async function succeeds(address: string): Promise<boolean> {
  return await rankNow(address).then(
    () => true,
    () => false,
  )
}
