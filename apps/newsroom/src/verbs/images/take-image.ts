import { log } from '@broadsheet/edge'
import { cacheTags, imageName, imageTextLimits, imageTypes } from '@broadsheet/model'
import { cleanImageFile, imageRejectMessage, readImageFile, type ImageFile } from '@broadsheet/parser'
import { recordImage, sha256Of, storeImage, storeOriginal, type DeskImage } from '@broadsheet/store'
import { refuse, type VerbDeps, type VerbResult } from '../verb.ts'
import { bucketOf } from './bucket-of.ts'
import { findStored } from './find-stored.ts'
import { toneOf } from './tone-of.ts'
import { turnUpright } from './turn-upright.ts'

/** An image that the paper has now, and whether it had it before. */
export type TakenImage = { image: DeskImage; isNew: boolean }

/**
 * Takes a file into the paper, whatever its name: publishes it upright and without metadata under the hash of what is
 * published, stores what was received where no reader gets it, and notes its size, its colour and the words in it. The
 * same file again is the known image, and writes nothing. Every door of images runs this.
 */
export async function takeImage(deps: VerbDeps, bytes: Uint8Array<ArrayBuffer>): Promise<VerbResult<TakenImage>> {
  const file = readImageFile(bytes)
  if (!file.ok) return { ...refuse('image-refused', imageRejectMessage(file.reason)), because: file.reason }
  const sha256 = await sha256Of(bytes)
  const known = await findStored(deps, { sha256 })
  if (known !== null) return { ok: true, value: { image: known, isNew: false }, staleTags: [] }
  const { db, env, by, now } = deps
  const published = await turnUpright(env.RENDITIONS, cleanImageFile(bytes), file)
  const hash = await sha256Of(new Uint8Array(published))
  const isOriginal = hash === sha256
  const bucket = bucketOf(deps)
  const { type, width, height, isAnimated } = file
  // One after the other: each holds a copy of the file, and a Worker has 128 MB.
  const tone = await toneOf(env.RENDITIONS, published)
  if (!isOriginal) await storeOriginal(bucket, { sha256, bytes, type: imageTypes[type] })
  await storeImage(bucket, { sha256: hash, ending: type, bytes: published })
  const name = imageName(hash, type)
  const size = { name, bytes: published.byteLength, width, height, isAnimated }
  const facts = { ...size, tone, original: isOriginal ? null : sha256, texts: textsOf(file) }
  const { image, isNew, staleTags } = await recordImage(db, { ...facts, by, now })
  if (isNew) log('image stored', { name, bytes: size.bytes, by })
  // A 404 that was cached before the image came is stale now.
  return { ok: true, value: { image, isNew }, staleTags: [cacheTags.image(name), ...staleTags] }
}

/** The words in a file. Its copyright notice is where a licence would stand. */
function textsOf({ texts: { alt, caption, credit, copyright: licence } }: ImageFile) {
  const found = Object.entries({ alt, caption, credit, licence }) as [
    keyof typeof imageTextLimits,
    string | undefined,
  ][]
  return Object.fromEntries(found.flatMap(([name, text]) => (text ? [[name, cut(text, imageTextLimits[name])]] : [])))
}

function cut(text: string, maxCharacters: number): string {
  return text.length <= maxCharacters ? text : `${text.slice(0, maxCharacters - 1).trimEnd()}…`
}
