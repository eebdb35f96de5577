import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { anyFreePort } from '@broadsheet/infra'
import { run, startPaper, type PaperPlace, type RunningPaper } from '@broadsheet/infra/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { crawlPaper } from './crawl-paper.ts'

const program = 'apps/desk/src/main.ts'
const browser = { 'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' }
const later = new Date(Date.now() + 7 * 86_400_000).toISOString()
let folder: string
let place: PaperPlace
let paper: RunningPaper | null = null

/** A paper with nothing in it, or with the sample edition, at the address of the one before. */
async function start(...args: string[]): Promise<string> {
  await paper?.stop()
  place = { ...place, state: await mkdtemp(path.join(folder, 'state-')) }
  paper = await startPaper(place, ...args)
  return paper.address
}

/** Runs a verb of the desk; throws what it said when it failed. */
async function desk(...args: string[]): Promise<string> {
  const { code, printed } = await run(place, program, ...args)
  if (code !== 0) throw new Error(printed)
  return printed
}

async function rank(): Promise<void> {
  expect((await run(place, 'infra/rank.ts')).code).toBe(0)
}

const fileOf = (name: string) => path.join(folder, name)

async function draft(slug: string, words: string): Promise<void> {
  const body = [{ type: 'paragraph', text: words }]
  await writeFile(fileOf(`${slug}.json`), JSON.stringify({ section: 'Harbour', headline: words, body, slug }))
  await desk('new', fileOf(`${slug}.json`))
}

type Listed = { slug: string; section: { slug: string } }

/** Has articles in every state, with all that readers and editors can do to one. */
async function liveThrough(address: string): Promise<string[]> {
  const response = await fetch(`${address}/api/v1/articles?limit=20`)
  const { articles }: { articles: Listed[] } = await response.json()
  const [moved, corrected, withdrawn, pinned, blocked, led, edited, read] = articles
  for (const article of articles.slice(0, 8)) expect(article).toBeDefined()
  const slugOf = (article: Listed | undefined) => article?.slug ?? ''
  const pathOf = (article: Listed | undefined) => `/${article?.section.slug}/${article?.slug}`

  await draft('quagga-draft', 'A quagga is to come ashore')
  await draft('quagga-due', 'A second quagga is to come ashore')
  await desk('schedule', 'quagga-due', '--at', later)
  await draft('quagga-seen', 'A quagga was seen in the harbour')
  await desk('publish', 'quagga-seen')
  await desk('move', slugOf(moved), '--section', 'Strange beasts', '--slug', 'moved-far-away')
  await desk('correct', slugOf(corrected), 'It was eleven, not twelve.')
  await desk('withdraw', slugOf(withdrawn))
  await desk('pin', slugOf(pinned), '--for', '6d')
  await desk('block', slugOf(blocked), '--until', later)
  await desk('redirect', 'old-quay-page.html', slugOf(led))
  const shown = JSON.parse(await desk('show', slugOf(edited), '--json'))
  await writeFile(fileOf('edited.json'), JSON.stringify({ ...shown, credits: ['Jonna Brask wrote this anew.'] }))
  await desk('edit', slugOf(edited), fileOf('edited.json'))

  const api = `${address}/api/v1/articles/${slugOf(read)}`
  const counts = async (): Promise<{ views: number; votes: number }> => await (await fetch(api)).json()
  const before = await counts()
  await fetch(`${api}/votes`, { method: 'POST', headers: browser })
  const page = JSON.stringify({ page: pathOf(read) })
  expect((await fetch(`${api}/views`, { method: 'POST', headers: browser, body: page })).status).toBe(202)
  // A ranking collects it. The answer did not wait until it was counted.
  for (let tried = 0; tried < 20 && (await counts()).views === before.views; tried += 1) await rank()
  expect(await counts()).toMatchObject({ views: before.views + 1, votes: before.votes + 1 })
  return [
    pathOf(moved),
    `${pathOf(withdrawn)}.json`,
    '/harbour/old-quay-page.html',
    '/harbour/quagga-draft.json',
    '/harbour/quagga-due.json',
    '/harbour/quagga-seen.json',
  ]
}

let also: string[]
const crawl = async (address: string) => await crawlPaper(address, { words: ['ferry', 'quagga', 'the harbour'], also })

type Seen = Awaited<ReturnType<typeof crawl>>

/** What a ranking made now must say otherwise: when it was made, how far articles moved, which hour is the last. */
const ofNow = /"computedAt":"[^"]*"|"moved":(?:null|-?\d+)|"viewsByHour":\[[^\]]*\]/g

