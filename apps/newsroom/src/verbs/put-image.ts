import { log } from '@broadsheet/edge'
import { cacheTags, imageEndingOf, imageTypeOf } from '@broadsheet/model'
import { findStoredImage, storeImage, noteCopied, sha256Of, type ImageNote } from '@broadsheet/store'
import type { Checked } from './check-json.ts'
import { defineParsedVerb, refuse, type VerbDeps, type VerbResult } from './verb.ts'

/** The SHA-256 of the image, the address that it was copied from, and its size in pixels. */
type ImageTarget = {
  sha256: string
  source?: string | undefined
  width?: number | undefined
  height?: number | undefined
}

type StoredImage = { name: string; bytes: number; isNew: boolean }

/**
 * Stores an image under its SHA-256, or finds the stored one when no bytes are sent; then notes the address that it was
 * copied from. Bytes under a name never change, so sending them again writes nothing.
 */
export const putImage = defineParsedVerb({
  scope: 'write',
  parse: parseBytes,
  run: async (deps, target: ImageTarget, bytes): Promise<VerbResult<ImageNote>> => {
    const bucket = bucketOf(deps)
    const stored = bytes.byteLength === 0 ? await find(bucket, target) : await store(bucket, target, bytes)
    if (!stored.ok) return stored
    const { name, bytes: size, isNew } = stored.value
    if (isNew) log('image stored', { name, bytes: size, by: deps.by })
    const { source = null, width = null, height = null } = target
    const note = { name, type: imageTypeOf(name), bytes: size, width, height }
    if (source !== null) await noteCopied(bucket, source, note)
    // A 404 that was cached before the image came is stale now.
    return { ok: true, value: note, staleTags: isNew ? [cacheTags.image(name)] : [] }
  },
})

function parseBytes(bytes: unknown): Checked<ArrayBuffer> {
  return bytes instanceof ArrayBuffer ? { ok: true, body: bytes } : { ok: false, detail: 'The body is an image.' }
}

async function find(bucket: R2Bucket, { sha256 }: ImageTarget): Promise<VerbResult<StoredImage>> {
  const found = await findStoredImage(bucket, sha256)
  if (found === null) return refuse('not-found', 'The paper does not have this image yet. Send its bytes.')
  return { ok: true, value: { ...found, isNew: false }, staleTags: [] }
}

async function store(bucket: R2Bucket, { sha256 }: ImageTarget, bytes: ArrayBuffer): Promise<VerbResult<StoredImage>> {
  const ending = imageEndingOf(new Uint8Array(bytes))
  if (ending === null) return refuse('bad-request', 'The body is not a JPEG, PNG, GIF, WebP or AVIF.')
  const found = await sha256Of(bytes)
  if (found !== sha256) return refuse('bad-request', `The SHA-256 of the body is ${found}.`)
  const stored = await storeImage(bucket, { sha256, ending, bytes })
  return { ok: true, value: { ...stored, bytes: bytes.byteLength }, staleTags: [] }
}

/** The bucket. If the account has none, routes of images answer before any verb runs. */
export function bucketOf({ env }: Pick<VerbDeps, 'env'>): R2Bucket {
  if (env.IMAGES === undefined) throw new Error('A verb of images ran without a bucket')
  return env.IMAGES
}
