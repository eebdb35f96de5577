import { sql, type SQL } from '../d1/sql.ts'

/**
 * The image of an article (a table or its alias) in lists, as `ListImageJson`; null if it has none, or an animated one,
 * of which there are no small renditions.
 */
export function listImageOf(article: SQL): SQL {
  const image = sql`${article}.lead_image`
  return sql`iif(${image} ->> 7 = 0, json_array(${image} ->> 0, ${image} ->> 4, ${image} ->> 5, ${image} ->> 6), NULL)`
}
