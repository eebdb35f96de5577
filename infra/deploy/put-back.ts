import type { CloudflareApi } from './cloudflare-api.ts'
import type { Say } from './deploy-steps.ts'
import { putLive, readHistory, type WorkerHistory } from './worker-versions.ts'

/** A Worker's name, and its versions as they were before a change. */
export type Before = { script: string; history: WorkerHistory }

/**
 * Puts each Worker back to the version that ran before a failed change, and prints this. A new Worker stays: it has no
 * version before. If Cloudflare refuses, it prints the command to run. It never throws, because the failure that led
 * here must be reported.
 */
export async function putBack(api: CloudflareApi, all: readonly Before[], say: Say): Promise<void> {
  for (const { script, history } of all) {
    try {
      const now = await readHistory(api, script)
      if (now.live === null || now.live.id === history.live?.id) continue
      if (history.live === null) {
        say(`${script} is new and stays: it has no earlier version.`)
        continue
      }
      await putLive(api, script, history.live.id, 'put back after a failure')
      say(`${script} runs version ${history.live.id} again, as before.`)
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      say(`${script} could not be put back (${why}): npx wrangler rollback ${history.live?.id} --name ${script}`)
    }
  }
}
