import { log } from '@broadsheet/edge'
import { cacheTags } from '@broadsheet/model'
import {
  askBucket,
  deleteOriginal,
  deleteRenditions,
  findImage,
  findShownImage,
  findStoredName,
  forgetImage,
  type ImageReference,
} from '@broadsheet/store'
import { noInput } from './check-json.ts'
import { bucketOf } from './images/bucket-of.ts'
import { defineParsedVerb, refuse, type Refusal, type VerbDeps } from './verb.ts'

/** `isForced` deletes an image that articles show, too: they show its alternative text then. */
type Deletion = { image: ImageReference; isForced: boolean }

const mostNamed = 5

/** Deletes an image with its renditions and its original. */
export const deleteImage = defineParsedVerb({
  scope: 'write',
  parse: noInput,
  run: async (deps, { image, isForced }: Deletion) => {
    const { db, by, now } = deps
    const bucket = bucketOf(deps)
    const known = await findImage(db, image)
    const name = known?.name ?? ('name' in image ? image.name : await findStoredName(bucket, image.sha256))
    if (name === null) return { ok: true, value: null, staleTags: [] }
    const refusal = isForced ? null : await refuseUse(deps, name)
    if (refusal !== null) return refusal
    await askBucket(bucket.delete(name))
    await deleteRenditions(bucket, name)
    if (known !== null && known.original !== null) await deleteOriginal(bucket, known.original)
    const staleTags = await forgetImage(db, name, { by, now })
    log('image deleted', { name, by })
    return { ok: true, value: null, staleTags: [cacheTags.image(name), ...staleTags] }
  },
})

async function refuseUse({ db }: VerbDeps, name: string): Promise<Refusal | null> {
  const shown = await findShownImage(db, name)
  if (shown === null || shown.image.usedIn === 0) return null
  const named = shown.uses.slice(0, mostNamed).map(({ slug }) => slug)
  const more = shown.image.usedIn - named.length
  const articles = `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
  return refuse('image-in-use', `These articles show it: ${articles}. Edit them, or delete it with force=true.`)
}
