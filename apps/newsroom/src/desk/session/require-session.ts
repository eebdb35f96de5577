import { problem, safeMethods } from '@broadsheet/edge'
import { allows } from '@broadsheet/model'
import type { Context, MiddlewareHandler } from 'hono'
import { admitToken } from '../../access/admit-token.ts'
import { findBearerOfSession, type Bearer } from '../../access/find-editor.ts'
import { findBearerOfLink } from '../../access/sign-in-link.ts'
import type { AppEnv } from '../../context/env.ts'
import { answerDeskPage } from '../frame/answer-desk-page.ts'
import { readForm } from '../read-form.ts'
import { notAllowedPage } from './not-allowed-page.tsx'
import { beginSession, readSession } from './session-cookie.ts'
import { sessionSeconds } from './session-value.ts'
import { signInLinkPage } from './sign-in-link-page.tsx'
import { signInPage, type KeptField } from './sign-in-page.tsx'

const signInPath = '/desk/sign-in'

// The same for whatever was wrong.
const refused = 'That token is not valid. Check it, or ask the person who gave it to you.'

const linkOver = 'That link was used already, or has expired. Sign in with your token, or create another link.'

/**
 * Lets only editors in: by their session, whose token is looked up each time, or by a token that comes with a form. Who
 * is neither is asked for one, in the place of the page; what a form brought is kept in it, and goes on to where it was
 * sent when the token is there.
 */
export function requireSession(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    c.header('Cache-Control', 'no-store')
    c.header('X-Robots-Tag', 'noindex')
    const isWriting = !safeMethods.has(c.req.method)
    // Programs, which may say nothing of where they come from, have the API; a browser's forms always say it.
    if (isWriting && !saysWhereFrom(c)) return problem(c, 'cross-site')
    const bearer = (await bearerOfSession(c)) ?? (await askForToken(c))
    if (bearer instanceof Response) return bearer
    const { editor } = bearer
    c.set('editor', editor)
    if (!isWriting || c.req.path === signInPath || allows(editor.scope, 'write')) return await next()
    return await answerDeskPage(c, notAllowedPage({ site: c.get('site'), editor, needed: 'write' }), 403)
  }
}

// What it says has been looked at before any route.
function saysWhereFrom(c: Context<AppEnv>): boolean {
  return c.req.header('Origin') !== undefined || c.req.header('Sec-Fetch-Site') !== undefined
}

async function bearerOfSession(c: Context<AppEnv>): Promise<Bearer | null> {
  const session = c.req.path === signInPath ? null : await readSession(c)
  if (session === null) return null
  return await findBearerOfSession(c, { ...session, startedAt: session.until - sessionSeconds })
}

async function askForToken(c: Context<AppEnv>): Promise<Bearer | Response> {
  if ((c.env.DESK_SECRET ?? '') === '')
    return await ask(c, 503, 'Nobody can sign in: DESK_SECRET, which signs sessions, is not set.')
  const [token, link] = [await sentBy(c, 'token'), await sentBy(c, 'link')]
  if (token === null && link === null) return await askByLink(c)
  const admission = token === null ? await admitToken(c, link, findBearerOfLink) : await admitToken(c, token.trim())
  if (admission.bearer !== null) {
    await beginSession(c, admission.bearer.id)
    return admission.bearer
  }
  if (admission.secondsLeft === 0) return await ask(c, 401, token === null ? linkOver : refused)
  c.header('Retry-After', String(admission.secondsLeft))
  return await ask(c, 429, `Too many wrong tokens came from your network. Wait ${admission.secondsLeft} seconds.`)
}

/** What the form of the sign-in page, or the form that asks for a token in the place of another, has in a field. */
async function sentBy(c: Context<AppEnv>, field: 'token' | 'link'): Promise<string | null> {
  const isAsked = !safeMethods.has(c.req.method) && (field === 'token' || c.req.path === signInPath)
  const value = isAsked ? (await readForm(c)).get(field) : null
  return typeof value === 'string' ? value : null
}

async function askByLink(c: Context<AppEnv>): Promise<Response> {
  const link = safeMethods.has(c.req.method) && c.req.path === signInPath ? c.req.query('link') : undefined
  if (link === undefined) return await ask(c, 401)
  return await answerDeskPage(c, signInLinkPage({ site: c.get('site'), link }))
}

async function ask(c: Context<AppEnv>, status: 401 | 429 | 503, error?: string): Promise<Response> {
  const { pathname, search } = new URL(c.req.url)
  // Who asks for a page goes on to it; what a form brought goes on to where that was sent.
  const goesOn = safeMethods.has(c.req.method)
    ? { action: signInPath, kept: [['to', pathname + search] as const] }
    : { action: pathname, kept: keptOf(await readForm(c)) }
  return await answerDeskPage(
    c,
    signInPage({
      site: c.get('site'),
      notice: error === undefined ? undefined : { text: error, isError: true },
      ...goesOn,
    }),
    status,
  )
}

function keptOf(form: FormData): KeptField[] {
  return [...form].flatMap(([name, value]) =>
    typeof value === 'string' && name !== 'token' ? [[name, value] as const] : [],
  )
}
