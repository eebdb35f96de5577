import type { Overview } from '@broadsheet/model'
import { desc, eq } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { articles } from '../schema.ts'
import { sectionsQuery } from '../sections/list-sections.ts'

/** The sections that have something published and the newest articles, in one round trip. */
export async function findOverview(db: Database, { limit }: { limit: number }): Promise<Overview> {
  const [sections, newest] = await db.batch([
    sectionsQuery(db),
    db
      .select({
        slug: articles.slug,
        section: { slug: articles.sectionSlug },
        headline: articles.headline,
        lede: articles.lede,
      })
      .from(articles)
      .where(eq(articles.status, 'published'))
      .orderBy(desc(articles.publishedAt), desc(articles.id))
      .limit(limit),
  ])
  return { sections, articles: newest }
}
