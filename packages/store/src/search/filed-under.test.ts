import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { fillPaper } from '../../test/fill-paper.ts'
import { matchFiledUnder } from './filed-under.ts'

const day = 86_400
const usual = { headline: 'Tide', lede: '', text: 'Tide.' }

async function filed(section: string | null, from: number | null, to: number | null): Promise<number[]> {
  const { results } = await env.DB.prepare('SELECT rowid AS id FROM search WHERE search MATCH ? ORDER BY rowid')
    .bind(matchFiledUnder({ section, from, to }))
    .all<{ id: number }>()
  return results.map(({ id }) => id)
}

beforeAll(async () => {
  // An article a day, the 5000th on 1 January 1970, each third in another section.
  await fillPaper({ first: 1, last: 9999, section: 'harbour', publishedAt: -4999 * day, seconds: day, ...usual })
  await fillPaper({ first: 10_000, last: 10_000, section: 'harbour-2', publishedAt: 0, seconds: day, ...usual })
  await fillPaper({ first: 10_001, last: 10_001, section: 'große-fische', publishedAt: 0, seconds: day, ...usual })
})

describe('what is filed', () => {
  it.each([
    [0, 1],
    [0, 16],
    [-1, 1],
    [-4999, 5000],
    [-300, 300],
    [-17, -1],
    [3, 4099],
    [255, 257],
    [4000, 4900],
    [-4600, 4700],
  ])('from day %i to day %i is what was published then', async (first, end) => {
    const ids = await filed(null, first * day, end * day)
    const wanted = Array.from({ length: end - first }, (_, index) => 5000 + first + index)
    expect(ids.filter((id) => id < 10_000)).toEqual(wanted)
  })

  it('before or after a day is everything there', async () => {
    expect((await filed(null, null, 0)).length).toBe(4999)
    expect((await filed(null, 1 * day, null)).length).toBe(4999)
  })

  it('takes in the whole of a day that a span touches', async () => {
    expect(await filed(null, 5 * day + 5, 6 * day + 1)).toEqual([5005, 5006])
  })

  it('in no time is nothing', async () => {
    expect(await filed(null, 5 * day, 5 * day)).toEqual([])
    expect(await filed(null, 9 * day, 5 * day)).toEqual([])
    expect(await filed(null, Number.MAX_SAFE_INTEGER, null)).toEqual([])
  })

  it('in a section is not what another section holds whose name begins alike', async () => {
    expect((await filed('harbour', null, null)).length).toBe(9999)
    expect(await filed('harbour-2', null, null)).toEqual([10_000])
    expect(await filed('große-fische', null, null)).toEqual([10_001])
    expect(await filed('harbours', null, null)).toEqual([])
    expect(await filed('harbour-2', day, null)).toEqual([])
  })

  it('moves with its article', async () => {
    await env.DB.exec(`UPDATE articles SET section_slug = 'harbour' WHERE id = 10001`)
    await env.DB.exec(`UPDATE articles SET published_at = ${9000 * day} WHERE id = 10000`)
    expect(await filed('große-fische', null, null)).toEqual([])
    expect(await filed(null, 9000 * day, 9001 * day)).toEqual([10_000])
    expect(await filed('harbour-2', 0, day)).toEqual([])
  })
})

it('any span is a few dozen words', () => {
  for (let number = 0; number < 2000; number += 1) {
    const from = ((number * 7919) % 40_000) - 20_000
    const match = matchFiledUnder({ section: null, from: from * day, to: (from + number * 13) * day }) ?? ''
    expect(match.split(' OR ').length).toBeLessThanOrEqual(100)
  }
  expect(matchFiledUnder({ section: null, from: null, to: 20_000 * day })?.split(' OR ').length).toBeLessThan(130)
  expect(matchFiledUnder({ section: null, from: null, to: null })).toBeNull()
})
