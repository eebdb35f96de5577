import { log } from '@broadsheet/edge'
import type { Editor } from '@broadsheet/model'
import { type KnownToken, findToken, findTokenById, noteTokenUse, reasonOf } from '@broadsheet/store'
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

/**
 * Who began a session with the token of an id, looked up again: a revoked one opens nothing any more. One that was made
 * after the session began (`startedAt`, UTC epoch seconds) is another's, as in an archive that was made anew.
 */
export async function findBearerOf(c: Context<AppEnv>, id: number, startedAt: number): Promise<Bearer | null> {
  if (id === environmentId) return (c.env.DESK_TOKEN ?? '') === '' ? null : environment
  const token = await findTokenById(c.get('db'), id)
  return token !== null && token.createdAt <= startedAt ? bearerOf(c, token) : null
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
