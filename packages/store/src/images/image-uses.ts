import { cacheTags } from '@broadsheet/model'
import { sql } from '../d1/sql.ts'

/** A published article that shows an image, and its section. */
export type ImageUse = { slug: string; section: string }

/** The published articles whose body shows an image. SQLite would otherwise go through all articles. */
export function imageTagsSql(name: string) {
  return sql<ImageUse>`
    SELECT slug, section_slug AS section
    FROM article_images CROSS JOIN articles ON articles.id = article_images.article_id
    WHERE article_images.name = ${name} AND status = 'published'`
}

/** The tags of the pages that show an image: those of its articles, and the fronts that announce them. */
export function tagsOfUses(uses: readonly ImageUse[]): string[] {
  if (uses.length === 0) return []
  const own = uses.flatMap(({ slug, section }) => [cacheTags.article(slug), cacheTags.section(section)])
  return [...new Set([...own, cacheTags.front, cacheTags.feed])]
}
