import type { MiddlewareHandler } from 'hono'
import type { EdgeContext, EdgeEnv, PageKind } from '../context/edge-env.ts'
import { safeMethods } from '../context/safe-methods.ts'

/**
 * An answer that is no page. `own`: for the paper's own pages and desk alone. `open`: for whoever wants it: feeds, social
 * cards, the public JSON API, what machines look for. `image`: bytes that somebody else made.
 */
export type DataKind = 'own' | 'open' | 'image'

type SecurityOptions = {
  /** The Content-Security-Policy of each kind of page that the Worker has. */
  policies: PagePolicies
  /** What an answer that is no page is, by its path. */
  dataKindOf: (path: string) => DataKind
}

type PagePolicies = { page: string } & Partial<Record<PageKind, string>>

type Headers = readonly (readonly [name: string, value: string])[]

const yearSeconds = 31_536_000

// Sent once a connection is safe; without includeSubDomains, since a paper need not own the names below its own.
const onlyHttps = ['Strict-Transport-Security', `max-age=${yearSeconds}`] as const

const everywhere = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
] as const

// What is no page loads nothing and stands in no frame, also when a browser is made to show it.
const nothing = ['Content-Security-Policy', `default-src 'none';frame-ancestors 'none'`] as const

// Should a browser ever open one as a page, it is of no origin and runs nothing.
const sandbox = ['Content-Security-Policy', `default-src 'none';frame-ancestors 'none';sandbox`] as const

// The paper uses the clipboard and sharing, and so names neither.
const unusedFeatures = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'screen-wake-lock',
  'serial',
  'usb',
]

const dataHeaders: Record<DataKind, Headers> = {
  own: [...everywhere, nothing, ['Cross-Origin-Resource-Policy', 'same-origin']],
  open: [
    ...everywhere,
    nothing,
    ['Cross-Origin-Resource-Policy', 'cross-origin'],
    // For any page's script, and never with credentials, which browsers refuse beside the star.
    ['Access-Control-Allow-Origin', '*'],
  ],
  image: [...everywhere, sandbox, ['Cross-Origin-Resource-Policy', 'cross-origin']],
}

const pageHeaders: Headers = [
  ...everywhere,
  ['Permissions-Policy', unusedFeatures.map((name) => `${name}=()`).join()],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
]

/**
 * Puts on every answer what tells browsers not to trust more than they must, by kind of answer. A 304 has none of it:
 * a cache would put it in the place of the headers that it stores.
 */
export function securityHeaders({ policies, dataKindOf }: SecurityOptions): MiddlewareHandler<EdgeEnv> {
  return async (c, next) => {
    await next()
    if (c.res.status === 304) return
    const { headers } = c.res
    if (isPage(c.res)) {
      for (const [name, value] of pageHeaders) headers.set(name, value)
      headers.set('Content-Security-Policy', policies[c.get('pageKind') ?? 'page'] ?? policies.page)
    } else {
      for (const [name, value] of dataHeaders[dataKind(c, dataKindOf)]) headers.set(name, value)
    }
    if (isHttps(c.get('site').url) && isHttps(c.req.url)) headers.set(...onlyHttps)
  }
}

function isPage({ headers }: Response): boolean {
  return headers.get('Content-Type')?.startsWith('text/html') === true
}

function dataKind(c: EdgeContext, dataKindOf: SecurityOptions['dataKindOf']): DataKind {
  const kind = dataKindOf(c.req.path)
  return kind === 'open' && !safeMethods.has(c.req.method) ? 'own' : kind
}

// RFC 6797, 7.2: Strict-Transport-Security is not for answers over plain HTTP.
function isHttps(address: string): boolean {
  return address.startsWith('https:')
}
