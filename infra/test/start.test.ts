import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anyFreePort, wantedPort } from '../local/free-port.ts'
import { keepRanked } from '../local/keep-ranked.ts'
import { root } from '../local/paths.ts'
import { processesOf, type PaperProcess } from './processes-of.ts'
import { run, startPaper, type PaperPlace, type RunningPaper } from './running-paper.ts'

const desk = 'apps/desk/src/main.ts'
const slug = 'bell-rings-again'
let place: PaperPlace
let paper: RunningPaper

beforeAll(async () => {
  place = { port: await anyFreePort(), state: await mkdtemp(path.join(tmpdir(), 'broadsheet-')) }
  paper = await startPaper({ ...place, withNpm: true })
})

afterAll(async () => {
  await paper.stop()
  await rm(place.state, { recursive: true })
})

async function json<Body>(address: string, init?: RequestInit): Promise<Body> {
  const response = await fetch(paper.address + address, init)
  return (await response.json()) as Body
}

describe('npm start', () => {
  it('opens the paper with its sample edition, ranked', async () => {
    const files = ['dumps', 'illustrated'].map((kind) => readdir(path.join(root, 'infra/sample-edition', kind)))
    const edition = (await Promise.all(files)).flat()
    const { articles } = await json<{ articles: unknown[] }>('/api/v1/articles?limit=100')
    expect(articles).toHaveLength(edition.length)
    const ranking = await json<{ articles: unknown[] }>('/api/v1/rankings?limit=100')
    expect(ranking.articles.length).toBeGreaterThan(20)
    const front = await fetch(paper.address)
    expect(await front.text()).toContain('Mudlark by half a length')
  })

  it('tells where the desk is, and gives a link that signs in there once', async () => {
    const [, desk = ''] = /^The desk is at (\S+)$/m.exec(paper.printed()) ?? []
    expect(desk).toBe(`${paper.address}/desk`)
    const [, link = ''] = /^Sign in there, once and within an hour, by (\S+)$/m.exec(paper.printed()) ?? []
    expect((await fetch(link)).status).toBe(200)
    const form = new URLSearchParams({ link: new URL(link).searchParams.get('link') ?? '' })
    const signIn = () =>
      fetch(`${desk}/sign-in`, {
        method: 'POST',
        body: form,
        headers: { Origin: paper.address },
        redirect: 'manual',
      })
    const first = await signIn()
    expect([first.status, first.headers.get('Location')]).toEqual([303, '/desk'])
    const [cookie = ''] = first.headers.getSetCookie()
    expect((await fetch(desk, { headers: { Cookie: cookie.split(';')[0] ?? '' } })).status).toBe(200)
    expect((await signIn()).status).toBe(401)
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
    // The answers did not wait until the views were counted.
    for (let tries = 0; tries < 10 && (await views()) < 50; tries += 1) {
      const ranked = await run(place, 'infra/rank.ts')
      expect([ranked.code, ranked.printed]).toEqual([0, `Ranked. See ${paper.address}/ranking\n`])
    }
    expect(await views()).toBe(50)
    const { articles } = await json<{ articles: { slug: string }[] }>('/api/v1/rankings?limit=1')
    expect(articles.map((article) => article.slug)).toEqual([slug])
  })

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
    await expect.poll(() => processesOf(place.state)).toEqual([])
    expect((await run(place, 'infra/rank.ts')).printed).toBe(
      'No paper is running here. Start it with npm start, then rank.\n',
    )
    paper = await startPaper(place)
    expect(await json(`/api/v1/articles/${slug}`)).toMatchObject({ votes: 9, views: 50 })
  })
})

it('runs beside another paper, ranks its own, and stops even when nobody reads its last words', async () => {
  const other = { port: await anyFreePort(), state: path.join(place.state, 'other') }
  const second = await startPaper(other, '--empty')
  const ranking: unknown = await (await fetch(`${second.address}/api/v1/rankings`)).json()
  expect(ranking).toMatchObject({ computedAt: expect.any(String), articles: [] })
  expect((await second.stop({ deaf: true, signal: 'SIGTERM' })).code).toBe(0)
  expect(processesOf(other.state)).toEqual([])
  expect(await wantedPort(String(other.port))).toBe(other.port)
})

