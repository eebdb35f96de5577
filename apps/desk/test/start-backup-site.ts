import type { ArchiveOutcome } from '@broadsheet/model'
import { sendJson, startSite } from './start-site.ts'

type Sent = { lines: { source?: { key: string }; feed?: { url: string } }[] }

/** What is odd about the site: the key that it refuses, the one that it has otherwise, when it is away, its token's scope. */
type Oddities = { refused?: string; otherwise?: string; isAway?: () => boolean; mayOnlyWrite?: boolean }

const forbidden = {
  type: 'about:blank',
  title: 'Forbidden',
  status: 403,
  code: 'forbidden',
  detail: '"Night" may write; this needs a token with the scope admin.',
}

/**
 * The site of start-site.ts, which also keeps what is brought back by its key. `kept` are the keys in their order, and
 * `batches` how many lines came at once.
 */
export async function startArchiveSite({ refused, otherwise, isAway = () => false, mayOnlyWrite }: Oddities = {}) {
  const [kept, batches] = [new Set<string>(), [] as number[]]
  const answer = ({ source, feed }: Sent['lines'][number]): ArchiveOutcome => {
    const key = source?.key ?? feed?.url ?? 'ranking'
    if (key === refused) return { outcome: 'rejected', key, reason: 'not wanted here' }
    const outcome = key === otherwise ? 'kept' : kept.has(key) ? 'unchanged' : 'restored'
    kept.add(key)
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
  return { ...site, kept, batches }
}
