import { openCloudflareApi } from './cloudflare-api.ts'
import type { DeployOptions } from './deploy-options.ts'
import { createSteps, type Say } from './deploy-steps.ts'
import { findEarlierRelease } from './find-earlier-release.ts'
import { findLogin } from './find-login.ts'
import { liveAddress } from './live-address.ts'
import { putBack } from './put-back.ts'
import { smokeTest } from './smoke-test.ts'
import { readWorkerConfigs, scriptName } from './worker-config.ts'
import { putLive, readHistory } from './worker-versions.ts'

/**
 * Puts the Workers back to the deploy before the live one. Throws a FailedStep if there is none or if a step fails; the
 * Workers then run the same versions as before the rollback.
 */
export async function rollBackPaper(options: DeployOptions, environment: NodeJS.ProcessEnv, say: Say): Promise<void> {
  const step = createSteps(say)
  say(`Rolling back ${options.environment}`)
  const configs = await step('Reading wrangler.jsonc', async () => readWorkerConfigs(options.environment))
  const login = await step('Logging in', async () => await findLogin(environment))
  const api = openCloudflareApi(login)
  const { before, release } = await step('Finding the deploy before', async () => {
    const before = await Promise.all(
      configs.map(scriptName).map(async (script) => ({ script, history: await readHistory(api, script) })),
    )
    return { before, release: findEarlierRelease(before) }
  })
  try {
    // The web Worker first, because readers meet it.
    for (const { script, versionId } of release.versions.toReversed()) {
      await step(`Switching ${script} to version ${versionId}`, async () => {
        await putLive(api, script, versionId, `rolled back to ${release.tag}`)
      })
    }
    const address = await step('Asking the live paper', async () => {
      const live = options.address ?? (await liveAddress(api, configs))
      for (const note of await smokeTest(live, options.waitSeconds)) say(`  ${note}`)
      return live
    })
    say(`\nThe paper is at ${address}, as of deploy ${release.tag}`)
  } catch (error) {
    await putBack(api, before, say)
    throw error
  }
  say(
    'Not undone: migrations, which earlier code can work with, and everything written since. ' +
      "Secrets are those of the earlier version. Cron and the queue's settings stay as the last deploy made them.",
  )
}
