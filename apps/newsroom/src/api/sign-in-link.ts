import { toIso } from '@broadsheet/model'
import { createSignInLink, useSignInLink } from '@broadsheet/store'
import type { Context } from 'hono'
import type { AppEnv } from '../context/env.ts'
import { findBearerOf, type Bearer } from './find-editor.ts'
import { hashOfToken, isTokenValue, newTokenValue } from './token-value.ts'

const linkSeconds = 3_600

/** Makes an address that signs a browser in once, within an hour, with the token of whoever asks. */
export async function makeSignInLink(c: Context<AppEnv>): Promise<{ url: string; until: string }> {
  const [link, now] = [newTokenValue(), c.get('now')()]
  const until = now + linkSeconds
  const order = { tokenId: c.get('tokenId'), until, by: c.get('editor').name, now }
  await createSignInLink(c.get('db'), { ...order, hash: await hashOfLink(c, link) })
  // In the query, which is in no log.
  return { url: `${c.get('site').url}/desk/sign-in?link=${link}`, until: toIso(until) }
}

/** Uses a link up. Gives who made it; null when it was used, is over or is none, and when the token was revoked. */
export async function findBearerOfLink(c: Context<AppEnv>, link: string): Promise<Bearer | null> {
  if (!isTokenValue(link)) return null
  const now = c.get('now')()
  const tokenId = await useSignInLink(c.get('db'), { hash: await hashOfLink(c, link), now })
  return tokenId === null ? null : await findBearerOf(c, tokenId, now)
}

// A new DESK_TOKEN ends the links of the old one, as it ends its sessions.
async function hashOfLink(c: Context<AppEnv>, link: string): Promise<string> {
  return await hashOfToken(`${link} ${c.env.DESK_TOKEN ?? ''}`)
}
