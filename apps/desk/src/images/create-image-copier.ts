import { createHash } from 'node:crypto'
import type { CopiedImage } from '@broadsheet/model'
import type { SiteClient } from '../site/site-client.ts'
import { fetchImage, type FetchFailure, type FetchOptions } from './fetch-image.ts'
import { sidesOf } from './sides-of.ts'

/** What became of a picture: it is the paper's now, or was before, or stays where it is. */
export type Copying = { ok: true; image: CopiedImage; isNew: boolean } | FetchFailure

/** Copies the picture at an address into the paper. An address is fetched once. Throws a SiteError. */
export type ImageCopier = (address: string) => Promise<Copying>

/**
 * A copier into a site. What was copied from an address before is not fetched again, so that a run goes on where it
 * stopped, and a picture outlives its source; equal bytes are sent once.
 */
export function createImageCopier(site: SiteClient, options: FetchOptions): ImageCopier {
  const begun = new Map<string, Promise<Copying>>()
  return async (address) => {
    const earlier = begun.get(address)
    if (earlier !== undefined) {
      const copied = await earlier
      return copied.ok ? { ...copied, isNew: false } : copied
    }
    const copying = copy(site, address, options)
    begun.set(address, copying)
    return await copying
  }
}

async function copy(site: SiteClient, address: string, options: FetchOptions): Promise<Copying> {
  const known = await site.findImage(`?${new URLSearchParams({ source: address })}`)
  if (known !== null) return { ok: true, image: known, isNew: false }
  const fetched = await fetchImage(address, options)
  if (!fetched.ok) return fetched
  const { bytes } = fetched
  const { width, height } = sidesOf(bytes) ?? {}
  const query = new URLSearchParams({
    source: address,
    ...(width !== undefined && height !== undefined && { width: String(width), height: String(height) }),
  })
  const path = `/${createHash('sha256').update(bytes).digest('hex')}?${query}`
  const there = await site.noteImage(path)
  if (there !== null) return { ok: true, image: there, isNew: false }
  return { ok: true, image: await site.sendImage(path, bytes), isNew: true }
}
