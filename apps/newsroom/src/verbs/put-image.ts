import { noteCopied, sha256Of, type DeskImage, type ImageNote } from '@broadsheet/store'
import { bucketOf } from './images/bucket-of.ts'
import { findStored } from './images/find-stored.ts'
import { parseBytes } from './images/parse-bytes.ts'
import { takeImage } from './images/take-image.ts'
import { defineParsedVerb, refuse, type VerbDeps, type VerbResult } from './verb.ts'

/** The SHA-256 of the file that was received, and the address that it was copied from. */
type ImageTarget = { sha256: string; source?: string | undefined }

/**
 * Adds an image that was copied from another site, or finds it by the SHA-256 of its file when no bytes are sent; then
 * notes the address that it was copied from.
 */
export const putImage = defineParsedVerb({
  scope: 'write',
  parse: parseBytes,
  run: async (deps, { sha256, source }: ImageTarget, bytes): Promise<VerbResult<ImageNote>> => {
    const taken = bytes.byteLength === 0 ? await find(deps, sha256) : await take(deps, sha256, bytes)
    if (!taken.ok) return taken
    const { name, type, bytes: size, width, height } = taken.value
    const note = { name, type, bytes: size, width, height }
    if (source !== undefined) await noteCopied(bucketOf(deps), source, note)
    return { ok: true, value: note, staleTags: taken.staleTags }
  },
})

async function find(deps: VerbDeps, sha256: string): Promise<VerbResult<DeskImage>> {
  const image = await findStored(deps, { sha256 })
  if (image === null) return refuse('not-found', 'The paper does not have this image yet. Send its bytes.')
  return { ok: true, value: image, staleTags: [] }
}

async function take(deps: VerbDeps, sha256: string, bytes: Uint8Array<ArrayBuffer>): Promise<VerbResult<DeskImage>> {
  const found = await sha256Of(bytes)
  if (found !== sha256) return refuse('hash-mismatch', `The SHA-256 of the body is ${found}.`)
  const taken = await takeImage(deps, bytes)
  return taken.ok ? { ...taken, value: taken.value.image } : taken
}
