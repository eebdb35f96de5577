import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { liveVersion } from './fake-cloudflare/account.ts'
import { openStage, type Ended, type Stage } from './testing/open-stage.ts'

const picture = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64')
const sha256 = createHash('sha256').update(picture).digest('hex')

let stage: Stage
let first: Ended
let token = ''

beforeAll(async () => {
  stage = await openStage()
  stage.cloudflare.account.buckets = null
  first = await stage.deploy()
  token = /BROADSHEET_TOKEN=([\da-f]{64})/.exec(first.printed)?.[1] ?? ''
}, 120_000)

afterAll(async () => {
  await stage.close()
}, 20_000)

const bucketOfWeb = () =>
  liveVersion(stage.cloudflare.account, 'broadsheet-web')?.bindings.find(({ type }) => type === 'r2_bucket')

async function send(): Promise<Response> {
  const address = await stage.cloudflare.addressOf('broadsheet-web')
  const headers = { Authorization: `Bearer ${token}` }
  return await fetch(`${address}/api/v1/desk/images/${sha256}`, { method: 'PUT', headers, body: picture })
}

it('an account without R2 gets a paper without a bucket, and is told how to have one', async () => {
  expect([first.code, first.printed]).toEqual([0, expect.stringMatching(/R2 is not enabled .* enable R2 in the dash/)])
  expect(first.printed).toContain('\nThe paper is at http://127.0.0.1:')
  expect(bucketOfWeb()).toBeUndefined()
  const refused = await send()
  expect([refused.status, await refused.json()]).toEqual([501, expect.objectContaining({ code: 'images-off' })])
})

it('once R2 is enabled, the next deploy makes the bucket, and the paper serves a picture from it', async () => {
  stage.cloudflare.account.buckets = new Set()
  const again = await stage.deploy()
  expect([again.code, again.printed]).toEqual([0, expect.stringContaining('created bucket broadsheet-images\n')])
  expect([...(stage.cloudflare.account.buckets ?? [])]).toEqual(['broadsheet-images'])
  expect(bucketOfWeb()).toMatchObject({ name: 'IMAGES', bucket_name: 'broadsheet-images' })
  const kept = await send()
  expect(kept.status).toBe(200)
  const { url } = (await kept.json()) as { url: string }
  const address = await stage.cloudflare.addressOf('broadsheet-web')
  const shown = await fetch(address + new URL(url).pathname)
  expect([shown.status, shown.headers.get('Content-Type')]).toEqual([200, 'image/gif'])
  expect(Buffer.from(await shown.arrayBuffer())).toEqual(picture)
}, 60_000)

it('run once more, it makes no bucket and uploads nothing', async () => {
  stage.cloudflare.asked.length = 0
  const ended = await stage.deploy()
  expect([ended.code, ended.printed]).toEqual([0, expect.stringContaining('nothing to upload')])
  expect(stage.cloudflare.asked.filter((asked) => !asked.startsWith('GET'))).toEqual([])
}, 60_000)

it('a bucket that cannot be made ends the deploy, and says what to do', async () => {
  const { account, failures } = stage.cloudflare
  account.buckets?.clear()
  failures.push({ method: 'POST', path: /^\/r2\/buckets$/, code: 10_000, message: 'Authentication error' })
  const running = liveVersion(account, 'broadsheet-web')?.id
  const ended = await stage.deploy()
  expect([ended.code, ended.printed]).toEqual([
    1,
    expect.stringMatching(/Failed: Finding database, .*\n.*\/r2\/buckets: Authentication error .*\nWhat to do: /),
  ])
  expect(liveVersion(account, 'broadsheet-web')?.id).toBe(running)
}, 60_000)

it('asked Cloudflare for nothing that the fake doesn’t know', () => {
  expect(stage.cloudflare.unknown).toEqual([])
})
