import type { Context, MiddlewareHandler } from 'hono'
import type { AppEnv } from '../env.ts'
import { isDeskPath } from './is-desk-path.ts'
import { deskPolicy, framedPolicy, pagePolicy } from './page-policy.ts'
import { readingMethods } from './reading-methods.ts'

/**
 * `page`: HTML. `illustrated`: HTML with images of other hosts. `desk`: a page of the desk. `framed`: an article as the
 * desk shows it. `own`: for the paper's own pages and desk alone. `open`: for whoever wants it: feeds, social cards, the
 * public JSON API, what machines look for. `image`: bytes that somebody else made.
 */
type AnswerKind = 'page' | 'illustrated' | 'desk' | 'framed' | 'own' | 'open' | 'image'

type HeaderTable = Record<AnswerKind, readonly (readonly [name: string, value: string])[]>

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

async function headerTable(): Promise<HeaderTable> {
  const policies = [pagePolicy('own'), pagePolicy('any'), deskPolicy(), framedPolicy()] as const
  const [page, illustrated, desk, framed] = await Promise.all(policies)
  const ofPages = [
    ...everywhere,
    ['Permissions-Policy', unusedFeatures.map((name) => `${name}=()`).join()],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
  ] as const
  return {
    page: [...ofPages, ['Content-Security-Policy', page]],
    illustrated: [...ofPages, ['Content-Security-Policy', illustrated]],
    desk: [...ofPages, ['Content-Security-Policy', desk]],
    framed: [...ofPages, ['Content-Security-Policy', framed]],
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
}

// Kept instead of its promise: one that a cancelled request began would never settle for the others.
let table: HeaderTable | undefined

/**
 * Puts on every answer what tells browsers not to trust more than they must, by kind of answer. A 304 has none of it:
 * a cache would put it in the place of the headers that it keeps.
 */
export function securityHeaders(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    await next()
    if (c.res.status === 304) return
    table ??= await headerTable()
    const { headers } = c.res
    for (const [name, value] of table[answerKind(c)]) headers.set(name, value)
    if (isHttps(c.get('site').url) && isHttps(c.req.url)) headers.set(...onlyHttps)
  }
}

function answerKind(c: Context<AppEnv>): AnswerKind {
  if (c.res.headers.get('Content-Type')?.startsWith('text/html') === true) {
    return c.get('pagePlace') ?? (c.get('pageImages') === 'any' ? 'illustrated' : 'page')
  }
  if (c.req.path.startsWith('/images/')) return 'image'
  const isOwn = isDeskPath(c.req.path) || c.req.path.startsWith('/assets/')
  return isOwn || !readingMethods.has(c.req.method) ? 'own' : 'open'
}

// RFC 6797, 7.2: Strict-Transport-Security is not for answers over plain HTTP.
function isHttps(address: string): boolean {
  return address.startsWith('https:')
}
