import { readFile, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { exportLines } from '../../test/backup-lines.ts'
import { runInProcess } from '../../test/run-in-process.ts'
import { startBackupSite } from '../../test/start-backup-site.ts'
import { paperAddress, startIllustratedSite } from '../../test/start-illustrated-site.ts'
import { tempFolder } from '../../test/temp-folder.ts'

async function backedUp() {
  const [site, folder] = [await startIllustratedSite(), await tempFolder()]
  const file = path.join(folder, 'paper.tar')
  await runInProcess(['backup', file, '--to', site.url])
  return { site, file, bytes: await readFile(file) }
}

const filesOf = (json: string) => (JSON.parse(json) as { files: unknown }).files

describe('a restoration of images', () => {
  it('sends each file, then the lines with the address at which they were made', async () => {
    const [{ site: old, file }, site] = [await backedUp(), await startBackupSite()]
    const run = await runInProcess(['restore', file, '--to', site.url])
    expect(run).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('Files of images: 3 sent, 0 were there already.'),
    })
    expect([...site.files]).toEqual([...old.files].map(([name, bytes]) => [name, bytes]))
    const sent = site.requests.map(({ method, path: asked }) => `${method} ${asked.split('?')[0]}`)
    expect(sent.lastIndexOf(`PUT /api/v1/desk/archive/files/${old.names[2]}`)).toBeLessThan(
      sent.indexOf('POST /api/v1/desk/archive'),
    )
    expect(site.requests.at(-1)?.path).toBe(`/api/v1/desk/archive?madeAt=${encodeURIComponent(paperAddress)}`)
    expect([...site.stored]).toEqual([...old.published, 'key-1', 'key-2', 'c'.repeat(64)])
  })

  it('sends no file that is there already, so that a run that stopped goes on', async () => {
    const { site: old, file } = await backedUp()
    let isAway = true
    const site = await startBackupSite({ takesFile: (name) => !isAway || name === old.names[0] })
    const stopped = await runInProcess(['restore', file, '--to', site.url])
    expect(stopped).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('Run the same command again') })
    expect([site.files.size, site.stored.size]).toEqual([1, 0])
    isAway = false
    const run = await runInProcess(['restore', file, '--to', site.url, '--json'])
    expect(filesOf(run.stdout)).toEqual({ sent: 2, present: 1, rejections: [] })
    expect(site.files.size).toBe(old.files.size)
  })

  it('comes from standard input of an import, too', async () => {
    const [{ site: old, bytes }, site] = [await backedUp(), await startBackupSite()]
    const run = await runInProcess(['import', '-', '--to', site.url], { input: bytes })
    expect(run.exitCode).toBe(0)
    expect([site.files.size, site.stored.size]).toEqual([old.files.size, 5])
    expect(run.stderr).toContain('8 of 8 lines and files (100%)')
    const asNew = await startBackupSite()
    expect((await runInProcess(['import', '--as-new', '-', '--to', asNew.url], { input: bytes })).exitCode).toBe(0)
    expect(asNew.requests.at(-1)?.items.map(({ headline }) => headline)).toEqual(['Headline 1', 'Headline 2'])
    expect(asNew.files.size).toBe(0)
  })

  it('of an export goes by the address that the operator names', async () => {
    const [site, folder] = [await startBackupSite(), await tempFolder({ 'paper.jsonl': exportLines(1) })]
    const args = ['restore', path.join(folder, 'paper.jsonl'), '--to', site.url]
    await runInProcess([...args, '--made-at', 'https://old.example/'])
    expect(site.requests.at(-1)?.path).toBe('/api/v1/desk/archive?madeAt=https%3A%2F%2Fold.example')
    await runInProcess(args)
    expect(site.requests.at(-1)?.path).toBe('/api/v1/desk/archive')
    const before = site.requests.length
    const refused = await runInProcess([...args, '--made-at', 'old.example'])
    expect(refused).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('it begins with https://') })
    expect(site.requests.length).toBe(before)
  })

  it('is described in a dry run', async () => {
    const { file } = await backedUp()
    const run = await runInProcess(['restore', file, '--dry-run'])
    expect(run.stdout).toContain(`A complete backup of Tidewatch, ${paperAddress}`)
    expect(run.stdout).toContain('5 lines and 3 files of images. Nothing was sent.')
  })

  it('sends nothing of a tar that is damaged, and names the entry', async () => {
    const { site: old, file, bytes } = await backedUp()
    const site = await startBackupSite()
    const args = ['restore', file, '--to', site.url]
    const [name = ''] = old.published
    const damaged = Buffer.from(bytes)
    const at = bytes.indexOf(old.files.get(name) ?? '') + 300
    damaged.writeUInt8((bytes[at] ?? 0) ^ 1, at)
    await writeFile(file, damaged)
    const refused = await runInProcess(args)
    expect(refused.exitCode).toBe(2)
    expect(refused.stderr).toContain(`is damaged in the entry images/${name}. Use another one, or add --incomplete`)
    expect(site.requests).toEqual([])
    const rest = await runInProcess([...args, '--incomplete', '--json'])
    expect(rest.exitCode).toBe(1)
    expect(filesOf(rest.stdout)).toMatchObject({ sent: 2, rejections: [{ entry: `images/${name}` }] })
    expect([site.files.size, site.stored.size]).toEqual([2, 5])
    const imported = await runInProcess(['import', file, '--to', site.url, '--incomplete', '--json'])
    expect(JSON.parse(imported.stdout)).toMatchObject({
      rejected: 1,
      rejections: [{ message: `images/${name}: The body has another SHA-256.` }],
    })
  })

  it('sends nothing of a tar that is cut off anywhere, and names the entry', async () => {
    const { site: old, file, bytes } = await backedUp()
    const site = await startBackupSite()
    const at = bytes.indexOf(old.files.get(old.names[2] ?? '') ?? '') + 300
    const end = bytes.indexOf('end.jsonl')
    const reported: string[] = []
    for (const cut of [10, 512, 700, 1_400, end, end + 512, at]) {
      await writeFile(file, bytes)
      await truncate(file, cut)
      const run = await runInProcess(['restore', file, '--to', site.url])
      expect([cut, run.exitCode]).toEqual([cut, 2])
      reported.push(run.stderr)
    }
    expect(reported.at(-1)).toContain(`is cut off in the entry originals/${old.names[2]}. Use another one`)
    expect(site.requests).toEqual([])
    await writeFile(file, bytes.subarray(0, at))
    const rest = await runInProcess(['restore', file, '--to', site.url, '--incomplete'])
    expect(rest.stdout).toContain('Files of images: 2 sent')
    expect([...site.stored]).toEqual([...old.published, 'key-1', 'key-2'])
  })

  it('sends nothing of a tar from which a file was taken out, or whose header is damaged', async () => {
    const { site: old, file, bytes } = await backedUp()
    const site = await startBackupSite()
    const [first, second] = old.published.map((name) => bytes.indexOf(`images/${name}`))
    await writeFile(file, Buffer.concat([bytes.subarray(0, first), bytes.subarray(second)]))
    const without = await runInProcess(['restore', file, '--to', site.url])
    expect(without.stderr).toContain('was changed after it was written')
    await writeFile(
      file,
      Buffer.concat([bytes.subarray(0, first), Buffer.from('IMAGES'), bytes.subarray((first ?? 0) + 6)]),
    )
    const broken = await runInProcess(['restore', file, '--to', site.url])
    expect(broken.stderr).toContain('is damaged after the entry lines/00000003-articles.jsonl')
    expect(site.requests).toEqual([])
  })
})
