import { keyedHash } from '@broadsheet/edge'
import { timingSafeEqual } from 'hono/utils/buffer'

const pattern = /^(\d{1,14})-(\d{1,14})-(\d{1,14})-([0-9a-f]{32})$/

/**
 * What a private address shows, and until when: an article's id, the `previewEpoch` that the article had, and UTC epoch
 * seconds. It shows nothing of an article that has another epoch since.
 */
type PreviewGrant = { id: number; epoch: number; until: number }

/** The last part of a draft's private address. Whoever has it sees the draft, and can make no other from it. */
export async function makePreviewToken(secret: string, grant: PreviewGrant): Promise<string> {
  const { id, epoch, until } = grant
  return `${id}-${epoch}-${until}-${await signatureOf(secret, grant)}`
}

/** Reads what `makePreviewToken` made; null for whatever it didn't make, and for what is over at `now`. */
export async function readPreviewToken(secret: string, token: string, now: number): Promise<PreviewGrant | null> {
  const [, id, epoch, until, signature] = pattern.exec(token) ?? []
  if (signature === undefined) return null
  const grant = { id: Number(id), epoch: Number(epoch), until: Number(until) }
  const isSigned = await timingSafeEqual(signature, await signatureOf(secret, grant))
  return isSigned && now < grant.until ? grant : null
}

// The secret keys the hashes of voters, too: the first word keeps the two apart.
async function signatureOf(secret: string, { id, epoch, until }: PreviewGrant): Promise<string> {
  return await keyedHash(secret, `preview ${id} ${epoch} ${until}`)
}
