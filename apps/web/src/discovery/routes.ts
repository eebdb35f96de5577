import { type CachePolicy, answerText } from '@broadsheet/edge'
import { cacheTags } from '@broadsheet/model'
import {
  articlesSitemap,
  llmsTxt,
  newsSitemap,
  newsSitemapIndex,
  openSearch,
  robotsTxt,
  sectionsSitemap,
  sitemapIndex,
  webManifest,
} from '@broadsheet/press'
import { countRecent, findOverview, findShards, listRecent, listSections, listShard } from '@broadsheet/store'
import type { Hono } from 'hono'
import type { AppEnv } from '../context/env.ts'
import { showNotFound } from '../notices/show-not-found.ts'

// A tenth of the limit of the protocol: it fits into the CPU time of a free plan and under 1 MB.
const idsPerShard = 5_000
const recentLimit = 500

// Google takes the articles of the last two days, a thousand a file.
const newsSeconds = 48 * 3600
const newsLimit = 1_000
const latestForModels = 20

const sitemap = { kind: 'sitemap', tags: [cacheTags.sitemap] } satisfies CachePolicy
const news = { kind: 'feed', tags: [cacheTags.sitemap] } satisfies CachePolicy
const front = { kind: 'front', tags: [cacheTags.front] } satisfies CachePolicy
const fixture = { kind: 'fixture' } satisfies CachePolicy

const text = 'text/plain; charset=utf-8'
const xmlType = 'application/xml; charset=utf-8'

/** Sitemaps, robots.txt, OpenSearch, the manifest and llms.txt. */
export function addDiscoveryRoutes(app: Hono<AppEnv>): void {
  app
    .get('/sitemap.xml', async (c) => {
      return await answerText(
        c,
        sitemap,
        xmlType,
        sitemapIndex(c.get('site'), await findShards(c.get('db'), { idsPerShard, recentLimit })),
      )
    })
    .get('/sitemap/sections.xml', async (c) => {
      return await answerText(c, sitemap, xmlType, sectionsSitemap(c.get('site'), await listSections(c.get('db'))))
    })
    .get('/sitemap/:file{[1-9][0-9]{0,6}\\.xml}', async (c) => {
      const shard = Number.parseInt(c.req.param('file'), 10)
      const articles = await listShard(c.get('db'), { shard, idsPerShard })
      return articles.length === 0
        ? await showNotFound(c, sitemap.tags)
        : await answerText(c, sitemap, xmlType, articlesSitemap(c.get('site'), articles))
    })
    .get('/sitemap-news.xml', async (c) => {
      const since = c.get('now')() - newsSeconds
      const recent = await listRecent(c.get('db'), { since, limit: newsLimit + 1 })
      if (recent.length <= newsLimit) return await answerText(c, news, xmlType, newsSitemap(c.get('site'), recent))
      const files = Math.ceil((await countRecent(c.get('db'), since)) / newsLimit)
      return await answerText(c, news, xmlType, newsSitemapIndex(c.get('site'), files))
    })
    .get('/sitemap-news/:file{[1-9][0-9]{0,2}\\.xml}', async (c) => {
      const offset = (Number.parseInt(c.req.param('file'), 10) - 1) * newsLimit
      const since = c.get('now')() - newsSeconds
      const recent = await listRecent(c.get('db'), { since, offset, limit: newsLimit })
      return recent.length === 0 && offset > 0
        ? await showNotFound(c, news.tags)
        : await answerText(c, news, xmlType, newsSitemap(c.get('site'), recent))
    })
    .get('/robots.txt', async (c) => await answerText(c, fixture, text, robotsTxt(c.get('site'))))
    .get('/opensearch.xml', (c) => {
      return answerText(c, fixture, 'application/opensearchdescription+xml; charset=utf-8', openSearch(c.get('site')))
    })
    .get(
      '/manifest.webmanifest',
      async (c) => await answerText(c, fixture, 'application/manifest+json', webManifest(c.get('site'))),
    )
    .get('/llms.txt', async (c) => {
      return await answerText(
        c,
        front,
        text,
        llmsTxt(c.get('site'), await findOverview(c.get('db'), { limit: latestForModels })),
      )
    })
}
