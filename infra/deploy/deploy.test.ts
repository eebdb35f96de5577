import { createHash } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { root, wrangler } from '../local/paths.ts'
import { liveVersion, type Binding, type Version } from './fake-cloudflare/account.ts'
import { openStage, type Ended, type Stage } from './testing/open-stage.ts'

const creations =
  /^(?:POST \/d1\/database|POST \/storage\/kv\/namespaces|POST \/queues|POST \/r2\/buckets|PUT|POST .*\/versions)$/
const article = '/harbour/bell-rings-again'
const dump = [
  'Current:Home > HarbourBell rings again -The Quay Post',
  'Bell rings again',
  'View',
  'Date:2024-02-29 08:15:00',
  'GULL QUAY (Coastwire) — The bell rang twice on Monday.',
  'veryGood! (8)',
].join('\n')

const apps = ['newsroom', 'ranker', 'web'] as const
const scripts = apps.map((app) => `broadsheet-${app}`)
// What two environments may have alike: the paper's facts, and which version answers.
// RENDITIONS names no store: it is the account's right to resize images.
// The counters are those of the Worker that binds them.
const isShared = new Set([
  'LOCALE',
  'TIMEZONE',
  'SITE_DESCRIPTION',
  'TURNSTILE_SITE_KEY',
  'DNS_URL',
  'VERSION',
  'RENDITIONS',
  'COUNTERS',
])

const image = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64')
const sha256 = createHash('sha256').update(image).digest('hex')

let stage: Stage
let first: Ended
let token = ''

beforeAll(async () => {
  stage = await openStage()
  // As most accounts begin: R2 wants to be enabled first.
  stage.cloudflare.account.buckets = null
  const address = await stage.cloudflare.addressOf('broadsheet-web')
  first = await stage.run('.', ['infra/deploy/deploy.ts', '--wait', '120', '--address', address])
  token = /BROADSHEET_TOKEN=([\da-f]{64})/.exec(first.printed)?.[1] ?? ''
})

afterAll(async () => {
  await stage.close()
})

const names = (all: Map<string, string>) => [...all.values()].toSorted()
const queueNames = () => [...stage.cloudflare.account.queues.values()].map(({ name }) => name).toSorted()
const live = (script: string) => liveVersion(stage.cloudflare.account, script)
const byName = (all: Binding[] | undefined) => all?.toSorted((one, other) => (one.name < other.name ? -1 : 1))
const bindingOf = (script: string, name: string): Binding | undefined =>
  live(script)?.bindings.find((binding) => binding.name === name)

async function read(pathname: string, script = 'broadsheet-web'): Promise<{ status: number; text: string }> {
  const response = await fetch((await stage.cloudflare.addressOf(script)) + pathname)
  return { status: response.status, text: await response.text() }
}

async function sendImage(): Promise<Response> {
  const address = await stage.cloudflare.addressOf('broadsheet-web')
  const headers = { Authorization: `Bearer ${token}` }
  return await fetch(`${address}/api/v1/desk/images/${sha256}`, { method: 'PUT', headers, body: image })
}

it('deploys from nothing: one database, one namespace, one queue, three Workers', async () => {
  const { account } = stage.cloudflare
  expect([first.code, first.printed]).toEqual([0, expect.stringContaining('\nThe paper is at http://127.0.0.1:')])
  expect([names(account.databases), names(account.namespaces), queueNames()]).toEqual([
    ['broadsheet'],
    ['broadsheet-ranking'],
    ['broadsheet-views'],
  ])
  expect([...account.scripts.keys()]).toEqual(['broadsheet-newsroom', 'broadsheet-ranker', 'broadsheet-web'])
  for (const script of account.scripts.keys()) {
    expect(bindingOf(script, 'DB')?.['id'], script).toBe([...account.databases.keys()][0])
    expect(bindingOf(script, 'SNAPSHOTS')?.['namespace_id'], script).toBe([...account.namespaces.keys()][0])
  }
  expect(bindingOf('broadsheet-web', 'NEWSROOM')?.['service']).toBe('broadsheet-newsroom')
  expect(account.scripts.get('broadsheet-newsroom')).toMatchObject({ crons: [], onWorkersDev: false })
  expect(account.scripts.get('broadsheet-ranker')).toMatchObject({ crons: ['*/5 * * * *'], onWorkersDev: false })
  expect(account.scripts.get('broadsheet-web')).toMatchObject({ crons: ['* * * * *'], onWorkersDev: true })
  expect([...account.scripts.keys()].map((script) => live(script)?.isCached)).toEqual([false, false, true])
  expect([...account.queues.values()][0]?.consumers).toMatchObject([{ script: 'broadsheet-ranker' }])
})

