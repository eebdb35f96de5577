import { env } from 'cloudflare:workers'
import { beforeAll, expect, it } from 'vitest'
import { fillPaper } from '../../test/fill-paper.ts'
import { meteredDatabase } from '../../test/metered-database.ts'
import { openD1 } from '../d1/open-d1.ts'
import { findNeighbours } from './find-neighbours.ts'

const db = openD1(env.DB)
const usual = { section: 'harbour', publishedAt: 1_700_000_000, seconds: 60, lede: 'A calm day.' }

async function neighboursOf(id: number, ...words: string[]) {
  const found = await findNeighbours(db, [{ id, words }])
  return found
    .map(({ otherId, headline, captured, bm25 }) => ({ otherId, headline, captured, isFound: bm25 > 0 }))
    .toSorted((one, other) => one.otherId - other.otherId)
}

beforeAll(async () => {
  await fillPaper({ ...usual, first: 1, last: 1, headline: 'Bell', text: 'The bell rang at the foundry.' })
  await fillPaper({ ...usual, first: 2, last: 2, headline: 'Foundry', text: 'The foundry has a bell.' })
  await fillPaper({ ...usual, first: 3, last: 3, headline: 'Foundry again', text: 'The foundry has a bell.' })
  await fillPaper({ ...usual, first: 4, last: 4, headline: 'Herring', text: 'Vinegar and onions.' })
  await fillPaper({ ...usual, first: 10, last: 3000, headline: 'Tide', text: 'The council met at noon.' })
  await env.DB.exec(
    `INSERT INTO captured_headlines (article_id, list, position, headline, headline_key)
    SELECT 1, 'related', id, headline, headline_key FROM articles WHERE id IN (3, 4)`.replaceAll('\n', ' '),
  )
  await env.DB.exec('UPDATE articles SET duplicate_of = 2 WHERE id = 3')
})

it('an article that was found twice is one neighbour, and its original stands for a second run', async () => {
  const itself = { otherId: 1, headline: 'Bell', captured: false, isFound: true }
  const original = { otherId: 2, headline: 'Foundry', captured: true, isFound: true }
  const named = { otherId: 4, headline: 'Herring', captured: true, isFound: false }
  expect(await neighboursOf(1, 'bell')).toEqual([itself, original, named])
  await env.DB.exec(`UPDATE articles SET status = 'withdrawn' WHERE id = 2`)
  // A trigger makes its second run an original; without it, the second run stands for nothing.
  await env.DB.exec('UPDATE articles SET duplicate_of = 2 WHERE id = 3')
  expect(await neighboursOf(1, 'bell')).toEqual([itself, named])
})

it('reads the best of an article, however many match', async () => {
  const { db: metered, meter } = meteredDatabase(env.DB)
  const found = await findNeighbours(metered, [{ id: 10, words: ['council', 'noon'] }])
  expect(found).toHaveLength(40)
  expect(meter.rowsRead).toBeLessThanOrEqual(3 * 40 + 10)
})
