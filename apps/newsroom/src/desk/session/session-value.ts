import { keyedHash } from '@broadsheet/edge'
import { toHex } from '@broadsheet/model'
import { timingSafeEqual } from 'hono/utils/buffer'

/** How long an editor stays signed in. */
export const sessionSeconds = 12 * 3_600

/**
 * `token` is a token's id (0 for DESK_TOKEN), `until` UTC epoch seconds, and `id` 128 random bits in hexadecimal, by which
 * signing out ends the session.
 */
export type Session = { token: number; until: number; id: string }

/** The secret signs sessions. Those of DESK_TOKEN also cover its value, so that a new one ends them. */
export type SessionKeys = { secret: string; environmentToken: string }

const pattern = /^(\d{1,14})-(\d{1,14})-([0-9a-f]{32})-([0-9a-f]{32})$/

/** Begins a session at `now`. */
export function newSession(token: number, now: number): Session {
  return { token, until: now + sessionSeconds, id: toHex(crypto.getRandomValues(new Uint8Array(16))) }
}

/** The value of the cookie. It signs its bearer in, but does not reveal the token. */
export async function makeSessionValue(keys: SessionKeys, session: Session): Promise<string> {
  return `${session.token}-${session.until}-${session.id}-${await signatureOf(keys, session)}`
}

/** Reads a value of `makeSessionValue`. Null if it is not one, or expired at `now`. */
export async function readSessionValue(keys: SessionKeys, value: string, now: number): Promise<Session | null> {
  const [, token, until, id, signature] = pattern.exec(value) ?? []
  if (id === undefined || signature === undefined || keys.secret === '') return null
  const session = { token: Number(token), until: Number(until), id }
  const isSigned = await timingSafeEqual(signature, await signatureOf(keys, session))
  return isSigned && now < session.until ? session : null
}

// The secret also signs previews: the first words keep the two apart.
async function signatureOf({ secret, environmentToken }: SessionKeys, session: Session): Promise<string> {
  const { token, until, id } = session
  return await keyedHash(secret, `desk session ${token} ${until} ${id} ${token === 0 ? environmentToken : ''}`)
}
