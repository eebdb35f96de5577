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

/** Signs the browser in that asks, with a token's id. */
export async function beginSession(c: Context<AppEnv>, token: number): Promise<void> {
  const value = await makeSessionValue(keysOf(c), newSession(token, c.get('now')()))
  setCookie(c, nameOf(c), value, { ...optionsOf(c), maxAge: sessionSeconds })
}

/**
 * The session of the browser that asks, if it has one that holds as far as its value says. It asks nothing of D1, which
 * knows whether the editor has signed out since.
 */
export async function readSession(c: Context<AppEnv>): Promise<Session | null> {
  const value = getCookie(c, nameOf(c))
  return value === undefined ? null : await readSessionValue(keysOf(c), value, c.get('now')())
}

/** Signs the browser out: its session opens nothing any more, wherever a copy of the cookie may be. */
export async function endSession(c: Context<AppEnv>): Promise<void> {
  const session = await readSession(c)
  if (session !== null) await storeEnd(c.get('db'), session)
  deleteCookie(c, nameOf(c), optionsOf(c))
}

// Browsers take a cookie of that prefix from https alone, for this very host and all of its paths (RFC 6265bis). A paper
// on a machine of one's own has no https.
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
