import { CloudflareRefusal, type CloudflareApi } from './cloudflare-api.ts'
import { DeployError } from './deploy-error.ts'
import { scriptName, type WorkerConfig } from './worker-config.ts'

/**
 * The paper's address: SITE_URL if it is set, else its custom domain, else its name under the account's workers.dev.
 * Throws a DeployError if it has none of them.
 */
export async function liveAddress(api: CloudflareApi, workers: readonly WorkerConfig[]): Promise<string> {
  const web = workers.find(({ folder }) => folder === 'web')
  if (web === undefined) throw new Error('The paper has no web Worker')
  const siteUrl = web.config.vars['SITE_URL']
  if (typeof siteUrl === 'string' && siteUrl !== '') return siteUrl
  const domain = web.config.routes?.find((route) => typeof route === 'object' && route.custom_domain === true)
  if (typeof domain === 'object') return `https://${domain.pattern}`
  try {
    const { subdomain } = await api.get<{ subdomain: string }>('/workers/subdomain')
    return `https://${scriptName(web)}.${subdomain}.workers.dev`
  } catch (error) {
    if (!(error instanceof CloudflareRefusal) || error.code !== 10_007) throw error
    throw new DeployError(
      'The account has no workers.dev subdomain yet.',
      'Open Workers & Pages in the dashboard once, which registers one; or give apps/web a custom domain.',
    )
  }
}
