import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openD1 } from '../d1/open-d1.ts'
import { importDrafts } from '../imports/import-drafts.ts'
import { readCandidates } from '../ranking/read-candidates.ts'
import { castVote, takeBackVote } from './cast-vote.ts'

const db = openD1(env.DB)
const slug = 'ferry-1-leaves-late'
const other = 'ferry-2-leaves-late'
const hour = 1_800_000_000 - (1_800_000_000 % 3600)

beforeAll(async () => {
  await importDrafts(db, [makeDraft(1, { captured: { votes: 8 } })], { now: 1, rejected: 0 })
})

it('counts a reader once, and takes the vote back as often as asked', async () => {
  expect(await castVote(db, { slug, voter: 'a', network: 'm', at: hour + 5 })).toMatchObject({ votes: 9 })
  expect(await castVote(db, { slug, voter: 'a', network: 'm', at: hour + 6 })).toMatchObject({ votes: 9 })
  expect(await castVote(db, { slug, voter: 'b', network: 'n', at: hour + 7 })).toMatchObject({ votes: 10 })
  const { results } = await env.DB.prepare('SELECT votes FROM activity_hours WHERE hour = ?').bind(hour).all()
  expect(results).toEqual([{ votes: 2 }])
  expect(await takeBackVote(db, { slug, voter: 'a' })).toMatchObject({ votes: 9 })
  expect(await takeBackVote(db, { slug, voter: 'a' })).toMatchObject({ votes: 9 })
  expect(await takeBackVote(db, { slug, voter: 'stranger' })).toMatchObject({ votes: 9 })
})

it('refuses a vote for an article that nobody published', async () => {
  expect(await castVote(db, { slug: 'no-such-ferry', voter: 'a', network: 'm', at: hour })).toBeNull()
  expect(await takeBackVote(db, { slug: 'no-such-ferry', voter: 'a' })).toBeNull()
})

describe('the votes of one network', () => {
  const cast = (voter: string, at: number) => castVote(db, { slug: other, voter, network: 'home', at })

  beforeEach(async () => {
    await importDrafts(db, [makeDraft(2)], { now: 1, rejected: 0 })
    await env.DB.exec('DELETE FROM votes')
    for (const [index, voter] of ['a', 'b', 'c'].entries()) await cast(voter, hour + index * 3600)
  })

  it('all count, and are of one network, in the hour of its first', async () => {
    expect(await networksByHour()).toEqual([
      { hour, votes: 1, networks: 1 },
      { hour: hour + 3600, votes: 1, networks: 0 },
      { hour: hour + 7200, votes: 1, networks: 0 },
    ])
    expect((await candidateOf(other))?.networks).toBe(1)
    expect(await cast('d', hour)).toMatchObject({ votes: 4 })
  })

  // Each order in which three votes can be taken back.
  it.each(['abc', 'acb', 'bac', 'bca', 'cab', 'cba'])(
    'leave one network until the last is taken back: %s',
    async (order) => {
      for (const [index, voter] of order.split('').entries()) {
        expect(await takeBackVote(db, { slug: other, voter })).toMatchObject({ votes: 2 - index })
        const hours = await networksByHour()
        expect(hours.every(({ votes, networks }) => networks >= 0 && networks <= votes)).toBe(true)
        const left = index < 2 ? 1 : 0
        expect(hours.reduce((sum, { networks }) => sum + networks, 0)).toBe(left)
        expect((await candidateOf(other))?.networks).toBe(left)
      }
    },
  )

  it('heat an article once', async () => {
    const heat = async () => await env.DB.prepare('SELECT heat_day FROM article_totals WHERE article_id = 2').first()
    const before = await heat()
    await cast('d', hour + 60)
    expect(await heat()).toEqual(before)
    await castVote(db, { slug: other, voter: 'e', network: 'office', at: hour + 60 })
    expect(await heat()).not.toEqual(before)
  })
})

async function networksByHour() {
  const sql = `SELECT hour, votes, cast_votes - repeats AS networks FROM activity_hours
    WHERE article_id = 2 ORDER BY hour`
  return (await env.DB.prepare(sql).all<{ hour: number; votes: number; networks: number }>()).results
}

async function candidateOf(sought: string) {
  const { articles } = await readCandidates(db, hour + 7200, 96)
  return articles.find(({ article }) => article.slug === sought)
}
