import { makeDraft } from '@broadsheet/model/testing'
import { collectViews, markTickStep, openD1, writeListsDue } from '@broadsheet/store'
import { env } from 'cloudflare:workers'
import { siteUnderTest } from '../site-under-test.ts'

const articles = 300
const articlesPerBatch = 100
const readers = 40
const relatedEach = 10
const sectionNames = ['Harbour', 'Council', 'Letters', 'Sport', 'Weather']

/** 2026-11-24 12:00 UTC, in seconds. */
const noon = Date.UTC(2026, 10, 24, 12) / 1000

/** The slug of an article. Higher numbers were published later. */
export const slugOf = (number: number) => `ferry-${number}-leaves-late`

/**
 * Fills the paper with 300 articles in five sections, an hour apart, with views, related lists and a ranking, the same in
 * every run. Number 100 has moved, 101 is withdrawn.
 */
export async function paperWithReaders(): Promise<void> {
  const site = siteUnderTest()
  const drafts = Array.from({ length: articles }, (_, index) => {
    const section = sectionNames[index % sectionNames.length] ?? ''
    return makeDraft(index + 1, { section, publishedAt: noon - (articles - index) * 3600 })
  })
  for (let from = 0; from < articles; from += articlesPerBatch) {
    await site.importDrafts(...drafts.slice(from, from + articlesPerBatch))
  }
  // As a counter hands them over, with so many views of each that none waits for more.
  const gains = Array.from({ length: readers * 10 }, (_, index) => {
    const hour = noon - 3600 * (1 + Math.floor((index % 600) / 60))
    return [slugOf(articles - (index % readers)), hour, null, null, 0, 0, 4]
  })
  const db = openD1(env.DB)
  await collectViews(db, {
    counters: 1,
    chances: [1],
    ask: async () => ({ gains: JSON.stringify(gains), views: 4 * gains.length, upTo: 1, isAll: true }),
  })
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO related (article_id, other_id, score)
       SELECT one.id, other.id, 1.0 / (one.id - other.id) FROM articles one JOIN articles other
       ON other.id BETWEEN one.id - ? AND one.id - 1`,
    ).bind(relatedEach),
    env.DB.prepare(
      `INSERT INTO slug_history (slug, article_id) SELECT 'ferry-100-was-late', id FROM articles WHERE slug = ?`,
    ).bind(slugOf(100)),
    env.DB.prepare(`UPDATE articles SET status = 'withdrawn' WHERE slug = ?`).bind(slugOf(101)),
    // Long ago, as far as rankings know.
    env.DB.prepare('DELETE FROM departures'),
  ])
  await writeListsDue(db, articles)
  await markTickStep(db, 'ranking', noon)
  await site.rank()
}
