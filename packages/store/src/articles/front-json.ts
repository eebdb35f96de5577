import type { FrontArticle } from '@broadsheet/model'
import { sql, type SQL } from '../d1/sql.ts'
import type { JsonText } from '../d1/static-query.ts'

/** A front's article with the id that its cursor is made of. */
export type FrontRow = FrontArticle & { id: number }

/** A front's article as {@link frontJsonOf} writes it. */
export type FrontJson = JsonText<FrontRow>

/** An article as a front shows it, of a table of articles by that name and of `article_totals`. */
export function frontJsonOf(article: SQL): SQL {
  return sql`json_object(
  'slug', ${article}.slug,
  'section', json_object('slug', ${article}.section_slug, 'name', ${article}.section_name),
  'headline', ${article}.headline,
  'publishedAt', ${article}.published_at,
  'views', coalesce(article_totals.views, 0),
  'votes', coalesce(article_totals.votes, 0),
  'lede', ${article}.lede,
  'modifiedAt', ${article}.modified_at,
  'id', ${article}.id
)`
}

/** {@link frontJsonOf} the table `article`. */
export const frontJson = frontJsonOf(sql`article`)

/** An article as pages know it. */
export function toFrontArticle({ id: _id, ...article }: FrontRow): FrontArticle {
  return article
}
