import type { DeployOptions } from './deploy-options.ts'
import type { Say, Step } from './deploy-steps.ts'
import { secretNames } from './missing-secrets.ts'
import type { ReadyDeploy, ReadyWorker } from './prepare-deploy.ts'
import { uploadWorker } from './upload-worker.ts'

/**
 * Uploads the Workers, with the secrets that they lack, and shows a new desk token. Returns the preview's address, or
 * null without an alias.
 */
export async function replaceWorkers(
  { api, accountId, workers, tag }: ReadyDeploy,
  { alias }: DeployOptions,
  step: Step,
  say: Say,
): Promise<string | null> {
  let address: string | null = null
  for (const worker of workers) {
    const aliasHere = worker.folder === 'web' ? alias : null
    const upload = { accountId, tag, secrets: worker.secrets }
    try {
      // A version needs a Worker that runs already.
      if (aliasHere === null || worker.history.live === null) {
        await step(
          `Uploading apps/${worker.folder}`,
          async () => await uploadWorker(worker, { ...upload, alias: null }),
        )
      }
      if (aliasHere !== null) {
        const secrets = worker.history.live === null ? {} : worker.secrets
        const name = `Uploading apps/${worker.folder} as ${aliasHere}`
        address = await step(name, async () => await uploadWorker(worker, { ...upload, secrets, alias: aliasHere }))
      }
    } finally {
      await showDeskToken(api, worker, say)
    }
  }
  return address
}

async function showDeskToken(api: ReadyDeploy['api'], { secrets, script }: ReadyWorker, say: Say): Promise<void> {
  const { DESK_TOKEN: token } = secrets
  if (token === undefined || token === process.env['DESK_TOKEN']) return
  // A late failure of an upload leaves its secrets there, where nobody can read them.
  const arrived = await secretNames(api, script).catch(() => new Set<string>())
  if (!arrived.has('DESK_TOKEN')) return
  const instead = `npx wrangler secret put DESK_TOKEN --name ${script}`
  if (process.env['CI']) {
    say(`  created a DESK_TOKEN, which is not shown in a log. Set your own: ${instead}`)
  } else {
    say(`\n  The desk's token, shown only once (to change it: ${instead}):\n  BROADSHEET_TOKEN=${token}\n`)
  }
}