/** Which addresses answer otherwise, and the first place where they do; none is. */
function differences(before: Seen, now: Seen, leaveOut?: RegExp): string[] {
  const addresses = [...new Set([...before.keys(), ...now.keys()])]
  return addresses.flatMap((address) => {
    const [was, is] = [before, now].map((seen) => {
      const answer = JSON.stringify(seen.get(address) ?? null).replaceAll('\\"', '"')
      return leaveOut !== undefined && address.startsWith('/api/v1/rankings') ? answer.replaceAll(leaveOut, '') : answer
    })
    if (was === undefined || is === undefined || was === is) return []
    const at = Array.from(was).findIndex((_, index) => was[index] !== is[index])
    return [`${address}: ${was.slice(Math.max(0, at - 80), at + 80)} / ${is.slice(Math.max(0, at - 80), at + 80)}`]
  })
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-'))
  place = { port: await anyFreePort(), state: folder }
})

afterAll(async () => {
  await paper?.stop()
  await rm(folder, { recursive: true, force: true })
}, 20_000)

describe('a paper that is wiped and brought back', { concurrent: false }, () => {
  let before: Seen

  it('has articles in every state, and goes into a backup and an export', { timeout: 180_000 }, async () => {
    const address = await start('--as-written')
    also = await liveThrough(address)
    // The second finds that nothing has moved since the first.
    await rank()
    await rank()
    before = await crawl(address)
    const statuses = also.map((each) => before.get(each)?.status)
    expect(statuses).toEqual([301, 410, 301, 404, 404, 200])
    expect(before.size).toBeGreaterThan(120)
    expect(await desk('backup', fileOf('backup.jsonl.gz'))).toContain('The backup is complete')
    await desk('backup', fileOf('backup.jsonl'))
    await desk('export', fileOf('export.jsonl'))
  })

  it('is byte for byte the same in all that programs read, rankings and all', { timeout: 180_000 }, async () => {
    const address = await start('--empty')
    expect((await crawl(address)).size).toBeLessThan(50)
    const report = await desk('restore', fileOf('backup.jsonl.gz'), '--json')
    expect(JSON.parse(report.slice(report.indexOf('{')))).toMatchObject({ unchanged: 0, kept: 0, rejected: 0 })
    expect(differences(before, await crawl(address))).toEqual([])
  })

  it('stays so when it is restored once more, and ranked', { timeout: 180_000 }, async () => {
    const { address } = paper ?? { address: '' }
    const report = await desk('restore', fileOf('backup.jsonl'), '--json')
    expect(JSON.parse(report.slice(report.indexOf('{')))).toMatchObject({ restored: 0, kept: 0, rejected: 0 })
    await rank()
    expect(differences(before, await crawl(address), ofNow)).toEqual([])
    await desk('backup', fileOf('again.jsonl'))
    const articlesOf = async (name: string) =>
      (await readFile(fileOf(name), 'utf8')).split('\n').filter((line) => line.includes('broadsheet-article'))
    expect(await articlesOf('again.jsonl')).toEqual(await articlesOf('backup.jsonl'))
  })

  it('is the same from an export that is imported, once it is ranked', { timeout: 180_000 }, async () => {
    const address = await start('--empty')
    const report = await desk('import', fileOf('export.jsonl'), '--json')
    expect(JSON.parse(report.slice(report.indexOf('{')))).toMatchObject({ unchanged: 0, kept: 0, rejected: 0 })
    await rank()
    expect(differences(before, await crawl(address), ofNow)).toEqual([])
  })

  it('takes nothing from a backup that is cut off', { timeout: 60_000 }, async () => {
    const whole = await readFile(fileOf('backup.jsonl'))
    for (const [name, bytes] of [
      ['cut.jsonl', whole],
      ['cut.jsonl.gz', await readFile(fileOf('backup.jsonl.gz'))],
    ] as const) {
      await writeFile(fileOf(name), bytes)
      await truncate(fileOf(name), Math.floor(bytes.byteLength * 0.6))
      await expect(desk('restore', fileOf(name))).rejects.toThrow('is cut off after line')
    }
    await writeFile(fileOf('changed.jsonl'), whole.toString().replace('"votes":', '"votes":9'))
    await expect(desk('restore', fileOf('changed.jsonl'))).rejects.toThrow('was changed after it was written')
    expect(await desk('restore', fileOf('changed.jsonl'), '--incomplete')).toContain('Unchanged')
  })
})
