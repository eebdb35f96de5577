import { setTimeout as sleep } from 'node:timers/promises'
import { DeployError } from './deploy-error.ts'

// Alive; a whole page; and an answer that comes from the database.
const checks = [
  { path: '/healthz', type: 'text/plain' },
  { path: '/', type: 'text/html' },
  { path: '/api/v1/articles?limit=1', type: 'application/json' },
]
const patienceMilliseconds = 10_000
const pauseMilliseconds = 1_000

/**
 * Asks a live paper for three things until all are right, for some seconds: a new address takes a while to be known.
 * Throws a DeployError that says what was wrong last.
 */
export async function smokeTest(address: string, seconds: number): Promise<void> {
  const deadline = Date.now() + seconds * 1000
  for (;;) {
    const wrong = await firstWrong(address)
    if (wrong === null) return
    if (Date.now() + pauseMilliseconds > deadline) {
      throw new DeployError(
        `The paper does not answer as it should: ${wrong}`,
        'Look at its errors: npx wrangler tail -c apps/web/wrangler.jsonc, or the dashboard under Workers, Observability.',
      )
    }
    await sleep(pauseMilliseconds)
  }
}

async function firstWrong(address: string): Promise<string | null> {
  for (const { path, type } of checks) {
    const url = new URL(path, address)
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(patienceMilliseconds) })
      await response.arrayBuffer()
      const answered = response.headers.get('content-type') ?? 'no type'
      if (response.status !== 200) return `${url} answers ${response.status}`
      if (!answered.startsWith(type)) return `${url} answers ${answered} instead of ${type}`
    } catch (error) {
      return `${url} does not answer (${reason(error)})`
    }
  }
  return null
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}
