import { findImage, readImage, readOriginal as readStored } from '@broadsheet/store'
import { noInput } from './check-json.ts'
import { bucketOf } from './images/bucket-of.ts'
import { unknownImage } from './images/unknown-image.ts'
import { defineParsedVerb, refuse, type VerbResult } from './verb.ts'

/** A file as it was received, and the name to save it under. */
export type OriginalFile = { fileName: string; bytes: number; body: ReadableStream }

/**
 * Reads the file of which an image was made, with all that it has beside its pixels, such as where it was taken. So it
 * takes an editor who may write.
 */
export const readOriginal = defineParsedVerb({
  scope: 'write',
  parse: noInput,
  run: async (deps, name: string): Promise<VerbResult<OriginalFile>> => {
    const image = await findImage(deps.db, { name })
    if (image === null) return unknownImage()
    const bucket = bucketOf(deps)
    const file =
      image.original === null ? await readPublished(bucket, name) : await readReceived(bucket, image.original)
    if (file === null) return refuse('not-found', 'The file of this image is no longer stored.')
    return { ok: true, value: { fileName: name.replace('.', '-original.'), ...file }, staleTags: [] }
  },
})

async function readReceived(bucket: R2Bucket, sha256: string) {
  const found = await readStored(bucket, sha256)
  return found === null ? null : { bytes: found.size, body: found.body }
}

async function readPublished(bucket: R2Bucket, name: string) {
  const found = await readImage(bucket, name, null)
  return found === null || found.body === null ? null : { bytes: found.bytes, body: found.body }
}
