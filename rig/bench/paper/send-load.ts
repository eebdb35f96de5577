import { Client } from 'undici'
import type { Target } from './targets.ts'

/** What came of some seconds of load. */
export type Load = { requests: number; seconds: number; latenciesMs: number[] }

/**
 * Asks for a target on `connections` keep-alive connections for so many seconds, each asking again as soon as it has its
 * answer (a closed loop). `next` numbers the requests. Throws when an answer isn't the one that the target promises.
 */
export async function sendLoad(
  origin: string,
  target: Target,
  { connections, seconds, next }: { connections: number; seconds: number; next: () => number },
): Promise<Load> {
  const latenciesMs: number[] = []
  const clients = Array.from({ length: connections }, () => new Client(origin, { pipelining: 1 }))
  const startedAt = performance.now()
  const endsAt = startedAt + seconds * 1000
  const ask = async (client: Client) => {
    while (performance.now() < endsAt) {
      const askedAt = performance.now()
      await askOnce(client, target, next())
      latenciesMs.push(performance.now() - askedAt)
    }
  }
  try {
    await Promise.all(clients.map(ask))
    return { requests: latenciesMs.length, seconds: (performance.now() - startedAt) / 1000, latenciesMs }
  } finally {
    await Promise.all(clients.map((client) => client.destroy()))
  }
}

async function askOnce(client: Client, target: Target, index: number): Promise<void> {
  const { path, method, headers } = target.request(index)
  const { statusCode, body } = await client.request({ path, method, headers })
  if (statusCode !== target.status) {
    throw new Error(`${target.name}: ${path} answered ${statusCode}: ${(await body.text()).slice(0, 200)}`)
  }
  await body.dump({ limit: Number.MAX_SAFE_INTEGER })
}
