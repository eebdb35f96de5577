import { createHash } from 'node:crypto'
import type { CopiedImage } from '@broadsheet/model'
import type { SiteClient } from '../site/site-client.ts'
import { SiteError } from '../site/site-error.ts'
import { fetchImage, type FetchFailure, type FetchOptions } from './fetch-image.ts'

/** The result for an image: copied now (`isNew`), copied before, or failed. */
type Copying = { ok: true; image: CopiedImage; isNew: boolean } | FetchFailure

/** Copies the image at an address into the paper. Each address is fetched once. Throws a SiteError. */
export type ImageCopier = (address: string) => Promise<Copying>

/**
 * A copier for a site. An address from which an image was copied before is not fetched again, so that a run continues
 * where it stopped and an image outlives its source. Equal bytes are sent once.
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

/** Sends images. Of two equal ones, the second waits for the first. */
function createSender(site: SiteClient) {
  const inProgress = new Map<string, Promise<unknown>>()
  return async (address: string, bytes: Uint8Array): Promise<Copying> => {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const path = `/${sha256}?${new URLSearchParams({ source: address }).toString()}`
    const before = inProgress.get(sha256)
    const sending = (async (): Promise<Copying> => {
      await before
      const there = await site.noteImage(path)
      return there === null ? await sendImage(site, path, bytes) : { ok: true, image: there, isNew: false }
    })()
    inProgress.set(
      sha256,
      sending.catch(() => {}),
    )
    return await sending
  }
}

/** Sends an image. One that the site does not take, such as one that is cut off, is a failure of this image alone. */
async function sendImage(site: SiteClient, path: string, bytes: Uint8Array): Promise<Copying> {
  try {
    return { ok: true, image: await site.sendImage(path, bytes), isNew: true }
  } catch (error) {
    if (!(error instanceof SiteError) || error.code !== 'image-refused') throw error
    return { ok: false, reason: 'not-an-image', message: error.detail ?? error.message }
  }
}
