import { articlePath, toIso, type DeskImageJson, type Site } from '@broadsheet/model'
import type { DeskImage, ImageUse } from '@broadsheet/store'

/** An image of the paper as the desk's API answers it. */
export function deskImageJson(site: Site, image: DeskImage): DeskImageJson {
  const { name, type, bytes, width, height, isAnimated, alt, caption, credit, licence, focus, tone, usedIn } = image
  return {
    name,
    url: `${site.url}/images/${name}`,
    type,
    bytes,
    width,
    height,
    animated: isAnimated,
    alt,
    caption,
    credit,
    licence,
    focus,
    tone,
    addedAt: toIso(image.createdAt),
    addedBy: image.createdBy,
    usedIn,
  }
}

/** An article that shows an image. */
export function imageUseJson(site: Site, { slug, status, section, headline }: ImageUse) {
  return { slug, url: site.url + articlePath({ slug, section }), status, section, headline }
}
