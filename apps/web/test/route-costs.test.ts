import type { RequestLine } from '@broadsheet/edge'
import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import type { AskedRoute } from './costs/asked-route.ts'
import { askedRoutes, sentBody, unaskedRoutes } from './costs/asked-routes.ts'
import { paperWithReaders } from './costs/paper-with-readers.ts'
import kept from './costs/route-costs.json' with { type: 'json' }
import { sessionCookie } from './costs/session-cookie.ts'
import { createPaper } from './create-paper.ts'

/** What a request may cost, as route-costs.json keeps it. */
type RouteCost = { d1RoundTrips: number; rowsRead: number; kvReads: number }

const allowed: Record<string, RouteCost | undefined> = kept
const measured = new Map<string, RouteCost & { route: string; status: number }>()
const noon = Date.UTC(2026, 10, 24, 12)
const lines: RequestLine[] = []
const app = createPaper({ clock: () => noon, write: (line) => lines.push(line) })

const session = await sessionCookie(noon / 1000)

const nameOf = ({ route, as }: AskedRoute) => (as === undefined ? route : `${route}, ${as}`)

async function ask(asked: AskedRoute): Promise<RequestLine> {
  const { route, path, body, isDesk = false, form } = asked
  const ctx = createExecutionContext()
  const headers = {
    'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0',
    ...(isDesk
      ? { Authorization: `Bearer ${env.DESK_TOKEN}`, 'Content-Type': 'application/json', 'If-Match': '*' }
      : {}),
    ...(form === undefined ? {} : { Origin: 'https://paper.example', Cookie: session }),
  }
  const method = route.split(' ')[0] ?? 'GET'
  const fields = method === 'POST' && form !== undefined && body === undefined ? new URLSearchParams({ ...form }) : null
  const init = { method, headers, body: fields ?? sentBody(asked) }
  await app.fetch(new Request(`https://paper.example${path}`, init), env, ctx)
  await waitOnExecutionContext(ctx)
  const line = lines.at(-1)
  if (line === undefined) throw new Error(`Nothing was logged for ${path}`)
  return line
}

const isRemembered = /^GET (?:\/|\/:section|\/:section\/:slug|\/(?::section\/)?(?:feed|atom)\.\w+)$/

beforeAll(async () => {
  await paperWithReaders()
  // So that the isolate has its copy of the ranking.
  await ask({ route: 'GET /about', path: '/about' })
  for (const asked of askedRoutes) {
    // What is made once for each version of the articles costs the next reader less.
    if (isRemembered.test(asked.route)) await ask(asked)
    const { method, route, status, d1RoundTrips, rowsRead, kvReads } = await ask(asked)
    measured.set(nameOf(asked), { route: `${method} ${route}`, status, d1RoundTrips, rowsRead, kvReads })
  }
}, 120_000)

/** What is wrong with a cost, and what to do about it; empty where nothing is. */
function judge(name: string): string[] {
  const [now, before] = [measured.get(name), allowed[name]]
  if (now === undefined) return [`${name} is kept but not asked: take it out of route-costs.json`]
  const written = JSON.stringify({ d1RoundTrips: now.d1RoundTrips, rowsRead: now.rowsRead, kvReads: now.kvReads })
  if (before === undefined) return [`${name} is new: write "${name}": ${written} into route-costs.json`]
  return (['d1RoundTrips', 'rowsRead', 'kvReads'] as const).flatMap((cost) => {
    if (now[cost] > before[cost]) return [`${name} costs more: ${cost} was ${before[cost]} and is ${now[cost]}`]
    if (now[cost] === before[cost]) return []
    return [`${name} costs less: write "${cost}": ${now[cost]} into route-costs.json, where ${before[cost]} stands`]
  })
}

describe('the costs of a route', () => {
  it('are those that are kept: more is a regression, less is written down so that it stays', () => {
    const names = new Set([...askedRoutes.map(nameOf), ...Object.keys(allowed)])
    expect([...names].flatMap(judge)).toEqual([])
  })

  it('are asked of the route that they are kept for, and of no error', () => {
    for (const asked of askedRoutes) {
      expect([nameOf(asked), measured.get(nameOf(asked))?.route]).toEqual([nameOf(asked), asked.route])
      expect(measured.get(nameOf(asked))?.status, nameOf(asked)).toBeLessThan(asked.as === undefined ? 400 : 500)
    }
  })

  it('are kept for every route of the site, but for what is named with a reason', () => {
    const routes = new Set(app.routes.map(({ method, path }) => `${method} ${path}`))
    const known = new Set([...askedRoutes.map(({ route }) => route), ...Object.keys(unaskedRoutes)])
    expect([...routes].filter((route) => !known.has(route))).toEqual([])
    expect([...known].filter((route) => !routes.has(route))).toEqual([])
  })

  it('keep the budget: one round trip for whatever is read, one more for a session or an old address, and 60 rows for an article', () => {
    const read = [...measured].filter(([name]) => name.startsWith('GET'))
    const isDeskPage = ({ route }: { route: string }) => /^GET \/desk(?!\/assets)/.test(route)
    const isDearer = (cost: RouteCost & { route: string; status: number }) =>
      cost.d1RoundTrips > (isDeskPage(cost) || cost.status === 404 ? 2 : 1) || cost.kvReads > 1
    expect(read.filter(([, cost]) => isDearer(cost))).toEqual([])
    const ofArticles = read.filter(([name]) => name.startsWith('GET /:section/:slug'))
    expect(ofArticles.length).toBeGreaterThan(4)
    expect(ofArticles.filter(([, { rowsRead }]) => rowsRead > 60)).toEqual([])
  })
})
