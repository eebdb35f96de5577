import CachePolicy from 'http-cache-semantics'

/** The value of Cloudflare's `Cf-Cache-Status`. */
type CacheStatus = 'HIT' | 'MISS' | 'UPDATING' | 'REVALIDATED' | 'EXPIRED' | 'STALE' | 'BYPASS'

type Entry = { policy: AgeingPolicy; body: ArrayBuffer; status: number; tags: string[]; varied: string }

/** The rules of RFC 9111, RFC 5861 and RFC 9110 by http-cache-semantics, on the clock of a test. */
class AgeingPolicy extends CachePolicy {
  static clock: () => number = Date.now
  /** Milliseconds by which an invalidation has aged it. */
  aged = 0
  now(): number {
    // The library asks for the time while it is being constructed, before fields are.
    return AgeingPolicy.clock() + (this.aged ?? 0)
  }
}

/**
 * A shared cache as the edge has it, for one test: keys of path and query, `Vary`, the policy of RFC 9213, stale answers
 * while revalidating and on errors, collapsed requests, and tags. http-cache-semantics decides what is fresh, stale or
 * storable.
 */
export function sharedCache(origin: (request: Request) => Promise<Response>, clock: () => number) {
  AgeingPolicy.clock = clock
  const entries = new Map<string, Entry[]>()
  const underway = new Map<string, Promise<Response>>()
  const background: Promise<unknown>[] = []
  /** The requests that the cache sent to the site. */
  const asked: Request[] = []

  async function ask(request: Request): Promise<Response> {
    asked.push(request)
    return await origin(request)
  }

  async function fetch(request: Request): Promise<Response> {
    const key = keyOf(request)
    if (request.method !== 'GET' && request.method !== 'HEAD') return answered(await ask(request), 'BYPASS')
    const entry = entries.get(key)?.find((one) => one.varied === variedBy(one.policy, request))
    if (entry === undefined) return await fetchNew(key, request)
    const { response, revalidation } = entry.policy.evaluateRequest(plainRequest(request))
    if (response !== undefined && revalidation === undefined) return fromEntry(entry, request, 'HIT')
    if (response !== undefined) {
      background.push(revalidate(key, entry, request))
      return fromEntry(entry, request, 'UPDATING')
    }
    return await revalidate(key, entry, request)
  }

  async function fetchNew(key: string, request: Request): Promise<Response> {
    // Requests for a part and for the whole do not wait for each other.
    const fetchKey = `${key} ${request.headers.get('Range') ?? ''}`
    const collapsed = underway.get(fetchKey)
    if (collapsed !== undefined) return (await collapsed).clone()
    const filling = ask(withoutConditions(request)).then(async (fresh) => {
      const kept = await store(key, request, fresh.clone())
      return kept ? answered(fresh, 'MISS') : answered(fresh, 'BYPASS')
    })
    underway.set(fetchKey, filling)
    try {
      return (await filling).clone()
    } finally {
      underway.delete(fetchKey)
    }
  }

  async function revalidate(key: string, entry: Entry, request: Request): Promise<Response> {
    const headers = new Headers(plainHeaders(entry.policy.revalidationHeaders(plainRequest(request))))
    const conditional = new Request(request.url, { headers })
    const fresh = await ask(conditional)
    const outcome = entry.policy.revalidatedPolicy(plainRequest(conditional), plainResponse(fresh))
    if (fresh.status >= 500) return outcome.matches ? fromEntry(entry, request, 'STALE') : answered(fresh, 'EXPIRED')
    if (outcome.modified) {
      await store(key, request, fresh.clone())
      return answered(fresh, 'EXPIRED')
    }
    entry.policy = agedBy(0, outcome.policy)
    return fromEntry(entry, request, 'REVALIDATED')
  }

  async function store(key: string, request: Request, response: Response): Promise<boolean> {
    const policy = new AgeingPolicy(plainRequest(request), plainResponse(response), { shared: true })
    if (!policy.storable()) return false
    const entry: Entry = {
      policy,
      body: await response.arrayBuffer(),
      status: response.status,
      tags: response.headers.get('Cache-Tag')?.split(',') ?? [],
      varied: variedBy(policy, request),
    }
    entries.set(key, [...(entries.get(key) ?? []).filter(({ varied }) => varied !== entry.varied), entry])
    return true
  }

  function matching({ tags = [], purgeEverything = false }: CachePurgeOptions): Entry[] {
    return [...entries.values()]
      .flat()
      .filter((entry) => purgeEverything || entry.tags.some((tag) => tags.includes(tag)))
  }

  const calls: (CachePurgeOptions & { verb: 'purge' | 'invalidate' })[] = []
  let takesCalls = true

  /** `ctx.cache` of the Worker behind this cache. `calls` records its calls. */
  const context = {
    async purge(options: CachePurgeOptions): Promise<CachePurgeResult> {
      calls.push({ verb: 'purge', ...options })
      const gone = new Set(takesCalls ? matching(options) : [])
      for (const [key, variants] of entries)
        entries.set(
          key,
          variants.filter((entry) => !gone.has(entry)),
        )
      return { success: takesCalls, errors: [] }
    },
    async invalidate(options: CachePurgeOptions): Promise<CachePurgeResult> {
      calls.push({ verb: 'invalidate', ...options })
      for (const { policy } of takesCalls ? matching(options) : []) {
        policy.aged += Math.max(policy.maxAge() - policy.age(), 0) * 1000
      }
      return { success: takesCalls, errors: [] }
    },
  }

  return {
    fetch,
    asked,
    context,
    calls,
    /** Refuses the Worker's calls from now on, as Cloudflare does past the rate limit. */
    refuseCalls: () => void (takesCalls = false),
    takeCalls: () => void (takesCalls = true),
    /** Waits for the fetches in the background. */
    settle: async () => void (await Promise.all(background.splice(0))),
  }
}

