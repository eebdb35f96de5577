import { makeDraft } from '@broadsheet/model/testing'
import { openD1 } from '@broadsheet/store'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { invalidateStale } from '../../src/cache/invalidate-stale.ts'
import { emptyPaper } from '../empty-paper.ts'
import { cachedSite } from './cached-site.ts'

const article = '/harbour/ferry-1-leaves-late'
let site = cachedSite()

beforeEach(async () => {
  await emptyPaper()
  site = cachedSite()
})

async function tick(): Promise<void> {
  await invalidateStale(openD1(env.DB), site.cache.context, site.now())
}

async function noted(): Promise<number> {
  return (await env.DB.prepare('SELECT count(*) AS tags FROM stale_tags').first<number>('tags')) ?? 0
}

const everyList = ['feed', 'front', 'search', 'sitemap']

describe('after a write of the desk', () => {
  it('the answers that list a new article are purged in one call', async () => {
    await site.importDrafts(makeDraft(1, { publishedAt: Date.UTC(2026, 10, 20, 23) / 1000 }))
    expect(site.cache.calls).toEqual([
      { verb: 'purge', tags: expect.toSatisfy(sameSet([...everyList, 'section:harbour', 'day:2026-11-20'])) },
    ])
  })

  it('the answers of an article’s old and new section are purged', async () => {
    await site.importDrafts(makeDraft(1, { publishedAt: Date.UTC(2026, 10, 20) / 1000 }))
    site.cache.calls.length = 0
    await site.importDrafts(makeDraft(1, { section: 'Stocks', publishedAt: Date.UTC(2026, 10, 21) / 1000 }))
    const tags = [
      ...everyList,
      'article:ferry-1-leaves-late',
      'section:harbour',
      'section:stocks',
      'ranking',
      'day:2026-11-20',
      'day:2026-11-21',
    ]
    expect(site.cache.calls).toEqual([{ verb: 'purge', tags: expect.toSatisfy(sameSet(tags)) }])
  })

  it('that changed nothing, nothing is purged', async () => {
    await site.importDrafts(makeDraft(1))
    site.cache.calls.length = 0
    await site.importDrafts(makeDraft(1))
    await site.importDrafts({ no: 'draft' })
    expect(site.cache.calls).toEqual([])
  })

  it('each tick invalidates the tags again, until every replica has the write', async () => {
    await site.importDrafts(makeDraft(1))
    const [first] = site.cache.calls.splice(0)
    for (const seconds of [30, 60, 60]) {
      site.wait(seconds)
      await tick()
    }
    expect(site.cache.calls.map(({ verb }) => verb)).toEqual(['invalidate', 'invalidate'])
    for (const { tags } of site.cache.calls) expect(tags).toSatisfy(sameSet(first?.tags ?? []))
    expect(await noted()).toBe(0)
  })

  it('a page that was rebuilt from an old copy is correct after the tick', async () => {
    await site.importDrafts(makeDraft(1))
    const old = await env.DB.prepare(`SELECT headline FROM articles`).first<string>('headline')
    await site.importDrafts(makeDraft(1, { headline: 'Ferry 1 sinks' }))
    // The first reader is served from a replica that lags behind.
    await env.DB.prepare('UPDATE articles SET headline = ?').bind(old).run()
    expect((await site.ask(article)).text).toContain(old)
    await env.DB.exec(`UPDATE articles SET headline = 'Ferry 1 sinks'`)
    expect((await site.ask(article)).text).toContain(old)
    site.wait(60)
    await tick()
    await site.ask(article)
    await site.cache.settle()
    expect((await site.ask(article)).text).toContain('Ferry 1 sinks')
  })

  it('the tick repeats a purge that Cloudflare refused', async () => {
    await site.importDrafts(makeDraft(1))
    await site.ask(article)
    site.cache.refuseCalls()
    await site.importDrafts(makeDraft(1, { headline: 'Ferry 1 sinks' }))
    expect((await site.ask(article)).text).not.toContain('Ferry 1 sinks')
    for (let minutes = 0; minutes < 5; minutes += 1) {
      site.wait(60)
      await tick()
    }
    expect(await noted()).toBeGreaterThan(0)
    site.cache.takeCalls()
    await tick()
    expect(await noted()).toBe(0)
    await site.ask(article)
    await site.cache.settle()
    expect((await site.ask(article)).text).toContain('Ferry 1 sinks')
  })

  it('with more tags than one call takes, everything is invalidated, and nothing purged', async () => {
    const drafts = Array.from({ length: 80 }, (_, at) => makeDraft(at + 1, { section: `Section ${at}` }))
    const edited = drafts.map((draft, at) => ({
      ...draft,
      section: `Other ${at}`,
      publishedAt: draft.publishedAt + at * 86_400,
    }))
    for (const batch of [drafts, edited]) {
      for (let at = 0; at < batch.length; at += 20) await site.importDrafts(...batch.slice(at, at + 20))
    }
    site.cache.calls.length = 0
    await tick()
    expect(site.cache.calls).toEqual([{ verb: 'invalidate', purgeEverything: true }])
  })
})

function sameSet(expected: readonly string[]) {
  return (tags: unknown) =>
    Array.isArray(tags) && tags.length === expected.length && new Set([...tags, ...expected]).size === expected.length
}
