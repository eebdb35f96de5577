import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { meteredDatabase } from '../../test/metered-database.ts'
import { openD1 } from '../d1/open-d1.ts'
import { importDrafts } from '../imports/import-drafts.ts'
import { readCandidates } from './read-candidates.ts'

const now = 1_800_000_000 - (1_800_000_000 % 3600)
const articleCount = 400

// Numbers that look random and are the same on every run (Park and Miller's generator).
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/** Activity as papers have it: a few articles with most of the views, most of them soon after they appear. */
function activity() {
  const random = numbers(7)
  return Array.from({ length: articleCount }, (_, index) => {
    const popularity = 4000 / (1 + Math.floor(random() * articleCount))
    const bornHoursAgo = Math.floor(random() * 40 * 24)
    return Array.from({ length: 12 }, () => {
      const hoursAgo = Math.max(0, bornHoursAgo - Math.floor(random() ** 3 * 20 * 24))
      return { articleId: index + 1, hour: now - hoursAgo * 3600, views: Math.ceil(popularity * random()) }
    })
  }).flat()
}

it('holds everything that can stand in a list, with its counts, for the price of a few hundred articles', async () => {
  const drafts = Array.from({ length: articleCount }, (_, index) =>
    makeDraft(index + 1, { publishedAt: now - 90 * 86_400 }),
  )
  await importDrafts(openD1(env.DB), drafts, { now: 1, rejected: 0 })
  const rows = activity()
  await env.DB.prepare(
    `INSERT INTO activity_hours (hour, article_id, views)
     SELECT value ->> 'hour', value ->> 'articleId', sum(value ->> 'views') FROM json_each(?) GROUP BY 1, 2`,
  )
    .bind(JSON.stringify(rows))
    .run()

  const { db, meter } = meteredDatabase(env.DB)
  const { articles } = await readCandidates(db, now, 96)
  // Sections and newest, the pool, twice for the look, all articles, twice the candidates, the pool again.
  expect(meter.roundTrips).toBe(8)
  expect(articles.length).toBeLessThan(articleCount)

  const windows = [
    { hours: 24, of: (id: number) => sumOf(articles.find((each) => each.id === id)?.hours ?? [], now - 24 * 3600) },
    { hours: 7 * 24, of: (id: number) => articles.find((each) => each.id === id)?.week.views },
    { hours: 30 * 24, of: (id: number) => articles.find((each) => each.id === id)?.month.views },
  ]
  for (const { hours, of } of windows) {
    const sums = new Map<number, number>()
    for (const { articleId, hour, views } of rows) {
      if (hour > now - hours * 3600) sums.set(articleId, (sums.get(articleId) ?? 0) + views)
    }
    const leaders = [...sums].toSorted(([, a], [, b]) => b - a).slice(0, 50)
    expect(leaders.map(([id]) => [id, of(id)])).toEqual(leaders)
  }
})

it('brings what an editor placed while it holds, and no article that is not published', async () => {
  await env.DB.exec(`INSERT INTO placements VALUES (3, 'pin', ${now + 60}, 1), (4, 'block', ${now - 60}, 1)`)
  await env.DB.exec(`UPDATE articles SET status = 'withdrawn' WHERE id = 5`)
  // As many sections as share the limit unevenly.
  for (let section = 1; section <= 12; section += 1) {
    await env.DB.exec(`INSERT INTO sections VALUES ('empty-${section}', 'Empty')`)
  }
  const { articles, sections } = await readCandidates(openD1(env.DB), now, 96)
  expect(articles.find(({ id }) => id === 3)?.placement).toEqual({ kind: 'pin', placedAt: 1 })
  expect(articles.filter(({ id }) => id === 4).every(({ placement }) => placement === null)).toBe(true)
  expect(articles.find(({ id }) => id === 5)).toBeUndefined()
  expect(sections).toEqual([{ slug: 'harbour', name: 'Harbour' }])
})

function sumOf(hours: readonly { hour: number; views: number }[], since: number): number {
  return hours.filter(({ hour }) => hour > since).reduce((sum, { views }) => sum + views, 0)
}
