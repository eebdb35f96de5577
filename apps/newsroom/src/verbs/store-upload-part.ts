import { bytesOfPart, imageEndingOf, maxImageBytes, partsOf } from '@broadsheet/model'
import { imageRejectMessage, readImageFile } from '@broadsheet/parser'
import { findParts, storePart, sweepUploads } from '@broadsheet/store'
import { bucketOf } from './images/bucket-of.ts'
import { parseBytes } from './images/parse-bytes.ts'
import { defineParsedVerb, refuse, type Refusal, type VerbDeps } from './verb.ts'

/** The SHA-256 of the whole file, its number of bytes, and the number of the part, from 0. */
type PartTarget = { sha256: string; bytes: number | undefined; part: number }

const mostUploads = 20

/** Stores a part of an upload, in any order and again if need be. The first part of all sweeps what others left behind. */
export const storeUploadPart = defineParsedVerb({
  scope: 'write',
  parse: parseBytes,
  run: async (deps, { sha256, bytes, part }: PartTarget, body) => {
    const bucket = bucketOf(deps)
    const refusal =
      refuseSize({ bytes, part, sent: body.byteLength }) ??
      (part === 0 ? refuseType(body) : null) ??
      (await refuseMany(deps, sha256))
    if (refusal !== null) return refusal
    await storePart(bucket, { sha256, part, bytes: body, by: deps.by, now: deps.now })
    return { ok: true, value: null, staleTags: [] }
  },
})

type Sizes = Pick<PartTarget, 'bytes' | 'part'> & { sent: number }

function refuseSize({ bytes, part, sent }: Sizes): Refusal | null {
  if (bytes === undefined) return refuse('bad-request', 'Say how many bytes the whole file has: ?bytes=.')
  if (bytes > maxImageBytes) return refuse('too-large', `An image has at most ${maxImageBytes} bytes.`)
  const wanted = bytesOfPart(bytes, part)
  if (wanted === 0) return refuse('bad-request', `A file of ${bytes} bytes has ${partsOf(bytes)} parts, from 0.`)
  return sent === wanted ? null : refuse('bad-request', `Part ${part} has ${wanted} bytes; ${sent} were sent.`)
}

// The beginning of a file tells its type, so a film of 25 MB ends here.
function refuseType(body: Uint8Array): Refusal | null {
  const file = imageEndingOf(body) === null ? readImageFile(body) : null
  if (file === null || file.ok) return null
  return { ...refuse('image-refused', imageRejectMessage(file.reason)), because: file.reason }
}

async function refuseMany(deps: VerbDeps, sha256: string): Promise<Refusal | null> {
  const bucket = bucketOf(deps)
  if ((await findParts(bucket, sha256)).size > 0) return null
  const { own, isFull } = await sweepUploads(bucket, deps)
  if (own < mostUploads && !isFull) return null
  const detail = isFull ? 'The paper has too many of all editors.' : `You have ${own}.`
  return refuse('too-many-uploads', `${detail} End some of them, or wait: each is forgotten after a day.`)
}
