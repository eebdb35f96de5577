import type { DeskArticleJson } from '@broadsheet/model'
import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyPaper } from '../empty-paper.ts'
import { deskUnderTest } from './desk-under-test.ts'

const slug = 'the-new-pier-opens'
let desk = deskUnderTest()

beforeEach(async () => {
  await emptyPaper()
  desk = deskUnderTest()
})

async function log(): Promise<string[]> {
  const { body } = await desk.ask<{ entries: { verb: string }[] }>('GET', '/api/v1/desk/audit')
  return body.entries.map(({ verb }) => verb)
}

describe('the audit log', () => {
  it('lists every write with its editor and time, imports and placements, too, newest first, page by page', async () => {
    await desk.ask('POST', '/api/v1/desk/imports', { body: { items: [makeDraft(1)] } })
    const path = '/api/v1/desk/placements/ferry-1-leaves-late'
    await desk.ask('PUT', path, { body: { kind: 'pin', until: '2026-11-25T09:00:00Z' } })
    await desk.ask('DELETE', path)
    await desk.publish()
    desk.wait(5)
    await desk.verb(slug, 'move', { slug: 'pier-opens' })
    type Page = { entries: { at: string; who: string; verb: string; slug: string }[]; next: string | null }
    const seen: string[] = []
    let next: string | null = '/api/v1/desk/audit?limit=4'
    while (next !== null) {
      const { body }: { body: Page } = await desk.ask<Page>('GET', next)
      seen.push(...body.entries.map((entry) => `${entry.at} ${entry.who} ${entry.verb} ${entry.slug}`))
      next = body.next
    }
    const noon = '2026-11-24T12:00:00Z environment'
    expect(seen).toEqual([
      '2026-11-24T12:00:05Z environment move pier-opens',
      `${noon} publish ${slug}`,
      `${noon} create ${slug}`,
      `${noon} release ferry-1-leaves-late`,
      `${noon} place ferry-1-leaves-late`,
      `${noon} import ferry-1-leaves-late`,
    ])
    const { body } = await desk.ask<Page>('GET', `/api/v1/desk/audit?article=${slug}`)
    expect(body.entries.map(({ verb }) => verb)).toEqual(['move', 'publish', 'create'])
  })

  it('gives a verb its current name, even in old lines', async () => {
    const old = "INSERT INTO audit (at, who, verb, slug, detail) VALUES (1, 'Maud', 'restore', 'pier'"
    await env.DB.exec(`${old}, '{}'), (2, 'Maud', 'restore', 'quay', '{"from":"archive"}')`)
    expect(await log()).toEqual(['restore', 'reinstate'])
  })

  it('stores a reinstatement under its own name', async () => {
    await desk.publish()
    await desk.verb(slug, 'withdraw')
    await desk.verb(slug, 'reinstate')
    const { results } = await env.DB.prepare('SELECT verb FROM audit ORDER BY id DESC LIMIT 1').all()
    expect(results).toEqual([{ verb: 'reinstate' }])
  })

  it('has no line for a write that was refused or failed', async () => {
    await desk.publish()
    const before = await log()
    await desk.verb(slug, 'publish')
    await desk.verb(slug, 'reinstate')
    await desk.verb(slug, 'schedule', { at: '2026-11-25T09:00:00Z' })
    await env.DB.exec('ALTER TABLE stale_tags RENAME TO away')
    expect((await desk.verb(slug, 'withdraw')).status).toBe(500)
    await env.DB.exec('ALTER TABLE away RENAME TO stale_tags')
    expect(await log()).toEqual(before)
    const { body } = await desk.ask<DeskArticleJson>('GET', `/api/v1/desk/articles/${slug}`)
    expect(body.status).toBe('published')
  })
})
