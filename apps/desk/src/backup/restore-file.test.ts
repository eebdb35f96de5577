import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { exportLines, backupText, count } from '../../test/backup-lines.ts'
import { runInProcess } from '../../test/run-in-process.ts'
import { startBackupSite } from '../../test/start-backup-site.ts'
import { tempFolder } from '../../test/temp-folder.ts'

describe('a restoration', () => {
  it('sends every line in order, fifty at a time, and reports the outcomes', async () => {
    const [site, folder] = [await startBackupSite(), await tempFolder({ 'paper.jsonl': exportLines(...count(120)) })]
    const run = await runInProcess(['restore', path.join(folder, 'paper.jsonl'), '--to', site.url, '--json'])
    expect(run.exitCode).toBe(0)
    expect(JSON.parse(run.stdout)).toEqual({
      restored: 120,
      unchanged: 0,
      kept: 0,
      rejected: 0,
      keptArticles: [],
      rejections: [],
      files: { sent: 0, present: 0, rejections: [] },
    })
    expect(run.stderr).toContain('120 of 120 lines (100%)')
    expect([[...site.stored], site.batches]).toEqual([count(120).map((id) => `key-${id}`), [50, 50, 20]])
  })

  it('reads a packed file, whatever its name', async () => {
    const [site, folder] = [await startBackupSite(), await tempFolder({ backup: gzipSync(exportLines(1, 2)) })]
    const run = await runInProcess(['restore', path.join(folder, 'backup'), '--to', site.url])
    expect([run.exitCode, site.stored.size]).toEqual([0, 2])
  })

  it('of a slug names the command for articles, even if a file of that name is in the folder', async () => {
    const folder = await tempFolder({ 'late-ferry': exportLines(1) })
    const before = process.cwd()
    onTestFinished(() => process.chdir(before))
    process.chdir(folder)
    const site = await startBackupSite()
    const refused = await runInProcess(['restore', 'late-ferry', '--to', site.url])
    expect(refused).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('use desk reinstate late-ferry.') })
    expect(site.requests).toEqual([])
    expect(await runInProcess(['restore', './late-ferry', '--to', site.url])).toMatchObject({ exitCode: 0 })
  })

  it('lists each line that was not restored, with its number and the reason, and continues after it', async () => {
    const text = `${exportLines(1)}{"format":"broadsheet-article","ver\n\n${exportLines(2, 3)}`
    const [site, folder] = [await startBackupSite({ refused: 'key-2' }), await tempFolder({ 'paper.jsonl': text })]
    const run = await runInProcess(['restore', path.join(folder, 'paper.jsonl'), '--to', site.url])
    expect(run.exitCode).toBe(1)
    expect(run.stdout).toContain('line 2: The line is not complete JSON')
    expect(run.stdout).toContain('line 4 (key-2): not wanted here')
    expect([...site.stored]).toEqual(['key-1', 'key-3'])
  })

  it('that the site interrupts is completed by the same command', async () => {
    let batches = 0
    const site = await startBackupSite({ isAway: () => (batches += 1) > 1 && batches < 8 })
    const folder = await tempFolder({ 'paper.jsonl': exportLines(...count(120)) })
    const args = ['restore', path.join(folder, 'paper.jsonl'), '--to', site.url]
    const stopped = await runInProcess(args)
    expect(stopped).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('Stopped after 50 of 120') })
    batches = 8
    expect((await runInProcess(args)).exitCode).toBe(0)
    expect(site.stored.size).toBe(120)
  })

  it('in a dry run describes the file and sends nothing', async () => {
    const folder = await tempFolder({ 'paper.jsonl': exportLines(1, 2) })
    const run = await runInProcess([
      'restore',
      path.join(folder, 'paper.jsonl'),
      '--dry-run',
      '--to',
      'http://127.0.0.1:9',
    ])
    expect(run).toMatchObject({ exitCode: 0, stdout: 'An export with 2 articles. Nothing was sent.\n' })
  })

  it.each([
    ['paper.jsonl', 'Dear editor,\n', 'is not a backup or an export'],
    ['paper.jsonl', '', 'is not a backup or an export'],
    ['paper.jsonl', '{"format":"broadsheet-backup","version":2}\n', 'a later version'],
    ['paper.jsonl', backupText(exportLines(1, 2)).split('\n').slice(0, 2).join('\n'), 'is cut off after line 2'],
    ['paper.jsonl.gz', gzipSync(exportLines(...count(50))).subarray(0, 400), 'is cut off'],
  ])('of %s that holds %j sends nothing', async (name, text, words) => {
    const [site, folder] = [await startBackupSite(), await tempFolder({ [name]: text })]
    const run = await runInProcess(['restore', path.join(folder, name), '--to', site.url])
    expect(run).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining(words) })
    expect(site.requests).toEqual([])
  })
})

it('a backup that was changed is recognised, and restored only with --incomplete', async () => {
  const whole = backupText(exportLines(1, 2))
  const changed = whole.replace('Headline 2', 'Headline 3')
  const files = {
    'whole.jsonl': whole,
    'changed.jsonl': changed,
    'longer.jsonl': whole + exportLines(3),
  }
  const [site, folder] = [await startBackupSite(), await tempFolder(files)]
  const restore = async (...args: string[]) => await runInProcess(['restore', ...args, '--to', site.url])
  for (const name of ['changed.jsonl', 'longer.jsonl']) {
    expect(await restore(path.join(folder, name))).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('Nothing was sent'),
    })
  }
  expect([await restore(path.join(folder, 'whole.jsonl')), site.batches]).toMatchObject([{ exitCode: 0 }, [2]])
  expect(await restore(path.join(folder, 'changed.jsonl'), '--incomplete')).toMatchObject({ exitCode: 0 })
})

it('--incomplete restores what is left of a packed backup that is cut off', async () => {
  const packed = gzipSync(backupText(exportLines(...count(60))), { level: 0 })
  const [site, folder] = [await startBackupSite(), await tempFolder({ 'cut.jsonl.gz': packed.subarray(0, 20_000) })]
  const run = await runInProcess(['restore', path.join(folder, 'cut.jsonl.gz'), '--incomplete', '--to', site.url])
  expect(run).toMatchObject({ exitCode: 1, stdout: expect.stringMatching(/line \d+: The file ends in the middle/u) })
  expect(site.stored.size).toBeGreaterThan(10)
})
