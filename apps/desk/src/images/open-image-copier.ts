import type { DeskDeps } from '../desk-deps.ts'
import type { SiteClient } from '../site/site-client.ts'
import { createImageCopier, type ImageCopier } from './create-image-copier.ts'

/** For one image, redirects included. */
const imageTimeLimitMs = 30_000

/** A copier with the desk's time limit. Of private hosts it requests only `allowedHosts`. */
export function openImageCopier(
  site: SiteClient,
  allowedHosts: ReadonlySet<string>,
  { resolve, interrupted }: DeskDeps,
): ImageCopier {
  return createImageCopier(site, { allowedHosts, resolve, interrupted, timeLimitMs: imageTimeLimitMs })
}
