import { cacheTags, imageDescriptionSchema } from '@broadsheet/model'
import { deleteRenditions, describeImage as writeDescription } from '@broadsheet/store'
import { bucketOf } from './images/bucket-of.ts'
import { unknownImage } from './images/unknown-image.ts'
import { defineVerb } from './verb.ts'

/** Writes what an editor says of an image: its alternative text, caption, credit, licence, and the focus of its crops. */
export const describeImage = defineVerb({
  scope: 'write',
  input: imageDescriptionSchema,
  run: async (deps, name: string, description) => {
    const { db, by, now } = deps
    const described = await writeDescription(db, name, description, { by, now })
    if (described === null) return unknownImage()
    const { image, staleTags } = described
    if (description.focus === undefined) return { ok: true, value: image, staleTags }
    // Even if the focus was there already: the answer of an earlier try may have been lost before this.
    await deleteRenditions(bucketOf(deps), name, (file) => file.endsWith('.jpg'))
    return { ok: true, value: image, staleTags: [cacheTags.image(name), ...staleTags] }
  },
})
