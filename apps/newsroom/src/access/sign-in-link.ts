import { useSignInLink } from '@broadsheet/store'
import type { Context } from 'hono'
import type { AppEnv, Env } from '../context/env.ts'
import { findBearerOf, type Bearer } from './find-editor.ts'
import { hashOfToken, isTokenValue } from './token-value.ts'

/** Uses a link up. Gives who made it; null when it was used, has ended or is none, and when the token was revoked. */
export async function findBearerOfLink(c: Context<AppEnv>, link: string): Promise<Bearer | null> {
  if (!isTokenValue(link)) return null
  const now = c.get('now')()
  const tokenId = await useSignInLink(c.get('db'), { hash: await hashOfLink(c.env, link), now })
  return tokenId === null ? null : await findBearerOf(c, tokenId)
}

/** The hash by which D1 knows a link. A new DESK_TOKEN ends the links of the old one, as it ends its sessions. */
export async function hashOfLink({ DESK_TOKEN = '' }: Pick<Env, 'DESK_TOKEN'>, link: string): Promise<string> {
  return await hashOfToken(`${link} ${DESK_TOKEN}`)
}
