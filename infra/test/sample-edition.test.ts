import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { anyFreePort } from '../local/free-port.ts'
import { startPaper, type PaperPlace, type RunningPaper } from './running-paper.ts'

type Listed = { slug: string; publishedAt: string }

type Ranked = Listed & { votes: number; moved: number | null; viewsByHour: number[] }

let place: PaperPlace
let paper: RunningPaper

beforeAll(async () => {
  place = { port: await anyFreePort(), state: await mkdtemp(path.join(tmpdir(), 'broadsheet-')) }
  paper = await startPaper(place)
})

afterAll(async () => {
  await paper.stop()
  await rm(place.state, { recursive: true })
})

async function json<Body>(at: string): Promise<Body> {
  return (await (await fetch(paper.address + at)).json()) as Body
}

it('the sample edition is of today, and two weeks of readers have left rankings', async () => {
  const { articles } = await json<{ articles: Listed[] }>('/api/v1/articles?limit=2')
  const ages = articles.map(({ publishedAt }) => (Date.now() - Date.parse(publishedAt)) / 60_000)
  expect(ages[0]).toBeLessThan(30)
  const ranking = await json<{ articles: Ranked[] }>('/api/v1/rankings?window=day&limit=50')
  const read = ranking.articles.filter(({ viewsByHour }) => viewsByHour.filter((views) => views > 0).length > 5)
  expect(read.length).toBeGreaterThan(20)
  expect(ranking.articles.filter(({ moved }) => moved !== null && moved > 0).length).toBeGreaterThan(0)
  const ever = await json<{ articles: Ranked[] }>('/api/v1/rankings?window=all&limit=50')
  expect(ever.articles.filter(({ votes }) => votes > 0).length).toBeGreaterThan(40)
})

it('illustrations stand in their articles', async () => {
  const { body } = await json<{ body: { url: string; alt: string }[] }>(
    '/api/v1/articles/mudlark-by-half-a-length-far-bank-keeps-the-cold-oar',
  )
  expect(body[0]).toMatchObject({ type: 'image', alt: expect.stringContaining('rowing boats'), width: 1440 })
  const image = await fetch(body[0]?.url ?? '')
  expect([image.status, image.headers.get('Content-Type')]).toEqual([200, 'image/webp'])
})

it('a paper that is started again keeps its edition', async () => {
  const before = await json<{ articles: Listed[] }>('/api/v1/articles?limit=100')
  await paper.stop()
  paper = await startPaper(place)
  expect(await json('/api/v1/articles?limit=100')).toEqual(before)
})
