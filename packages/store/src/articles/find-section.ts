import type { Section } from '@broadsheet/model'
import { eq } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { sections } from '../schema.ts'
import type { ArticleCursor } from './article-cursor.ts'
import { latestQuery, toArticlePage, type ArticlePage } from './list-articles.ts'

/** A section's front: its name and a page of its river, in one round trip. Null when there is no such section. */
export async function findSection(
  db: Database,
  slug: string,
  { before, limit }: { before: ArticleCursor | null; limit: number },
): Promise<(ArticlePage & { section: Section }) | null> {
  const [[section], rows] = await db.batch([
    db.select().from(sections).where(eq(sections.slug, slug)),
    latestQuery(db, { section: slug, before, limit }),
  ])
  return section === undefined ? null : { section, ...toArticlePage(rows, limit) }
}
