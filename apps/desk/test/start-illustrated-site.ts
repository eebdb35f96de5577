import { createHash } from 'node:crypto'
import { exportLines } from './backup-lines.ts'
import { sendJson, startSite } from './start-site.ts'

/** The paper's address for readers, which is not the one that the desk talks to. */
export const paperAddress = 'https://paper.example'

const archive = '/api/v1/desk/archive'

/** A PNG as far as its signature, with some bytes behind it that differ by `seed`. */
export function fileOf(seed: number, bytes = 700): Buffer {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
  return Buffer.from([...signature, ...Array.from({ length: bytes }, (_, at) => (at * 7 + seed * 31) % 256)])
}

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** The name of a published file. */
function publishedName(bytes: Uint8Array): string {
  return `${sha256Of(bytes).slice(0, 32)}.png`
}

/** What the paper knows of a published file, as a line of a backup. */
function imageLine(name: string): string {
  const texts = { alt: 'The quay', caption: null, credit: null, licence: null }
  const size = { bytes: 708, width: 8, height: 8, animated: false }
  const more = {
    focus: { x: 50, y: 50 },
    tone: null,
    original: null,
    addedAt: '2026-11-24T08:15:00Z',
    addedBy: 'Night',
  }
  return `${JSON.stringify({ format: 'broadsheet-image', version: 1, image: { name, ...size, ...texts, ...more } })}\n`
}

/** That a published file was copied from some address, as a line of a backup. */
function copyLine(name: string): string {
  const copied = { source: 'c'.repeat(64), name, type: 'image/png', bytes: 708, width: 8, height: 8 }
  return `${JSON.stringify({ format: 'broadsheet-copied-image', version: 1, copied })}\n`
}

const forbidden = {
  type: 'about:blank',
  title: 'Forbidden',
  status: 403,
  code: 'forbidden',
  detail: '"Night" may read; this needs a token with the scope admin.',
}

/**
 * A site with two articles, and two published files and an original, which has names of one file to a page. `mayAnswer` is
 * asked before each file is sent, and the bytes in `files` may be changed. With `mayOnlyRead`, the token may not read files.
 */
export async function startIllustratedSite(
  mayAnswer: (name: string) => boolean = () => true,
  { mayOnlyRead = false } = {},
) {
  const [first, second, original] = [fileOf(1), fileOf(2, 504), fileOf(3, 20_000)]
  const published = [publishedName(first), publishedName(second)].toSorted()
  const files = new Map([
    ...published.map((name) => [name, name === publishedName(first) ? first : second] as const),
    [sha256Of(original), original] as const,
  ])
  const names = [...files.keys()]
  const site = await startSite(({ path: asked }, response) => {
    const { pathname, searchParams } = new URL(asked, 'http://site')
    const lines = (page: string, next: string | null) => {
      const link = next === null ? {} : { Link: `<${pathname}?after=${next}>; rel="next"` }
      response.writeHead(200, { 'Content-Type': 'application/x-ndjson', ...link }).end(page)
      return true
    }
    if (pathname === archive) {
      sendJson(response, 200, { name: 'Tidewatch', url: paperAddress, lastArticle: 2, feeds: [], ranking: null })
      return true
    }
    if (pathname === '/api/v1/desk/export') {
      return searchParams.get('after') === '2' ? lines('', null) : lines(exportLines(1, 2), '2')
    }
    if (pathname === `${archive}/images`) {
      const rest = published.filter((name) => name > (searchParams.get('after') ?? ''))
      return lines(rest.map(imageLine).join(''), rest.at(-1) ?? null)
    }
    if (pathname === `${archive}/copies`) return lines(copyLine(published[0] ?? ''), null)
    if (pathname === `${archive}/files` && mayOnlyRead) {
      sendJson(response, 403, forbidden)
      return true
    }
    if (pathname === `${archive}/files`) {
      const at = Number(searchParams.get('cursor'))
      const name = names[at] ?? ''
      const next = at + 1 < names.length ? `${archive}/files?cursor=${at + 1}` : null
      sendJson(response, 200, { files: [{ name, bytes: files.get(name)?.byteLength ?? 0 }], next })
      return true
    }
    const name = pathname.slice(`${archive}/files/`.length)
    const bytes = files.get(name)
    if (bytes === undefined) return false
    if (mayAnswer(name)) response.writeHead(200, { 'Content-Type': 'application/octet-stream' }).end(bytes)
    else sendJson(response, 500, {})
    return true
  })
  const asked = () => site.requests.flatMap(({ path }) => path.split(`${archive}/files/`)[1] ?? [])
  return { ...site, files, names, published, asked }
}
