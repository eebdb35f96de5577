import { endSession as storeEnd } from '@broadsheet/store'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { CookieOptions } from 'hono/utils/cookie'
import type { AppEnv } from '../../context/env.ts'
import {
  makeSessionValue,
  newSession,
  readSessionValue,
  sessionSeconds,
  type Session,
  type SessionKeys,
} from './session-value.ts'

/** Signs the browser in with a token's id. */
export async function beginSession(c: Context<AppEnv>, token: number): Promise<void> {
  const value = await makeSessionValue(keysOf(c), newSession(token, c.get('now')()))
  setCookie(c, nameOf(c), value, { ...optionsOf(c), maxAge: sessionSeconds })
}

/**
 * Reads the browser's session if it is signed and has not expired. Only D1 knows whether it was ended by signing out.
 */
export async function readSession(c: Context<AppEnv>): Promise<Session | null> {
  const value = getCookie(c, nameOf(c))
  return value === undefined ? null : await readSessionValue(keysOf(c), value, c.get('now')())
}

/** Ends the browser's session, also for copies of its cookie, and deletes the cookie. */
export async function endSession(c: Context<AppEnv>): Promise<void> {
  const session = await readSession(c)
  if (session !== null) await storeEnd(c.get('db'), session)
  deleteCookie(c, nameOf(c), optionsOf(c))
}

// Browsers accept the prefix `__Host-` only over https, and only for this host and all its paths (RFC 6265bis). A paper on
// your own machine has no https.
function nameOf(c: Context<AppEnv>): string {
  return isHttps(c) ? '__Host-desk' : 'desk'
}

function optionsOf(c: Context<AppEnv>): CookieOptions {
  return { httpOnly: true, sameSite: 'Strict', secure: isHttps(c), path: '/' }
}

function isHttps(c: Context<AppEnv>): boolean {
  return new URL(c.req.url).protocol === 'https:'
}

function keysOf(c: Context<AppEnv>): SessionKeys {
  return { secret: c.env.DESK_SECRET ?? '', environmentToken: c.env.DESK_TOKEN ?? '' }
}
