import { keyedHash } from '@broadsheet/edge'
import { timingSafeEqual } from 'hono/utils/buffer'

const pattern = /^(\d{1,14})-(\d{1,14})-(\d{1,14})-([0-9a-f]{32})$/

/**
 * A preview of the article `id` until UTC epoch seconds. It ends sooner when the article's `previewEpoch` changes.
 */
type PreviewGrant = { id: number; epoch: number; until: number }

/** Makes the token of a preview link, which shows one article. It cannot be changed into that of another one. */
export async function makePreviewToken(secret: string, grant: PreviewGrant): Promise<string> {
  const { id, epoch, until } = grant
  return `${id}-${epoch}-${until}-${await signatureOf(secret, grant)}`
}

/** Reads a token of `makePreviewToken`. Null if it is not one, or expired at `now`. */
export async function readPreviewToken(secret: string, token: string, now: number): Promise<PreviewGrant | null> {
  const [, id, epoch, until, signature] = pattern.exec(token) ?? []
  if (signature === undefined) return null
  const grant = { id: Number(id), epoch: Number(epoch), until: Number(until) }
  const isSigned = await timingSafeEqual(signature, await signatureOf(secret, grant))
  return isSigned && now < grant.until ? grant : null
}

// The secret also signs sessions: the first word keeps the two apart.
async function signatureOf(secret: string, { id, epoch, until }: PreviewGrant): Promise<string> {
  return await keyedHash(secret, `preview ${id} ${epoch} ${until}`)
}
