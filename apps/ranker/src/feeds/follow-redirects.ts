import { isRedirect, maxRedirects, type FeedFailure } from '@broadsheet/model'
import type { CheckHost } from './check-host.ts'
import type { PollDeps } from './create-poll-deps.ts'

const permanent = new Set([301, 308])

/**
 * The answer at the end of redirects, and the address that it came from (`at`); or why there is none. `url` is where the
 * address has moved to permanently.
 */
export type Followed =
  | { kind: 'answer'; response: Response; url: string; at: string }
  | { kind: 'failed'; reason: FeedFailure; status: number | null }

/** Requests an address that somebody else wrote. Each redirect's address is checked before it is fetched. */
export async function followRedirects(
  address: string,
  checkHost: CheckHost,
  { fetch, headers, signal }: Pick<PollDeps, 'fetch'> & { headers: Record<string, string>; signal: AbortSignal },
): Promise<Followed> {
  let at = address
  let url = address
  for (let hops = 0; hops <= maxRedirects; hops += 1) {
    const fault = await checkHost(new URL(at), signal)
    if (fault !== null) return { kind: 'failed', reason: fault, status: null }
    const response = await fetch(at, { headers, redirect: 'manual', signal })
    if (!isRedirect(response.status)) return { kind: 'answer', response, url, at }
    await response.body?.cancel()
    const next = URL.parse(response.headers.get('Location') ?? '', at)
    if (next === null || !response.headers.has('Location'))
      return { kind: 'failed', reason: 'bad-redirect', status: response.status }
    next.hash = ''
    // A permanent redirect behind a temporary one is not permanent.
    if (url === at && permanent.has(response.status)) url = next.href
    at = next.href
  }
  return { kind: 'failed', reason: 'too-many-redirects', status: null }
}
