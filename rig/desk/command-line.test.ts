import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { run } from '@broadsheet/infra/testing'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, inject } from 'vitest'

const program = 'apps/desk/src/main.ts'
const slug = 'weathercock-turns-at-last'
const content = {
  section: 'Harbour',
  headline: 'Weathercock turns at last',
  body: [{ type: 'paragraph', text: 'It had pointed to the east for eleven years.' }],
}
// A pixel of its own: another test's, stored on this paper already, would not be copied again.
const pixel = Buffer.from('R0lGODlhAQABAAABACwAAAAAAQABAAACAkQBADs=', 'base64')
const { address: paper, place } = inject('paper')
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-'))
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

/** Runs a verb of the desk; throws what it said when it failed. */
async function desk(...args: string[]): Promise<string> {
  const { code, printed } = await run(place, program, ...args)
  if (code !== 0) throw new Error(printed)
  return printed
}

async function deskJson<Answer>(...args: string[]): Promise<Answer> {
  return JSON.parse(await desk(...args, '--json')) as Answer
}

async function fileOf(name: string, value: object): Promise<string> {
  const file = path.join(folder, name)
  await writeFile(file, JSON.stringify(value))
  return file
}

async function page(address: string) {
  const response = await fetch(new URL(address, paper), { redirect: 'manual' })
  return { status: response.status, location: response.headers.get('Location'), text: await response.text() }
}

type Shown = { url: string; status: string; etag: string; section: { name: string } }

