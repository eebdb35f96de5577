import { keyedHash, readerNetwork } from '@broadsheet/edge'
import type { Context } from 'hono'
import { getSignedCookie, setSignedCookie } from 'hono/cookie'
import type { AppEnv } from '../../context/env.ts'

const cookieName = 'reader'
const yearSeconds = 31_536_000

/** A reader's id, and what gives the reader the cookie with it. */
type ReaderId = { id: string; giveCookie: () => Promise<void> }

/**
 * Tells readers apart without knowing them. A reader who votes gets a signed cookie; a reader without the cookie is
 * identified by network, browser and article, so that a lost answer or a deleted cookie gives no second vote for it, and
 * others of the network have their own. Only a hash with a secret key is stored.
 */
export async function readerId(c: Context<AppEnv>, slug: string, secret: string): Promise<ReaderId> {
  const known = await getSignedCookie(c, secret, cookieName)
  if (typeof known === 'string') return { id: known, giveCookie: async () => {} }
  const browser = ['User-Agent', 'Accept-Language'].map((name) => c.req.header(name) ?? '')
  const id = await keyedHash(secret, [readerNetwork(c), ...browser, slug].join('\n'))
  const giveCookie = async () =>
    await setSignedCookie(c, cookieName, id, secret, {
      httpOnly: true,
      sameSite: 'Lax',
      secure: new URL(c.req.url).protocol === 'https:',
      path: '/api/v1/articles',
      maxAge: yearSeconds,
    })
  return { id, giveCookie }
}

/**
 * The network of a vote, as a hash with a secret key that differs by article: the ranking counts how many networks
 * agree, and nobody can collect the articles that a network votes for.
 */
export async function votingNetwork(c: Context<AppEnv>, slug: string, secret: string): Promise<string> {
  return await keyedHash(`network ${secret}`, `${readerNetwork(c, 48)}\n${slug}`)
}
