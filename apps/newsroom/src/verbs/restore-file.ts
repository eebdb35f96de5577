import { log } from '@broadsheet/edge'
import { cacheTags, imageEndingOf, imageName, imageTypes } from '@broadsheet/model'
import { imageRejectMessage } from '@broadsheet/parser'
import { sha256Of, storeImage, storeOriginal } from '@broadsheet/store'
import { bucketOf } from './images/bucket-of.ts'
import { parseBytes } from './images/parse-bytes.ts'
import { defineParsedVerb, refuse, type VerbResult } from './verb.ts'

/**
 * Stores a file of an image again under the name that it had: a published one, or an original under its SHA-256. The
 * names are made of the bytes, so nothing else can come under one. What is known of the image comes with a line of the
 * backup. It needs an administrator, because the file is published as it is.
 */
export const restoreFile = defineParsedVerb({
  scope: 'admin',
  parse: parseBytes,
  run: async (deps, name: string, bytes): Promise<VerbResult<null>> => {
    const ending = imageEndingOf(bytes)
    if (ending === null) {
      return { ...refuse('image-refused', imageRejectMessage('unknown-type')), because: 'unknown-type' }
    }
    const sha256 = await sha256Of(bytes)
    const bucket = bucketOf(deps)
    if (name === sha256) {
      await storeOriginal(bucket, { sha256, bytes, type: imageTypes[ending] })
      return { ok: true, value: null, staleTags: [] }
    }
    if (name !== imageName(sha256, ending)) {
      return refuse('hash-mismatch', `The body is ${imageName(sha256, ending)}; its SHA-256 is ${sha256}.`)
    }
    const { isNew } = await storeImage(bucket, { sha256, ending, bytes })
    if (isNew) log('image stored', { name, bytes: bytes.byteLength, by: deps.by })
    return { ok: true, value: null, staleTags: isNew ? [cacheTags.image(name)] : [] }
  },
})
