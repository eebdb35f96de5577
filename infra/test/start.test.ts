import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anyFreePort, wantedPort } from '../local/free-port.ts'
import { root } from '../local/paths.ts'
import { run, startPaper, type PaperPlace, type RunningPaper } from './running-paper.ts'

const desk = 'apps/desk/src/main.ts'
const slug = 'bell-rings-again'
let place: PaperPlace
let paper: RunningPaper

beforeAll(async () => {
  place = { port: await anyFreePort(), state: await mkdtemp(path.join(tmpdir(), 'broadsheet-')) }
  paper = await startPaper(place)
}, 120_000)

afterAll(async () => {
  await paper.stop()
  await rm(place.state, { recursive: true })
}, 20_000)

async function json<Body>(address: string, init?: RequestInit): Promise<Body> {
  const response = await fetch(paper.address + address, init)
  return (await response.json()) as Body
}

describe('npm start', () => {
  it('opens the paper with its sample edition, ranked', async () => {
    const edition = await readdir(path.join(root, 'infra/sample-edition'), { recursive: true })
    const { articles } = await json<{ articles: unknown[] }>('/api/v1/articles?limit=100')
    expect(articles).toHaveLength(edition.filter((file) => /\.(?:txt|json)$/.test(file)).length)
    const ranking = await json<{ articles: unknown[] }>('/api/v1/rankings?limit=100')
    expect(ranking.articles.length).toBeGreaterThan(20)
    const front = await fetch(paper.address)
    expect(await front.text()).toContain('Mudlark by half a length')
  })

  it('lets the desk in, which finds the paper and its token by itself', async () => {
    const file = path.join(place.state, 'bell.txt')
    await writeFile(
      file,
      [
        'Current:Home > HarbourBell rings again -The Quay Post',
        'Bell rings again',
        'View',
        'Date:2024-02-29 08:15:00',
        'GULL QUAY (Coastwire) — The bell rang twice on Monday.',
        'veryGood! (8)',
        'Related',
        '- Ferry bell turns up at Dunmarrow foundry, crack and all',
        '- A story that nobody kept',
      ].join('\n'),
    )
    const first = await run(place, desk, 'import', '--json', file)
    expect([first.code, JSON.parse(first.printed.slice(first.printed.indexOf('{')))]).toEqual([
      0,
      expect.objectContaining({ added: 1, updated: 0, unchanged: 0, rejected: 0 }),
    ])
    const again = await run(place, desk, 'import', '--json', file)
    expect(again.printed).toMatch(/"unchanged":\s*1/)
  })

  it('counts one vote a reader', async () => {
    const vote = () => json(`/api/v1/articles/${slug}/votes`, { method: 'POST' })
    expect(await vote()).toEqual({ votes: 9, voted: true })
    expect(await vote()).toEqual({ votes: 9, voted: true })
  })

  it('ranks what fifty readers read in the last hour first, once its cron has ticked', async () => {
    for (let reader = 1; reader <= 50; reader += 1) {
      const headers = {
        'User-Agent': `Mozilla/5.0 (X11; Linux x86_64; rv:${reader}.0) Gecko/20100101 Firefox/${reader}.0`,
      }
      const view = () => fetch(`${paper.address}/api/v1/articles/${slug}/views`, { method: 'POST', headers })
      await view()
      if (reader % 10 === 0) await view()
    }
    const views = async () => (await json<{ views: number }>(`/api/v1/articles/${slug}`)).views
    for (let tries = 0; tries < 100 && (await views()) < 50; tries += 1) await sleep(200)
    expect(await views()).toBe(50)
    const ranked = await run(place, 'infra/rank.ts')
    expect([ranked.code, ranked.printed]).toEqual([0, `Ranked. See ${paper.address}/ranking\n`])
    const { articles } = await json<{ articles: { slug: string }[] }>('/api/v1/rankings?limit=1')
    expect(articles.map((article) => article.slug)).toEqual([slug])
  }, 60_000)

  it('says in a line that its port is taken', async () => {
    const second = await run(place, 'infra/start.mjs')
    expect(second.code).toBe(1)
    expect(second.printed).toBe(
      `Port ${place.port} is taken. Stop what runs there, or choose another: PORT=${place.port + 1} npm start\n`,
    )
  })

  it('runs once in a clone, whatever the port', async () => {
    const second = await run({ ...place, port: await anyFreePort() }, 'infra/start.mjs')
    expect([second.code, second.printed]).toEqual([
      1,
      `This paper runs already, at ${paper.address}. Stop that one first.\n`,
    ])
  })

  it('stops on Ctrl-C, frees its port and keeps its data', async () => {
    const ended = await paper.stop()
    expect(ended.code).toBe(0)
    expect(ended.printed).toContain('Stopping.')
    expect(await wantedPort(String(place.port))).toBe(place.port)
    expect((await run(place, 'infra/rank.ts')).printed).toBe(
      'No paper is running here. Start it with npm start, then rank.\n',
    )
    paper = await startPaper(place)
    expect(await json(`/api/v1/articles/${slug}`)).toMatchObject({ votes: 9, views: 50 })
  }, 120_000)
})

it('runs beside another paper, ranks its own, and stops even when nobody reads its last words', async () => {
  const other = { port: await anyFreePort(), state: path.join(place.state, 'other') }
  const second = await startPaper(other, '--empty')
  const ranking: unknown = await (await fetch(`${second.address}/api/v1/rankings`)).json()
  expect(ranking).toMatchObject({ computedAt: expect.any(String), articles: [] })
  expect((await second.stop({ deaf: true })).code).toBe(0)
  expect(await wantedPort(String(other.port))).toBe(other.port)
}, 60_000)

describe('a state folder that cannot be used', () => {
  it('is told in a line', async () => {
    const state = path.join(place.state, 'a-file')
    await writeFile(state, '')
    const ended = await run({ port: await anyFreePort(), state }, 'infra/start.mjs')
    expect(ended.code).toBe(1)
    expect(ended.printed).toMatch(
      /^[^\n]*a-file can't be used as the paper's state folder .* Move it away and start again\.\n$/,
    )
  })

  it('that was left half-made is told with the reason and the cure', async () => {
    const state = path.join(place.state, 'half-made')
    await mkdir(state)
    await writeFile(path.join(state, 'v3'), '')
    const ended = await run({ port: await anyFreePort(), state }, 'infra/start.mjs')
    expect(ended.code).toBe(1)
    expect(ended.printed).toMatch(
      /^Preparing the archive …\n[^\n]* delete that folder and start again\. ENOTDIR[^\n]*\n$/,
    )
  })
})
