import { cacheTags, cleaningOrderSchema, type CleanedImage, type CleaningReport } from '@broadsheet/model'
import {
  askBucket,
  deleteRenditions,
  listUnnoted,
  overwriteImage,
  replaceImage,
  type DeskImage,
} from '@broadsheet/store'
import { bucketOf } from './images/bucket-of.ts'
import { takeImage } from './images/take-image.ts'
import { defineVerb, type VerbDeps, type VerbResult } from './verb.ts'

// Each is a file of up to 25 MB, and takes up to 16 calls of D1, R2 and Cloudflare Images.
const imagesPerRun = 3

type Cleaned = { image: CleanedImage; staleTags: readonly string[] }

/**
 * Brings images in line that the paper stored before it cleaned files and noted them: each is cleaned and noted, its
 * articles show it by its new name, and its old address answers the cleaned file. A few a run. It may stop anywhere: the
 * next run goes on, and one more changes nothing.
 */
export const cleanImages = defineVerb({
  scope: 'write',
  input: cleaningOrderSchema,
  run: async (deps, _target: null, { after }): Promise<VerbResult<CleaningReport>> => {
    const names = await listUnnoted(deps.db, { after, limit: imagesPerRun })
    const cleaned: Cleaned[] = []
    for (const name of names) cleaned.push(await clean(deps, name))
    const next = names.length === imagesPerRun ? (names.at(-1) ?? null) : null
    const staleTags = [...new Set(cleaned.flatMap((one) => one.staleTags))]
    return { ok: true, value: { images: cleaned.map(({ image }) => image), next }, staleTags }
  },
})

async function clean(deps: VerbDeps, name: string): Promise<Cleaned> {
  const left = { name, shownAs: name, articles: [], detail: null }
  const file = await askBucket(bucketOf(deps).get(name))
  if (file === null) {
    const detail = 'Its file is gone. Put another in the articles that show it.'
    return { image: { ...left, outcome: 'missing', detail }, staleTags: [] }
  }
  const taken = await takeImage(deps, new Uint8Array(await askBucket(file.arrayBuffer())))
  if (!taken.ok) return { image: { ...left, outcome: 'refused', detail: taken.detail }, staleTags: [] }
  const { image } = taken.value
  if (image.name === name) return { image: { ...left, outcome: 'noted' }, staleTags: taken.staleTags }
  // First, for an image that no article shows any more is not found again.
  await cleanOldAddress(deps, name, image)
  const staleTags = [...taken.staleTags, cacheTags.image(name)]
  const replaced = await showCleaned(deps, name, image)
  if (!replaced.ok) {
    const detail = 'More than 200 articles show it. Its file is clean; they show it without its facts.'
    return { image: { ...left, outcome: 'in-use', detail }, staleTags }
  }
  return {
    image: { ...left, outcome: 'cleaned', shownAs: image.name, articles: replaced.slugs },
    staleTags: [...staleTags, ...replaced.staleTags],
  }
}

/** Leaves no metadata at an address that others may have. */
async function cleanOldAddress(deps: VerbDeps, name: string, image: DeskImage): Promise<void> {
  const bucket = bucketOf(deps)
  const cleaned = await askBucket(bucket.get(image.name))
  if (cleaned === null) throw new Error(`The image ${image.name}, which was just stored, is not there`)
  await overwriteImage(bucket, name, await askBucket(cleaned.arrayBuffer()))
  await deleteRenditions(bucket, name)
}

async function showCleaned({ db, by, now, site }: VerbDeps, name: string, image: DeskImage) {
  const { width, height } = image
  const replacement = { name: image.name, url: `${site.url}/images/${image.name}`, width, height }
  return await replaceImage(db, name, replacement, { by, now })
}
