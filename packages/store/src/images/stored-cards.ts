import { cardDesign, type SocialCard } from '@broadsheet/model'
import { sha256Of } from '../sha256-of.ts'
import { askBucket } from './ask-bucket.ts'

/** The key of a social card: a hash of everything that it shows. */
export async function cardKey(card: SocialCard): Promise<string> {
  const facts = JSON.stringify([cardDesign, card])
  return (await sha256Of(new TextEncoder().encode(facts))).slice(0, 32)
}

/** Reads a stored card, a PNG; null where there is none. */
export async function readCard(bucket: R2Bucket | undefined, key: string): Promise<R2ObjectBody | null> {
  return bucket === undefined ? null : await askBucket(bucket.get(nameOf(key)))
}

/** Stores a card under its key. Storing it again changes nothing. */
export async function storeCard(bucket: R2Bucket, key: string, png: Uint8Array): Promise<void> {
  await askBucket(bucket.put(nameOf(key), png, { httpMetadata: { contentType: 'image/png' } }))
}

function nameOf(key: string): string {
  return `cards/${key}.png`
}
