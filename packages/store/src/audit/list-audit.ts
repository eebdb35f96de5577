import * as v from 'valibot'
import { idOfSlug } from '../articles/id-of-slug.ts'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'

const entrySchema = v.object({
  id: v.number(),
  at: v.number(),
  who: v.string(),
  verb: v.string(),
  slug: v.nullable(v.string()),
  revision: v.nullable(v.number()),
  detail: v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.unknown())),
})

/** A line of the audit log: `at` in UTC epoch seconds, `slug` as it was then. */
export type AuditEntry = v.InferOutput<typeof entrySchema>

/** Filters: lines of the article that has or had a slug, lines before one; null for none. */
export type AuditOptions = { article: string | null; before: number | null; limit: number }

/** The audit log, newest first; `next` is the `before` of the next page. */
export async function listAudit(
  db: Database,
  { article, before, limit }: AuditOptions,
): Promise<{ entries: AuditEntry[]; next: number | null }> {
  const ofArticle = article === null ? sql`true` : sql`article_id = ${idOfSlug(article)}`
  const [rows] = await runStatements(db, [
    sql`SELECT id, at, who, verb, slug, revision, detail FROM audit
      WHERE ${ofArticle} AND id < ${before ?? Number.MAX_SAFE_INTEGER} ORDER BY id DESC LIMIT ${limit + 1}`,
  ])
  const entries = v.parse(v.array(entrySchema), rows).map(withPresentVerb)
  const page = entries.slice(0, limit)
  return { entries: page, next: entries.length > limit ? (page.at(-1)?.id ?? null) : null }
}

// "restore" was once the name of two verbs: only bringing back a backup notes where it came from.
function withPresentVerb(entry: AuditEntry): AuditEntry {
  return entry.verb === 'restore' && entry.detail['from'] === undefined ? { ...entry, verb: 'reinstate' } : entry
}
