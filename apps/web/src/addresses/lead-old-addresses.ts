import { absence, answerRedirect, canonicalPath, negotiate, otherSpelling, safeMethods } from '@broadsheet/edge'
import { articlePath, cacheTags, decodePart, isDated, oldAddressNames } from '@broadsheet/model'
import { findOldAddress, type OldAddressTarget } from '@broadsheet/store'
import type { Context, MiddlewareHandler } from 'hono'
import type { AppEnv } from '../context/env.ts'
import { showGone } from '../notices/show-gone.ts'

// Below these nothing ever was an article's.
const ownPath = /^\/(?:api|assets|desk|images|preview)(?:\/|$)/
const archivePath = /^\/archive(?:\/|$)/

/**
 * Leads from an address that an article had elsewhere to where it is now, in one redirect: to its absolute address, so
 * that neither https nor another spelling takes one more. An address that no page can have is looked up before any route
 * sees it, any other once no route has answered it. A page asks for nothing.
 */
export function leadOldAddresses(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (!safeMethods.has(c.req.method) || ownPath.test(c.req.path)) return await next()
    if (isForeignAddress(c)) {
      const target = await findTarget(c)
      return target === null ? await next() : await answerTarget(c, target)
    }
    await next()
    if (c.res.status !== 404) return
    const target = await findTarget(c)
    if (target === null) return
    forgetAnswer(c)
    c.res = await answerTarget(c, target)
  }
}

function isForeignAddress(c: Context<AppEnv>): boolean {
  const { path } = c.req
  if (path === '/') return c.req.url.includes('?')
  return (isDeep(path) && !archivePath.test(path)) || otherSpelling(c) !== null
}

function isDeep(path: string): boolean {
  return path.split('/', 4).length > 3
}

async function findTarget(c: Context<AppEnv>): Promise<OldAddressTarget | null> {
  const { pathname, search } = new URL(c.req.url)
  const names = oldAddressNames(pathname + search)
  return names.length === 0 ? null : await findOldAddress(c.get('db'), { names, ...slugsOf(canonicalPath(pathname)) })
}

async function answerTarget(c: Context<AppEnv>, target: OldAddressTarget): Promise<Response> {
  const tags = [cacheTags.article(target.slug)]
  if (target.status === 'published') return answerRedirect(c, tags, c.get('site').url + articlePath(target))
  return negotiate(c, ['text/html', 'application/json']) === 'text/html'
    ? await showGone(c, tags, target.departures)
    : absence(c, 'withdrawn', tags)
}

/** As if nothing had answered yet: Hono would give the headers of the 404 to the answer in its place. */
function forgetAnswer(c: Context<AppEnv>): void {
  const headers = [...c.res.headers.keys()]
  c.res = undefined
  c.finalized = false
  for (const header of headers) c.header(header)
}

/**
 * A page has a section and a slug, or, on other sites, a slug alone or below its date; editors' redirects of a slug hold
 * below any path.
 */
function slugsOf(path: string): { slug: string; madeSlug: string } {
  const last = decodePart(path.slice(path.lastIndexOf('/') + 1)) ?? ''
  return { slug: isDeep(path) && !isDated(path.slice(1).split('/')) ? '' : last, madeSlug: last }
}
