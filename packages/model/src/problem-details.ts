import * as v from 'valibot'

/** RFC 9457 problem details, with the stable code as an extension member. */
export const problemSchema = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  code: v.string(),
  detail: v.optional(v.string()),
  /** For a stale revision: the article's current revision, its editor and its time. */
  revision: v.optional(v.number()),
  changedBy: v.optional(v.nullable(v.string())),
  changedAt: v.optional(v.nullable(v.string())),
  /** For a refused image: the stable reason, such as `is-heic` or `cut-off`. */
  reason: v.optional(v.string()),
})

export type Problem = v.InferOutput<typeof problemSchema>
