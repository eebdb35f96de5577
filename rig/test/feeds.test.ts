import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { anyFreePort, rankNow } from '@broadsheet/infra'
import { run, startPaper, type PaperPlace, type RunningPaper } from '@broadsheet/infra/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startFeedServer, type FeedServer, type ScriptedAnswer, type SeenRequest } from '../feed-server/feed-server.ts'

let site: FeedServer
let place: PaperPlace
let paper: RunningPaper

beforeAll(async () => {
  site = await startFeedServer()
  const state = await mkdtemp(path.join(tmpdir(), 'broadsheet-'))
  place = { port: await anyFreePort(), state, feedHosts: site.host }
  paper = await startPaper(place, '--empty')
}, 120_000)

afterAll(async () => {
  await paper.stop()
  await site.stop()
  await rm(place.state, { recursive: true })
}, 20_000)

/** Runs a command of `desk source`; throws its output if it fails. */
async function source(...args: string[]): Promise<string> {
  const { code, printed } = await run(place, 'apps/desk/src/main.ts', 'source', ...args)
  if (code !== 0) throw new Error(printed)
  return printed
}

async function script(name: string, ...answers: ScriptedAnswer[]): Promise<string> {
  await fetch(`http://${site.host}/script/${name}`, { method: 'PUT', body: JSON.stringify(answers) })
  return `http://${site.host}/${name}`
}

async function seenAt(name: string): Promise<SeenRequest[]> {
  return (await (await fetch(`http://${site.host}/seen/${name}`)).json()) as SeenRequest[]
}

async function page(at: string): Promise<string> {
  return await (await fetch(new URL(at, paper.address))).text()
}

const story = `<item><title>Weathercock turns at last</title><link>https://wire.example/cock</link>
  <guid>wire:cock</guid><pubDate>Tue, 24 Nov 2026 08:15:00 GMT</pubDate>
  <description>It had pointed to the east for eleven years.</description></item>`
const wire = `<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title>${story}</channel></rss>`

describe('a paper that follows a feed', { concurrent: false }, () => {
  it('shows its story in the feed’s section after a tick of the ranker', async () => {
    const url = await script('wire.xml', { body: wire, headers: { ETag: '"1"' } })
    expect(await source('add', url, '--section', 'Harbour')).toContain(`Added: ${url}, for the section Harbour.`)
    expect(await source('list')).toContain('Not polled yet')
    await rankNow(paper.address)
    expect(await page('/harbour')).toContain('Weathercock turns at last')
    expect(await page('/harbour/weathercock-turns-at-last')).toContain('eleven years')
    expect(await source('list')).toMatch(/Harbour, 1 article\. Polled \S+: 1 new, 0 changed/)
    expect((await seenAt('wire.xml'))[0]?.headers['user-agent']).toBe('Broadsheet (Broadsheet)')
  })

  it('asks it again when it is due, and an unchanged one costs a 304', async () => {
    await rankNow(paper.address)
    expect(await seenAt('wire.xml')).toHaveLength(1)
    expect(await source('poll', '1')).toContain('Due now')
    await rankNow(paper.address)
    expect((await seenAt('wire.xml')).map(({ answered }) => answered)).toEqual([200, 304])
    expect(await source('list')).toContain('Nothing new.')
  })

  it('leaves it alone while it is paused, and follows it no more when that is asked for', async () => {
    expect(await source('pause', `http://${site.host}/wire.xml`)).toContain('Paused: ')
    await expect(source('poll', '1')).rejects.toThrow('paused')
    await rankNow(paper.address)
    expect(await seenAt('wire.xml')).toHaveLength(2)
    expect(await source('resume', '1')).toContain('Resumed: ')
    await rankNow(paper.address)
    expect(await seenAt('wire.xml')).toHaveLength(3)
    expect(await source('remove', '1')).toContain('Its articles stay')
    expect(await source('list')).toContain('There are no sources')
    expect(await page('/harbour')).toContain('Weathercock turns at last')
  })

  it('tells of one that fails, and refuses one of a private network', async () => {
    const astray = { status: 302, headers: { Location: 'http://169.254.169.254/latest/meta-data/' } }
    await source('add', await script('astray.xml', astray), '--section', 'Harbour')
    await source('add', await script('page.xml', { body: '<html><p>No feed.</p></html>' }), '--section', 'Harbour')
    await rankNow(paper.address)
    const listed = await source('list')
    expect(listed).toContain('leads into a private network')
    expect(listed).toContain('There is no feed at its address')
    await expect(source('add', `http://127.0.0.1:${place.port + 1}/feed`, '--section', 'Harbour')).rejects.toThrow(
      'FEED_HOSTS_ALLOWED',
    )
  })
})
