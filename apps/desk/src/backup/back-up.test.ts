import { readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { exportLines } from '../../test/backup-lines.ts'
import { runInProcess } from '../../test/run-in-process.ts'
import { sendJson, startSite } from '../../test/start-site.ts'
import { tempFolder } from '../../test/temp-folder.ts'
import { checkBackup } from '../backup-file/check-backup.ts'

const address = 'https://paper.example'
const articles = 6
const perPage = 2
const feed = { url: 'https://wire.example/feed.xml', section: 'Wire', paused: false }
const ranking = {
  version: 3,
  computedAt: 1,
  entries: [],
  windows: Object.fromEntries(
    ['trending', 'day', 'week', 'month', 'all'].map((window) => [window, { places: [], moved: [], pinned: 0 }]),
  ),
  sections: {},
  recommended: [],
}

/** A site with six articles, two on a page; `onPage` is called before each, and stops it where it gives false. */
async function siteWithArticles(onPage: (after: number) => boolean = () => true) {
  return await startSite(({ path: asked }, response) => {
    const { pathname, searchParams } = new URL(asked, 'http://site')
    if (pathname === '/api/v1/desk/archive') {
      sendJson(response, 200, { name: 'Tidewatch', url: address, lastArticle: articles, feeds: [feed], ranking })
      return true
    }
    if (/\/archive\/(?:images|copies)$/.test(pathname)) {
      response.writeHead(200, { 'Content-Type': 'application/x-ndjson' }).end('')
      return true
    }
    if (pathname !== '/api/v1/desk/export') return false
    const after = Number(searchParams.get('after'))
    if (!onPage(after)) {
      sendJson(response, 500, {})
      return true
    }
    const ids = Array.from({ length: perPage }, (_, at) => after + at + 1).filter((id) => id <= articles)
    const last = ids.at(-1)
    const link = last === undefined ? {} : { Link: `<${pathname}?after=${last}>; rel="next"` }
    response.writeHead(200, { 'Content-Type': 'application/x-ndjson', ...link }).end(exportLines(...ids))
    return true
  })
}

const formats = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { format: string }).format)

describe('a backup', () => {
  it('holds every article and the ranking, and marks its end', async () => {
    const [site, folder] = [await siteWithArticles(), await tempFolder()]
    const file = path.join(folder, 'paper.jsonl')
    const run = await runInProcess(['backup', file, '--to', site.url])
    expect(run).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('complete'),
      stderr: expect.stringContaining('6 of 6 articles'),
    })
    const text = await readFile(file, 'utf8')
    expect(formats(text)).toEqual([
      'broadsheet-backup',
      ...Array.from({ length: articles }, () => 'broadsheet-article'),
      'broadsheet-feed',
      'broadsheet-ranking',
      'broadsheet-backup-end',
    ])
    expect(await checkBackup(file)).toMatchObject({ begin: { paper: 'Tidewatch', site: address }, items: 8 })
    expect(await readdir(folder)).toEqual(['paper.jsonl'])
  })

  it('is packed if its name ends in .gz, with the same content', async () => {
    const [site, folder] = [await siteWithArticles(), await tempFolder()]
    const clock = () => Date.UTC(2026, 10, 27)
    for (const name of ['a.jsonl', 'b.jsonl.gz']) {
      await runInProcess(['backup', path.join(folder, name), '--to', site.url], { clock })
    }
    const packed = await readFile(path.join(folder, 'b.jsonl.gz'))
    expect(gunzipSync(packed).toString()).toBe(await readFile(path.join(folder, 'a.jsonl'), 'utf8'))
    expect(await readdir(folder)).toEqual(['a.jsonl', 'b.jsonl.gz'])
  })

  it('that was cut off at any byte is continued, with the same result as without the cut', async () => {
    const folder = await tempFolder()
    const [file, other] = [path.join(folder, 'paper.jsonl'), path.join(folder, 'other.jsonl')]
    const clock = () => Date.UTC(2026, 10, 27)
    let stops = true
    const pages: number[] = []
    const site = await siteWithArticles((after) => {
      pages.push(after)
      return !(stops && after === 4)
    })
    await writeFile(file, 'the one before')
    const failed = await runInProcess(['backup', file, '--to', site.url], { clock })
    expect(failed).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('Run the same command again') })
    expect(await readFile(file, 'utf8')).toBe('the one before')
    // In the middle of the fourth article.
    await truncate(`${file}.unfinished`, Buffer.byteLength(await readFile(`${file}.unfinished`)) - 20)
    stops = false
    pages.length = 0
    expect((await runInProcess(['backup', file, '--to', site.url], { clock })).exitCode).toBe(0)
    expect(pages[0]).toBe(3)
    await runInProcess(['backup', other, '--to', site.url], { clock })
    expect(await readFile(file, 'utf8')).toBe(await readFile(other, 'utf8'))
  })

  it('of another site, or of another day, is begun anew', async () => {
    const [site, folder] = [await siteWithArticles(), await tempFolder()]
    const begin = { format: 'broadsheet-backup', version: 1, paper: 'Tidewatch' }
    const lefts = [
      { ...begin, site: 'https://other.example', begunAt: '2026-11-27T00:00:00.000Z' },
      { ...begin, site: address, begunAt: '2026-11-25T00:00:00.000Z' },
      'nothing of ours',
    ]
    for (const [at, left] of lefts.entries()) {
      const file = path.join(folder, `${at}.jsonl`)
      await writeFile(`${file}.unfinished`, `${JSON.stringify(left)}\n${exportLines(1, 2, 3)}`)
      await runInProcess(['backup', file, '--to', site.url], { clock: () => Date.UTC(2026, 10, 27) })
      expect(await checkBackup(file)).toMatchObject({ begin: { begunAt: '2026-11-27T00:00:00.000Z' }, items: 8 })
    }
  })

  it('stops where the operator wants, and keeps what came so far', async () => {
    const folder = await tempFolder()
    const interruption = new AbortController()
    const site = await siteWithArticles((after) => {
      if (after === 2) interruption.abort()
      return true
    })
    const file = path.join(folder, 'paper.jsonl')
    const run = await runInProcess(['backup', file, '--to', site.url], { interrupted: interruption.signal })
    expect(run).toMatchObject({ exitCode: 130, stderr: expect.stringContaining('Stopped, as you asked') })
    expect(await readdir(folder)).toEqual(['paper.jsonl.unfinished'])
  })

  it('that cannot be written is an error', async () => {
    const site = await siteWithArticles()
    const run = await runInProcess(['backup', '/no/such/folder/paper.jsonl', '--to', site.url])
    expect(run).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('Check that its folder exists') })
  })
})