/** The processes of a paper, by what each is. */
const kinds = {
  npm: ({ command }: PaperProcess) => command.startsWith('npm start'),
  start: ({ command }: PaperProcess) => command.includes('infra/start.mjs'),
  wrangler: ({ command }: PaperProcess) => /wrangler\S* dev /.test(command),
  workerd: ({ command }: PaperProcess) => command.includes('workerd serve'),
  esbuild: ({ command }: PaperProcess) => command.includes('esbuild --service'),
}

// Who is killed is found in /proc.
describe.runIf(process.platform === 'linux')('a paper that is killed', { concurrent: false }, () => {
  let killed: PaperPlace
  let running: RunningPaper | null = null

  beforeAll(async () => {
    killed = { port: await anyFreePort(), state: path.join(place.state, 'killed') }
  })

  afterAll(() => {
    for (const { pid } of processesOf(killed.state)) process.kill(pid, 'SIGKILL')
  })

  /** Starts the paper anew where the killed one was, and waits until it serves and is ranked. */
  async function startAgain(how?: { withNpm: boolean }): Promise<RunningPaper> {
    running = await startPaper({ ...killed, ...how }, '--empty')
    expect(running.printed()).not.toContain('The first ranking failed')
    expect(await (await fetch(`${running.address}/api/v1/rankings`)).json()).toMatchObject({
      computedAt: expect.any(String),
    })
    return running
  }

  function kill(signal: NodeJS.Signals, ...which: (keyof typeof kinds)[]): void {
    const hit = processesOf(killed.state).filter((one) => which.some((kind) => kinds[kind](one)))
    for (const { pid } of hit) process.kill(pid, signal)
    expect(new Set(hit.map(({ pid }) => pid)).size).toBeGreaterThanOrEqual(which.length)
  }

  async function left(): Promise<PaperProcess[]> {
    for (let tries = 0; tries < 100 && processesOf(killed.state).length > 0; tries += 1) await sleep(100)
    return processesOf(killed.state)
  }

  it.each(['start', 'npm'] as const)('by SIGKILL of its %s leaves nothing running', async (process) => {
    await startAgain({ withNpm: process === 'npm' })
    kill('SIGKILL', process)
    expect(await left()).toEqual([])
  })

  it('by the end of its wrangler ends with a line and leaves nothing running', async () => {
    const paper = await startAgain()
    kill('SIGKILL', 'wrangler')
    expect(await left()).toEqual([])
    const { code, printed } = await paper.ended
    expect([code, printed]).toEqual([1, expect.stringMatching(/\nThe paper stopped by itself\. [^\n]*\n$/)])
  })

  it('with all that it runs, as by a power cut, can be started again', async () => {
    await startAgain()
    kill('SIGKILL', 'start', 'wrangler', 'workerd', 'esbuild')
    expect(await left()).toEqual([])
    await startAgain()
  })

  it('but for a workerd that keeps the port can be started again', async () => {
    kill('SIGKILL', 'start', 'wrangler')
    await sleep(500)
    expect(processesOf(killed.state).filter(kinds.workerd)).not.toEqual([])
    const paper = await startAgain()
    expect((await paper.stop()).code).toBe(0)
    expect(await left()).toEqual([])
  })
})

it('serves without its first ranking, and tries again until it has one', async () => {
  const outcomes = ['exception', 'exception', 'ok']
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    response.end(JSON.stringify({ outcome: outcomes[asked.length - 1] ?? 'ok' }))
  })
  const address = `http://127.0.0.1:${await anyFreePort()}`
  await new Promise<void>((resolve) => {
    server.listen(Number(new URL(address).port), '127.0.0.1', resolve)
  })
  const lines: string[] = []
  await keepRanked(address, new AbortController().signal, { retryMilliseconds: 20, say: (line) => lines.push(line) })
  expect(asked).toHaveLength(1)
  expect(lines).toEqual([expect.stringMatching(/^The first ranking failed, and is tried again .*exception/)])
  await expect.poll(() => lines.slice(1), { timeout: 10_000 }).toEqual(['The paper is ranked.'])
  expect(asked).toHaveLength(3)
  await sleep(100)
  expect(asked).toHaveLength(3)
  server.close()
})

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

  it('that was left half-made is told with the reason and what to do', async () => {
    const state = path.join(place.state, 'half-made')
    await mkdir(state)
    await writeFile(path.join(state, 'v3'), '')
    const ended = await run({ port: await anyFreePort(), state }, 'infra/start.mjs')
    expect(ended.code).toBe(1)
    expect(ended.printed).toMatch(
      /^Preparing the database …\n[^\n]* delete that folder and start again\. ENOTDIR[^\n]*\n$/,
    )
  })
})
