import { spawn, spawnSync } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { exportedArticle, exportLines, backupText, count } from '../../test/backup-lines.ts'
import { dumpText } from '../../test/dump-text.ts'
import { runInProcess } from '../../test/run-in-process.ts'
import { startBackupSite } from '../../test/start-backup-site.ts'
import { tempFolder } from '../../test/temp-folder.ts'

const keys = (...ids: number[]) => ids.map((id) => `key-${id}`)
const withdrawn = `${JSON.stringify({ ...exportedArticle(3), status: 'withdrawn' })}\n`
const feed =
  '{"format":"broadsheet-feed","version":1,"feed":{"url":"https://wire.example/f","section":"Wire","paused":false}}\n'
const cut = backupText(exportLines(1, 2)).split('\n').slice(0, 3).join('\n')

const importInto = ({ url }: { url: string }, ...args: string[]) => ['import', '--to', url, ...args]

/** Has what is temporary go into a folder of this test, and gives what is left there. */
async function watchedTemporary() {
  const folder = await tempFolder()
  vi.stubEnv('TMPDIR', folder)
  onTestFinished(() => void vi.unstubAllEnvs())
  return async () => (await readdir(folder)).filter((name) => name.startsWith('broadsheet-desk-'))
}

describe('an import of an export', () => {
  it('sends every line unchanged, fifty at a time, and reports the outcomes', async () => {
    const [site, folder] = [await startBackupSite(), await tempFolder({ 'paper.jsonl': exportLines(...count(120)) })]
    const run = await runInProcess(importInto(site, '--json', path.join(folder, 'paper.jsonl')))
    expect(run.exitCode).toBe(0)
    expect(JSON.parse(run.stdout)).toEqual({
      added: 120,
      updated: 0,
      unchanged: 0,
      kept: 0,
      rejected: 0,
      rejections: [],
      keptArticles: [],
    })
    expect(run.stderr).toContain('120 of 120 lines (100%)')
    expect([[...site.stored], site.batches, site.imports()]).toEqual([keys(...count(120)), [50, 50, 20], []])
    const sent = site.requests.flatMap(({ body }) => (body === '' ? [] : (JSON.parse(body) as { lines: [] }).lines))
    expect(sent).toEqual(count(120).map(exportedArticle))
  })

  it('comes before all other documents, whatever the order, and is packed or not', async () => {
    const files = {
      'a.txt': dumpText('Gull elected'),
      'b.jsonl.gz': gzipSync(backupText(exportLines(1) + withdrawn + feed)),
      'c.jsonl': exportLines(2),
    }
    const site = await startBackupSite()
    const run = await runInProcess(importInto(site, '--json', await tempFolder(files)))
    expect(JSON.parse(run.stdout)).toMatchObject({ added: 5, rejected: 0 })
    expect(run.stderr).toContain('5 of 5 lines and documents (100%)')
    expect([...site.stored]).toEqual(['key-1', 'key-3', 'https://wire.example/f', 'key-2'])
    expect(site.requests.map((request) => request.path.split('/').at(-1))).toEqual([
      'site',
      'archive?madeAt=https%3A%2F%2Fpaper.example',
      'archive',
      'imports',
    ])
  })

  it.each([
    ['an export', exportLines(1, 2)],
    ['a packed backup', gzipSync(backupText(exportLines(1, 2)))],
  ])('takes %s from standard input, and leaves nothing behind', async (_, input) => {
    const [site, left] = [await startBackupSite(), await watchedTemporary()]
    const run = await runInProcess(importInto(site, '--json'), { input })
    expect([run.exitCode, [...site.stored], await left()]).toEqual([0, keys(1, 2), []])
  })

  it('that is stopped while standard input is read sends nothing, and leaves nothing behind', async () => {
    const [site, left] = [await startBackupSite(), await watchedTemporary()]
    const deps = { input: exportLines(1), interrupted: AbortSignal.abort() }
    const run = await runInProcess(importInto(site), deps)
    expect(run).toMatchObject({ exitCode: 130, stderr: 'Stopped, as you asked. Nothing was sent.\n' })
    expect([site.requests, await left()]).toEqual([[], []])
  })

  it('takes one from a pipe that has a name', async () => {
    const [site, folder] = [await startBackupSite(), await tempFolder({ 'paper.jsonl': exportLines(1, 2) })]
    const pipe = path.join(folder, 'pipe')
    spawnSync('sh', ['-c', 'mkfifo pipe'], { cwd: folder })
    spawn('sh', ['-c', 'cat paper.jsonl > pipe'], { cwd: folder })
    const run = await runInProcess(importInto(site, '--json', pipe))
    expect([run.exitCode, [...site.stored]]).toEqual([0, keys(1, 2)])
  })

  it('lists each rejected line with file, line and reason, and the addresses at which the paper differs', async () => {
    const text = `${exportLines(1)}{"format":"broadsheet-article","ver\n\n${exportLines(2, 3)}`
    const [site, folder] = [
      await startBackupSite({ refused: 'key-2', different: 'key-3' }),
      await tempFolder({ 'bay/paper.jsonl': text }),
    ]
    const run = await runInProcess(importInto(site, folder))
    expect(run.exitCode).toBe(1)
    expect(run.stdout).toContain('│ Added │ Updated │ Unchanged │ Kept │ Rejected │')
    expect(run.stdout).toContain('│     1 │       0 │         0 │    1 │        2 │')
    expect(run.stdout).toMatch(/bay\/paper\.jsonl, line 2: .*changed here\. \(bad-json\)/u)
    expect(run.stdout).toContain('bay/paper.jsonl, line 4: not wanted here (refused-by-site)')
    expect(run.stdout).toContain('and were left as they are there:\n  https://paper.example/key-3\n')
  })

  it('that the site leaves in the middle is completed by the same command', async () => {
    let batches = 0
    const site = await startBackupSite({ isAway: () => (batches += 1) > 1 && batches < 8 })
    const folder = await tempFolder({ 'paper.jsonl': exportLines(...count(120)), 'a.txt': dumpText('Gull elected') })
    const stopped = await runInProcess(importInto(site, folder))
    expect(stopped).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('Stopped after 50 of 121') })
    expect(site.imports()).toEqual([])
    batches = 8
    const completed = await runInProcess(importInto(site, '--json', folder))
    expect(JSON.parse(completed.stdout)).toMatchObject({ added: 71, unchanged: 50 })
  })

  it('in a dry run describes the file, lists bad lines, and sends nothing', async () => {
    const folder = await tempFolder({ 'paper.jsonl': `${exportLines(1)}{"half\n` })
    const nowhere = importInto({ url: 'http://127.0.0.1:9' }, '--dry-run', folder)
    const run = await runInProcess(nowhere)
    expect(run.exitCode).toBe(1)
    expect(run.stdout).toContain('│          1 │        1 │\n')
    expect(run.stdout).toContain('\npaper.jsonl: An export with 2 articles.\npaper.jsonl, line 2: ')
    expect(JSON.parse((await runInProcess([...nowhere, '--json'])).stdout)).toMatchObject({
      wouldSend: 1,
      backups: [{ file: 'paper.jsonl', kind: 'export', items: 2, begin: null }],
    })
  })

  it('by a token that may only write names both hints, and sends nothing else', async () => {
    const files = { 'a.txt': dumpText('Gull elected'), 'paper.jsonl': exportLines(1) }
    const [site, folder] = [await startBackupSite({ mayOnlyWrite: true }), await tempFolder(files)]
    const run = await runInProcess(importInto(site, folder))
    expect(run).toMatchObject({ exitCode: 2, stdout: '' })
    expect(run.stderr).toMatch(/the scope admin\. .*an admin's token.* --as-new /u)
    expect(site.imports()).toEqual([])
  })

  it.each([[['--section', 'Wire']], [['--categories']], [['--copy-images']]])(
    'with %j names the fix, and sends nothing',
    async (flags) => {
      const files = { 'a.txt': dumpText('Gull elected'), 'paper.jsonl': exportLines(1) }
      const [site, folder] = [await startBackupSite(), await tempFolder(files)]
      const run = await runInProcess(importInto(site, ...flags, folder))
      expect(run).toMatchObject({
        exitCode: 2,
        stderr: expect.stringContaining(`Leave ${flags[0]} out, or add --as-new`),
      })
      expect(site.requests).toEqual([])
    },
  )

  it('that is cut off is refused before anything is sent, wherever it comes from, as new articles too', async () => {
    const files = { 'a.txt': dumpText('Gull elected'), 'paper.jsonl': cut }
    const [site, folder, left] = [await startBackupSite(), await tempFolder(files), await watchedTemporary()]
    for (const flags of [[], ['--as-new']]) {
      for (const given of [folder, '-']) {
        const run = await runInProcess(importInto(site, ...flags, given), { input: cut })
        expect(run).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('is cut off after line 3') })
      }
    }
    expect([site.requests, await left()]).toEqual([[], []])
    const run = await runInProcess(importInto(site, '--incomplete'), { input: cut })
    expect([run.exitCode, [...site.stored]]).toEqual([0, keys(1, 2)])
  })
})

describe('an import of an export as new', () => {
  it.each(['paper.jsonl', 'paper.jsonl.gz', '-'])('takes its published articles over from %s', async (name) => {
    const text = backupText(exportLines(1, 2) + withdrawn + feed)
    const input = name.endsWith('l') ? text : gzipSync(text)
    const [site, folder] = [await startBackupSite(), await tempFolder({ [name]: input })]
    const given = name === '-' ? name : path.join(folder, name)
    const run = await runInProcess(importInto(site, '--json', '--as-new', '--section', 'Wire', given), { input })
    expect(JSON.parse(run.stdout)).toMatchObject({
      added: 2,
      rejected: 1,
      rejections: [{ line: 4, reason: 'not-published' }],
    })
    expect(site.imports()[0]?.items).toMatchObject([{ section: 'Wire' }, { section: 'Wire' }])
    expect(site.stored.size).toBe(0)
  })
})
