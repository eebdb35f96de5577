import { keyedHash, readerNetwork } from '@broadsheet/edge'
import type { Context } from 'hono'
import { getSignedCookie, setSignedCookie } from 'hono/cookie'
import type { AppEnv } from '../../context/env.ts'

const cookieName = 'reader'
const yearSeconds = 31_536_000

/**
 * Tells readers apart without knowing them. A reader who votes gets a signed cookie; one who comes without it is
 * told by network and browser, so that dropping the cookie earns no second vote. What is stored of either is a hash
 * under a secret key.
 */
export async function readerId(c: Context<AppEnv>, secret: string): Promise<string> {
  const known = await getSignedCookie(c, secret, cookieName)
  if (typeof known === 'string') return known
  const browser = c.req.header('User-Agent') ?? ''
  const id = await keyedHash(secret, `${readerNetwork(c)}\n${browser}`)
  await setSignedCookie(c, cookieName, id, secret, {
    httpOnly: true,
    sameSite: 'Lax',
    secure: new URL(c.req.url).protocol === 'https:',
    path: '/api/v1/articles',
    maxAge: yearSeconds,
  })
  return id
}
