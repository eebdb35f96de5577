import { makeDraft } from '@broadsheet/model/testing'
import { applyD1Migrations, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { outlineOf } from '../../test/outline-of.ts'
import { siteUnderTest } from '../../test/site-under-test.ts'

let site = siteUnderTest()

beforeEach(async () => {
  await reset()
  await applyD1Migrations(env.DB, env.TEST_MIGRATIONS)
  site = siteUnderTest()
})

describe('a paper of two sections', () => {
  beforeEach(async () => {
    const river = Array.from({ length: 45 }, (_, index) => makeDraft(index + 1))
    const budget = makeDraft(60, { section: 'Council', headline: 'Bell budget', captured: { votes: 99 } })
    await site.importDrafts(...river.slice(0, 20))
    await site.importDrafts(...river.slice(20), budget)
    await site.rank()
  })

  it('opens with what leads the ranking, over the newest and a band for each section', async () => {
    const { headings, links } = await outlineOf(await site.request('/'))
    expect(headings.slice(0, 3)).toEqual(['h1 Broadsheet', 'h2 Bell budget', 'h2 Ferry 45 leaves late'])
    expect(links).toEqual(expect.arrayContaining(['/council', '/harbour', '/council/bell-budget']))
  })

  it('has sections that are read back to their first article', async () => {
    const seen = new Set<string>()
    let path: string | undefined = '/harbour'
    for (let page = 0; path !== undefined && page < 9; page += 1) {
      const { links } = await outlineOf(await site.request(path), 'main')
      for (const link of links.filter((href) => href.startsWith('/harbour/'))) seen.add(link)
      path = links.find((href) => href.startsWith('/harbour?before='))
    }
    expect(seen.size).toBe(45)
  })

  it('has an article at one address', async () => {
    const right = await site.request('/council/bell-budget')
    expect(right.status).toBe(200)
    const wrong = await site.request('/harbour/bell-budget')
    expect([wrong.status, wrong.headers.get('Location')]).toEqual([301, '/council/bell-budget'])
    const wrongJson = await site.request('/harbour/bell-budget.json')
    expect([wrongJson.status, wrongJson.headers.get('Location')]).toEqual([301, '/council/bell-budget.json'])
  })

  it('fills an article’s lists with ten, ten and eight articles, none of them twice', async () => {
    const article: Record<'related' | 'ranking' | 'recommendation', { url: string | null }[]> = await (
      await site.request('/council/bell-budget.json')
    ).json()
    expect([article.ranking.length, article.recommendation.length]).toEqual([10, 8])
    const urls = [...article.related, ...article.ranking, ...article.recommendation].map(({ url }) => url)
    expect(new Set(urls).size).toBe(urls.length)
  })

  it('ranks by window and section, and knows no others', async () => {
    expect((await outlineOf(await site.request('/ranking?window=all'), 'main')).links).toContain('/council/bell-budget')
    expect((await site.request('/ranking?window=all&section=council')).status).toBe(200)
    expect((await site.request('/ranking?window=year')).status).toBe(404)
    expect((await site.request('/ranking?section=nowhere')).status).toBe(404)
  })

  it('says 410 of a withdrawn article, which no list shows any more', async () => {
    await env.DB.exec(`UPDATE articles SET status = 'withdrawn' WHERE slug = 'ferry-45-leaves-late'`)
    await site.rank()
    expect((await site.request('/harbour/ferry-45-leaves-late')).status).toBe(410)
    for (const path of ['/', '/harbour', '/ranking', '/harbour/ferry-44-leaves-late']) {
      expect((await outlineOf(await site.request(path))).links).not.toContain('/harbour/ferry-45-leaves-late')
    }
  })
})

describe('a paper without articles, or without a ranking', () => {
  it('has a front that says how to fill it, and a ranking that says there is none', async () => {
    expect((await site.request('/')).status).toBe(200)
    expect((await site.request('/ranking')).status).toBe(200)
  })

  it('shows its articles all the same', async () => {
    await site.importDrafts(makeDraft(1))
    await env.SNAPSHOTS.put('ranking', 'rubbish')
    for (const path of ['/', '/harbour', '/harbour/ferry-1-leaves-late', '/ranking']) {
      expect([path, (await site.request(path)).status]).toEqual([path, 200])
    }
  })
})

it('an unknown address is a page that helps, whatever it spells', async () => {
  for (const path of [
    '/nowhere',
    '/harbour/nowhere',
    '/a/b/c',
    '/%3Cscript%3Ealert(1)%3C/script%3E',
    '/%00',
    '/%E0%A4%A',
  ]) {
    const response = await site.request(path)
    expect([path, response.status]).toEqual([path, 404])
    expect(await response.text()).not.toContain('alert(1)')
  }
})

it('a failure is a plain page or a problem, and tells nothing of its inside', async () => {
  await env.DB.exec('ALTER TABLE articles RENAME TO away')
  const page = await site.request('/harbour/ferry-1-leaves-late')
  expect([page.status, page.headers.get('Cache-Control')]).toEqual([500, 'no-store'])
  const problem = await site.request('/api/v1/articles')
  expect(await problem.json()).toEqual({
    type: 'about:blank',
    title: 'Something went wrong on our side',
    status: 500,
    code: 'internal-error',
  })
  expect(await page.text()).not.toMatch(/SQL|no such table/)
})
