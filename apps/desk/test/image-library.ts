import { createHash } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import type { DeskImageJson, ImageDescription } from '@broadsheet/model'
import { sendJson } from './start-site.ts'

type Seen = { method: string | undefined; path: string; body: string; raw: Buffer }

/** The file of which every image of the test site was made: no text in any encoding. */
export const original = Buffer.from([0xef, 0xbb, 0xbf, 0xff, 0xd8, 0, 0x80, 0xfe])

/** An image as the test site answers it. */
export function libraryImage(file: Buffer, changes: Partial<DeskImageJson> = {}): DeskImageJson {
  const name = `${createHash('sha256').update(file).digest('hex').slice(0, 32)}.jpg`
  return {
    name,
    url: `https://paper.example/images/${name}`,
    type: 'image/jpeg',
    bytes: file.length,
    width: 1600,
    height: 1000,
    animated: false,
    alt: null,
    caption: null,
    credit: null,
    licence: null,
    focus: { x: 50, y: 50 },
    tone: null,
    addedAt: '2026-11-24T08:15:00Z',
    addedBy: 'Night desk',
    usedIn: 0,
    ...changes,
  }
}

/**
 * Stores images as a site does, for `startSite`. Files that begin with "HEIC" are refused, and images that articles show
 * are deleted only if that is forced.
 */
export function imageLibrary({ usedIn = 0 }: { usedIn?: number } = {}) {
  const files = new Map<string, Buffer>()
  const images = new Map<string, DeskImageJson>()
  const parts = new Map<string, Buffer>()

  function add(file: Buffer, response: ServerResponse): void {
    if (file.toString('latin1').startsWith('HEIC')) return refuse(response, 422, 'image-refused')
    const image = images.get(libraryImage(file).name) ?? libraryImage(file, { usedIn })
    files.set(createHash('sha256').update(file).digest('hex'), file)
    images.set(image.name, image)
    sendJson(response, 201, image)
  }

  function answerUpload(
    sha256: string,
    part: string | undefined,
    { method, raw, body }: Seen,
    response: ServerResponse,
  ) {
    const arrived = [...parts.keys()].filter((key) => key.startsWith(sha256)).map((key) => Number(key.slice(65)))
    if (part !== undefined) {
      parts.set(`${sha256}/${part}`, raw)
      response.writeHead(204).end()
    } else if (method === 'GET') {
      const file = files.get(sha256)
      const image = file === undefined ? null : (images.get(libraryImage(file).name) ?? null)
      sendJson(response, 200, { partBytes: 524_288, parts: arrived, image })
    } else {
      const file = Buffer.concat(arrived.toSorted((a, b) => a - b).map((each) => parts.get(`${sha256}/${each}`) ?? raw))
      const isWhole = file.length === (JSON.parse(body) as { bytes: number }).bytes
      if (isWhole) add(file, response)
      else refuse(response, 409, 'upload-incomplete')
    }
  }

  function answerImage(name: string, { method, path, raw, body }: Seen, response: ServerResponse): void {
    const image = images.get(name)
    if (image === undefined) return refuse(response, 404, 'not-found')
    if (method === 'DELETE') {
      if (image.usedIn > 0 && !path.endsWith('?force=true')) return refuse(response, 409, 'image-in-use')
      images.delete(name)
      response.writeHead(204).end()
    } else if (method === 'PATCH') {
      const described = { ...image, ...(JSON.parse(body) as ImageDescription) } as DeskImageJson
      images.set(name, described)
      sendJson(response, 200, described)
    } else if (method === 'POST') {
      const other = libraryImage(raw, { usedIn })
      images.set(other.name, other)
      sendJson(response, 200, { ...other, replacedIn: ['late-ferry'] })
    } else sendJson(response, 200, { ...image, articles: [lateFerry] })
  }

  function intercept(seen: Seen, response: ServerResponse): boolean {
    const { pathname, searchParams } = new URL(seen.path, 'http://site')
    const [isImages, rest = ''] = /^\/api\/v1\/desk\/images(?:\/(.+))?$/u.exec(pathname) ?? []
    if (isImages === undefined) return false
    const [, received = ''] = /^originals\/(.+)$/u.exec(rest) ?? []
    const [, sha256, part] = /^uploads\/([\da-f]{64})(?:\/(\d+))?$/u.exec(rest) ?? []
    if (sha256 !== undefined) answerUpload(sha256, part, seen, response)
    else if (images.has(received)) response.writeHead(200, { 'Content-Type': 'image/jpeg' }).end(original)
    else if (rest !== '') answerImage(rest, seen, response)
    else if (seen.method === 'POST') add(seen.raw, response)
    else {
      const wanted = [...images.values()].filter(({ alt }) => searchParams.get('missing') !== 'alt' || alt === null)
      sendJson(response, 200, { images: wanted, next: null })
    }
    return true
  }
  return { intercept, images, parts }
}

const lateFerry = {
  slug: 'late-ferry',
  url: 'https://paper.example/harbour/late-ferry',
  status: 'published',
  section: { slug: 'harbour', name: 'Harbour' },
  headline: 'Ferry late',
}

function refuse(response: ServerResponse, status: number, code: string): void {
  sendJson(response, status, { type: 'about:blank', title: code, status, code, detail: `It is ${code}.` })
}
