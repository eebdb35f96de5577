import { setTimeout as sleep } from 'node:timers/promises'
import { DeployError } from './deploy-error.ts'

// The Worker runs; a whole page; an answer from the database.
const checks = [
  { path: '/healthz', type: 'text/plain' },
  { path: '/', type: 'text/html' },
  { path: '/api/v1/articles?limit=1', type: 'application/json' },
]
// A new version's first answer may be slow.
const limitMilliseconds = 30_000
const pauseMilliseconds = 1_000

const notRankedYet = 'There is no fresh ranking: the first ranking comes within five minutes (/readyz tells).'

/**
 * Requests three addresses of a live paper and its health until all are right, for some seconds, because a new address
 * takes a while to work. Returns notes in sentences: what is still to come by itself, and settings that the paper can't
 * follow. Throws a DeployError with the last fault.
 */
export async function smokeTest(address: string, seconds: number): Promise<string[]> {
  const deadline = Date.now() + seconds * 1000
  for (;;) {
    const wrong = await firstFault(address)
    if (Array.isArray(wrong)) return wrong
    if (Date.now() + pauseMilliseconds > deadline) {
      throw new DeployError(
        `The paper does not answer correctly: ${wrong}`,
        'Look at its errors: npx wrangler tail -c apps/web/wrangler.jsonc, or the dashboard under Workers, Observability.',
      )
    }
    await sleep(pauseMilliseconds)
  }
}

/** The first fault; without one, the notes. */
async function firstFault(address: string): Promise<string | string[]> {
  for (const { path, type } of checks) {
    const url = new URL(path, address)
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(limitMilliseconds) })
      await response.arrayBuffer()
      const answered = response.headers.get('content-type') ?? 'no type'
      if (response.status !== 200) return `${url} answers ${response.status}`
      if (!answered.startsWith(type)) return `${url} answers ${answered} instead of ${type}`
    } catch (error) {
      return `${url} does not answer (${reason(error)})`
    }
  }
  return await askReadiness(new URL('/readyz', address))
}

/** The parts of /readyz that the deploy reads. */
type Answered = { checks?: Record<string, { ok?: boolean; why?: string }>; notices?: string[] }

// A new paper has no ranking before the ranker's first run.
async function askReadiness(url: URL): Promise<string | string[]> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(limitMilliseconds) })
    // Code that is older than /readyz, to which a rollback may lead.
    if (response.status === 404) return []
    const { checks = {}, notices = [] } = (await response.json()) as Answered
    const { database, ...later } = checks
    if (database?.ok !== true) return `${url} says that the archive is not ready (${database?.why ?? response.status})`
    return [...(Object.values(later).every(({ ok }) => ok) ? [] : [notRankedYet]), ...notices]
  } catch (error) {
    return `${url} does not answer (${reason(error)})`
  }
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}
