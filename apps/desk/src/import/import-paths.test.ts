import { writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { dumpText, numberedDumps } from '../../test/dump-text.ts'
import { runInProcess } from '../../test/run-in-process.ts'
import { startSite } from '../../test/start-site.ts'
import { tempFolder } from '../../test/temp-folder.ts'
import { batchLimits } from '../delivery/cut-batches.ts'

function importInto(url: string, ...args: string[]) {
  return ['import', '--to', url, '--json', ...args]
}

function headlinesOf(requests: { items: { headline: string }[] }[]): string[] {
  return requests.flatMap(({ items }) => items.map((item) => item.headline))
}

describe('an import', () => {
  it('sends a folder in order, in batches within the limits', async () => {
    const site = await startSite()
    const folder = await tempFolder(numberedDumps(120))
    const run = await runInProcess(importInto(site.url, folder))
    expect(run).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('"added": 120') })
    const headlines = headlinesOf(site.imports())
    expect(headlines).toHaveLength(120)
    expect(headlines).toEqual(headlines.toSorted())
    expect(site.imports().map(({ items }) => items.length)).toEqual([50, 50, 20])
    expect(site.imports()[0]?.items[0]?.source.file).toBe('0001.txt')
  })

  it('cuts batches of long articles by their bytes', async () => {
    const site = await startSite()
    const paragraphs = Array(3).fill('Sea. '.repeat(18_000))
    const long = ['a', 'b', 'c'].map((name) => [`${name}.txt`, dumpText(`Long read ${name}`, { paragraphs })])
    await runInProcess(importInto(site.url, await tempFolder(Object.fromEntries(long))))
    expect(site.imports().map(({ items }) => items.length)).toEqual([1, 1, 1])
    for (const { bytes } of site.imports()) expect(bytes).toBeLessThan(batchLimits.bytes + 1_000)
  })

  it('counts added, updated and unchanged articles', async () => {
    const site = await startSite()
    const folder = await tempFolder({ 'a.txt': dumpText('Gull elected'), 'b.txt': dumpText('Ferry late') })
    await runInProcess(importInto(site.url, folder))
    await writeFile(`${folder}/b.txt`, dumpText('Ferry late', { paragraphs: ['It sank.'] }))
    const again = await runInProcess(importInto(site.url, folder))
    expect(JSON.parse(again.stdout)).toMatchObject({ added: 0, updated: 1, unchanged: 1, rejected: 0 })
  })

  it('reads standard input when no path is given', async () => {
    const site = await startSite()
    const run = await runInProcess(importInto(site.url), { input: dumpText('Gull elected') })
    expect(run.exitCode).toBe(0)
    expect(site.imports()[0]?.items[0]).toMatchObject({ headline: 'Gull elected', source: { file: null } })
  })

  it('gives the date to a page that names none, and only to it', async () => {
    const text = '<p>The ferry was late again, and nobody at the quay knew why that was, or when it would come.</p>'
    const page = (time: string) => `<html><body><article><h1>Ferry late</h1>${time}${text}</article></body></html>`
    const site = await startSite()
    const folder = await tempFolder({ 'a.html': page(''), 'b.html': page('<time>2026-11-20</time>') })
    await runInProcess(importInto(site.url, '--date', '2026-11-25T09:00+01:00', folder))
    const items = site.imports().flatMap((each) => each.items)
    expect(items.map(({ publishedAt }) => publishedAt)).toEqual([
      Date.UTC(2026, 10, 25, 8) / 1000,
      Date.UTC(2026, 10, 20) / 1000,
    ])
    const bad = await runInProcess(importInto(site.url, '--date', 'yesterday', folder))
    expect(bad).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('not a time with a zone') })
  })

  it('asks for a path on a terminal', async () => {
    const run = await runInProcess(['import'], { isTerminal: true })
    expect(run).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('Give files, folders or globs') })
  })

  it('lists what was rejected here and by the site, in the order of the files', async () => {
    const site = await startSite()
    const files = {
      'a.txt': dumpText('Unwanted a'),
      'b.txt': '',
      'c.txt': dumpText('Fine'),
      'd.txt': dumpText('Unwanted'),
    }
    const run = await runInProcess(importInto(site.url, await tempFolder(files)))
    expect(run.exitCode).toBe(1)
    const refused = { line: null, reason: 'refused-by-site', message: 'headline: not wanted here' }
    expect(JSON.parse(run.stdout)).toEqual({
      added: 1,
      updated: 0,
      unchanged: 0,
      rejected: 3,
      rejections: [
        { file: 'a.txt', ...refused },
        { file: 'b.txt', line: 1, reason: 'empty', message: expect.any(String) },
        { file: 'd.txt', ...refused },
      ],
    })
  })

  it('asks the site nothing about a batch without a draft', async () => {
    const site = await startSite()
    expect(await runInProcess(importInto(site.url, await tempFolder({ 'a.txt': '' })))).toMatchObject({ exitCode: 1 })
    expect(site.imports()).toEqual([])
  })

  it('imports all formats from one folder, into the given section', async () => {
    const site = await startSite()
    const date = 'Fri, 20 Nov 2026 08:15:00 GMT'
    const files = {
      'a.txt': dumpText('Gull elected'),
      'b.xml': `<rss><channel><item><title>One</title><pubDate>${date}</pubDate></item><item><title>Two</title></item></channel></rss>`,
      'c.md': '---\ntitle: Tide turns\ndate: 2026-11-20\n---\nIt went out.',
      'd.csv': 'not,an,article',
    }
    const run = await runInProcess(importInto(site.url, '--section', 'Wire', await tempFolder(files)))
    expect(site.imports()[0]?.items).toMatchObject([
      { headline: 'Gull elected', section: 'Wire' },
      { headline: 'One', section: 'Wire' },
      { headline: 'Tide turns', section: 'Wire' },
    ])
    expect(JSON.parse(run.stdout)).toMatchObject({
      added: 3,
      rejections: [{ file: 'b.xml', item: 2, line: null, reason: 'no-date' }],
    })
  })

  it('withdraws what a wire kills, and reports kills of what the paper does not have', async () => {
    const site = await startSite()
    const news = (uri: string, pubStatus: string) => ({
      uri,
      pubStatus,
      versionCreated: '2026-11-20T08:00:00Z',
      headlines: [{ value: 'Late' }],
    })
    const kills = Array.from({ length: 12 }, (_, at) => news(`urn:wire:${at}`, 'canceled'))
    const stories = [news('urn:wire:3', 'usable'), news('urn:wire:99', 'usable')]
    const folder = await tempFolder({ '1.json': JSON.stringify([...stories, ...kills]) })
    const run = await runInProcess(importInto(site.url, folder))
    expect(JSON.parse(run.stdout)).toMatchObject({
      added: 2,
      withdrawn: 1,
      rejected: 0,
      omitted: [{ kind: 'withdrawal', count: 11 }],
    })
    expect([run.exitCode, [...site.drafts.keys()]]).toEqual([0, ['ninjs:urn:wire:99']])
    const dry = await runInProcess(['import', '--dry-run', '--json', folder])
    expect(JSON.parse(dry.stdout)).toMatchObject({ wouldSend: 14 })
  })

  it('resolves relative images in Markdown against --base, and reports them without it', async () => {
    const site = await startSite()
    const text = '---\ntitle: Late\ndate: 2026-11-20\n---\nIt left.\n\n![Ferry](img/ferry.jpg)'
    const folder = await tempFolder({ 'late.md': text })
    const bare = await runInProcess(importInto(site.url, folder))
    expect(JSON.parse(bare.stdout)).toMatchObject({ omitted: [{ kind: 'relative-image', count: 1 }] })
    const dry = await runInProcess(['import', '--dry-run', '--json', folder])
    expect(JSON.parse(dry.stdout)).toMatchObject({ drafts: [{ omitted: [{ kind: 'relative-image', count: 1 }] }] })
    await runInProcess(importInto(site.url, '--base', 'https://quay.example/2026/', folder))
    const url = 'https://quay.example/2026/img/ferry.jpg'
    expect(site.imports()[1]?.items[0]?.body).toContainEqual(expect.objectContaining({ type: 'image', url }))
    const wrong = await runInProcess(importInto(site.url, '--base', 'quay.example', folder))
    expect(wrong).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('--base "quay.example"') })
  })

  it('refuses a format that nobody knows', async () => {
    const run = await runInProcess(['import', '--dry-run', '--format', 'telex', '-'])
    expect(run).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('telex') })
  })

  it('in a dry run shows programs where each field was found', async () => {
    const run = await runInProcess(['import', '--dry-run', '--json', '-'], { input: dumpText('Gull elected') })
    expect(JSON.parse(run.stdout)).toMatchObject({
      wouldSend: 1,
      drafts: [{ file: null, format: 'dump', headline: 'Gull elected', origins: { headline: 'line 2' } }],
    })
  })

  it('of a dry run reaches no site', async () => {
    const site = await startSite()
    const folder = await tempFolder({ 'a.txt': dumpText('Gull elected'), 'b.txt': '' })
    const run = await runInProcess(importInto(site.url, '--dry-run', folder))
    expect(run.exitCode).toBe(1)
    expect(JSON.parse(run.stdout)).toMatchObject({ wouldSend: 1, rejected: 1 })
    expect(site.requests).toEqual([])
  })
})
