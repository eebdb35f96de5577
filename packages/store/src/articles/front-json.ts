import { type FrontArticle, type LeadImageJson, toLeadImage } from '@broadsheet/model'
import { sql, type SQL } from '../d1/sql.ts'
import type { JsonText } from '../d1/static-query.ts'

/** A front's article as the database answers it, with the id for its cursor. */
export type FrontRow = Omit<FrontArticle, 'image'> & { id: number; image: LeadImageJson | null }

/** A front's article as {@link frontJsonOf} writes it. */
export type FrontJson = JsonText<FrontRow>

/** JSON of an article on a front, from the table `article` (an alias of `articles`) and `article_totals`. */
export function frontJsonOf(article: SQL): SQL {
  return sql`json_object(
  'slug', ${article}.slug,
  'section', json_object('slug', ${article}.section_slug, 'name', ${article}.section_name),
  'headline', ${article}.headline,
  'lang', coalesce(${article}.lang, ${article}.language),
  'publishedAt', ${article}.published_at,
  'views', coalesce(article_totals.views, 0),
  'votes', coalesce(article_totals.votes, 0),
  'lede', ${article}.lede,
  'modifiedAt', ${article}.modified_at,
  'image', json(${article}.lead_image),
  'id', ${article}.id
)`
}

export const frontJson = frontJsonOf(sql`article`)

export function toFrontArticle({ id: _id, image, ...article }: FrontRow): FrontArticle {
  return { ...article, image: image && toLeadImage(image) }
}
