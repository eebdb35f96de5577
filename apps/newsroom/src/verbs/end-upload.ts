import { uploadEndSchema } from '@broadsheet/model'
import { deleteParts, joinParts, sha256Of } from '@broadsheet/store'
import { bucketOf } from './images/bucket-of.ts'
import { findStored } from './images/find-stored.ts'
import { takeImage, type TakenImage } from './images/take-image.ts'
import { defineVerb, refuse, type VerbResult } from './verb.ts'

/** Joins the parts of an upload and adds the image. Once it is there, or is refused, the parts are deleted. */
export const endUpload = defineVerb({
  scope: 'write',
  input: uploadEndSchema,
  run: async (deps, sha256: string, { bytes }): Promise<VerbResult<TakenImage>> => {
    const bucket = bucketOf(deps)
    const joined = await joinParts(bucket, sha256, bytes)
    if (!joined.ok) {
      // The answer to an earlier end may have been lost.
      const known = await findStored(deps, { sha256 })
      if (known !== null) return { ok: true, value: { image: known, isNew: false }, staleTags: [] }
      return refuse('upload-incomplete', `Send these parts: ${joined.missing.join(', ')}.`)
    }
    const found = await sha256Of(joined.file)
    const isWhole = found === sha256
    const result = isWhole
      ? await takeImage(deps, joined.file)
      : refuse('hash-mismatch', `The SHA-256 of the parts is ${found}. Send all of them again.`)
    await deleteParts(bucket, sha256)
    return result
  },
})
