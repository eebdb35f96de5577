import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql, type SQL } from '../d1/sql.ts'

/**
 * A reader's vote: `voter` is a keyed hash that stands for the reader, `network` one that stands for the reader's
 * network and the article, `at` UTC epoch seconds.
 */
export type Vote = { slug: string; voter: string; network: string; at: number }

/** An article's votes after the change, with the parts of its address. */
export type VoteCount = { slug: string; section: { slug: string }; votes: number }

type CountRow = { slug: string; sectionSlug: string; votes: number }

/** Counts a reader's vote, once. Null if no such article is published. */
export async function castVote(db: Database, { slug, voter, network, at }: Vote): Promise<VoteCount | null> {
  const [, rows] = await runStatements(db, [
    sql`INSERT INTO votes (article_id, voter, voted_at, network)
      SELECT id, ${voter}, ${at}, ${network} FROM articles WHERE ${isPublished(slug)} ON CONFLICT DO NOTHING`,
    countSql(slug),
  ])
  return toVoteCount(rows)
}

/** Removes a reader's vote, if there is one. Null if no such article is published. */
export async function takeBackVote(
  db: Database,
  { slug, voter }: Pick<Vote, 'slug' | 'voter'>,
): Promise<VoteCount | null> {
  const [, rows] = await runStatements(db, [
    sql`DELETE FROM votes
      WHERE voter = ${voter} AND article_id = (SELECT id FROM articles WHERE ${isPublished(slug)})`,
    countSql(slug),
  ])
  return toVoteCount(rows)
}

function countSql(slug: string): SQL<CountRow> {
  return sql<CountRow>`SELECT slug, articles.section_slug AS "sectionSlug", coalesce(article_totals.votes, 0) AS votes
    FROM articles LEFT JOIN article_totals ON article_totals.article_id = articles.id WHERE ${isPublished(slug)}`
}

function isPublished(slug: string): SQL {
  return sql`articles.slug = ${slug} AND articles.status = 'published'`
}

function toVoteCount([row]: CountRow[]): VoteCount | null {
  return row === undefined ? null : { slug: row.slug, section: { slug: row.sectionSlug }, votes: row.votes }
}