describe('the desk, from the command line', { concurrent: false }, () => {
  it('begins a draft, which a preview link shows, but no public route', async () => {
    expect(await desk('new', await fileOf('new.json', content))).toMatch(/^Draft: Weathercock turns at last\nhttp/m)
    expect((await page(`/harbour/${slug}`)).status).toBe(404)
    const { url } = await deskJson<{ url: string }>('preview', slug, '--for', '6h')
    const preview = await fetch(new URL(new URL(url).pathname, paper))
    expect([preview.status, preview.headers.get('Cache-Control')]).toEqual([200, 'no-store'])
    expect(await preview.text()).toContain('eleven years')
    expect(await desk('preview', slug, '--revoke')).toContain(`The preview links of ${slug} no longer work.`)
    expect((await fetch(new URL(new URL(url).pathname, paper))).status).toBe(404)
  })

  it('schedules it, takes it off, and publishes it', async () => {
    const at = new Date(Date.now() + 86_400_000).toISOString()
    expect(await deskJson('schedule', slug, '--at', at)).toMatchObject({ status: 'scheduled' })
    expect(await deskJson('schedule', slug, '--off')).toMatchObject({ status: 'draft', scheduledAt: null })
    expect(await desk('publish', slug)).toContain('Published: Weathercock turns at last')
    expect((await page(`/harbour/${slug}`)).text).toContain('eleven years')
  })

  it('writes it anew, but not over what another editor wrote meanwhile', async () => {
    const shown = await deskJson<Shown>('show', slug)
    const edited = { ...shown, body: [{ type: 'paragraph', text: 'It had pointed to the east for twelve years.' }] }
    const file = await fileOf('edited.json', edited)
    await desk('edit', slug, file)
    expect((await page(`/harbour/${slug}`)).text).toContain('twelve years')
    // As after an answer that was lost.
    await desk('edit', slug, file)
    const other = { ...edited, body: [{ type: 'paragraph', text: 'It had pointed to the west.' }] }
    const late = await fileOf('late.json', other)
    await expect(desk('edit', slug, late)).rejects.toThrow(/stale-revision.*environment changed it/su)
    await expect(desk('edit', slug, await fileOf('bare.json', content))).rejects.toThrow('--force')
    await desk('edit', slug, await fileOf('bare.json', content), '--force')
    expect((await page(`/harbour/${slug}`)).text).toContain('eleven years')
  })

  it('shows it in Markdown, which edits what was edited in it, and nothing if nothing was', async () => {
    const { revision } = await deskJson<{ revision: number }>('show', slug)
    const markdown = await desk('show', slug, '--markdown')
    const file = path.join(folder, 'shown.md')
    await writeFile(file, markdown)
    expect(await deskJson('edit', slug, file)).toMatchObject({ revision })
    await writeFile(file, markdown.replace('eleven', '**thirteen**'))
    await desk('edit', slug, file)
    expect((await page(`/harbour/${slug}`)).text).toContain('<strong>thirteen</strong> years')
  })

  it('corrects it, moves it, withdraws it and brings it back', async () => {
    await desk('correct', slug, 'It was eleven years, not twelve.')
    expect((await page(`/harbour/${slug}`)).text).toContain('It was eleven years, not twelve.')
    expect(await deskJson('move', slug, '--section', 'Weather', '--slug', 'Weathercock turns')).toMatchObject({
      section: { name: 'Weather' },
    })
    expect(await page(`/harbour/${slug}`)).toMatchObject({ status: 301, location: '/weather/weathercock-turns' })
    await desk('redirect', 'old-cock', '/weather/weathercock-turns')
    expect(await deskJson('redirects', 'weathercock-turns')).toMatchObject({
      redirects: [
        { from: 'old-cock', to: 'weathercock-turns', kind: 'made' },
        { from: slug, to: 'weathercock-turns', kind: 'own' },
      ],
      next: null,
    })
    expect(await page('/weather/old-cock')).toMatchObject({ status: 301, location: '/weather/weathercock-turns' })
    expect(await desk('redirect', 'old-cock', '--remove')).toContain('no longer redirects')
    expect((await page('/weather/old-cock')).status).toBe(404)
    await expect(desk('redirect', slug, '--remove')).rejects.toThrow('wrong-state')
    await desk('withdraw', 'weathercock-turns')
    expect((await page('/weather/weathercock-turns')).status).toBe(410)
    await desk('reinstate', '/weather/weathercock-turns')
    expect((await page('/weather/weathercock-turns')).status).toBe(200)
  })

  it('copies the pictures of an article that is there, once', async () => {
    const server = createServer((_request, response) => response.end(pixel)).listen(0, '127.0.0.1')
    await once(server, 'listening')
    onTestFinished(() => void server.close())
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
    const image = { type: 'image', url: `http://${host}/vane.gif`, alt: 'A vane', width: null, height: null }
    const body = [...content.body, { ...image, caption: null, credit: null }]
    await desk('edit', 'weathercock-turns', await fileOf('pictured.json', { ...content, body }), '--force')
    const copy = async () => await desk('images', 'copy', '--all', '--allow-host', host)
    expect(await copy()).toContain('Images: 1 copied, 0 known, 0 not copied. Articles edited: 1')
    const { body: now } = await deskJson<{ body: { url?: string }[] }>('show', 'weathercock-turns')
    const address = new URL(now.at(-1)?.url ?? '').pathname
    expect(address).toMatch(/^\/images\/[\da-f]{32}\.gif$/)
    expect(Buffer.from(await (await fetch(new URL(address, paper))).arrayBuffer())).toEqual(pixel)
    expect(await copy()).toContain('Images: 0 copied, 0 known, 0 not copied. Articles edited: 0')
  })

  it('begins a draft from Markdown', async () => {
    const file = path.join(folder, 'vane.md')
    await writeFile(file, '---\ntitle: Vane gilded\nsection: Weather\ndraft: true\n---\nIt took **two** days.\n')
    expect(await desk('new', file)).toMatch(/^Draft: Vane gilded\nhttp/m)
    const { body } = await deskJson<{ body: unknown }>('show', 'vane-gilded')
    const marks = [{ type: 'strong', of: 0, from: 8, to: 11 }]
    expect(body).toEqual([{ type: 'paragraph', text: 'It took two days.', marks }])
  })

  it('lists articles, and says who did what', async () => {
    expect(await desk('list', '--status', 'published', '--search', 'weathercock')).toContain('weathercock-turns')
    const audit = await desk('audit', 'weathercock-turns')
    for (const verb of ['create', 'schedule', 'publish', 'edit', 'correct', 'move', 'withdraw', 'reinstate']) {
      expect(audit).toContain(verb)
    }
  })

  it('makes tokens that allow no more than they should, and takes them back', async () => {
    const { id, token } = await deskJson<{ id: number; token: string }>('token', 'create', 'Intern', '--scope', 'read')
    const file = path.join(folder, 'intern')
    await writeFile(file, token)
    expect(await desk('show', 'weathercock-turns', '--token-file', file)).toContain('Published')
    await expect(desk('withdraw', 'weathercock-turns', '--token-file', file)).rejects.toThrow('forbidden')
    expect(await desk('token', 'list')).toContain('Intern')
    await desk('token', 'revoke', String(id))
    await expect(desk('show', 'weathercock-turns', '--token-file', file)).rejects.toThrow(
      'does not accept the desk token',
    )
  })

  it('exports every article, a line each', async () => {
    const file = path.join(folder, 'paper.jsonl')
    await desk('export', file)
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n')
    expect(lines.length).toBeGreaterThan(30)
    expect(lines.map((line) => (JSON.parse(line) as { slug: string }).slug)).toContain('weathercock-turns')
  })
})
