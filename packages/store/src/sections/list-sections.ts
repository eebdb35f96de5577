import type { Section } from '@broadsheet/model'
import { and, eq, exists, sql } from 'drizzle-orm'
import type { Database } from '../d1/database.ts'
import { articles, sections } from '../tables/schema.ts'

/** The sections that have something published, by name. */
export function sectionsQuery(db: Database) {
  const published = db
    .select({ one: sql`1` })
    .from(articles)
    .where(and(eq(articles.sectionSlug, sections.slug), eq(articles.status, 'published')))
  return db
    .select({ slug: sections.slug, name: sections.name })
    .from(sections)
    .where(exists(published))
    .orderBy(sql`${sections.name} COLLATE NOCASE`)
}

/** As {@link sectionsQuery}, for those who ask for nothing else. */
export async function listSections(db: Database): Promise<Section[]> {
  return await sectionsQuery(db)
}
