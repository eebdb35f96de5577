import { useSignInLink } from '@broadsheet/store'
import type { Context } from 'hono'
import type { AppEnv, Env } from '../context/env.ts'
import { findBearerOf, type Bearer } from './find-editor.ts'
import { hashOfToken, isTokenValue } from './token-value.ts'

/** Uses up a link and finds its creator. Null if it is unknown, used or expired, or if its token was revoked. */
export async function findBearerOfLink(c: Context<AppEnv>, link: string): Promise<Bearer | null> {
  if (!isTokenValue(link)) return null
  const now = c.get('now')()
  const tokenId = await useSignInLink(c.get('db'), { hash: await hashOfLink(c.env, link), now })
  return tokenId === null ? null : await findBearerOf(c, tokenId)
}

/** The hash of a link in D1. It covers DESK_TOKEN, so that a new one ends the links of the old one. */
export async function hashOfLink({ DESK_TOKEN = '' }: Pick<Env, 'DESK_TOKEN'>, link: string): Promise<string> {
  return await hashOfToken(`${link} ${DESK_TOKEN}`)
}
