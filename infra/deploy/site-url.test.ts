import { describe, expect, it } from 'vitest'
import { openCloudflareApi } from './cloudflare-api.ts'
import { checkSiteUrl, withSiteUrl } from './site-url.ts'
import { production, readWorkerConfigs, type WorkerConfig } from './worker-config.ts'

/** The Workers' configurations with these values of SITE_URL; the last one is for all that follow. */
function workersWith(...urls: string[]): WorkerConfig[] {
  return readWorkerConfigs(production).map((worker, index) => ({
    ...worker,
    config: { ...worker.config, vars: { ...worker.config.vars, SITE_URL: urls[index] ?? urls.at(-1) ?? '' } },
  }))
}

describe('SITE_URL', () => {
  it.each([
    ['may be any https address', ['https://news.example.org'], production],
    ['may end with a slash', ['https://news.example.org/'], production],
    ['may be left to the deploy in staging', [''], 'staging'],
    ['may be left to the deploy in a preview', [''], 'preview'],
  ] as const)('%s', (_, urls, environment) => {
    expect(() => checkSiteUrl(workersWith(...urls), environment)).not.toThrow()
  })

  it.each([
    ['missing in production', [''], production, 'SITE_URL is missing'],
    [
      'another one in another Worker',
      ['https://a.example', 'https://b.example'],
      production,
      '"https://a.example", "http',
    ],
    ['missing in one Worker', ['https://a.example', ''], 'staging', 'different values'],
    ['plain http', ['http://news.example.org'], production, 'not an https address'],
    ['an address with a path', ['https://example.org/news'], production, 'not an https address'],
    ['a name', ['news.example.org'], 'staging', 'not an https address'],
  ] as const)('is refused when it is %s', (_, urls, environment, words) => {
    expect(() => checkSiteUrl(workersWith(...urls), environment)).toThrow(words)
  })

  it('is the custom domain where it is left to the deploy', async () => {
    const api = openCloudflareApi({ headers: {}, accountId: 'none', apiBase: 'http://127.0.0.1:9' })
    const workers = workersWith('').map((worker) =>
      worker.folder === 'web'
        ? { ...worker, config: { ...worker.config, routes: [{ pattern: 'stage.example.org', custom_domain: true }] } }
        : worker,
    )
    const urls = (await withSiteUrl(api, workers)).map(({ config }) => config.vars['SITE_URL'])
    expect(urls).toEqual(workers.map(() => 'https://stage.example.org'))
  })
})
