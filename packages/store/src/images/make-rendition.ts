import { type ImageFacts, type Rendition, renditionTypes } from '@broadsheet/model'
import type { Database } from '../d1/open-d1.ts'
import { cropSide } from './crop-side.ts'
import { drawRendition } from './draw-rendition.ts'
import { findImageFacts } from './find-image-facts.ts'
import { readImage } from './read-image.ts'
import { storeRendition } from './renditions.ts'

/** Where renditions are made: the bucket, Cloudflare Images, and D1, which knows the focus. */
export type RenditionDeps = { bucket: R2Bucket; images: ImagesBinding | undefined; db: Database }

/**
 * Makes a rendition of a stored image and stores it under its name, such as `640.webp`. Null without Cloudflare Images,
 * for an animated image, and where the image is not stored. Throws what Cloudflare Images throws.
 */
export async function makeRendition(
  { bucket, images, db }: RenditionDeps,
  name: string,
  { file, rendition }: { file: string; rendition: Rendition },
): Promise<ArrayBuffer | null> {
  if (images === undefined) return null
  const facts = await findImageFacts(db, name)
  // A GIF that was stored before the paper noted anything may be animated.
  if (facts?.isAnimated ?? name.endsWith('.gif')) return null
  const image = await readImage(bucket, name, null)
  if (image === null || image.body === null) return null
  const bytes = await drawRendition(images, image.body, rendition, sideOf(facts, rendition))
  await storeRendition(bucket, { name, file, bytes, type: renditionTypes[rendition.type] })
  return bytes
}

function sideOf(facts: ImageFacts | null, { width, height }: Rendition) {
  return facts === null || height === null ? 'center' : cropSide(facts, { width, height })
}
