import { problem, safeMethods } from '@broadsheet/edge'
import { allows } from '@broadsheet/model'
import type { Context, MiddlewareHandler } from 'hono'
import { admitToken } from '../../access/admit-token.ts'
import { findBearerOfSession, type Bearer } from '../../access/find-editor.ts'
import { findBearerOfLink } from '../../access/sign-in-link.ts'
import type { AppEnv } from '../../context/env.ts'
import { answerDeskPage } from '../frame/answer-desk-page.ts'
import { isFileForm, readForm } from '../read-form.ts'
import { notAllowedPage } from './not-allowed-page.tsx'
import { beginSession, readSession } from './session-cookie.ts'
import { sessionSeconds } from './session-value.ts'
import { signInLinkPage, signInPage, type FormField } from './sign-in-page.tsx'

const signInPath = '/desk/sign-in'

// The text is the same for every cause, so a guesser learns nothing.
const invalidToken = 'That token is not valid. Check it, or ask the person who gave it to you.'

const lostFiles = 'Your session has ended. Sign in, then choose the files again.'

const invalidLink = 'That link was used already, or has expired. Sign in with your token, or create another link.'

/**
 * Admits only editors: by their session, or by a token in a form. Anybody else gets the sign-in page instead, which
 * continues with the requested page, or with the form that was sent.
 */
export function requireSession(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    c.header('Cache-Control', 'no-store')
    c.header('X-Robots-Tag', 'noindex')
    const isWriting = !safeMethods.has(c.req.method)
    // Browsers send one of these headers with every form. Programs, which may not, have the API.
    if (isWriting && !hasOrigin(c)) return problem(c, 'cross-site')
    const bearer = (await bearerOfSession(c)) ?? (await signIn(c))
    if (bearer instanceof Response) return bearer
    const { editor } = bearer
    c.set('editor', editor)
    if (!isWriting || c.req.path === signInPath || allows(editor.scope, 'write')) return await next()
    return await answerDeskPage(c, notAllowedPage({ site: c.get('site'), editor, needed: 'write' }), 403)
  }
}

// A guard of the app has checked their values.
function hasOrigin(c: Context<AppEnv>): boolean {
  return c.req.header('Origin') !== undefined || c.req.header('Sec-Fetch-Site') !== undefined
}

async function bearerOfSession(c: Context<AppEnv>): Promise<Bearer | null> {
  const session = c.req.path === signInPath ? null : await readSession(c)
  if (session === null) return null
  return await findBearerOfSession(c, { ...session, startedAt: session.until - sessionSeconds })
}

async function signIn(c: Context<AppEnv>): Promise<Bearer | Response> {
  if ((c.env.DESK_SECRET ?? '') === '')
    return await askToSignIn(c, 503, 'Nobody can sign in: DESK_SECRET, which signs sessions, is not set.')
  const [token, link] = [await readSent(c, 'token'), await readSent(c, 'link')]
  if (token === null && link === null) return await answerLink(c)
  const admission = token === null ? await admitToken(c, link, findBearerOfLink) : await admitToken(c, token.trim())
  if (admission.bearer !== null) {
    await beginSession(c, admission.bearer.id)
    return admission.bearer
  }
  if (admission.secondsLeft === 0) return await askToSignIn(c, 401, token === null ? invalidLink : invalidToken)
  c.header('Retry-After', String(admission.secondsLeft))
  return await askToSignIn(
    c,
    429,
    `Too many wrong tokens came from your network. Wait ${admission.secondsLeft} seconds.`,
  )
}

/**
 * Reads the token or the link from a form. A token may come with any form without files, a link only with the sign-in
 * page's. Files of strangers, which may be large, are not read.
 */
async function readSent(c: Context<AppEnv>, field: 'token' | 'link'): Promise<string | null> {
  const isForm = !safeMethods.has(c.req.method) && !isFileForm(c)
  const isExpected = isForm && (field === 'token' || c.req.path === signInPath)
  const value = isExpected ? (await readForm(c)).get(field) : null
  return typeof value === 'string' ? value : null
}

async function answerLink(c: Context<AppEnv>): Promise<Response> {
  const link = safeMethods.has(c.req.method) && c.req.path === signInPath ? c.req.query('link') : undefined
  if (link === undefined) return await askToSignIn(c, 401)
  return await answerDeskPage(c, signInLinkPage({ site: c.get('site'), link }))
}

async function askToSignIn(c: Context<AppEnv>, status: 401 | 429 | 503, error?: string): Promise<Response> {
  const { pathname, search } = new URL(c.req.url)
  const notice = error ?? (isFileForm(c) ? lostFiles : undefined)
  const isAddress = safeMethods.has(c.req.method) || isFileForm(c)
  const continuation = isAddress
    ? { action: signInPath, fields: [['to', pathname + search] as const] }
    : { action: pathname, fields: fieldsOf(await readForm(c)) }
  return await answerDeskPage(
    c,
    signInPage({
      site: c.get('site'),
      notice: notice === undefined ? undefined : { text: notice, isError: true },
      ...continuation,
    }),
    status,
  )
}

function fieldsOf(form: FormData): FormField[] {
  return [...form].flatMap(([name, value]) =>
    typeof value === 'string' && name !== 'token' ? [[name, value] as const] : [],
  )
}
