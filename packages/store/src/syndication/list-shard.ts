import type { ShardArticle } from '@broadsheet/model'
import { and, gt, lte, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { articles } from '../schema.ts'

// Blocks are stored with their keys in the order of their schema. To unfold them in SQL would count a row for each: a
// shard of articles with pictures would read fifteen times as many.
const atImage = sql`instr(${articles.body}, '"type":"image","url":"')`

/**
 * The first picture's address as JSON has it, up to a quote; null where there is none. It begins behind the 22 signs
 * that are looked for, and has 2,000 characters at most, each two at most in JSON.
 */
const image = sql<string | null>`CASE WHEN ${atImage} > 0 THEN substr(
  ${articles.body}, ${atImage} + 22, instr(substr(${articles.body}, ${atImage} + 22, 4001), '"') - 1
) END`

/** The published articles of a shard, by id: it reads the rows of its own ids and no other. */
export async function listShard(
  db: Database,
  { shard, idsPerShard }: { shard: number; idsPerShard: number },
): Promise<ShardArticle[]> {
  const rows = await db
    .select({
      slug: articles.slug,
      section: { slug: articles.sectionSlug },
      changedAt: sql<number>`max(${articles.publishedAt}, coalesce(${articles.modifiedAt}, ${articles.publishedAt}))`,
      image,
    })
    .from(articles)
    .where(
      and(
        gt(articles.id, (shard - 1) * idsPerShard),
        lte(articles.id, shard * idsPerShard),
        // The plus keeps SQLite on the ids, as in findShards.
        sql`+${articles.status} = 'published'`,
      ),
    )
    .orderBy(articles.id)
  return rows.map((row) => ({ ...row, image: row.image === null ? null : addressOf(row.image) }))
}

// An address with a quote in it ends before that one, behind a backslash: none is made of it.
function addressOf(jsonText: string): string | null {
  return jsonText.endsWith('\\') || jsonText === '' ? null : String(JSON.parse(`"${jsonText}"`))
}
