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

/** The id by which sessions know the environment's token, which has none in the archive. */
const environmentId = 0

/** Who bears a token, and the id of it. */
export type Bearer = { editor: Editor; id: number }

/** Whose token the one of the environment is: it opens the desk before there is any other. */
const environment: Bearer = { editor: { name: 'environment', scope: 'admin' }, id: environmentId }

/** Who bears a token: the environment's, or one that the desk made and has not revoked. Null for any other. */
export async function findBearer(c: Context<AppEnv>, given: string): Promise<Bearer | null> {
  const { DESK_TOKEN } = c.env
  if (DESK_TOKEN !== undefined && DESK_TOKEN !== '' && (await timingSafeEqual(given, DESK_TOKEN))) return environment
  if (!isTokenValue(given)) return null
  const hash = await hashOfToken(given)
  const token = await findToken(c.get('db'), hash)
  return token !== null && (await timingSafeEqual(token.hash, hash)) ? bearerOf(c, token) : null
}

/** Who made a sign-in link with the token of an id, looked up again: a revoked one opens nothing any more. */
export async function findBearerOf(c: Context<AppEnv>, id: number): Promise<Bearer | null> {
  if (id === environmentId) return findEnvironment(c)
  const token = await findTokenById(c.get('db'), id)
  return token === null ? null : bearerOf(c, token)
}

/** A session of a token's id, by an id of its own. `startedAt` is UTC epoch seconds. */
type KnownSession = { token: number; id: string; startedAt: number }

/**
 * Who began a session, looked up each time: one that was ended opens nothing any more, nor does one of a revoked token. A
 * token that was made after the session began is another's, as in a database that was made anew.
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

// Nobody waits for it, and nothing fails with it.
function noteUse(c: Context<AppEnv>, id: number, now: number): void {
  c.executionCtx.waitUntil(
    noteTokenUse(c.get('db'), id, now).catch((error: unknown) =>
      log('token use not noted', { id: c.get('requestId'), reason: reasonOf(error) }),
    ),
  )
}
