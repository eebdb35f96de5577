import { findImage, replaceImage as showInstead, type DeskImage } from '@broadsheet/store'
import { parseBytes } from './images/parse-bytes.ts'
import { takeImage } from './images/take-image.ts'
import { unknownImage } from './images/unknown-image.ts'
import { defineParsedVerb, refuse, type VerbResult } from './verb.ts'

/** The image that stands for another now, whether it is new, and the articles that show it instead, by their slugs. */
export type ReplacedImage = { image: DeskImage; isNew: boolean; articles: string[] }

/**
 * Puts a new file in an image's place: it gets an address of its own, and every article that shows the old image shows it
 * instead. The old address goes on to answer the old bytes, so that no link and no cache ever lies.
 */
export const replaceImage = defineParsedVerb({
  scope: 'write',
  parse: parseBytes,
  run: async (deps, name: string, bytes): Promise<VerbResult<ReplacedImage>> => {
    const { db, by, now, site } = deps
    if ((await findImage(db, { name })) === null) return unknownImage()
    const taken = await takeImage(deps, bytes)
    if (!taken.ok) return taken
    const { image, isNew } = taken.value
    if (image.name === name) return { ok: true, value: { image, isNew, articles: [] }, staleTags: taken.staleTags }
    const { width, height } = image
    const replacement = { name: image.name, url: `${site.url}/images/${image.name}`, width, height }
    const replaced = await showInstead(db, name, replacement, { by, now })
    if (!replaced.ok) return refuse('image-in-use', 'More than 200 articles show this image. Edit them instead.')
    const after = (await findImage(db, { name: image.name })) ?? image
    const staleTags = [...new Set([...taken.staleTags, ...replaced.staleTags])]
    return { ok: true, value: { image: after, isNew, articles: replaced.slugs }, staleTags }
  },
})
