import * as v from 'valibot'
import { copiedImageSchema } from './desk/copied-image.ts'
import { imageTextLimits } from './images/image-orders.ts'
import { backupTimeSchema } from './paper-state.ts'

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const pixels = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const percent = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(100))
const text = (maxCharacters: number) => v.nullable(v.pipe(v.string(), v.maxLength(maxCharacters)))

/** The name of a published image: half of the SHA-256 of its bytes, and its ending. */
const publishedName = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}\.(?:jpg|png|gif|webp|avif)$/))

/** The SHA-256 of a file as it was received. */
const originalName = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

/** What the paper knows of an image, as a line of a backup; the files are apart. `original` names the private one. */
export const backupImageSchema = v.strictObject({
  format: v.literal('broadsheet-image'),
  version: v.literal(1),
  image: v.strictObject({
    name: publishedName,
    bytes: count,
    width: pixels,
    height: pixels,
    animated: v.boolean(),
    alt: text(imageTextLimits.alt),
    caption: text(imageTextLimits.caption),
    credit: text(imageTextLimits.credit),
    licence: text(imageTextLimits.licence),
    focus: v.strictObject({ x: percent, y: percent }),
    tone: v.nullable(v.pipe(count, v.maxValue(26))),
    original: v.nullable(originalName),
    addedAt: backupTimeSchema,
    addedBy: v.string(),
  }),
})

/**
 * That an image was copied from an address, as a line of a backup: the SHA-256 of the address, and the image as it was
 * copied. An import of the same source finds by it what it has already.
 */
export const backupCopySchema = v.strictObject({
  format: v.literal('broadsheet-copied-image'),
  version: v.literal(1),
  copied: v.strictObject({
    source: originalName,
    name: publishedName,
    type: copiedImageSchema.entries.type,
    bytes: count,
    width: copiedImageSchema.entries.width,
    height: copiedImageSchema.entries.height,
  }),
})

export type BackupCopy = v.InferOutput<typeof backupCopySchema>['copied']

export type BackupImage = v.InferOutput<typeof backupImageSchema>['image']

/** Files of images that the paper stores, by their names in the order of the bucket, each with its bytes. */
export const backupFilesSchema = v.strictObject({
  files: v.array(v.strictObject({ name: v.union([publishedName, originalName]), bytes: v.number() })),
  next: v.nullable(v.string()),
})

export type BackupFiles = v.InferOutput<typeof backupFilesSchema>
