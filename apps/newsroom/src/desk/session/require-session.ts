import { problem, safeMethods } from '@broadsheet/edge'
import { allows } from '@broadsheet/model'
import type { Context, MiddlewareHandler } from 'hono'
import { admitToken } from '../../api/admit-token.ts'
import { findBearerOf, type Bearer } from '../../api/find-editor.ts'
import type { AppEnv } from '../../context/env.ts'
import { answerDeskPage } from '../frame/answer-desk-page.ts'
import { readForm } from '../read-form.ts'
import { notAllowedPage } from './not-allowed-page.tsx'
import { beginSession, readSession } from './session-cookie.ts'
import { sessionSeconds } from './session-value.ts'
import { signInPage, type KeptField } from './sign-in-page.tsx'

const signInPath = '/desk/sign-in'

// The same for whatever was wrong.
const refused = 'That token opens nothing. Check it, or ask whoever gave it to you.'

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
  return session === null ? null : await findBearerOf(c, session.token, session.until - sessionSeconds)
}

async function askForToken(c: Context<AppEnv>): Promise<Bearer | Response> {
  if ((c.env.DESK_SECRET ?? '') === '') return await ask(c, 503, 'DESK_SECRET, which signs sessions, is missing.')
  const token = safeMethods.has(c.req.method) ? null : (await readForm(c)).get('token')
  if (typeof token !== 'string') return await ask(c, 401)
  const admission = await admitToken(c, token.trim())
  if (admission.bearer !== null) {
    await beginSession(c, admission.bearer.id)
    return admission.bearer
  }
  if (admission.secondsLeft === 0) return await ask(c, 401, refused)
  c.header('Retry-After', String(admission.secondsLeft))
  return await ask(c, 429, `Too many wrong tokens came from your network. Wait ${admission.secondsLeft} seconds.`)
}

async function ask(c: Context<AppEnv>, status: 401 | 429 | 503, wrong?: string): Promise<Response> {
  const { pathname, search } = new URL(c.req.url)
  // Who asks for a page goes on to it; what a form brought goes on to where that was sent.
  const goesOn = safeMethods.has(c.req.method)
    ? { action: signInPath, kept: [['to', pathname + search] as const] }
    : { action: pathname, kept: keptOf(await readForm(c)) }
  return await answerDeskPage(
    c,
    signInPage({
      site: c.get('site'),
      says: wrong === undefined ? undefined : { text: wrong, isWrong: true },
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