it('gives each Worker its own random secrets, and shows only the one that the desk needs', () => {
  const secretsOf = (script: string) =>
    Object.fromEntries(
      (live(script)?.bindings ?? []).flatMap(({ type, name, text }) => (type === 'secret_text' ? [[name, text]] : [])),
    )
  const random = expect.stringMatching(/^[\da-f]{64}$/)
  expect(secretsOf('broadsheet-newsroom')).toEqual({ DESK_TOKEN: token, DESK_SECRET: random })
  expect(secretsOf('broadsheet-ranker')).toEqual({})
  expect(secretsOf('broadsheet-web')).toEqual({ READER_SECRET: random })
  for (const [script, name] of [
    ['broadsheet-newsroom', 'DESK_SECRET'],
    ['broadsheet-web', 'READER_SECRET'],
  ] as const) {
    expect(first.printed).not.toContain(secretsOf(script)[name])
  }
})

it('serves an article that the desk imported into what was uploaded', async () => {
  const file = path.join(stage.clone.root, 'bell.txt')
  await writeFile(file, dump)
  const address = await stage.cloudflare.addressOf('broadsheet-web')
  const desk = path.join(root, 'apps/desk/src/main.ts')
  const ended = await stage.run('.', [desk, 'import', '--to', address, file], { BROADSHEET_TOKEN: token })
  expect([ended.code, ended.printed]).toEqual([0, expect.stringMatching(/│ +1 │ +0 │ +0 │ +0 │/)])
  const page = await read(article)
  expect([page.status, page.text]).toEqual([200, expect.stringContaining('The bell rang twice on Monday.')])
  // Which resvg and its font drew, as they were uploaded.
  const card = await fetch(`${address}${article}.png`)
  const png = Buffer.from(await card.arrayBuffer())
  expect([card.headers.get('ETag'), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
    expect.stringMatching(/^"[0-9a-f]{32}"$/),
    1200,
    630,
  ])
})

it('goes without a bucket where the account has no R2, and says how to have one', async () => {
  expect(first.printed).toMatch(/R2 is not enabled .* enable R2 in the dash/)
  expect(bindingOf('broadsheet-web', 'IMAGES')).toBeUndefined()
  const refused = await sendImage()
  expect([refused.status, await refused.json()]).toEqual([501, expect.objectContaining({ code: 'images-off' })])
})

it('refuses a plain `wrangler deploy` of a configuration that no deploy has seen', async () => {
  const config = path.join(stage.clone.root, 'apps/web/wrangler.jsonc')
  const text = await readFile(config, 'utf8')
  await writeFile(config, text.replace('"SITE_NAME": "Broadsheet"', '"SITE_NAME": "The Other Quay"'))
  const stale = await stage.run('apps/web', [...wrangler, 'deploy'])
  expect([stale.code, stale.printed]).toEqual([1, expect.stringContaining('npm run deploy -- --link')])
})

it('brings a change, makes the bucket once R2 is enabled, and the paper serves an image from it', async () => {
  const { account } = stage.cloudflare
  account.buckets = new Set()
  const again = await stage.deploy()
  expect([again.code, again.printed]).toEqual([0, expect.stringContaining('created bucket broadsheet-images\n')])
  expect((await read('/')).text).toContain('The Other Quay')
  expect(bindingOf('broadsheet-newsroom', 'DESK_TOKEN')?.['text']).toBe(token)
  expect([...account.buckets]).toEqual(['broadsheet-images'])
  expect(bindingOf('broadsheet-web', 'IMAGES')).toMatchObject({ bucket_name: 'broadsheet-images' })
  const kept = await sendImage()
  expect(kept.status).toBe(200)
  const { url } = (await kept.json()) as { url: string }
  const shown = await fetch((await stage.cloudflare.addressOf('broadsheet-web')) + new URL(url).pathname)
  expect([shown.status, shown.headers.get('Content-Type')]).toEqual([200, 'image/gif'])
  expect(Buffer.from(await shown.arrayBuffer())).toEqual(image)
})

it('changes nothing when it is run again', async () => {
  stage.cloudflare.asked.length = 0
  const again = await stage.deploy()
  expect([again.code, again.printed]).toEqual([0, expect.stringContaining('nothing to upload')])
  expect(again.printed).not.toContain('BROADSHEET_TOKEN')
  expect(stage.cloudflare.asked.filter((asked) => creations.test(asked) || asked.includes('/query'))).toEqual([])
})

