import type { PublishedArticle, Section } from '@broadsheet/model'
import { and, desc, eq } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { articles, sections } from '../schema.ts'

/** An article whole, without what only a page shows: no counts, so that a feed reads one table. */
export type SyndicatedArticle = Omit<PublishedArticle, 'id' | 'views' | 'votes' | 'wordCount' | 'source'>

/** The newest articles of the paper, or of the section that is given. */
export type Feed = { section: Section | null; articles: SyndicatedArticle[] }

/** What a feed holds, newest first, in one round trip. Null when there is no such section. */
export async function findFeed(
  db: Database,
  { section: slug, limit }: { section: string | null; limit: number },
): Promise<Feed | null> {
  if (slug === null) return { section: null, articles: await newestQuery(db, { section: null, limit }) }
  const [[section], rows] = await db.batch([
    db.select().from(sections).where(eq(sections.slug, slug)),
    newestQuery(db, { section: slug, limit }),
  ])
  return section === undefined ? null : { section, articles: rows }
}

function newestQuery(db: Database, { section, limit }: { section: string | null; limit: number }) {
  return db
    .select({
      slug: articles.slug,
      section: { slug: articles.sectionSlug, name: articles.sectionName },
      headline: articles.headline,
      publishedAt: articles.publishedAt,
      dateline: articles.dateline,
      byline: articles.byline,
      lede: articles.lede,
      body: articles.body,
      credits: articles.credits,
      modifiedAt: articles.modifiedAt,
      correction: articles.correction,
    })
    .from(articles)
    .where(and(eq(articles.status, 'published'), section === null ? undefined : eq(articles.sectionSlug, section)))
    .orderBy(desc(articles.publishedAt), desc(articles.id))
    .limit(limit)
}
