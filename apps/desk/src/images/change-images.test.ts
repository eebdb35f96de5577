import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { imageLibrary, libraryImage, original } from '../../test/image-library.ts'
import { runInProcess } from '../../test/run-in-process.ts'
import { startSite } from '../../test/start-site.ts'
import { tempFolder } from '../../test/temp-folder.ts'

const quay = libraryImage(Buffer.from('quay'), { usedIn: 1 })
const other = Buffer.from('another file')

async function paper() {
  const library = imageLibrary({ usedIn: 1 })
  library.images.set(quay.name, quay)
  const site = await startSite(library.intercept)
  const run = async (...args: string[]) => await runInProcess(['images', ...args, '--to', site.url])
  return { ...library, site, run }
}

describe('the images of a paper', () => {
  it('are listed, also those without an alternative text alone', async () => {
    const { run, images, site } = await paper()
    expect((await run('list', '--search', 'quay')).stdout).toContain(`${quay.name}  1600×1000        1  (none yet)\n`)
    expect(site.requests.at(-1)?.path).toBe('/api/v1/desk/images?q=quay&limit=20')
    images.set(quay.name, { ...quay, alt: '' })
    expect((await run('list')).stdout).toContain('(decoration)')
    expect((await run('list', '--missing', 'alt')).stdout).toBe('No images match.\n')
    expect((await run('list', '--missing', 'credit')).exitCode).toBe(2)
    expect(JSON.parse((await run('list', '--json')).stdout)).toEqual({ images: [{ ...quay, alt: '' }], next: null })
  })

  it('are shown by name or address, with the articles that show them', async () => {
    const { run } = await paper()
    for (const given of [quay.name, quay.url, `${quay.url}/320.webp`])
      expect((await run('show', given)).stdout).toContain('Shown in 1:\n  late-ferry (published): Ferry late\n')
    expect((await run('show', 'quay.jpg')).stderr).toContain('is not the name or the address of an image')
    expect((await run('show', `${'0'.repeat(32)}.jpg`)).exitCode).toBe(2)
  })

  it('are described', async () => {
    const { run, images } = await paper()
    expect((await run('describe', quay.name, '--alt', '', '--focus', '0,100')).exitCode).toBe(0)
    expect(images.get(quay.name)).toMatchObject({ alt: '', focus: { x: 0, y: 100 } })
    expect((await run('describe', quay.name)).stderr).toContain('Say something of the image')
  })

  it('are replaced by another file', async () => {
    const { run, images } = await paper()
    const file = path.join(await tempFolder(), 'other.jpg')
    await writeFile(file, other)
    const { stdout } = await run('replace', quay.name, file)
    expect(stdout).toContain(libraryImage(other).url)
    expect(stdout).toContain('Shown instead in: late-ferry\n')
    expect(images.has(libraryImage(other).name)).toBe(true)
    expect((await run('replace', quay.name, `${file}x`)).stderr).toContain('cannot be read')
  })

  it('are saved as they were received, over no other file unless that is forced', async () => {
    const { run } = await paper()
    const file = path.join(await tempFolder(), 'quay.jpg')
    expect((await run('original', quay.url, file)).stdout).toBe(
      `${file} is saved. It can contain where and by whom it was made.\n`,
    )
    expect(await readFile(file)).toEqual(original)
    await writeFile(file, 'mine')
    const refused = await run('original', quay.name, file)
    expect([refused.exitCode, refused.stderr]).toEqual([2, expect.stringContaining('is there already')])
    expect(await readFile(file, 'utf8')).toBe('mine')
    expect(JSON.parse((await run('original', quay.name, file, '--force', '--json')).stdout)).toEqual({
      name: quay.name,
      file,
      bytes: original.length,
    })
    expect(await readFile(file)).toEqual(original)
    expect((await run('original', quay.name, path.join(file, 'below'))).stderr).toContain('cannot be written')
    expect((await run('original', `${'0'.repeat(32)}.jpg`)).stderr).toContain('not-found')
  })

  it('are deleted, those that articles show only by force', async () => {
    const { run, images } = await paper()
    const refused = await run('delete', quay.name)
    expect([refused.exitCode, refused.stderr]).toEqual([2, expect.stringContaining('image-in-use')])
    expect((await run('delete', quay.name, '--force', '--json')).stdout).toContain('"deleted": true')
    expect(images.size).toBe(0)
  })
})
