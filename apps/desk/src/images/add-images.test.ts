import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { imageLibrary, libraryImage } from '../../test/image-library.ts'
import { runInProcess } from '../../test/run-in-process.ts'
import { startSite } from '../../test/start-site.ts'
import { tempFolder } from '../../test/temp-folder.ts'

const small = Buffer.from('a small image')
const large = Buffer.alloc(1_200_000, 'a large image')
const largeParts = 3

/** A site, and a folder with these files, in which commands run. */
async function paperWith(files: Record<string, Buffer>, breaks: (path: string) => boolean = () => false) {
  const folder = await tempFolder()
  for (const [name, bytes] of Object.entries(files)) await writeFile(path.join(folder, name), bytes)
  const library = imageLibrary()
  const site = await startSite((seen, response) => {
    if (!breaks(seen.path)) return library.intercept(seen, response)
    response.destroy()
    return true
  })
  async function add(...args: string[]) {
    const given = args.map((arg) => (arg.startsWith('-') || !/[.*]/u.test(arg) ? arg : path.join(folder, arg)))
    return await runInProcess(['images', 'add', ...given, '--to', site.url])
  }
  const sent = () => site.requests.filter(({ method }) => method !== 'GET').map(({ path: of }) => of.split('?')[0])
  return { ...library, site, add, sent }
}

describe('images added on the command line', () => {
  it('get an address, which is printed with what is missing; a second run sends nothing', async () => {
    const paper = await paperWith({ 'quay.jpg': small })
    const first = await paper.add('quay.jpg')
    const { url, name } = libraryImage(small)
    expect(first.exitCode).toBe(0)
    expect(first.stdout).toContain(`${url}\n`)
    expect(first.stdout).toContain('quay.jpg: added\n')
    expect(first.stdout).toContain(`No alternative text yet: desk images describe ${name} --alt "…"`)
    expect(paper.sent()).toEqual(['/api/v1/desk/images'])
    expect((await paper.add('quay.jpg')).stdout).toContain('quay.jpg: known already\n')
    expect(paper.sent()).toHaveLength(1)
  })

  it('go in parts if they are large; a run that broke off is continued', async () => {
    let broken = true
    const paper = await paperWith({ 'quay.jpg': large }, (asked) => broken && asked.includes('/1?'))
    expect((await paper.add('quay.jpg')).exitCode).toBe(2)
    expect([...paper.parts.keys()].map((key) => key.slice(65))).toEqual(['0'])
    broken = false
    const before = paper.sent().length
    expect((await paper.add('quay.jpg')).exitCode).toBe(0)
    expect(paper.sent().length - before).toBe(largeParts)
    expect(paper.images.get(libraryImage(large).name)?.bytes).toBe(large.length)
  })

  it('can be described at once', async () => {
    const paper = await paperWith({ 'quay.jpg': small })
    const words = [
      '--alt',
      'The quay',
      '--caption',
      'At noon',
      '--credit',
      'Nell',
      '--licence',
      'CC0',
      '--focus',
      '30,40',
    ]
    const { stdout } = await paper.add('quay.jpg', ...words)
    const described = { alt: 'The quay', caption: 'At noon', credit: 'Nell', licence: 'CC0', focus: { x: 30, y: 40 } }
    expect(paper.images.get(libraryImage(small).name)).toMatchObject(described)
    expect(stdout).toContain('Alternative text: The quay\n')
  })

  it('are several by a glob; what is refused is reported, and the others are added', async () => {
    const paper = await paperWith({ 'a.jpg': Buffer.from('HEIC'), 'b.JPG': small, 'c.jpg': large, 'notes.txt': small })
    const { exitCode, stdout } = await paper.add('*.jpg', 'a.jpg', '--json')
    const { added, refused } = JSON.parse(stdout) as { added: { file: string; isNew: boolean }[]; refused: object[] }
    expect(exitCode).toBe(1)
    expect(added.map(({ file, isNew }) => [path.basename(file), isNew])).toEqual([
      ['b.JPG', true],
      ['c.jpg', true],
    ])
    expect(refused).toEqual([{ file: expect.stringContaining('a.jpg'), message: 'It is image-refused.' }])
  })

  it('larger than 25 million bytes are not sent', async () => {
    const paper = await paperWith({ 'huge.jpg': Buffer.alloc(25_000_001) })
    const { exitCode, stdout } = await paper.add('huge.jpg')
    expect([exitCode, stdout]).toEqual([1, expect.stringContaining('25000001 bytes')])
    expect(paper.site.requests).toEqual([])
  })

  it.each([
    [['a.jpg', 'b.jpg', '--alt', 'The quay'], '--alt and --caption are of one image'],
    [['a.jpg', '--focus', '30'], 'Write it as 30,40'],
    [['a.jpg', '--focus', '30,101'], 'Write it as 30,40'],
    [['none.jpg'], 'There is no file'],
    [['*.png'], 'No file matches'],
  ])('are refused as %j', async (args, message) => {
    const paper = await paperWith({ 'a.jpg': small, 'b.jpg': large })
    const { exitCode, stderr } = await paper.add(...args)
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(message)])
    expect(paper.site.requests).toEqual([])
  })
})
