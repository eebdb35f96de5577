import * as v from 'valibot'
import { articleDraftSchema } from './article-draft.ts'

const { publishedAt } = articleDraftSchema.entries

/**
 * A draft as it is imported. With `publishedAt: null`, its source names no date: it becomes a draft of the paper, which
 * an editor publishes, or a later import of the same source with a date.
 */
export const importedDraftSchema = v.strictObject({
  ...articleDraftSchema.entries,
  publishedAt: v.pipe(
    v.nullable(publishedAt),
    v.description('UTC epoch seconds. Null if the source names no date: the article becomes a draft of the paper.'),
  ),
})

export type ImportedDraft = v.InferOutput<typeof importedDraftSchema>
