import type { ServerResponse } from 'node:http'
import { readImageFile } from '@broadsheet/parser'
import { sendJson } from './start-site.ts'

type Seen = { method: string | undefined; path: string; body: string; raw: Buffer }

/** Stores images by hash and by address, as a site does, for `startSite`. `sent` lists the hashes in order. */
export function imageStore() {
  const stored = new Map<string, { width: number; height: number }>()
  const copied = new Map<string, object>()
  const sent: string[] = []
  const intercept = ({ method, path, body, raw }: Seen, response: ServerResponse): boolean => {
    const { pathname, searchParams } = new URL(path, 'http://site')
    const [isImages, sha256] = /^\/api\/v1\/desk\/images(?:\/([\da-f]{64}))?$/u.exec(pathname) ?? []
    if (isImages === undefined) return false
    const source = searchParams.get('source') ?? ''
    if (sha256 !== undefined && body !== '') {
      const file = readImageFile(raw)
      if (!file.ok) {
        const problem = {
          type: 'about:blank',
          title: 'Refused',
          status: 422,
          code: 'image-refused',
          detail: file.reason,
        }
        sendJson(response, 422, problem)
        return true
      }
      stored.set(sha256, { width: file.width, height: file.height })
      sent.push(sha256)
    }
    const size = sha256 === undefined ? undefined : stored.get(sha256)
    if (method === 'PUT' && sha256 !== undefined && size !== undefined) {
      const url = `https://paper.example/images/${sha256.slice(0, 32)}.gif`
      copied.set(source, { url, type: 'image/gif', bytes: 35, ...size, source })
    }
    const found = method === 'PUT' && size === undefined ? undefined : copied.get(source)
    if (found === undefined) sendJson(response, 404, {})
    else sendJson(response, 200, found)
    return true
  }
  return { intercept, sent, copied }
}
