import { applyMigrations } from './apply-migrations.ts'
import type { DeployOptions } from './deploy-options.ts'
import { createSteps, type Say, type Step } from './deploy-steps.ts'
import { liveAddress } from './live-address.ts'
import { prepareDeploy, type ReadyDeploy } from './prepare-deploy.ts'
import { putBack } from './put-back.ts'
import { replaceWorkers } from './replace-workers.ts'
import { smokeTest } from './smoke-test.ts'

/**
 * Deploys an environment of the paper to Cloudflare: creates missing resources by name, migrates the database, uploads
 * the Workers and tests the live address. If nothing changed, it uploads nothing. Throws a FailedStep, after which the
 * earlier versions run (see `putBack`).
 */
export async function deployPaper(options: DeployOptions, environment: NodeJS.ProcessEnv, say: Say): Promise<void> {
  say(`Deploying ${options.environment}`)
  const step = createSteps(say)
  const ready = await prepareDeploy(options, environment, step, say)
  if (ready === null) {
    say('\nThis clone is linked: `wrangler deploy` in each Worker’s folder finds what the paper has.')
    return
  }
  if (isLive(ready) && !options.force && options.alias === null) {
    say(`  this code and configuration runs already (${ready.tag}): nothing to upload`)
    await test(ready, options, null, step, say)
    return
  }
  await step('Applying migrations', async () => await applyMigrations(ready.workers, ready))
  try {
    const preview = await replaceWorkers(ready, options, step, say)
    await test(ready, options, preview, step, say)
  } catch (error) {
    await putBack(ready.api, ready.workers, say)
    throw error
  }
}

function isLive({ workers, tag }: ReadyDeploy): boolean {
  return workers.every(({ history, secrets }) => history.live?.tag === tag && Object.keys(secrets).length === 0)
}

async function test(
  { api, workers }: ReadyDeploy,
  { address, waitSeconds }: DeployOptions,
  preview: string | null,
  step: Step,
  say: Say,
): Promise<void> {
  const live = await step('Asking the live paper', async () => {
    const at = address ?? preview ?? (await liveAddress(api, workers))
    for (const note of await smokeTest(at, waitSeconds)) say(`  ${note}`)
    return at
  })
  say(`\nThe paper is at ${live}`)
}
