import { keyedHash, readerNetwork } from '@broadsheet/edge'
import type { Context } from 'hono'
import { getSignedCookie, setSignedCookie } from 'hono/cookie'
import type { AppEnv } from '../../context/env.ts'

const cookieName = 'reader'
const yearSeconds = 31_536_000

/**
 * Tells readers apart without knowing them. A reader who votes gets a signed cookie; a reader without the cookie is
 * identified by network, so that neither deleting the cookie nor changing the browser's name gives a second vote. Only
 * a hash with a secret key is stored.
 */
export async function readerId(c: Context<AppEnv>, secret: string): Promise<string> {
  const known = await getSignedCookie(c, secret, cookieName)
  if (typeof known === 'string') return known
  const id = await keyedHash(secret, readerNetwork(c))
  await setSignedCookie(c, cookieName, id, secret, {
    httpOnly: true,
    sameSite: 'Lax',
    secure: new URL(c.req.url).protocol === 'https:',
    path: '/api/v1/articles',
    maxAge: yearSeconds,
  })
  return id
}
