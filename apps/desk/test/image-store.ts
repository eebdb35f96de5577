import type { ServerResponse } from 'node:http'
import { sendJson } from './start-site.ts'

type Seen = { method: string | undefined; path: string; body: string }

/** Stores images by hash and by address, as a site does, for `startSite`. `sent` lists the hashes in order. */
export function imageStore() {
  const stored = new Set<string>()
  const copied = new Map<string, object>()
  const sent: string[] = []
  const intercept = ({ method, path, body }: Seen, response: ServerResponse): boolean => {
    const { pathname, searchParams } = new URL(path, 'http://site')
    const [isImages, sha256] = /^\/api\/v1\/desk\/images(?:\/([\da-f]{64}))?$/u.exec(pathname) ?? []
    if (isImages === undefined) return false
    const source = searchParams.get('source') ?? ''
    if (sha256 !== undefined && body !== '') {
      stored.add(sha256)
      sent.push(sha256)
    }
    if (method === 'PUT' && sha256 !== undefined && stored.has(sha256)) {
      const dimensions = {
        width: Number(searchParams.get('width')) || null,
        height: Number(searchParams.get('height')) || null,
      }
      const url = `https://paper.example/images/${sha256.slice(0, 32)}.gif`
      copied.set(source, { url, type: 'image/gif', bytes: 35, ...dimensions, source })
    }
    const found = method === 'PUT' && (sha256 === undefined || !stored.has(sha256)) ? undefined : copied.get(source)
    if (found === undefined) sendJson(response, 404, {})
    else sendJson(response, 200, found)
    return true
  }
  return { intercept, sent, copied }
}
