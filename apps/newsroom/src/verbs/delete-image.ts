import { log } from '@broadsheet/edge'
import { cacheTags } from '@broadsheet/model'
import { askBucket, findStoredImage } from '@broadsheet/store'
import { noInput } from './check-json.ts'
import { bucketOf } from './put-image.ts'
import { defineParsedVerb } from './verb.ts'

/** Deletes an image, by the SHA-256 of its bytes. */
export const deleteImage = defineParsedVerb({
  scope: 'write',
  parse: noInput,
  run: async (deps, sha256: string) => {
    const stored = await findStoredImage(bucketOf(deps), sha256)
    if (stored === null) return { ok: true, value: null, staleTags: [] }
    await askBucket(bucketOf(deps).delete(stored.name))
    log('image deleted', { name: stored.name, by: deps.by })
    return { ok: true, value: null, staleTags: [cacheTags.image(stored.name)] }
  },
})
