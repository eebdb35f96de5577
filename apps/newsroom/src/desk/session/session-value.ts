import { keyedHash } from '@broadsheet/edge'
import { timingSafeEqual } from 'hono/utils/buffer'

/** How long an editor stays signed in. */
export const sessionSeconds = 12 * 3_600

/**
 * A session: the id of its token (0 is the environment's), when it ends by itself in UTC epoch seconds, and an id of its
 * own, 128 random bits in hexadecimal, by which it is ended before.
 */
export type Session = { token: number; until: number; id: string }

/** What signs sessions: a secret of the paper, and the environment's token, whose change ends the sessions of it. */
export type SessionKeys = { secret: string; environmentToken: string }

const pattern = /^(\d{1,14})-(\d{1,14})-([0-9a-f]{32})-([0-9a-f]{32})$/

/** A new session of a token from `now` on. */
export function newSession(token: number, now: number): Session {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const id = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return { token, until: now + sessionSeconds, id }
}

/** The cookie's value. Whoever has it is signed in; it neither is the token nor leads to it. */
export async function makeSessionValue(keys: SessionKeys, session: Session): Promise<string> {
  return `${session.token}-${session.until}-${session.id}-${await signatureOf(keys, session)}`
}

/** Reads what `makeSessionValue` made; null for whatever it didn't make, and for what is over at `now`. */
export async function readSessionValue(keys: SessionKeys, value: string, now: number): Promise<Session | null> {
  const [, token, until, id, signature] = pattern.exec(value) ?? []
  if (id === undefined || signature === undefined || keys.secret === '') return null
  const session = { token: Number(token), until: Number(until), id }
  const isSigned = await timingSafeEqual(signature, await signatureOf(keys, session))
  return isSigned && now < session.until ? session : null
}

// The secret keys the hashes of voters and the addresses of previews, too: the first words keep them apart.
async function signatureOf({ secret, environmentToken }: SessionKeys, session: Session): Promise<string> {
  const { token, until, id } = session
  return await keyedHash(secret, `desk session ${token} ${until} ${id} ${token === 0 ? environmentToken : ''}`)
}
