import { env } from 'cloudflare:workers'
import { beforeAll, expect, it } from 'vitest'
import { fillPaper } from '../../test/fill-paper.ts'
import { meteredDatabase } from '../../test/metered-database.ts'
import { openD1 } from '../d1/open-d1.ts'
import { countArticlesWith } from './count-articles-with.ts'
import { countIndexed } from './count-indexed.ts'

const db = openD1(env.DB)
const limit = 100
const usual = { section: 'harbour', publishedAt: 1_700_000_000, seconds: 60, lede: 'A calm day.' }
// Words, and how many of 700 articles have each, in the headline, the lede or the body; the author's name doesn't count.
const counts = { kippers: 1, tide: 80, gannet: 99, 渡轮: 99, pier: 250, calm: 700, council: 700, nell: 0, '': 0 }
const words = Object.keys(counts)

beforeAll(async () => {
  await fillPaper({
    ...usual,
    first: 1,
    last: 1,
    headline: 'Kippers',
    text: 'Kippers with kippers: a council of tide.',
  })
  await fillPaper({ ...usual, first: 2, last: 80, headline: 'The Tide', text: 'The gannet met the council.' })
  await fillPaper({ ...usual, first: 81, last: 100, headline: 'Gannets', text: 'The council met.' })
  await fillPaper({
    ...usual,
    first: 101,
    last: 350,
    headline: 'Pier',
    text: `The council met.${' The pier!'.repeat(9)}`,
  })
  await fillPaper({ ...usual, first: 351, last: 700, headline: 'Noon', text: 'The council.' })
  await fillPaper({ ...usual, first: 701, last: 720, headline: 'Kippers', text: 'The tide, the pier and a council.' })
  await env.DB.exec(`UPDATE articles SET byline = '{"text":"Nell"}' WHERE id <= 700`)
  await env.DB.exec(`UPDATE articles SET spaced_text = '{"body":"council 渡 轮"}' WHERE id BETWEEN 302 AND 400`)
  await env.DB.exec(`UPDATE articles SET status = 'withdrawn' WHERE id > 700`)
})

it('the search index says how many articles are published', async () => {
  const { db: metered, meter } = meteredDatabase(env.DB)
  expect(await countIndexed(metered)).toBe(700)
  expect(meter.rowsRead).toBe(1)
})

it.each([
  ['a large paper', limit],
  ['a small paper', 1000],
])('in %s, counts below the limit are exact, and others reach it', async (_paper, most) => {
  const counted = await countArticlesWith(db, words, { limit: most, indexed: 700 })
  const upToLimit = words.map((word) => [word, Math.min(counted.get(word) ?? 0, most)])
  expect(Object.fromEntries(upToLimit)).toEqual(
    Object.fromEntries(Object.entries(counts).map(([word, count]) => [word, Math.min(count, most)])),
  )
})

it('reads a row for each word, however many articles contain it', async () => {
  const { db: metered, meter } = meteredDatabase(env.DB)
  await countArticlesWith(metered, words, { limit, indexed: 700 })
  expect(meter.rowsRead).toBeLessThanOrEqual(2 * words.length)
  await countArticlesWith(metered, [], { limit, indexed: 700 })
  expect(meter.roundTrips).toBe(1)
})
