import type { MiddlewareHandler } from 'hono'
import type { EdgeContext, EdgeEnv, PageKind } from '../context/edge-env.ts'
import { safeMethods } from '../context/safe-methods.ts'

/**
 * The kinds of answers other than pages. `own`: only for the paper's own pages and desk. `open`: for everyone: feeds,
 * social cards, the public API. `image`: bytes that somebody else made.
 */
export type DataKind = 'own' | 'open' | 'image'

type SecurityOptions = {
  /** The Content-Security-Policy of each kind of page of the Worker. */
  policies: PagePolicies
  /** The kind of an answer other than a page, by its path. */
  dataKindOf: (path: string) => DataKind
}

type PagePolicies = { page: string } & Partial<Record<PageKind, string>>

type Headers = readonly (readonly [name: string, value: string])[]

const yearSeconds = 31_536_000

// Without includeSubDomains, for a paper need not own the names below its own.
const onlyHttps = ['Strict-Transport-Security', `max-age=${yearSeconds}`] as const

const everywhere = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
] as const

// Such an answer loads nothing and is in no frame, even if a browser shows it.
const nothing = ['Content-Security-Policy', `default-src 'none';frame-ancestors 'none'`] as const

// If a browser shows one as a page, it has no origin and runs nothing.
const sandbox = ['Content-Security-Policy', `default-src 'none';frame-ancestors 'none';sandbox`] as const

// The clipboard and sharing are left out, for the paper uses them.
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
    // For scripts of any page, without credentials, which browsers refuse with the asterisk.
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
 * Sets the security headers of every answer by its kind. A 304 gets none, for a cache would replace its stored headers
 * with them.
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

// RFC 6797, 7.2: not over plain HTTP.
function isHttps(address: string): boolean {
  return address.startsWith('https:')
}
