import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyPaper } from '../../test/empty-paper.ts'
import { outlineOf } from '../../test/outline-of.ts'
import { siteUnderTest } from '../../test/site-under-test.ts'

let site = siteUnderTest()

beforeEach(async () => {
  await emptyPaper()
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

  it('opens with the first article of the ranking, then the newest and a block for each section', async () => {
    const { headings, links } = await outlineOf(await site.request('/'))
    expect(headings.slice(0, 3)).toEqual(['h1 Broadsheet', 'h2 Bell budget', 'h2 Ferry 45 leaves late'])
    expect(links).toEqual(expect.arrayContaining(['/council', '/harbour', '/council/bell-budget']))
  })

  it('pages each section back to its first article', async () => {
    const seen = new Set<string>()
    let path: string | undefined = '/harbour'
    for (let page = 0; path !== undefined && page < 9; page += 1) {
      const { links } = await outlineOf(await site.request(path), 'main')
      for (const link of links.filter((href) => href.startsWith('/harbour/'))) seen.add(link)
      path = links.find((href) => href.startsWith('/harbour?before='))
    }
    expect(seen.size).toBe(45)
  })

  it('redirects other addresses of an article to the one', async () => {
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

  it('ranks by window and section, and answers 404 to unknown ones', async () => {
    expect((await outlineOf(await site.request('/ranking?window=all'), 'main')).links).toContain('/council/bell-budget')
    expect((await site.request('/ranking?window=all&section=council')).status).toBe(200)
    expect((await site.request('/ranking?window=year')).status).toBe(404)
    expect((await site.request('/ranking?section=nowhere')).status).toBe(404)
  })

  it('searches by words, section and day', async () => {
    const found = async (query: string) => (await outlineOf(await site.request(`/search?${query}`), 'main ol')).links
    expect(await found('q=bell')).toContain('/council/bell-budget')
    expect(await found('q=%22ferry+1%22&from=2026-11-20&to=2026-11-20')).toContain('/harbour/ferry-1-leaves-late')
    expect(await found('q=bell&section=harbour')).not.toContain('/council/bell-budget')
    expect(await found('q=bell&from=2026-11-21')).not.toContain('/council/bell-budget')
    expect((await outlineOf(await site.request('/search?q=ferry'))).links).toContain('/search?q=ferry&amp;cursor=20')
    for (const rubbish of ['q=%22-', 'q=ferry&from=x&to=2026-13-01&section=nowhere&cursor=-1', 'q=&section=harbour']) {
      expect((await site.request(`/search?${rubbish}`)).status).toBe(200)
    }
  })

  it('has an archive by day, which opens at the newest day', async () => {
    const archive = await site.request('/archive')
    expect([archive.status, archive.headers.get('Location')]).toEqual([302, '/archive/2026/11/20'])
    const { headings, links } = await outlineOf(await site.request('/archive/2026/11/20'), 'main')
    expect(headings.slice(0, 2)).toEqual(['h1 Archive Friday, 20 November 2026', 'h2 Bell budget'])
    expect(links).toEqual(expect.arrayContaining(['/archive/2026/11/20', '/harbour/ferry-1-leaves-late']))
    const later = await outlineOf(await site.request('/archive/2027/01/01'), 'main')
    expect(later.links.filter((href) => href.startsWith('/archive/'))).toContain('/archive/2026/11/20')
    for (const day of ['2026/11/31', '2026/1/1', 'x/y/z']) {
      expect((await site.request(`/archive/${day}`)).status).toBe(404)
    }
  })

  it('links an article to its neighbours in the section', async () => {
    const { links } = await outlineOf(await site.request('/harbour/ferry-7-leaves-late'), '.beside')
    expect(links).toEqual(['/harbour/ferry-6-leaves-late', '/harbour/ferry-8-leaves-late'])
  })

  it('answers 410 for a withdrawn article, and lists it nowhere', async () => {
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
    for (const path of ['/', '/ranking', '/search?q=ferry', '/archive/2026/11/24', '/about']) {
      expect([path, (await site.request(path)).status]).toEqual([path, 200])
    }
    expect((await site.request('/archive')).headers.get('Location')).toBe('/archive/2026/11/24')
  })

  it('shows its articles', async () => {
    await site.importDrafts(makeDraft(1))
    await env.SNAPSHOTS.put('ranking', 'rubbish')
    for (const path of ['/', '/harbour', '/harbour/ferry-1-leaves-late', '/ranking']) {
      expect([path, (await site.request(path)).status]).toEqual([path, 200])
    }
  })
})

it('an unknown address gets a page that suggests articles', async () => {
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

it('a failure is a plain page or a problem without internals', async () => {
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
