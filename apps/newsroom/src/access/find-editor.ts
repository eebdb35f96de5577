import { log } from '@broadsheet/edge'
import type { Editor } from '@broadsheet/model'
import {
  type KnownToken,
  findToken,
  findTokenById,
  findTokenOfSession,
  hasSessionEnded,
  noteTokenUse,
  reasonOf,
} from '@broadsheet/store'
import type { Context } from 'hono'
import { timingSafeEqual } from 'hono/utils/buffer'
import type { AppEnv } from '../context/env.ts'
import { hashOfToken, isTokenValue } from './token-value.ts'

const noteSeconds = 3_600

/** The id of DESK_TOKEN, which is not in D1. */
const environmentId = 0

/** The editor with a token, and the token's id. */
export type Bearer = { editor: Editor; id: number }

const environment: Bearer = { editor: { name: 'environment', scope: 'admin' }, id: environmentId }

/** Finds the editor by DESK_TOKEN, or by a token that the desk created and has not revoked. Null for any other. */
export async function findBearer(c: Context<AppEnv>, given: string): Promise<Bearer | null> {
  const { DESK_TOKEN } = c.env
  if (DESK_TOKEN !== undefined && DESK_TOKEN !== '' && (await timingSafeEqual(given, DESK_TOKEN))) return environment
  if (!isTokenValue(given)) return null
  const hash = await hashOfToken(given)
  const token = await findToken(c.get('db'), hash)
  return token !== null && (await timingSafeEqual(token.hash, hash)) ? bearerOf(c, token) : null
}

/** Finds the editor by the id of a token, unless it was revoked. */
export async function findBearerOf(c: Context<AppEnv>, id: number): Promise<Bearer | null> {
  if (id === environmentId) return findEnvironment(c)
  const token = await findTokenById(c.get('db'), id)
  return token === null ? null : bearerOf(c, token)
}

/** `token` is the id of the session's token, `startedAt` UTC epoch seconds. */
type KnownSession = { token: number; id: string; startedAt: number }

/**
 * Finds the editor of a session, unless the editor signed out or the token was revoked. A token that is newer than the
 * session belongs to somebody else: the database was created again, and its ids with it.
 */
export async function findBearerOfSession(
  c: Context<AppEnv>,
  { token: tokenId, id, startedAt }: KnownSession,
): Promise<Bearer | null> {
  if (tokenId === environmentId) return (await hasSessionEnded(c.get('db'), id)) ? null : findEnvironment(c)
  const token = await findTokenOfSession(c.get('db'), { tokenId, session: id })
  return token !== null && token.createdAt <= startedAt ? bearerOf(c, token) : null
}

function findEnvironment(c: Context<AppEnv>): Bearer | null {
  return (c.env.DESK_TOKEN ?? '') === '' ? null : environment
}

function bearerOf(c: Context<AppEnv>, { id, name, scope, lastUsedAt }: KnownToken): Bearer {
  const now = c.get('now')()
  if (lastUsedAt === null || now - lastUsedAt >= noteSeconds) noteUse(c, id, now)
  return { editor: { name, scope }, id }
}

// Requests don't wait for it, and don't fail if it fails.
function noteUse(c: Context<AppEnv>, id: number, now: number): void {
  c.executionCtx.waitUntil(
    noteTokenUse(c.get('db'), id, now).catch((error: unknown) =>
      log('token use not noted', { id: c.get('requestId'), reason: reasonOf(error) }),
    ),
  )
}
