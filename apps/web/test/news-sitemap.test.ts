import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { beforeAll, expect, it } from 'vitest'
import { emptyPaper } from './empty-paper.ts'
import { siteUnderTest } from './site-under-test.ts'

const { request, importDrafts } = siteUnderTest()
const noon = Date.UTC(2026, 10, 24, 12) / 1000
const newsOf = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc><news:news>/gu)].map(([, address]) => address)
const read = async (path: string) => await (await request(path)).text()

beforeAll(async () => {
  await emptyPaper()
  await importDrafts(makeDraft(1, { publishedAt: noon - 47 * 3600 }), makeDraft(2, { publishedAt: noon - 49 * 3600 }))
})

/** Copies the first article, a second older each. */
async function copy(from: number, to: number): Promise<void> {
  const { results } = await env.DB.prepare(`SELECT name FROM pragma_table_info('articles')`).all<{ name: string }>()
  const own = new Map([
    ['id', 'NULL'],
    ['slug', `'copy-' || number`],
    ['source_key', `'copy:' || number`],
    ['published_at', `${noon} - number`],
  ])
  const names = results.map(({ name }) => name)
  await env.DB.prepare(
    `WITH RECURSIVE numbers(number) AS (SELECT ${from} UNION ALL SELECT number + 1 FROM numbers WHERE number < ${to})
     INSERT INTO articles (${names.join(', ')})
     SELECT ${names.map((name) => own.get(name) ?? `article.${name}`).join(', ')}
     FROM numbers CROSS JOIN articles article ON article.source_key = 'test:1'`,
  ).run()
}

it('a news sitemap of a thousand articles is one file', async () => {
  await copy(1, 999)
  expect(newsOf(await read('/sitemap-news.xml'))).toHaveLength(1_000)
  expect((await request('/sitemap-news/2.xml')).status).toBe(404)
})

it('a longer one is an index of files that hold each article of two days once', async () => {
  await copy(1_000, 2_100)
  const index = await read('/sitemap-news.xml')
  const files = [...index.matchAll(/<sitemap><loc>https:\/\/paper\.example([^<]+)<\/loc><\/sitemap>/gu)].map(
    ([, path = '']) => path,
  )
  expect(files).toEqual(['/sitemap-news/1.xml', '/sitemap-news/2.xml', '/sitemap-news/3.xml'])
  const news = await Promise.all(files.map(async (path) => newsOf(await read(path))))
  expect(news.map(({ length }) => length)).toEqual([1_000, 1_000, 101])
  expect(new Set(news.flat()).size).toBe(2_101)
  expect(news.flat()).not.toContain('https://paper.example/harbour/ferry-2-leaves-late')
  for (const path of ['/sitemap-news/4.xml', '/sitemap-news/0.xml']) expect((await request(path)).status).toBe(404)
})
