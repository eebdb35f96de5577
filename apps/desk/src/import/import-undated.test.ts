import { describe, expect, it } from 'vitest'
import { dumpText } from '../../test/dump-text.ts'
import { runInProcess } from '../../test/run-in-process.ts'
import { startSite } from '../../test/start-site.ts'
import { tempFolder } from '../../test/temp-folder.ts'

const story = '<p>The ferry was late again, and nobody at the quay knew why that was, or when it would come.</p>'
const page = (headline: string, time = ''): string =>
  `<html><body><article><h1>${headline}</h1>${time}${story}</article></body></html>`
const files = {
  'bay/a.html': page('Ferry late'),
  'bay/b.html': page('Ferry early', '<time>2026-11-20</time>'),
  'c.html': page('Ferry sunk'),
}

describe('an import of pages without a date', () => {
  it('sends them without one, lists them with file and headline, and is complete', async () => {
    const site = await startSite()
    const run = await runInProcess(['import', '--to', site.url, await tempFolder(files)])
    expect(run.exitCode).toBe(0)
    expect(site.imports().flatMap(({ items }) => items.map(({ publishedAt }) => publishedAt))).toEqual([
      null,
      Date.UTC(2026, 10, 20) / 1000,
      null,
    ])
    expect(run.stdout).toContain('│ Added │ Updated │ Unchanged │ Drafts │ Rejected │')
    expect(run.stdout).toContain('│     1 │       0 │         0 │      2 │        0 │')
    expect(run.stdout).toContain(`
2 pages without a date became drafts: publish or schedule them at the desk, or import again with --date:
  bay/a.html (Ferry late)
  c.html (Ferry sunk)
`)
  })

  it('again changes nothing, and says which are drafts still', async () => {
    const [site, folder] = [await startSite(), await tempFolder(files)]
    await runInProcess(['import', '--to', site.url, folder])
    const again = await runInProcess(['import', '--to', site.url, folder])
    expect(again.exitCode).toBe(0)
    expect(again.stdout).toContain('│     0 │       0 │         3 │        0 │')
    expect(again.stdout).toContain('2 pages without a date are drafts still: publish')
  })

  it('reports each with its own outcome to programs', async () => {
    const [site, folder] = [await startSite(), await tempFolder({ 'a.html': page('Ferry late') })]
    const importPage = async () => await runInProcess(['import', '--to', site.url, '--json', folder])
    const [key] = [/^dump:undated:ferry-late:/u, await importPage()]
    const draft = { file: 'a.html', headline: 'Ferry late', hasDate: false, url: expect.stringContaining('undated') }
    expect([...site.drafts.keys()]).toEqual([expect.stringMatching(key)])
    expect(JSON.parse((await importPage()).stdout)).toEqual({
      added: 0,
      updated: 0,
      unchanged: 1,
      rejected: 0,
      rejections: [],
      unpublished: [{ ...draft, outcome: 'unchanged' }],
    })
    site.drafts.clear()
    expect(JSON.parse((await importPage()).stdout)).toMatchObject({
      added: 0,
      drafted: 1,
      unpublished: [{ ...draft, outcome: 'drafted' }],
    })
  })

  it('with --date sends them with it, and no list', async () => {
    const site = await startSite()
    const date = ['--date', '2026-11-25T08:00Z']
    const run = await runInProcess(['import', '--to', site.url, '--json', ...date, await tempFolder(files)])
    expect(JSON.parse(run.stdout)).toEqual({ added: 3, updated: 0, unchanged: 0, rejected: 0, rejections: [] })
  })

  it('names those whose drafts an editor has changed before the date came', async () => {
    const url = 'https://paper.example/news/ferry-late'
    const site = await startSite((request, response) => {
      if (request.items.length === 0) return false
      const items = request.items.map(({ source }) => ({ outcome: 'unchanged', key: source.key, url, status: 'draft' }))
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ items }))
      return true
    })
    const folder = await tempFolder({ 'a.html': page('Ferry late') })
    const run = await runInProcess(['import', '--to', site.url, '--date', '2026-11-25T08:00Z', folder])
    expect(run.stdout).toContain(`
1 page with a date stays a draft, because an editor has changed or scheduled it: publish or schedule it at the desk:
  a.html (Ferry late)
`)
  })

  it('in a dry run says which would become drafts, and why', async () => {
    const folder = await tempFolder({ ...files, 'd.txt': dumpText('Gull elected') })
    const run = await runInProcess(['import', '--dry-run', folder])
    expect(run.stdout).toContain(
      '\n2 pages without a date would become drafts; --date gives them one:\n  bay/a.html (Ferry',
    )
    const { drafts } = JSON.parse((await runInProcess(['import', '--dry-run', '--json', folder])).stdout)
    expect(drafts[0]).toMatchObject({
      headline: 'Ferry late',
      publishedAt: null,
      origins: { key: 'headline and file' },
    })
    expect(drafts[0].origins).not.toHaveProperty('publishedAt')
  })
})
