import { limitSchema } from '@broadsheet/edge'
import { parseImageCursor, webAddressSchema, type ImageCursor } from '@broadsheet/model'
import * as v from 'valibot'

const maxWords = 200

/** The address that an image was copied from, in its one spelling. */
const imageSourceSchema = v.pipe(
  webAddressSchema,
  v.description('The address that it was copied from.'),
  v.transform((address) => new URL(address).href),
)

/** The query of a copied image: its source address. */
export const imageQuerySchema = v.object({ source: v.optional(imageSourceSchema) })

/** The query of a list of images; with a source, of the one that was copied from there. */
export const imageListQuerySchema = v.object({
  source: v.optional(imageSourceSchema),
  q: v.optional(
    v.pipe(
      v.string(),
      v.description('Only images with these words in their name or in what is written of them.'),
      v.trim(),
      v.maxLength(maxWords, `q has at most ${maxWords} characters`),
    ),
    '',
  ),
  missing: v.optional(
    v.pipe(v.picklist(['alt'], 'missing is alt'), v.description('Only images that nobody has described yet.')),
  ),
  before: v.optional(
    v.pipe(
      v.string(),
      v.description('Where the page begins: from “next” of the last answer.'),
      v.rawTransform<string, ImageCursor>(({ dataset, addIssue, NEVER }) => {
        const cursor = parseImageCursor(dataset.value)
        if (cursor !== null) return cursor
        addIssue({ message: 'before is a cursor from the "next" of an earlier answer' })
        return NEVER
      }),
    ),
  ),
  limit: limitSchema,
})

/** The query of a deletion. */
export const deletionQuerySchema = v.object({
  force: v.optional(
    v.pipe(
      v.picklist(['true', 'false'], 'force is true or false'),
      v.description('Delete it although articles show it.'),
    ),
  ),
})

const bytesMessage = 'bytes is how many the whole file has'

/** The query of a part of an upload. The verb refuses one without it, after it has looked at the scope. */
export const partQuerySchema = v.object({
  bytes: v.optional(
    v.pipe(
      v.string(),
      v.description('How many bytes the whole file has.'),
      v.regex(/^[1-9]\d{0,11}$/, bytesMessage),
      v.transform(Number),
    ),
  ),
})
