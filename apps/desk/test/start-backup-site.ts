import type { LineOutcome } from '@broadsheet/model'
import { sendJson, startSite } from './start-site.ts'

type Sent = { lines: { source?: { key: string }; feed?: { url: string } }[] }

/** How the site misbehaves: the key that it refuses, the one whose article differs, when it is away, the token's scope. */
type Oddities = { refused?: string; different?: string; isAway?: () => boolean; mayOnlyWrite?: boolean }

const forbidden = {
  type: 'about:blank',
  title: 'Forbidden',
  status: 403,
  code: 'forbidden',
  detail: '"Night" may write; this needs a token with the scope admin.',
}

/**
 * The site of start-site.ts, which also restores lines. `stored` holds their keys in order, and `batches` the number of
 * lines of each request.
 */
export async function startBackupSite({ refused, different, isAway = () => false, mayOnlyWrite }: Oddities = {}) {
  const [stored, batches] = [new Set<string>(), [] as number[]]
  const answer = ({ source, feed }: Sent['lines'][number]): LineOutcome => {
    const key = source?.key ?? feed?.url ?? 'ranking'
    if (key === refused) return { outcome: 'rejected', key, reason: 'not wanted here' }
    const outcome = key === different ? 'kept' : stored.has(key) ? 'unchanged' : 'restored'
    stored.add(key)
    return { outcome, key, url: `https://paper.example/${key}` }
  }
  const site = await startSite(({ path: asked, body }, response) => {
    if (asked !== '/api/v1/desk/archive') return false
    if (isAway() || mayOnlyWrite) {
      sendJson(response, mayOnlyWrite ? 403 : 503, mayOnlyWrite ? forbidden : {})
      return true
    }
    const { lines } = JSON.parse(body) as Sent
    batches.push(lines.length)
    sendJson(response, 200, { lines: lines.map(answer) })
    return true
  })
  return { ...site, stored, batches }
}
