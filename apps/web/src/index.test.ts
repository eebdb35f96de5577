import { makeDraft } from '@broadsheet/model/testing'
import { createExecutionContext, createScheduledController, waitOnExecutionContext } from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { siteUnderTest } from '../test/site-under-test.ts'
import worker from './index.ts'

const { importDrafts } = siteUnderTest()
// The imports of this file's site happen a day before.
const dayAfter = new Date(Date.UTC(2026, 10, 25, 12))
const article = '/harbour/ferry-1-leaves-late'

it('a request with a tracking parameter is fetched again through the Worker’s own cache', async () => {
  await importDrafts(makeDraft(1))
  const marked = await exports.default.fetch(`https://paper.example${article}?fbclid=1`)
  const clean = await exports.default.fetch(`https://paper.example${article}`)
  expect([marked.status, await marked.text()]).toEqual([200, await clean.text()])
  expect(marked.headers.get('Cloudflare-CDN-Cache-Control')).toBe('no-store')
})

it('a tick forgets stale tags of old writes', async () => {
  await importDrafts(makeDraft(2))
  const ctx = createExecutionContext()
  await worker.scheduled(createScheduledController({ cron: '* * * * *', scheduledTime: dayAfter }), env, ctx)
  await waitOnExecutionContext(ctx)
  expect(await env.DB.prepare('SELECT count(*) AS tags FROM stale_tags').first('tags')).toBe(0)
})
