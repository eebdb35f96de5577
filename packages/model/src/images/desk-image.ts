import * as v from 'valibot'
import { deskStatuses } from '../desk/desk-article.ts'
import { sectionSchema } from '../section.ts'

const text = v.nullable(v.string())
const number = v.number()

const imageEntries = {
  name: v.string(),
  /** Its address for readers. */
  url: v.string(),
  type: v.string(),
  bytes: number,
  width: number,
  height: number,
  animated: v.boolean(),
  /** What it shows, for who does not see it: null until an editor has described it, empty if it only decorates. */
  alt: text,
  caption: text,
  credit: text,
  licence: text,
  focus: v.strictObject({ x: number, y: number }),
  /** Of a palette of 27 colours: red * 9 + green * 3 + blue, each of three levels. */
  tone: v.nullable(number),
  addedAt: v.string(),
  addedBy: v.string(),
  /** In how many articles it stands, whatever their state. */
  usedIn: number,
}

/** An image of the paper as the desk's API answers it. */
export const deskImageSchema = v.strictObject(imageEntries)

export type DeskImageJson = v.InferOutput<typeof deskImageSchema>

/** A page of the paper's images, the newest first. */
export const deskImagesSchema = v.strictObject({ images: v.array(deskImageSchema), next: text })

/** An image with the latest articles that show it, at most a hundred. */
export const shownImageSchema = v.strictObject({
  ...imageEntries,
  articles: v.array(
    v.strictObject({
      slug: v.string(),
      url: v.string(),
      status: v.picklist(deskStatuses),
      section: sectionSchema,
      headline: v.string(),
    }),
  ),
})

/** An upload in parts: those that have arrived, the bytes of each but the last; and the image, if the paper has it. */
export const imageUploadSchema = v.strictObject({
  partBytes: number,
  parts: v.array(number),
  image: v.nullable(deskImageSchema),
})
