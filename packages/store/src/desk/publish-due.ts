import { staleTagsSql } from '../cache/stale-tags.ts'
import { tagsOfWrites } from '../cache/tags-of-writes.ts'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'

// One statement has room for the tags of this many: at most four each, and the shared ones. The next run does the rest.
const maxArticles = 100

/** The name in the audit log, in place of an editor's. */
const who = 'schedule'

type DueDraft = { id: number; slug: string; sectionSlug: string; publishedAt: number; revision: number }

/**
 * Publishes the drafts that are due, at most a hundred, longest overdue first, and returns their number. Each gets its
 * scheduled time. If a draft changes meanwhile, the whole write fails, and the next run tries again. `now` is UTC epoch
 * seconds.
 */
export async function publishDue(db: Database, now: number): Promise<number> {
  const [due] = await runStatements(db, [
    sql<DueDraft>`SELECT id, slug, section_slug AS sectionSlug, published_at AS publishedAt, revision FROM articles
      WHERE scheduled_at IS NOT NULL AND scheduled_at <= ${now} AND status = 'draft'
      ORDER BY scheduled_at, id LIMIT ${maxArticles}`,
  ])
  if (due.length === 0) return 0
  const seen = JSON.stringify(due.map(({ id, revision }) => ({ id, revision: revision + 1 })))
  const tags = tagsOfWrites(due.map((article) => ({ slugs: [article.slug], before: null, after: article })))
  await runStatements(db, [
    // The log comes first: it fails if somebody else has made this revision meanwhile.
    sql`INSERT INTO audit (at, who, verb, article_id, revision, slug, detail)
      SELECT ${now}, ${who}, 'publish', articles.id, value ->> 'revision', slug, json_object('at', scheduled_at)
      FROM json_each(${seen}) CROSS JOIN articles ON articles.id = value ->> 'id'`,
    sql`UPDATE articles SET status = 'published', scheduled_at = NULL, revision = revision + 1,
        preview_epoch = preview_epoch + 1
      WHERE id IN (SELECT value ->> 'id' FROM json_each(${seen}))`,
    staleTagsSql(tags, now),
  ])
  return due.length
}
