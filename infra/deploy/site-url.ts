import type { CloudflareApi } from './cloudflare-api.ts'
import { DeployError } from './deploy-error.ts'
import { liveAddress } from './live-address.ts'
import { production, type WorkerConfig } from './worker-config.ts'

/**
 * Refuses configurations whose SITE_URL is missing, invalid or not the same in all Workers. Without it, cached feeds
 * and canonical links would have the host that the first reader used. Production must set it, because readers and
 * search engines keep it for years; other environments have only one address, which the deploy knows.
 */
export function checkSiteUrl(workers: readonly WorkerConfig[], environment: string): void {
  const [url = '', ...others] = new Set(workers.map(siteUrlIn))
  if (others.length > 0) {
    throw new DeployError(
      `The Workers have different values of SITE_URL: ${[url, ...others].map((one) => `"${one}"`).join(', ')}.`,
      'Write the same one under vars in the wrangler.jsonc of apps/newsroom, apps/ranker and apps/web.',
    )
  }
  if (url === '' && environment !== production) return
  if (url === '') {
    throw new DeployError(
      'SITE_URL is missing: the address of the paper for readers, feeds and search engines.',
      'Write "SITE_URL": "https://news.example.org" (or its https://….workers.dev) under vars in the wrangler.jsonc of ' +
        'apps/newsroom, apps/ranker and apps/web.',
    )
  }
  if (!isOrigin(url)) {
    throw new DeployError(
      `SITE_URL is "${url}", which is not an https address without a path.`,
      'Write it as "https://news.example.org".',
    )
  }
}

/** The configurations with SITE_URL: the environment's only address if wrangler.jsonc sets none. */
export async function withSiteUrl(api: CloudflareApi, workers: readonly WorkerConfig[]): Promise<WorkerConfig[]> {
  const address = await liveAddress(api, workers)
  return workers.map((worker) => ({
    ...worker,
    config: { ...worker.config, vars: { ...worker.config.vars, SITE_URL: address } },
  }))
}

function siteUrlIn({ config }: WorkerConfig): string {
  const url = config.vars['SITE_URL']
  return typeof url === 'string' ? url : ''
}

function isOrigin(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null
  return url?.protocol === 'https:' && `${url.origin}/` === url.href
}
