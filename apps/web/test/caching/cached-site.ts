import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { createPaper } from '../create-paper.ts'
import { sharedCache } from './shared-cache.ts'

const origin = 'https://paper.example'

type Asked = { status: number; cache: string | null; headers: Headers; text: string }

/**
 * The site behind a shared cache, on a clock that a test moves forward. `bindings` replaces bindings of the environment,
 * and may change between requests.
 */
export function cachedSite(bindings: () => Partial<Cloudflare.Env> = () => ({})) {
  // 2026-11-24 12:00 UTC, in milliseconds.
  let now = Date.UTC(2026, 10, 24, 12)
  const clock = () => now

  const app = createPaper({ clock, refetchThroughCache: async (_c, request) => await cache.fetch(request) })
  const cache = sharedCache(answer, clock)

  async function answer(request: Request): Promise<Response> {
    const ctx = createExecutionContext()
    const watched = {
      waitUntil: (promise: Promise<unknown>) => ctx.waitUntil(promise),
      passThroughOnException: () => ctx.passThroughOnException(),
      props: {},
      cache: cache.context,
    }
    const response = await app.fetch(request, { ...env, ...bindings() }, watched)
    await waitOnExecutionContext(ctx)
    return new Response(response.body, { status: response.status, headers: withDate(response.headers, now) })
  }

  async function ask(path: string, init: RequestInit = {}): Promise<Asked> {
    const response = await cache.fetch(new Request(origin + path, { redirect: 'manual', ...init }))
    const { status, headers } = response
    return { status, cache: headers.get('Cf-Cache-Status'), headers, text: await response.text() }
  }

  async function importDrafts(...items: readonly unknown[]): Promise<void> {
    const headers = { Authorization: `Bearer ${env.DESK_TOKEN}`, 'Content-Type': 'application/json' }
    await ask('/api/v1/desk/imports', { method: 'POST', headers, body: JSON.stringify({ items }) })
  }

  return { ask, importDrafts, cache, wait: (seconds: number) => void (now += seconds * 1000), now: () => now / 1000 }
}

function withDate(headers: Headers, now: number): Headers {
  const dated = new Headers(headers)
  dated.set('Date', new Date(now).toUTCString())
  return dated
}
