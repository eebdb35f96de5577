import { type ImageFacts, type ImageFactsJson, toImageFacts } from '@broadsheet/model'
import type { Database } from '../d1/open-d1.ts'
import { sql } from '../d1/sql.ts'
import { parseJson, staticQuery, type JsonText } from '../d1/static-query.ts'

const factsQuery = staticQuery<{ facts: JsonText<ImageFactsJson> }, { name: string }>(
  sql`
    SELECT json_array(width, height, focus_x, focus_y, tone, animated, bytes) AS facts
    FROM images WHERE name = ${sql.placeholder('name')}`,
)

/** What the paper noted of a stored image; null if it was stored before the paper noted anything. */
export async function findImageFacts(db: Database, name: string): Promise<ImageFacts | null> {
  const [row] = await factsQuery(db, { name })
  return row === undefined ? null : toImageFacts(parseJson(row.facts))
}
