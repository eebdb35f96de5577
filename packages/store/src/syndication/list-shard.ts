import type { ShardArticle } from '@broadsheet/model'
import type { Database } from '../d1/open-d1.ts'
import { sql } from '../d1/sql.ts'
import { staticQuery } from '../d1/static-query.ts'

type ShardRow = { slug: string; sectionSlug: string; changedAt: number; image: string | null }

// Blocks are stored with their keys in the order of their schema. Unfolding them in SQL would count a row for each: a
// shard of articles with images would read fifteen times as many.
const atImage = sql`instr(body, '"type":"image","url":"')`

/**
 * The first image's address as JSON has it, up to a quote; null where there is none. It begins after the 22 characters
 * that are looked for, and has 2,000 characters at most, each two at most in JSON.
 */
const image = sql`CASE WHEN ${atImage} > 0 THEN substr(
  body, ${atImage} + 22, instr(substr(body, ${atImage} + 22, 4001), '"') - 1
) END`

// The plus makes SQLite go by the ids, as in findShards.
const shardQuery = staticQuery<ShardRow, { after: number; last: number }>(sql`
  SELECT slug, section_slug AS "sectionSlug", max(published_at, coalesce(modified_at, published_at)) AS "changedAt",
    ${image} AS image
  FROM articles WHERE id > ${sql.placeholder('after')} AND id <= ${sql.placeholder('last')} AND +status = 'published'
  ORDER BY id`)

/** The published articles of a shard, by id. It reads the rows of its own ids and no others. */
export async function listShard(
  db: Database,
  { shard, idsPerShard }: { shard: number; idsPerShard: number },
): Promise<ShardArticle[]> {
  const rows = await shardQuery(db, { after: (shard - 1) * idsPerShard, last: shard * idsPerShard })
  return rows.map(({ slug, sectionSlug, changedAt, image }) => ({
    slug,
    section: { slug: sectionSlug },
    changedAt,
    image: image === null ? null : addressOf(image),
  }))
}

// An address that holds a quote was cut at its backslash: it is left out.
function addressOf(jsonText: string): string | null {
  return jsonText.endsWith('\\') || jsonText === '' ? null : String(JSON.parse(`"${jsonText}"`))
}
