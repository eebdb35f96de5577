import { sql } from 'drizzle-orm'
import * as v from 'valibot'
import { staleTagsSql } from '../cache/stale-tags.ts'
import { tagsOfWrites } from '../cache/tags-of-writes.ts'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'

// Their tags, four each at most beside those that they share, go into one statement; the next tick takes the rest.
const maxArticles = 100

/** Whose the publication is in the audit log: nobody pressed anything. */
const who = 'schedule'

const dueSchema = v.array(
  v.object({
    id: v.number(),
    slug: v.string(),
    sectionSlug: v.string(),
    publishedAt: v.number(),
    revision: v.number(),
  }),
)

/**
 * Publishes the drafts whose time has come, a hundred at most, those first that have waited longest. Each bears the time
 * that it was scheduled for. May run twice, and beside an editor: a draft that was changed after it was read makes the
 * write fail whole, and the next tick sees it as it is. `now` is UTC epoch seconds. Returns how many were published.
 */
export async function publishDue(db: Database, now: number): Promise<number> {
  const [rows] = await runStatements(db, [
    sql`SELECT id, slug, section_slug AS sectionSlug, published_at AS publishedAt, revision FROM articles
      WHERE scheduled_at IS NOT NULL AND scheduled_at <= ${now} AND status = 'draft'
      ORDER BY scheduled_at, id LIMIT ${maxArticles}`,
  ])
  const due = v.parse(dueSchema, rows)
  if (due.length === 0) return 0
  const seen = JSON.stringify(due.map(({ id, revision }) => ({ id, revision: revision + 1 })))
  const tags = tagsOfWrites(due.map((article) => ({ slugs: [article.slug], before: null, after: article })))
  await runStatements(db, [
    // The log first: a revision that somebody else has made meanwhile stops everything.
    sql`INSERT INTO audit (at, who, verb, article_id, revision, slug, detail)
      SELECT ${now}, ${who}, 'publish', articles.id, value ->> 'revision', slug, json_object('at', scheduled_at)
      FROM json_each(${seen}) CROSS JOIN articles ON articles.id = value ->> 'id'`,
    sql`UPDATE articles SET status = 'published', scheduled_at = NULL, revision = revision + 1
      WHERE id IN (SELECT value ->> 'id' FROM json_each(${seen}))`,
    staleTagsSql(tags, now),
  ])
  return due.length
}
