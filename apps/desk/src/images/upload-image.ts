import { createHash } from 'node:crypto'
import { deskImageSchema, imageUploadSchema, partsOf, uploadPartBytes, type DeskImageJson } from '@broadsheet/model'
import * as v from 'valibot'
import type { SiteClient } from '../site/site-client.ts'
import { SiteError } from '../site/site-error.ts'

/** An image of the site, and whether it was not there before. */
export type Uploaded = { image: DeskImageJson; isNew: boolean }

// A smaller file is sent at once.
const leastBytesInParts = 1_000_000

// What another editor's upload of the same file may have spoilt is sent again.
const maxRounds = 3
const spoilt = new Set(['upload-incomplete', 'hash-mismatch'])

/**
 * Sends an image, a large one in parts: a run that was interrupted continues where it stopped. Nothing is sent of an image
 * that the site has. Throws a SiteError.
 */
export async function uploadImage(site: SiteClient, bytes: Uint8Array): Promise<Uploaded> {
  const path = `/images/uploads/${createHash('sha256').update(bytes).digest('hex')}`
  const ask = async () => (await site.request(imageUploadSchema, { path, repeatable: true })).answer
  for (let round = 1; ; round += 1) {
    const { image, parts } = await ask()
    if (image !== null) return { image, isNew: round > 1 }
    if (bytes.length < leastBytesInParts)
      return { image: await site.sendBytes(deskImageSchema, { method: 'POST', path: '/images', bytes }), isNew: true }
    await sendParts(site, path, { bytes, known: new Set(parts) })
    try {
      const end = { method: 'POST', path, body: { bytes: bytes.length }, repeatable: true } as const
      return { image: (await site.request(deskImageSchema, end)).answer, isNew: true }
    } catch (error) {
      if (!(error instanceof SiteError) || !spoilt.has(error.code ?? '') || round === maxRounds) throw error
    }
  }
}

async function sendParts(
  site: SiteClient,
  path: string,
  { bytes, known }: { bytes: Uint8Array; known: ReadonlySet<number> },
): Promise<void> {
  for (let part = 0; part < partsOf(bytes.length); part += 1) {
    if (known.has(part)) continue
    const sent = bytes.subarray(part * uploadPartBytes, (part + 1) * uploadPartBytes)
    await site.sendBytes(v.null(), { method: 'PUT', path: `${path}/${part}?bytes=${bytes.length}`, bytes: sent })
  }
}
