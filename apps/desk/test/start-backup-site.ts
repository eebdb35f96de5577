import { createHash } from 'node:crypto'
import type { LineOutcome } from '@broadsheet/model'
import { isNamedBy } from '../src/backup-file/backup-entries.ts'
import { sendJson, startSite } from './start-site.ts'

type Sent = {
  lines: { source?: { key: string }; feed?: { url: string }; image?: { name: string }; copied?: { source: string } }[]
}

/**
 * How the site misbehaves: the key that it refuses, the one whose article differs, when it is away, the token's scope,
 * whether it takes the next file.
 */
type Oddities = {
  refused?: string
  different?: string
  isAway?: () => boolean
  mayOnlyWrite?: boolean
  takesFile?: (name: string) => boolean
}

const forbidden = {
  type: 'about:blank',
  title: 'Forbidden',
  status: 403,
  code: 'forbidden',
  detail: '"Night" may write; this needs a token with the scope admin.',
}

const mismatch = {
  type: 'about:blank',
  title: 'Bad request',
  status: 400,
  code: 'hash-mismatch',
  detail: 'The body has another SHA-256.',
}

/**
 * The site of start-site.ts, which also restores lines and files. `stored` holds the keys of lines in order, `batches` the
 * number of lines of each request, and `files` the files by name.
 */
export async function startBackupSite({
  refused,
  different,
  isAway = () => false,
  mayOnlyWrite,
  takesFile = () => true,
}: Oddities = {}) {
  const [stored, batches, files] = [new Set<string>(), [] as number[], new Map<string, Buffer>()]
  const answer = ({ source, feed, image, copied }: Sent['lines'][number]): LineOutcome => {
    const key = source?.key ?? feed?.url ?? image?.name ?? copied?.source ?? 'ranking'
    if (key === refused) return { outcome: 'rejected', key, reason: 'not wanted here' }
    const outcome = key === different ? 'kept' : stored.has(key) ? 'unchanged' : 'restored'
    stored.add(key)
    return { outcome, key, url: `https://paper.example/${key}` }
  }
  const site = await startSite(({ path: asked, body, raw }, response) => {
    if (asked === '/api/v1/desk/archive/files') {
      const listed = [...files].map(([name, { byteLength }]) => ({ name, bytes: byteLength }))
      sendJson(response, 200, { files: listed, next: null })
      return true
    }
    const name = asked.split('/archive/files/')[1]
    if (name !== undefined) {
      const isItself = isNamedBy(createHash('sha256').update(raw).digest('hex'), name)
      if (isItself && !takesFile(name)) sendJson(response, 500, {})
      else if (!isItself) sendJson(response, 400, mismatch)
      else {
        files.set(name, raw)
        response.writeHead(204).end()
      }
      return true
    }
    if (asked.split('?')[0] !== '/api/v1/desk/archive') return false
    if (isAway() || mayOnlyWrite) {
      sendJson(response, mayOnlyWrite ? 403 : 503, mayOnlyWrite ? forbidden : {})
      return true
    }
    const { lines } = JSON.parse(body) as Sent
    batches.push(lines.length)
    sendJson(response, 200, { lines: lines.map(answer) })
    return true
  })
  return { ...site, stored, batches, files }
}
