import type { DeskContext } from '../desk-deps.ts'
import type { SiteClient } from '../site/site-client.ts'
import { createImageCopier, type ImageCopier } from './create-image-copier.ts'

/** For one picture, with all that it is sent on to. */
const imageTimeLimitMs = 30_000

/** A copier into a site that asks for pictures as the desk does; of private hosts only `allowedHosts` are asked. */
export function openImageCopier(
  site: SiteClient,
  allowedHosts: ReadonlySet<string>,
  { resolve, interrupted }: DeskContext,
): ImageCopier {
  return createImageCopier(site, { allowedHosts, resolve, interrupted, timeLimitMs: imageTimeLimitMs })
}
