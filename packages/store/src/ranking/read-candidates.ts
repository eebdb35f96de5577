import type { ListedArticle, Section } from '@broadsheet/model'
import { and, desc, eq, gte, inArray, sql } from 'drizzle-orm'
import { listedColumns } from '../articles/columns.ts'
import type { Database } from '../database.ts'
import { articles, articleTotals, hourlyActivity } from '../schema.ts'
import { sectionsQuery } from '../sections/list-sections.ts'

const newestOverall = 200
const newestPerSection = 20
const mostOverall = 200

/** What readers did with an article in one hour; `hour` is its first second. */
export type HourOfActivity = { articleId: number; hour: number; views: number; votes: number }

/** What the ranking chooses from. */
export type Candidates = {
  articles: (ListedArticle & { id: number })[]
  activity: HourOfActivity[]
  sections: Section[]
}

/**
 * The articles that could stand in a ranking, in one round trip: those with activity since `since`, the newest of
 * the paper and of each section, and the most read and most voted of all time.
 */
export async function readCandidates(db: Database, since: number): Promise<Candidates> {
  const [activity, candidates, all] = await db.batch([
    db
      .select({
        articleId: hourlyActivity.articleId,
        hour: hourlyActivity.hour,
        views: hourlyActivity.views,
        votes: hourlyActivity.votes,
      })
      .from(hourlyActivity)
      .where(gte(hourlyActivity.hour, since)),
    candidateQuery(db, since),
    sectionsQuery(db),
  ])
  return { articles: candidates, activity, sections: all }
}

function candidateQuery(db: Database, since: number) {
  // The plus keeps SQLite from walking all of hourly_activity in the order of its articles.
  const ids = sql`(
    SELECT +article_id FROM hourly_activity WHERE hour >= ${since}
    UNION SELECT * FROM (SELECT article_id FROM article_totals ORDER BY views DESC LIMIT ${mostOverall})
    UNION SELECT * FROM (SELECT article_id FROM article_totals ORDER BY votes DESC LIMIT ${mostOverall})
    UNION SELECT * FROM (SELECT id FROM articles WHERE status = 'published'
      ORDER BY published_at DESC, id DESC LIMIT ${newestOverall})
    UNION SELECT newest.id FROM sections JOIN articles newest ON newest.id IN (SELECT id FROM articles
      WHERE section_slug = sections.slug AND status = 'published'
      ORDER BY published_at DESC, id DESC LIMIT ${newestPerSection})
  )`
  return db
    .select({ id: articles.id, ...listedColumns })
    .from(articles)
    .leftJoin(articleTotals, eq(articleTotals.articleId, articles.id))
    .where(and(inArray(articles.id, ids), eq(articles.status, 'published')))
    .orderBy(desc(articles.publishedAt), desc(articles.id))
}
