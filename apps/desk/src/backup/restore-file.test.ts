import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { archiveLines, backupText, count } from '../../test/backup-lines.ts'
import { runInProcess } from '../../test/run-in-process.ts'
import { startArchiveSite } from '../../test/start-backup-site.ts'
import { tempFolder } from '../../test/temp-folder.ts'

describe('a restoration', () => {
  it('sends every line in order, fifty at a time, and tells how it went', async () => {
    const [site, folder] = [await startArchiveSite(), await tempFolder({ 'paper.jsonl': archiveLines(...count(120)) })]
    const run = await runInProcess(['restore', path.join(folder, 'paper.jsonl'), '--to', site.url, '--json'])
    expect(run.exitCode).toBe(0)
    expect(JSON.parse(run.stdout)).toEqual({
      restored: 120,
      unchanged: 0,
      kept: 0,
      rejected: 0,
      keptArticles: [],
      rejections: [],
    })
    expect(run.stderr).toContain('120 of 120 lines (100%)')
    expect([[...site.kept], site.batches]).toEqual([count(120).map((id) => `key-${id}`), [50, 50, 20]])
  })

  it('reads a packed file whatever its name', async () => {
    const [site, folder] = [await startArchiveSite(), await tempFolder({ backup: gzipSync(archiveLines(1, 2)) })]
    const run = await runInProcess(['restore', path.join(folder, 'backup'), '--to', site.url])
    expect([run.exitCode, site.kept.size]).toEqual([0, 2])
  })

  it('of a slug names the command for articles, also where a file of that name lies in the folder', async () => {
    const folder = await tempFolder({ 'late-ferry': archiveLines(1) })
    const before = process.cwd()
    onTestFinished(() => process.chdir(before))
    process.chdir(folder)
    const site = await startArchiveSite()
    const refused = await runInProcess(['restore', 'late-ferry', '--to', site.url])
    expect(refused).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('use desk reinstate late-ferry.') })
    expect(site.requests).toEqual([])
    expect(await runInProcess(['restore', './late-ferry', '--to', site.url])).toMatchObject({ exitCode: 0 })
  })

  it('names each line that did not come back, with its number and the reason, and goes on behind it', async () => {
    const text = `${archiveLines(1)}{"format":"broadsheet-article","ver\n\n${archiveLines(2, 3)}`
    const [site, folder] = [await startArchiveSite({ refused: 'key-2' }), await tempFolder({ 'paper.jsonl': text })]
    const run = await runInProcess(['restore', path.join(folder, 'paper.jsonl'), '--to', site.url])
    expect(run.exitCode).toBe(1)
    expect(run.stdout).toContain('line 2: The line is no whole JSON')
    expect(run.stdout).toContain('line 4 (key-2): not wanted here')
    expect([...site.kept]).toEqual(['key-1', 'key-3'])
  })

  it('that the site leaves in the middle is completed by the same command', async () => {
    let batches = 0
    const site = await startArchiveSite({ isAway: () => (batches += 1) > 1 && batches < 8 })
    const folder = await tempFolder({ 'paper.jsonl': archiveLines(...count(120)) })
    const args = ['restore', path.join(folder, 'paper.jsonl'), '--to', site.url]
    const stopped = await runInProcess(args)
    expect(stopped).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('Stopped after 50 of 120') })
    batches = 8
    expect((await runInProcess(args)).exitCode).toBe(0)
    expect(site.kept.size).toBe(120)
  })

  it('of a dry run says what is in the file and asks no site', async () => {
    const folder = await tempFolder({ 'paper.jsonl': archiveLines(1, 2) })
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
    ['paper.jsonl', 'Dear editor,\n', 'is no export and no backup'],
    ['paper.jsonl', '', 'is no export and no backup'],
    ['paper.jsonl', '{"format":"broadsheet-backup","version":2}\n', 'a later version'],
    ['paper.jsonl', backupText(archiveLines(1, 2)).split('\n').slice(0, 2).join('\n'), 'is cut off after line 2'],
    ['paper.jsonl.gz', gzipSync(archiveLines(...count(50))).subarray(0, 400), 'is cut off'],
  ])('of %s that holds %j sends nothing', async (name, text, words) => {
    const [site, folder] = [await startArchiveSite(), await tempFolder({ [name]: text })]
    const run = await runInProcess(['restore', path.join(folder, name), '--to', site.url])
    expect(run).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining(words) })
    expect(site.requests).toEqual([])
  })
})

it('a backup that was changed since is told from a whole one, and taken only as it is asked for', async () => {
  const whole = backupText(archiveLines(1, 2))
  const changed = whole.replace('Headline 2', 'Headline 3')
  const files = {
    'whole.jsonl': whole,
    'changed.jsonl': changed,
    'longer.jsonl': whole + archiveLines(3),
  }
  const [site, folder] = [await startArchiveSite(), await tempFolder(files)]
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

it('of a packed backup that is cut off, what is there comes back where that is asked for', async () => {
  const packed = gzipSync(backupText(archiveLines(...count(60))), { level: 0 })
  const [site, folder] = [await startArchiveSite(), await tempFolder({ 'cut.jsonl.gz': packed.subarray(0, 20_000) })]
  const run = await runInProcess(['restore', path.join(folder, 'cut.jsonl.gz'), '--incomplete', '--to', site.url])
  expect(run).toMatchObject({ exitCode: 1, stdout: expect.stringMatching(/line \d+: The file breaks off/u) })
  expect(site.kept.size).toBeGreaterThan(10)
})
