import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'

const folder = path.resolve(import.meta.dirname, '..')

const pixels = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const words = v.pipe(v.string(), v.minLength(1))

const imagesSchema = v.record(
  v.string(),
  v.strictObject({
    /** The file of the article that it leads, without an ending. Others name their images in their bodies. */
    leads: v.optional(words),
    width: pixels,
    height: pixels,
    alt: words,
    caption: words,
    credit: words,
  }),
)

/** An illustration: its name, its words, its size in pixels, its bytes and their SHA-256. */
export type EditionImage = v.InferOutput<typeof imagesSchema>[string] & {
  name: string
  bytes: Buffer<ArrayBuffer>
  sha256: string
}

/** Reads the illustrations, with what images.json says of each. */
export async function readImages(): Promise<EditionImage[]> {
  const known = v.parse(imagesSchema, JSON.parse(await readFile(path.join(folder, 'images.json'), 'utf8')))
  return await Promise.all(
    Object.entries(known).map(async ([name, facts]) => {
      const bytes = await readFile(path.join(folder, 'images', `${name}.webp`))
      return { name, ...facts, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
    }),
  )
}
