import { setTimeout as sleep } from 'node:timers/promises'
import { rankNow } from './rank-now.ts'
import { say as print } from './say.ts'

const cronMilliseconds = 300_000

/**
 * Ranks now and then every five minutes, as the cron of a local paper, which wrangler doesn't run. Settles after the
 * first ranking, also when it failed: a paper serves without one. It is then tried again until it succeeds.
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

// Why a later run failed is in the log.
async function succeeds(address: string): Promise<boolean> {
  return await rankNow(address).then(
    () => true,
    () => false,
  )
}
