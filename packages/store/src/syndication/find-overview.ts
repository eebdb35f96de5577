import type { Section } from '@broadsheet/model'
import { desc, eq } from 'drizzle-orm'
import type { Database } from '../d1/database.ts'
import { sectionsQuery } from '../sections/list-sections.ts'
import { articles } from '../tables/schema.ts'

/** The paper at a glance: its sections by name, its newest articles with their openings. */
export type Overview = {
  sections: Section[]
  articles: { slug: string; section: { slug: string }; headline: string; lede: string }[]
}

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
