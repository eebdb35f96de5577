import { createHash } from 'node:crypto'
import type { CopiedImage } from '@broadsheet/model'
import type { SiteClient } from '../site/site-client.ts'
import { fetchImage, type FetchFailure, type FetchOptions } from './fetch-image.ts'
import { sidesOf } from './image-dimensions.ts'

/** What became of a picture: it is the paper's now, or was before, or stays where it is. */
type Copying = { ok: true; image: CopiedImage; isNew: boolean } | FetchFailure

/** Copies the picture at an address into the paper. An address is fetched once. Throws a SiteError. */
export type ImageCopier = (address: string) => Promise<Copying>

/**
 * A copier into a site. What was copied from an address before is not fetched again, so that a run goes on where it
 * stopped, and a picture outlives its source; equal bytes are sent once.
 */
export function createImageCopier(site: SiteClient, options: FetchOptions): ImageCopier {
  const begun = new Map<string, Promise<Copying>>()
  const send = createSender(site)
  const copy = async (address: string): Promise<Copying> => {
    const known = await site.findImage(`?${new URLSearchParams({ source: address }).toString()}`)
    if (known !== null) return { ok: true, image: known, isNew: false }
    const fetched = await fetchImage(address, options)
    return fetched.ok ? await send(address, fetched.bytes) : fetched
  }
  return async (address) => {
    const earlier = begun.get(address)
    if (earlier !== undefined) {
      const copied = await earlier
      return copied.ok ? { ...copied, isNew: false } : copied
    }
    const copying = copy(address)
    begun.set(address, copying)
    return await copying
  }
}

/** Sends pictures, of equal ones the second only when the first has come to its end. */
function createSender(site: SiteClient) {
  const underWay = new Map<string, Promise<unknown>>()
  return async (address: string, bytes: Uint8Array): Promise<Copying> => {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const sides = sidesOf(bytes)
    const query = new URLSearchParams({
      source: address,
      ...(sides !== null && { width: String(sides.width), height: String(sides.height) }),
    })
    const path = `/${sha256}?${query.toString()}`
    const before = underWay.get(sha256)
    const sending = (async (): Promise<Copying> => {
      await before
      const there = await site.noteImage(path)
      return there === null
        ? { ok: true, image: await site.sendImage(path, bytes), isNew: true }
        : { ok: true, image: there, isNew: false }
    })()
    underWay.set(
      sha256,
      sending.catch(() => {}),
    )
    return await sending
  }
}
