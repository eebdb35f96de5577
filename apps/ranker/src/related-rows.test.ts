import { noCosts } from '@broadsheet/model'
import { openD1, watchDatabase } from '@broadsheet/store'
import { env } from 'cloudflare:workers'
import { beforeAll, expect, it } from 'vitest'
import { emptyPaper } from '../test/empty-paper.ts'
import { refreshRelated } from './refresh-related.ts'

const old = 6000
const unlimited = { callMilliseconds: 60_000, requestMilliseconds: 60_000 }

/**
 * Adds articles that share each of their words with 20 to 3,000 others: words of a story, a district, a ship, a crew, a
 * quay and the tide.
 */
async function addArticles(first: number, last: number, relatedAt: number | null) {
  const words = `printf('Story%d District%d Ship%d Crew%d Quay%d Tide%d', id % 300, id % 60, id % 15, id % 10, id % 8, id % 2)`
  await env.DB.prepare(
    `WITH RECURSIVE numbers (id) AS (SELECT ?1 UNION ALL SELECT id + 1 FROM numbers WHERE id < ?2)
    INSERT INTO articles (id, slug, section_slug, section_name, headline, headline_key, lede, body, credits, word_count,
      published_at, source_key, content_hash, captured_hash, related_at, language)
    SELECT id, 'article-' || id, 'harbour', 'harbour', ${words}, ${words}, 'Lede', '[]', '[]', 9, 1700000000 + id * 600,
      'key-' || id, id, '', ?3, 'en'
    FROM numbers`,
  )
    .bind(first, last, relatedAt)
    .run()
}

beforeAll(async () => {
  await emptyPaper()
  await env.DB.exec(`INSERT INTO sections (slug, name) VALUES ('harbour', 'harbour')`)
  await addArticles(1, old, 1)
  await env.DB.exec('INSERT INTO related SELECT id, (id + 299) % 6000 + 1, 0.1 FROM articles')
  await refreshRelated(openD1(env.DB), 1)
})

it('a new article reads at most 900 rows, though thousands share its words', async () => {
  await addArticles(old + 1, old + 300, null)
  const costs = noCosts()
  expect(await refreshRelated(openD1(watchDatabase(env.DB, costs, unlimited)), 2)).toBe(300)
  const lists = await env.DB.prepare('SELECT count(*) AS n FROM related WHERE article_id > ?').bind(old).first('n')
  expect(lists).toBeGreaterThan(300 * 10)
  expect(costs.rowsRead).toBeLessThanOrEqual(300 * 900)
})
