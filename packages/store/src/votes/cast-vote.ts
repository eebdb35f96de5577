import { and, eq, sql } from 'drizzle-orm'
import type { Database } from '../d1/database.ts'
import { articles, articleTotals, votes } from '../tables/schema.ts'

/** A reader's vote: `voter` is a keyed hash of what tells readers apart, `at` UTC epoch seconds. */
export type Vote = { slug: string; voter: string; at: number }

/** An article's votes after a vote was cast or taken back, with what its address is made of. */
export type VoteCount = { slug: string; section: { slug: string }; votes: number }

/** Counts a reader's vote, once. Null when no such article is published. */
export async function castVote(db: Database, vote: Vote): Promise<VoteCount | null> {
  const [, counts] = await db.batch([
    db
      .insert(votes)
      .select(
        db
          .select({
            articleId: articles.id,
            voter: sql<string>`${vote.voter}`.as('voter'),
            votedAt: sql<number>`${vote.at}`.as('voted_at'),
          })
          .from(articles)
          .where(isPublished(vote.slug)),
      )
      .onConflictDoNothing(),
    countQuery(db, vote.slug),
  ])
  return counts[0] ?? null
}

/** Takes a reader's vote back, if there is one. Null when no such article is published. */
export async function takeBackVote(db: Database, vote: Omit<Vote, 'at'>): Promise<VoteCount | null> {
  const articleId = db.select({ id: articles.id }).from(articles).where(isPublished(vote.slug))
  const [, counts] = await db.batch([
    db.delete(votes).where(and(eq(votes.voter, vote.voter), eq(votes.articleId, sql`(${articleId})`))),
    countQuery(db, vote.slug),
  ])
  return counts[0] ?? null
}

function countQuery(db: Database, slug: string) {
  return db
    .select({
      slug: articles.slug,
      section: { slug: articles.sectionSlug },
      votes: sql<number>`coalesce(${articleTotals.votes}, 0)`,
    })
    .from(articles)
    .leftJoin(articleTotals, eq(articleTotals.articleId, articles.id))
    .where(isPublished(slug))
}

function isPublished(slug: string) {
  return and(eq(articles.slug, slug), eq(articles.status, 'published'))
}
