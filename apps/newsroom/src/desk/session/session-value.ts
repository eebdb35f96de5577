import { keyedHash } from '@broadsheet/edge'
import { timingSafeEqual } from 'hono/utils/buffer'

/** How long an editor stays signed in. */
export const sessionSeconds = 12 * 3_600

/** Which token a session is of, and until when: an id (0 is the environment's token), and UTC epoch seconds. */
export type Session = { token: number; until: number }

/** What signs sessions: a secret of the paper, and the environment's token, whose change ends the sessions of it. */
export type SessionKeys = { secret: string; environmentToken: string }

const pattern = /^(\d{1,14})-(\d{1,14})-([0-9a-f]{32})$/

/** The cookie's value. Whoever has it is signed in; it neither is the token nor leads to it. */
export async function makeSessionValue(keys: SessionKeys, session: Session): Promise<string> {
  return `${session.token}-${session.until}-${await signatureOf(keys, session)}`
}

/** Reads what `makeSessionValue` made; null for whatever it didn't make, and for what is over at `now`. */
export async function readSessionValue(keys: SessionKeys, value: string, now: number): Promise<Session | null> {
  const [, token, until, signature] = pattern.exec(value) ?? []
  if (token === undefined || until === undefined || signature === undefined || keys.secret === '') return null
  const session = { token: Number(token), until: Number(until) }
  const isSigned = await timingSafeEqual(signature, await signatureOf(keys, session))
  return isSigned && now < session.until ? session : null
}

// The secret keys the hashes of voters and the addresses of previews, too: the first words keep them apart.
async function signatureOf({ secret, environmentToken }: SessionKeys, { token, until }: Session): Promise<string> {
  return await keyedHash(secret, `desk session ${token} ${until} ${token === 0 ? environmentToken : ''}`)
}
