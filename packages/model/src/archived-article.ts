import * as v from 'valibot'
import { articleDraftSchema, draftLimits } from './article-draft.ts'
import { sectionSchema } from './section.ts'

const slug = v.pipe(v.string(), v.minLength(1))
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const time = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/u), v.check(isRealTime, 'no real time'))
const { source, headline, dateline, byline, body, credits, captured } = articleDraftSchema.entries

/** The version of an archived article's form that this program writes, and the latest that it reads. */
export const archiveVersion = 1

/**
 * An article with everything that the paper keeps of it, as a line of an export. Times are ISO 8601 in UTC to the
 * second. `oldAddresses` are slugs that redirect to it; `views` and `votes` are the counts that readers see, those at
 * capture stand with the captured lists; `modifiedAt` is null for an article that never changed, `scheduledAt` for whatever is
 * no draft with a time.
 */
export const archivedArticleSchema = v.strictObject({
  format: v.literal('broadsheet-article'),
  version: v.literal(archiveVersion),
  slug,
  oldAddresses: v.array(slug),
  status: v.picklist(['draft', 'published', 'withdrawn']),
  section: v.strictObject({
    slug: v.pipe(sectionSchema.entries.slug, v.minLength(1)),
    name: v.pipe(v.string(), v.minLength(1), v.maxLength(draftLimits.sectionName)),
  }),
  headline,
  dateline,
  byline,
  body,
  credits,
  publishedAt: time,
  scheduledAt: v.nullable(time),
  modifiedAt: v.nullable(time),
  correction: v.nullable(v.pipe(v.string(), v.minLength(1))),
  correctedAt: v.nullable(time),
  views: count,
  votes: count,
  captured,
  source,
})

export type ArchivedArticle = v.InferOutput<typeof archivedArticleSchema>

// 30 February would become 2 March.
function isRealTime(text: string): boolean {
  const date = new Date(text)
  return !Number.isNaN(date.getTime()) && date.toISOString() === text.replace('Z', '.000Z')
}
