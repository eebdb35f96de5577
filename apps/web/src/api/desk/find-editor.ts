import type { Editor } from '@broadsheet/model'
import { findToken, noteTokenUse } from '@broadsheet/store'
import type { Context } from 'hono'
import { timingSafeEqual } from 'hono/utils/buffer'
import type { AppEnv } from '../../env.ts'
import { log } from '../../http/log.ts'
import { reasonOf } from '../../watch/reason-of.ts'
import { hashOfToken, isTokenValue } from './token-value.ts'

const noteSeconds = 3_600

/** Whose token the one of the environment is: it opens the desk before there is any other. */
const environment: Editor = { name: 'environment', scope: 'admin' }

/** Who bears a token: the environment's, or one that the desk made and has not revoked. Null for any other. */
export async function findEditor(c: Context<AppEnv>, given: string): Promise<Editor | null> {
  const { DESK_TOKEN } = c.env
  if (DESK_TOKEN !== undefined && DESK_TOKEN !== '' && (await timingSafeEqual(given, DESK_TOKEN))) return environment
  if (!isTokenValue(given)) return null
  const hash = await hashOfToken(given)
  const token = await findToken(c.get('db'), hash)
  if (token === null || !(await timingSafeEqual(token.hash, hash))) return null
  const now = c.get('now')()
  if (token.lastUsedAt === null || now - token.lastUsedAt >= noteSeconds) noteUse(c, token.id, now)
  return { name: token.name, scope: token.scope }
}

// Nobody waits for it, and nothing fails with it.
function noteUse(c: Context<AppEnv>, id: number, now: number): void {
  c.executionCtx.waitUntil(
    noteTokenUse(c.get('db'), id, now).catch((error: unknown) =>
      log('token use not noted', { id: c.get('requestId'), reason: reasonOf(error) }),
    ),
  )
}
