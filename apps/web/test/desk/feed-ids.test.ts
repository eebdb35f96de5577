import { env } from 'cloudflare:workers'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyPaper } from '../empty-paper.ts'
import { siteUnderTest } from '../site-under-test.ts'
import { deskUnderTest } from './desk-under-test.ts'

let desk = deskUnderTest()

beforeEach(async () => {
  await emptyPaper()
  desk = deskUnderTest()
})

const read = async (path: string) => await (await desk.request(path)).text()

/** The ids and links of the paper's only article, in each feed. */
async function ids() {
  const item = parseRssFeed(await read('/feed.xml')).items?.[0]
  const entry = parseAtomFeed(await read('/atom.xml')).entries?.[0]
  const json = parseJsonFeed(await read('/feed.json')).items?.[0]
  return {
    ids: [item?.guid?.value, entry?.id, json?.id],
    links: [item?.link, entry?.links?.[0]?.href, json?.url],
  }
}

const thrice = (path: string) => Array.from({ length: 3 }, () => `https://paper.example${path}`)

describe('an article that moves', () => {
  it('keeps its id in every feed, whatever moves follow, and leads to its new address', async () => {
    const slug = await desk.publish()
    expect(await ids()).toEqual({ ids: thrice(`/council/${slug}`), links: thrice(`/council/${slug}`) })
    await desk.verb(slug, 'move', { section: 'Harbour' })
    expect(await ids()).toEqual({ ids: thrice(`/council/${slug}`), links: thrice(`/harbour/${slug}`) })
    await desk.verb(slug, 'move', { section: 'Sea Ünd', slug: 'pier' })
    expect(await ids()).toEqual({ ids: thrice(`/council/${slug}`), links: thrice('/sea-und/pier') })
  })

  it('has its first address as id when it moves while it is withdrawn', async () => {
    const slug = await desk.publish({ section: 'Bücher' })
    await desk.verb(slug, 'withdraw')
    await desk.verb(slug, 'move', { slug: 'opening' })
    await desk.verb('opening', 'reinstate')
    expect((await ids()).ids).toEqual(thrice(`/bucher/${slug}`))
  })

  it('has the address under which it was published when it moved as a draft', async () => {
    const slug = await desk.begin()
    await desk.verb(slug, 'move', { section: '海港', slug: 'pier' })
    await desk.verb('pier', 'publish')
    await desk.verb('pier', 'move', { section: 'Harbour' })
    expect((await ids()).ids).toEqual(thrice(`/${encodeURIComponent('海港')}/pier`))
  })

  it('has its id again after a backup is restored', async () => {
    const slug = await desk.publish()
    await desk.verb(slug, 'move', { section: 'Harbour' })
    const line = (await (await exported()).text()).split('\n').find((text) => text.includes(slug)) ?? ''
    await emptyPaper()
    const restored = await siteUnderTest().desk('/api/v1/desk/archive', { lines: [JSON.parse(line)] })
    expect(restored.status).toBe(200)
    expect((await ids()).ids).toEqual(thrice(`/council/${slug}`))
  })
})

const exported = async () =>
  await desk.request('/api/v1/desk/export', { headers: { Authorization: `Bearer ${env.DESK_TOKEN}` } })
