import type { RequestLine } from '@broadsheet/edge'
import { openD1, publishDue } from '@broadsheet/store'
import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { createPaper } from '../create-paper.ts'
import { emptyPaper } from '../empty-paper.ts'
import { deskUnderTest, story } from './desk-under-test.ts'

const secondsPerHour = 3_600
const slug = 'the-new-pier-opens'
let desk = deskUnderTest()

beforeEach(async () => {
  await emptyPaper()
  desk = deskUnderTest()
})

async function previewPath(body?: unknown): Promise<string> {
  const answer = await desk.ask<{ url: string; until: string }>(
    'POST',
    `/api/v1/desk/articles/${slug}/preview`,
    body === undefined ? {} : { body },
  )
  expect(answer.status).toBe(200)
  return new URL(answer.body.url).pathname
}

describe('a preview', () => {
  it('shows the page of the draft to anyone with the link, and is neither cached nor indexed', async () => {
    await desk.begin()
    const response = await desk.request(await previewPath())
    const page = await response.text()
    expect(response.status).toBe(200)
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(response.headers.get('Cloudflare-CDN-Cache-Control')).toBeNull()
    expect(response.headers.get('X-Robots-Tag')).toBe('noindex')
    expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
    expect(page).toContain('<h1>The new pier opens</h1>')
    expect(page).toContain('<p class="note">A preview: this article is not published.</p>')
    expect(page).toContain('The zanzibar pier opened.')
    expect(page).toContain('<meta name="robots" content="noindex"/>')
    expect(page).not.toMatch(/rel="?canonical|application\/ld\+json|data-views|data-vote/)
  })

  it('shows images of other hosts, which its policy allows only for drafts that have some', async () => {
    const none = { alt: 'The pier', width: null, height: null, caption: null, credit: null }
    await desk.begin({ body: [{ type: 'image', url: 'https://pictures.example/pier.jpg', ...none }] })
    const response = await desk.request(await previewPath())
    expect(response.headers.get('Content-Security-Policy')).toContain(`img-src 'self' https:`)
    expect(await response.text()).toContain('src="https://pictures.example/pier.jpg"')
  })

  it('shows the draft as it is now, and the time that it is scheduled for', async () => {
    await desk.begin()
    const path = await previewPath()
    await desk.verb(slug, 'schedule', { at: '2026-11-25T09:00:00Z' })
    await desk.verb(slug, 'move', { slug: 'pier-opens' })
    const page = await (await desk.request(path)).text()
    expect(page).toContain('datetime="2026-11-25T09:00:00Z"')
  })

  it('ends after a day, or after the requested time, within a week', async () => {
    await desk.begin()
    const [day, hour] = [await previewPath(), await previewPath({ hours: 1 })]
    const statuses = async () => [(await desk.request(day)).status, (await desk.request(hour)).status]
    desk.wait(secondsPerHour - 1)
    expect(await statuses()).toEqual([200, 200])
    desk.wait(1)
    expect(await statuses()).toEqual([200, 404])
    desk.wait(23 * secondsPerHour)
    expect(await statuses()).toEqual([404, 404])
    for (const hours of [0, 169, 1.5, '1']) {
      const refused = await desk.verb(slug, 'preview', { hours })
      expect([hours, refused.status]).toEqual([hours, 400])
    }
  })

  it('of a published article redirects to it; of a withdrawn article it shows the last version', async () => {
    await desk.publish()
    const response = await desk.request(await previewPath())
    expect([response.status, response.headers.get('Location')]).toEqual([302, `/council/${slug}`])
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    await desk.verb(slug, 'withdraw')
    expect((await desk.request(await previewPath())).status).toBe(200)
  })

  it('ends for good with the draft: no older link shows a withdrawn article', async () => {
    await desk.begin()
    const paths = [await previewPath()]
    const statuses = async () => await Promise.all(paths.map(async (path) => (await desk.request(path)).status))
    await desk.verb(slug, 'publish')
    expect(await statuses()).toEqual([404])
    paths.push(await previewPath())
    await desk.verb(slug, 'withdraw')
    expect(await statuses()).toEqual([404, 404])
    paths.push(await previewPath())
    await desk.verb(slug, 'reinstate')
    expect(await statuses()).toEqual([404, 404, 404])
    await desk.verb(slug, 'withdraw')
    expect(await statuses()).toEqual([404, 404, 404])
  })

  it('ends when its draft is published on schedule, too', async () => {
    await desk.begin()
    await desk.verb(slug, 'schedule', { at: '2026-11-25T09:00:00Z' })
    const path = await previewPath({ hours: 168 })
    expect((await desk.request(path)).status).toBe(200)
    expect(await publishDue(openD1(env.DB), Date.UTC(2026, 10, 25, 9) / 1000)).toBe(1)
    expect((await desk.request(path)).status).toBe(404)
    await desk.verb(slug, 'withdraw')
    expect((await desk.request(path)).status).toBe(404)
  })

  it('does not work again after a restore', async () => {
    await desk.begin()
    const path = await previewPath()
    const exported = await desk.request('/api/v1/desk/export', {
      headers: { Authorization: `Bearer ${env.DESK_TOKEN}` },
    })
    const lines = [JSON.parse(await exported.text())]
    await env.DB.batch([env.DB.prepare('DELETE FROM articles'), env.DB.prepare('DELETE FROM audit')])
    expect((await desk.ask('POST', '/api/v1/desk/archive', { body: { lines } })).status).toBe(200)
    expect((await desk.request(await previewPath())).status).toBe(200)
    expect((await desk.request(path)).status).toBe(404)
  })

  it('ends when an editor revokes all links of its article, and disturbs nobody who edits', async () => {
    await desk.begin()
    const article = `/api/v1/desk/articles/${slug}`
    const [one, other] = [await previewPath(), await previewPath({ hours: 1 })]
    const seen = (await desk.ask('GET', article)).headers.get('ETag') ?? ''
    expect((await desk.ask('DELETE', `${article}/preview`)).status).toBe(204)
    expect([(await desk.request(one)).status, (await desk.request(other)).status]).toEqual([404, 404])
    expect((await desk.request(await previewPath())).status).toBe(200)
    const { body } = await desk.ask<{ entries: object[] }>('GET', '/api/v1/desk/audit?limit=1')
    expect(body.entries).toMatchObject([{ verb: 'revoke previews', slug, revision: null }])
    const edited = await desk.ask('PUT', article, { headers: { 'If-Match': seen }, body: story })
    expect(edited.status).toBe(200)
    expect((await desk.ask('DELETE', '/api/v1/desk/articles/no-such-article/preview')).status).toBe(404)
  })

  it('cannot be revoked with the scope read', async () => {
    await desk.begin()
    const path = await previewPath()
    const { body } = await desk.ask<{ token: string }>('POST', '/api/v1/desk/tokens', {
      body: { name: 'Reader', scope: 'read' },
    })
    const refused = await desk.ask('DELETE', `/api/v1/desk/articles/${slug}/preview`, { token: body.token })
    expect([refused.status, (await desk.request(path)).status]).toEqual([403, 200])
  })

  it('is a 404 at an invalid address, which is not cached', async () => {
    await desk.begin()
    const path = await previewPath()
    for (const other of [
      path.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
      '/preview/1-0-9999999999-0',
      '/preview/x',
    ]) {
      const response = await desk.request(other)
      expect([response.status, response.headers.get('Cache-Control')]).toEqual([404, 'no-store'])
    }
  })

  it('appears in the log without its token', async () => {
    await desk.begin()
    const path = await previewPath()
    const lines: RequestLine[] = []
    const app = createPaper({ clock: () => desk.now() * 1000, write: (line) => lines.push(line) })
    await app.fetch(new Request(`https://paper.example${path}`), env, createExecutionContext())
    expect(lines).toMatchObject([{ route: '/preview/:token', path: '/preview/:token', status: 200 }])
  })

  it('cannot be created without DESK_SECRET', async () => {
    await desk.begin()
    const { DESK_SECRET: _none, ...without } = env
    const request = new Request(`https://paper.example/api/v1/desk/articles/${slug}/preview`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${env.DESK_TOKEN}` },
    })
    const response = await createPaper().fetch(request, without, createExecutionContext())
    expect(response.status).toBe(503)
  })
})