it('links another clone by name, so that a plain `wrangler deploy` there shares what the deploy made', async () => {
  for (const app of apps) {
    await rm(path.join(stage.clone.root, 'apps', app, '.wrangler'), { recursive: true })
  }
  stage.cloudflare.asked.length = 0
  const linked = await stage.deploy(['--link'])
  expect([linked.code, linked.printed]).toEqual([0, expect.stringContaining('This clone is linked')])
  expect(stage.cloudflare.asked.filter((asked) => !asked.startsWith('GET'))).toEqual([])
})

it.each(apps)('leaves a plain `wrangler deploy` in apps/%s sharing what the deploy made', async (app) => {
  const script = `broadsheet-${app}`
  const before = live(script)
  const ended = await stage.run(`apps/${app}`, [...wrangler, 'deploy'])
  expect([ended.code, ended.printed]).toEqual([0, expect.stringContaining(`Uploaded ${script}`)])
  expect(live(script)?.id).not.toBe(before?.id)
  expect(byName(live(script)?.bindings)).toEqual(byName(before?.bindings))
  const { databases, namespaces } = stage.cloudflare.account
  expect([databases.size, namespaces.size, queueNames().length]).toEqual([1, 1, 1])
})

it('refuses a plain `wrangler deploy --env staging` where the folder is linked to production', async () => {
  stage.cloudflare.asked.length = 0
  const ended = await stage.run('apps/web', [...wrangler, 'deploy', '--env', 'staging'])
  expect(ended.code).toBe(1)
  expect(ended.printed).toContain('does not match the target environment "production"')
  expect(stage.cloudflare.asked).toEqual([])
})

it('deploys staging beside production, sharing nothing with it', async () => {
  const production = scripts.map((script) => live(script))
  const ended = await stage.deploy(['--env', 'staging'], 'broadsheet-web-staging')
  expect([ended.code, ended.printed]).toEqual([0, expect.stringContaining('Deploying staging')])
  const { account } = stage.cloudflare
  expect([names(account.databases), names(account.namespaces), queueNames()]).toEqual([
    ['broadsheet', 'broadsheet-staging'],
    ['broadsheet-ranking', 'broadsheet-ranking-staging'],
    ['broadsheet-views', 'broadsheet-views-staging'],
  ])
  expect(scripts.map((script) => live(script))).toEqual(production)
  for (const script of scripts) {
    const bindings = live(script)?.bindings.filter(({ name }) => !isShared.has(name)) ?? []
    expect(bindings.length, script).toBeGreaterThan(1)
    for (const binding of bindings) expect(bindingOf(`${script}-staging`, binding.name)).not.toEqual(binding)
  }
  // Nobody named an address for it: it has the only one under which it can be reached.
  for (const script of scripts) {
    expect(bindingOf(`${script}-staging`, 'SITE_URL')?.['text']).toBe('https://broadsheet-web-staging.quay.workers.dev')
  }
  expect((await read(article, 'broadsheet-web-staging')).status).toBe(404)
  expect((await read(article)).status).toBe(200)
})

it('rolls all Workers back deploy by deploy, and keeps what was imported', async () => {
  const tagsOf = (versions: (script: string) => Version | null | undefined) =>
    scripts.map((script) => versions(script)?.annotations['workers/tag'])
  const taggedVersions = (script: string) =>
    (stage.cloudflare.account.scripts.get(script)?.versions ?? []).filter(
      ({ annotations }) => annotations['workers/tag'] !== undefined,
    )
  const address = await stage.cloudflare.addressOf('broadsheet-web')
  const rollBack = async () => await stage.run('.', ['infra/deploy/rollback.ts', '--wait', '120', '--address', address])

  // What runs was brought by wrangler itself.
  expect(tagsOf(live)).toEqual([undefined, undefined, undefined])
  expect((await rollBack()).code).toBe(0)
  expect(tagsOf(live)).toEqual(tagsOf((script) => taggedVersions(script)[0]))
  expect((await read('/')).text).toContain('The Other Quay')

  const further = await rollBack()
  expect([further.code, further.printed]).toEqual([0, expect.stringContaining('Not undone: migrations')])
  expect(tagsOf(live)).toEqual(tagsOf((script) => taggedVersions(script).at(-1)))
  expect((await read('/')).text).not.toContain('The Other Quay')
  expect((await read(article)).status).toBe(200)

  const tooFar = await rollBack()
  expect([tooFar.code, tooFar.printed]).toEqual([1, expect.stringContaining('There is no earlier deploy')])
})

it('asked Cloudflare for nothing that the fake doesn’t know', () => {
  expect(stage.cloudflare.unknown).toEqual([])
})
