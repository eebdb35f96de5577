import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { wrangler } from '../local/paths.ts'
import { liveVersion } from './fake-cloudflare/account.ts'
import { openStage, setSiteUrl, siteUrl, type Stage } from './testing/open-stage.ts'
import { oldWords, seedPaper } from './testing/seed-paper.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

beforeEach(() => {
  stage.cloudflare.failures.length = 0
})

afterAll(async () => {
  await stage.close()
})

describe('before anything was deployed', () => {
  it.each([
    ['web', "KV namespace 'broadsheet-ranking'"],
    ['ranker', 'Queue "broadsheet-views" does not exist'],
    ['newsroom', "KV namespace 'broadsheet-ranking'"],
  ])('a plain `wrangler deploy` in apps/%s fails and makes no namespace', async (app, reason) => {
    const ended = await stage.run(`apps/${app}`, [...wrangler, 'deploy'])
    expect([ended.code, ended.printed]).toEqual([1, expect.stringContaining(reason)])
    const { namespaces, databases, buckets, scripts } = stage.cloudflare.account
    expect([namespaces.size, scripts.size]).toEqual([0, 0])
    // A database and a bucket may have been made, by the very names that a deploy looks for.
    expect([...databases.values()].filter((name) => name !== 'broadsheet')).toEqual([])
    expect([...(buckets ?? [])].filter((name) => name !== 'broadsheet-images')).toEqual([])
  })

  it.each([
    ['without a login', undefined, /^There is no login to Cloudflare\.\nWhat to do: .*npx wrangler login/],
    [
      'with a login that is refused',
      'stale',
      /^Cloudflare refused .*: Invalid access token \[code: 9109\]\nWhat to do: /,
    ],
  ])('%s a deploy says what to do', async (_, token, words) => {
    const ended = await stage.run('.', ['infra/deploy/deploy.ts'], { CLOUDFLARE_API_TOKEN: token })
    expect([ended.code, reasonIn(ended.printed, 'Logging in')]).toEqual([1, expect.stringMatching(words)])
  })

  it.each([[[]], [['--link']]])('production without an address of its own is refused (%j)', async (args) => {
    await setSiteUrl(stage.clone, '')
    stage.cloudflare.asked.length = 0
    const ended = await stage.deploy(args)
    await setSiteUrl(stage.clone, siteUrl)
    expect([ended.code, reasonIn(ended.printed, 'Reading wrangler.jsonc')]).toEqual([
      1,
      expect.stringMatching(/^SITE_URL is missing: .*\nWhat to do: Write "SITE_URL": "https:/),
    ])
    expect(stage.cloudflare.asked).toEqual([])
  })

  it('a database that cannot be created ends the deploy before anything is there', async () => {
    const { account, failures } = stage.cloudflare
    account.databases.clear()
    failures.push({ method: 'POST', path: /^\/d1\/database$/, code: 7406, message: 'Too many databases' })
    const ended = await stage.deploy()
    const words = /Too many databases \[code: 7406\]\nWhat to do: /
    expect([ended.code, reasonIn(ended.printed, 'Finding database, namespace, queue and bucket by name')]).toEqual([
      1,
      expect.stringMatching(words),
    ])
    expect([account.databases.size, account.namespaces.size, account.scripts.size]).toEqual([0, 0, 0])
  })

  it('a bucket that cannot be created ends the deploy before a Worker is there', async () => {
    const { account, failures } = stage.cloudflare
    account.buckets?.clear()
    failures.push({ method: 'POST', path: /^\/r2\/buckets$/, code: 10_000, message: 'Authentication error' })
    const ended = await stage.deploy()
    expect([ended.code, reasonIn(ended.printed, 'Finding database, namespace, queue and bucket by name')]).toEqual([
      1,
      expect.stringMatching(/\/r2\/buckets: Authentication error .*\nWhat to do: /),
    ])
    expect(account.scripts.size).toBe(0)
  })
})

describe('while an earlier version runs', () => {
  let running: ReturnType<typeof seedPaper>

  beforeAll(() => {
    running = seedPaper(stage.cloudflare.account)
  })

  async function expectUndisturbed(): Promise<void> {
    const { account, addressOf } = stage.cloudflare
    for (const app of ['newsroom', 'ranker', 'web'] as const) {
      expect(liveVersion(account, `broadsheet-${app}`)?.id, app).toBe(running[app])
    }
    expect(await (await fetch(await addressOf('broadsheet-web'))).text()).toBe(oldWords)
  }

  it('secrets that cannot be listed leave it running', async () => {
    stage.cloudflare.failures.push({
      method: 'GET',
      path: /web\/secrets$/,
      code: 10_000,
      message: 'Authentication error',
    })
    const ended = await stage.deploy()
    expect([ended.code, reasonIn(ended.printed, 'Asking for versions and secrets')]).toEqual([
      1,
      expect.stringContaining('Authentication error [code: 10000]'),
    ])
    await expectUndisturbed()
  })

  it('a key of Turnstile without its secret leaves it running', async () => {
    const config = path.join(stage.clone.root, 'apps/web/wrangler.jsonc')
    const text = await readFile(config, 'utf8')
    await writeFile(config, text.replace('"TURNSTILE_SITE_KEY": ""', '"TURNSTILE_SITE_KEY": "0x4AAA"'))
    const ended = await stage.deploy()
    await writeFile(config, text)
    expect([ended.code, reasonIn(ended.printed, 'Asking for versions and secrets')]).toEqual([
      1,
      expect.stringMatching(
        /no secret TURNSTILE_SECRET\. .*\nWhat to do: Set the environment variable TURNSTILE_SECRET/,
      ),
    ])
    await expectUndisturbed()
  })

  it('a migration that fails leaves it running', async () => {
    const file = path.join(stage.clone.root, 'infra/migrations/9999_broken.sql')
    await writeFile(file, 'ALTER TABLE no_such_table ADD COLUMN more TEXT;')
    const ended = await stage.deploy()
    await rm(file)
    expect([ended.code, reasonIn(ended.printed, 'Applying migrations')]).toEqual([
      1,
      expect.stringContaining('no such table: no_such_table'),
    ])
    expect(stage.cloudflare.asked.filter((asked) => asked.startsWith('POST') && asked.endsWith('/versions'))).toEqual(
      [],
    )
    await expectUndisturbed()
  })

  it.each(['newsroom', 'ranker', 'web'])(
    'an upload of apps/%s that is refused leaves all as they were',
    async (app) => {
      const uploads = new RegExp(`broadsheet-${app}/versions$`)
      stage.cloudflare.failures.push({
        method: 'POST',
        path: uploads,
        code: 10_027,
        message: 'Your Worker is too large',
      })
      const ended = await stage.deploy()
      expect([ended.code, reasonIn(ended.printed, `Uploading apps/${app}`)]).toEqual([
        1,
        expect.stringMatching(/^apps\/\w+ was refused: [^]*Your Worker is too large \[code: 10027\][^]*\nWhat to do: /),
      ])
      const putBack = ['newsroom', 'ranker', 'web'].filter((one) =>
        ended.printed.includes(`broadsheet-${one} runs version`),
      )
      expect(putBack).toEqual({ newsroom: [], ranker: ['newsroom'], web: ['newsroom', 'ranker'] }[app])
      await expectUndisturbed()
    },
  )

  it('a new version that answers errors is put back', async () => {
    const entry = path.join(stage.clone.root, 'apps/web/src/index.ts')
    await writeFile(entry, "export default { fetch: () => new Response('broken', { status: 500 }) }\n")
    const ended = await stage.deploy(['--wait', '5'])
    expect([ended.code, reasonIn(ended.printed, 'Asking the live paper')]).toEqual([
      1,
      expect.stringMatching(/^The paper does not answer correctly: http:.*\/healthz answers 500\nWhat to do: /),
    ])
    expect(ended.printed).toContain(`broadsheet-web runs version ${running.web} again`)
    await expectUndisturbed()
  })
})

it('asked Cloudflare for nothing that the fake doesn’t know', () => {
  expect(stage.cloudflare.unknown).toEqual([])
})

/** What was said after the name of the step that failed; all of it when another step did. */
function reasonIn(printed: string, step: string): string {
  const [, reason] = printed.split(`\nFailed: ${step}.\n`)
  return reason ?? printed
}
