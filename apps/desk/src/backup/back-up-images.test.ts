import { execFileSync } from 'node:child_process'
import { mkdir, readFile, readdir, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { runInProcess } from '../../test/run-in-process.ts'
import { fileOf, paperAddress, startIllustratedSite } from '../../test/start-illustrated-site.ts'
import { tempFolder } from '../../test/temp-folder.ts'
import { checkBackup } from '../backup-file/check-backup.ts'

const clock = () => Date.UTC(2026, 10, 27)
const isTarThere = process.platform !== 'win32'

/** A complete backup of a site with images. */
async function backedUp() {
  const [site, folder] = [await startIllustratedSite(), await tempFolder()]
  const file = path.join(folder, 'paper.tar')
  const run = await runInProcess(['backup', file, '--to', site.url], { clock })
  expect(run).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('3 files of images') })
  return { site, folder, file, bytes: await readFile(file) }
}

describe('a backup that is a tar', () => {
  it.runIf(isTarThere)('is listed and unpacked by tar, with the files of images named by their hash', async () => {
    const { site, folder, file } = await backedUp()
    const entries = execFileSync('tar', ['-tf', file], { encoding: 'utf8' }).trimEnd().split('\n')
    const original = site.names.find((name) => !name.includes('.'))
    expect(entries).toEqual([
      'backup.jsonl',
      'lines/00000001-images.jsonl',
      'lines/00000003-articles.jsonl',
      ...site.published.map((name) => `images/${name}`),
      `originals/${original}`,
      'lines/00000005-copies.jsonl',
      'end.jsonl',
    ])
    await mkdir(path.join(folder, 'unpacked'))
    execFileSync('tar', ['-xf', file, '-C', path.join(folder, 'unpacked')])
    for (const name of site.names) {
      const entry = `${name.includes('.') ? 'images' : 'originals'}/${name}`
      expect(await readFile(path.join(folder, 'unpacked', entry))).toEqual(site.files.get(name))
    }
    const end = JSON.parse(await readFile(path.join(folder, 'unpacked', 'end.jsonl'), 'utf8'))
    expect(end).toMatchObject({ lines: 6, files: 3 })
    // Packed again by another program, with folders among its entries, it is the same backup.
    const again = path.join(folder, 'again.tar')
    const list = ['.', ...entries.map((entry) => `./${entry}`)]
    execFileSync('tar', ['--no-recursion', '-cf', again, '-C', path.join(folder, 'unpacked'), ...list])
    expect(await checkBackup(again)).toMatchObject({ items: 5, files: 3, isComplete: true })
  })

  it('says at which address the paper was', async () => {
    const { file } = await backedUp()
    expect(await checkBackup(file)).toMatchObject({
      begin: { paper: 'Tidewatch', site: paperAddress },
      isComplete: true,
    })
  })

  it('goes to standard output, too, and can be packed', async () => {
    const { site, folder, bytes } = await backedUp()
    const piped = await runInProcess(['backup', '--to', site.url], { clock })
    expect(piped).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('complete: 6 lines and 3 files') })
    expect(piped.stdout).toBe(bytes.toString())
    await runInProcess(['backup', path.join(folder, 'paper.tgz'), '--to', site.url], { clock })
    expect(gunzipSync(await readFile(path.join(folder, 'paper.tgz')))).toEqual(bytes)
    const shown = await runInProcess(['backup', '--to', site.url], { isTerminal: true })
    expect(shown).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining('Name a file') })
    const json = await runInProcess(['backup', '-', '--json', '--to', site.url])
    expect(json).toMatchObject({ exitCode: 2, stdout: '' })
  })

  it('that stopped goes on after the last complete file, and is the same as one that did not', async () => {
    const { folder, bytes } = await backedUp()
    let left = 2
    const site = await startIllustratedSite(() => left-- > 0)
    const file = path.join(folder, 'stopped.tar')
    expect((await runInProcess(['backup', file, '--to', site.url], { clock })).exitCode).toBe(2)
    const before = site.asked().length
    left = 9
    const run = await runInProcess(['backup', file, '--to', site.url], { clock })
    expect(run).toMatchObject({
      exitCode: 0,
      stderr: expect.stringContaining('Continuing after article 2 and 2 files'),
    })
    expect(site.asked().slice(before)).toEqual([site.names[2]])
    expect(await readFile(file)).toEqual(bytes)
  })

  it('is continued wherever it was cut off', async () => {
    const { site, folder, bytes } = await backedUp()
    const file = path.join(folder, 'cut.tar')
    // Before and in headers, lines, files, the zeros behind them, and the end.
    for (let cut = 100; cut < bytes.byteLength; cut += 700) {
      await writeFile(`${file}.unfinished`, bytes)
      await truncate(`${file}.unfinished`, cut)
      expect((await runInProcess(['backup', file, '--to', site.url], { clock })).exitCode).toBe(0)
      expect((await readFile(file)).equals(bytes), `cut at ${cut}`).toBe(true)
    }
  })

  it('needs a token that may read files, and says so before it writes anything', async () => {
    const site = await startIllustratedSite(undefined, { mayOnlyRead: true })
    const folder = await tempFolder()
    const run = await runInProcess(['backup', path.join(folder, 'paper.tar'), '--to', site.url])
    expect(run).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("need an admin's token") })
    expect(await readdir(folder)).toEqual([])
    expect((await runInProcess(['backup', path.join(folder, 'paper.jsonl'), '--to', site.url])).exitCode).toBe(0)
  })

  it('leaves out a file that is damaged at the site, and says which', async () => {
    const [site, folder] = [await startIllustratedSite(), await tempFolder()]
    const [name = ''] = site.published
    site.files.set(name, fileOf(9))
    const file = path.join(folder, 'paper.tar')
    const run = await runInProcess(['backup', file, '--to', site.url])
    expect(run).toMatchObject({ exitCode: 1, stderr: expect.stringContaining(`${name} is damaged at the site`) })
    expect(await checkBackup(file)).toMatchObject({ files: 2, isComplete: true })
  })

  it('holds what is known of images but no files if it is lines alone, and says so', async () => {
    const [site, folder] = [await startIllustratedSite(), await tempFolder()]
    const run = await runInProcess(['backup', path.join(folder, 'paper.jsonl'), '--to', site.url])
    expect(run).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('does not hold the files of images') })
    expect(site.asked()).toEqual([])
    expect(await readFile(path.join(folder, 'paper.jsonl'), 'utf8')).toContain('"format":"broadsheet-image"')
    expect(await readdir(folder)).toEqual(['paper.jsonl'])
  })
})
