import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { beforeAll, expect, it } from 'vitest'
import { openD1 } from '../d1/open-d1.ts'
import { importDrafts } from '../imports/import-drafts.ts'
import { castVote, takeBackVote } from './cast-vote.ts'

const db = openD1(env.DB)
const slug = 'ferry-1-leaves-late'
const hour = 1_800_000_000 - (1_800_000_000 % 3600)

beforeAll(async () => {
  await importDrafts(db, [makeDraft(1, { captured: { votes: 8 } })], { now: 1, rejected: 0 })
})

it('counts a reader once, and takes the vote back as often as asked', async () => {
  expect(await castVote(db, { slug, voter: 'a', at: hour + 5 })).toMatchObject({ votes: 9 })
  expect(await castVote(db, { slug, voter: 'a', at: hour + 6 })).toMatchObject({ votes: 9 })
  expect(await castVote(db, { slug, voter: 'b', at: hour + 7 })).toMatchObject({ votes: 10 })
  const { results } = await env.DB.prepare('SELECT votes FROM hourly_activity WHERE hour = ?').bind(hour).all()
  expect(results).toEqual([{ votes: 2 }])
  expect(await takeBackVote(db, { slug, voter: 'a' })).toMatchObject({ votes: 9 })
  expect(await takeBackVote(db, { slug, voter: 'a' })).toMatchObject({ votes: 9 })
  expect(await takeBackVote(db, { slug, voter: 'stranger' })).toMatchObject({ votes: 9 })
})

it('refuses a vote for an article that nobody published', async () => {
  expect(await castVote(db, { slug: 'no-such-ferry', voter: 'a', at: hour })).toBeNull()
  expect(await takeBackVote(db, { slug: 'no-such-ferry', voter: 'a' })).toBeNull()
})
