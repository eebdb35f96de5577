import * as v from 'valibot'
import { articleDraftSchema, draftLimits } from './article-draft.ts'
import { backupTimeSchema, paperStateSchema } from './paper-state.ts'
import { sectionSchema } from './section.ts'

const slug = v.pipe(v.string(), v.minLength(1))
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const { source, headline, lang, dateline, byline, body, credits, captured } = articleDraftSchema.entries

/** The version of the format that this program writes. It also reads version 1, which has no `paper`. */
export const backupArticleVersion = 2

/**
 * A whole article, as a line of an export or backup. Times are ISO 8601 in UTC to the second. `oldAddresses` are slugs
 * that redirect to it. `views` and `votes` are the counts that readers see; those at capture are in `captured`.
 * `modifiedAt` is null if it never changed, `scheduledAt` if it is not a scheduled draft. `paper` restores the
 * article's state in the same paper; other papers ignore it.
 */
export const backupArticleSchema = v.strictObject({
  format: v.literal('broadsheet-article'),
  version: v.picklist([1, backupArticleVersion], 'written by another version of Broadsheet'),
  slug,
  oldAddresses: v.array(slug),
  status: v.picklist(['draft', 'published', 'withdrawn']),
  section: v.strictObject({
    slug: v.pipe(sectionSchema.entries.slug, v.minLength(1)),
    name: v.pipe(v.string(), v.minLength(1), v.maxLength(draftLimits.sectionName)),
  }),
  headline,
  lang,
  dateline,
  byline,
  body,
  credits,
  publishedAt: backupTimeSchema,
  scheduledAt: v.nullable(backupTimeSchema),
  modifiedAt: v.nullable(backupTimeSchema),
  correction: v.nullable(v.pipe(v.string(), v.minLength(1))),
  correctedAt: v.nullable(backupTimeSchema),
  views: count,
  votes: count,
  captured,
  source,
  paper: v.optional(paperStateSchema),
})

export type BackupArticle = v.InferOutput<typeof backupArticleSchema>