function fromEntry({ policy, body, status }: Entry, request: Request, how: CacheStatus): Response {
  const headers = new Headers(plainHeaders(policy.responseHeaders()))
  const known = request.headers.get('If-None-Match')
  const isKnown = status === 200 && known !== null && known === headers.get('ETag')
  return answered(new Response(isKnown ? null : body.slice(0), { status: isKnown ? 304 : status, headers }), how)
}

function answered(response: Response, how: CacheStatus): Response {
  const copy = new Response(response.body, response)
  copy.headers.set('Cf-Cache-Status', how)
  return copy
}

function agedBy(aged: number, policy: CachePolicy): AgeingPolicy {
  const ageing = AgeingPolicy.fromObject(policy.toObject())
  Object.setPrototypeOf(ageing, AgeingPolicy.prototype)
  return Object.assign(ageing as AgeingPolicy, { aged })
}

function keyOf(request: Request): string {
  const { pathname, search } = new URL(request.url)
  return pathname + search
}

function variedBy(policy: CachePolicy, request: Request): string {
  const names = String(policy.responseHeaders()['vary'] ?? '').split(',')
  return JSON.stringify(names.map((name) => (name.trim() === '' ? null : request.headers.get(name.trim()))))
}

function withoutConditions(request: Request): Request {
  const headers = new Headers(request.headers)
  headers.delete('If-None-Match')
  return new Request(request.url, { method: request.method, headers })
}

function plainRequest(request: Request): CachePolicy.Request {
  // A cache answers HEAD from the stored GET.
  return { url: keyOf(request), method: 'GET', headers: Object.fromEntries(request.headers) }
}

/** An answer as the edge reads it, which prefers the policy that only the edge gets. */
function plainResponse(response: Response): CachePolicy.Response {
  const headers = Object.fromEntries(response.headers)
  const own = headers['cloudflare-cdn-cache-control']
  // Less careful than RFC 9111: only the headers of the site prevent that a part is stored as if it were the whole.
  const status = response.status === 206 ? 200 : response.status
  return { status, headers: { ...headers, ...(own === undefined ? {} : { 'cache-control': own }) } }
}

function plainHeaders(headers: CachePolicy.Headers): [string, string][] {
  return Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
}
