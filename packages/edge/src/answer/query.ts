import { parseCursor, rankingWindows, repairTexts, type ArticleCursor } from '@broadsheet/model'
import * as v from 'valibot'

const maxLimit = 100
const limitMessage = `limit is a number from 1 to ${maxLimit}`

/** `?limit=`: the length of a list. */
export const limitSchema = v.optional(
  v.pipe(
    v.string(),
    v.description(`How many, from 1 to ${maxLimit}; 20 by default.`),
    v.regex(/^\d{1,3}$/, limitMessage),
    v.transform(Number),
    v.minValue(1, limitMessage),
    v.maxValue(maxLimit, limitMessage),
  ),
  '20',
)

/** `?before=`: the cursor of a page of a list; its first page without one. */
export const cursorSchema = v.optional(
  v.pipe(
    v.string(),
    v.description('Where the page begins: from “next” of the last answer.'),
    v.rawTransform<string, ArticleCursor | null>(({ dataset, addIssue, NEVER }) => {
      const cursor = parseCursor(dataset.value)
      if (cursor !== null) return cursor
      addIssue({ message: 'before is a cursor from the "next" of an earlier answer' })
      return NEVER
    }),
  ),
)

/** `?section=`: a section's slug. */
export const sectionQuerySchema = v.optional(v.pipe(v.string(), v.description('Only of this section: its slug.')))

/** `?window=&section=&limit=`: a list of a ranking. */
export const rankingQuerySchema = v.object({
  window: v.optional(
    v.pipe(
      v.picklist(rankingWindows, `window is one of ${rankingWindows.join(', ')}`),
      v.description('The ranking’s window of time.'),
    ),
    'trending',
  ),
  section: sectionQuerySchema,
  limit: limitSchema,
})

/** A parsed query, or a sentence for the client about the first error. */
export type ParsedQuery<Output> = { ok: true; query: Output } | { ok: false; detail: string }

/** Parses a query by a schema, its texts repaired, and ignores parameters that the schema does not name. */
export function parseQuery<Schema extends v.GenericSchema>(
  schema: Schema,
  query: Record<string, string>,
): ParsedQuery<v.InferOutput<Schema>> {
  const parsed = v.safeParse(schema, repairTexts({ ...query }))
  return parsed.success ? { ok: true, query: parsed.output } : { ok: false, detail: parsed.issues[0].message }
}
