import * as v from 'valibot'

const percentSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100))

/** The image of an article in a list beside another: no more than a small crop of it needs. */
export const listImageSchema = v.object({
  name: v.string(),
  focus: v.object({ x: percentSchema, y: percentSchema }),
  tone: v.nullable(v.number()),
})

export type ListImage = v.InferOutput<typeof listImageSchema>

/** A list's image as the database answers it in JSON. */
export type ListImageJson = [name: string, focusX: number, focusY: number, tone: number | null]

export function toListImage([name, x, y, tone]: ListImageJson): ListImage {
  return { name, focus: { x, y }, tone }
}
