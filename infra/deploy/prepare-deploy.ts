import { openCloudflareApi, type CloudflareApi } from './cloudflare-api.ts'
import { DeployError } from './deploy-error.ts'
import type { DeployOptions } from './deploy-options.ts'
import type { Say, Step } from './deploy-steps.ts'
import { findLogin } from './find-login.ts'
import { fingerprint } from './fingerprint.ts'
import { linkConfig, type LinkedWorker } from './link-config.ts'
import { missingSecrets, type Secrets } from './missing-secrets.ts'
import { provision } from './provision.ts'
import { checkSiteUrl, withSiteUrl } from './site-url.ts'
import { production, readWorkerConfigs, scriptName, type WorkerConfig } from './worker-config.ts'
import { readHistory, type WorkerHistory } from './worker-versions.ts'

const withoutBucket =
  'R2 is not enabled on this account: the paper has no bucket, and images stay at their own addresses. ' +
  'To have one, enable R2 in the dashboard (it asks for a payment card) and deploy again.'

/** A Worker to upload, and its versions at Cloudflare. */
export type ReadyWorker = LinkedWorker & { script: string; secrets: Secrets; history: WorkerHistory }

/** Everything that an upload needs. `tag` is the fingerprint of the deploy. */
export type ReadyDeploy = {
  api: CloudflareApi
  accountId: string
  /** Ids by name. */
  databases: ReadonlyMap<string, string>
  workers: ReadyWorker[]
  tag: string
}

/**
 * The steps that change nothing that runs: login, resources by name, versions and secrets at Cloudflare, bundles. Null
 * with `isLinkOnly`.
 */
export async function prepareDeploy(
  options: DeployOptions,
  environment: NodeJS.ProcessEnv,
  step: Step,
  say: Say,
): Promise<ReadyDeploy | null> {
  const configs = await step('Reading wrangler.jsonc', async () => readConfigs(options))
  const login = await step('Logging in', async () => await findLogin(environment))
  const api = openCloudflareApi(login)
  const addressed = await step('Finding the paper’s address', async () => await withSiteUrl(api, configs))
  const { linked, databases } = await step('Finding database, namespace, queue and bucket by name', async () => {
    const resources = await provision(api, addressed)
    for (const name of resources.created) say(`  created ${name}`)
    if (resources.buckets === null) say(`  ${withoutBucket}`)
    const link = async (one: WorkerConfig) => await linkConfig(one, options.environment, resources)
    return { linked: await Promise.all(addressed.map(link)), databases: resources.databases }
  })
  if (options.isLinkOnly) return null
  const workers = await step('Asking for versions and secrets', async () => {
    const ready = async (worker: LinkedWorker): Promise<ReadyWorker> => {
      const script = scriptName(worker)
      const secrets = await missingSecrets(api, worker, script, environment)
      return { ...worker, script, secrets, history: await readHistory(api, script) }
    }
    return await Promise.all(linked.map(ready))
  })
  const tag = await step('Bundling the Workers', async () => await fingerprint(linked))
  return { api, accountId: login.accountId, databases, workers, tag }
}

function readConfigs({ environment, alias }: DeployOptions): WorkerConfig[] {
  if (alias !== null && environment === production) {
    throw new DeployError('A preview would share production’s data.', 'Add --env preview.')
  }
  const configs = readWorkerConfigs(environment)
  checkSiteUrl(configs, environment)
  return configs
}
