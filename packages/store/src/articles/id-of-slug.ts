import { sql, type SQL } from '../d1/sql.ts'

/** The id of the article that has, or once had, a slug. */
export function idOfSlug(slug: string | ReturnType<typeof sql.placeholder>): SQL {
  return sql`coalesce(
    (SELECT id FROM articles WHERE slug = ${slug}), (SELECT article_id FROM slug_history WHERE slug = ${slug}))`
}
