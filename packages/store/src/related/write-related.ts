import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'

const keptPerArticle = 20

type RelatedPair = { articleId: number; otherId: number; score: number }

/** `contentHash` is the hash of the contents that were compared. */
type ComparedArticle = { id: number; contentHash: string; language: string | null }

/** The result of comparing some articles. `folded` maps the id of each second run to its original's. */
export type RelatedRound = {
  articles: readonly ComparedArticle[]
  pairs: readonly RelatedPair[]
  folded: ReadonlyMap<number, number>
}

/**
 * Replaces the related articles of some articles, in one transaction. A pair counts for both of its articles, so a new
 * article also appears in the lists of older ones. Each article keeps its 20 best. A second run leaves every list, and
 * its own second runs move to its original. `now` is UTC epoch seconds.
 */
export async function writeRelated(
  db: Database,
  { articles, pairs, folded }: RelatedRound,
  now: number,
): Promise<void> {
  const done = JSON.stringify(articles)
  const rows = inBothDirections(pairs)
  const folds = JSON.stringify([...folded].map(([id, into]) => ({ id, into })))
  const replaced = sql`(SELECT value ->> 'id' FROM json_each(${done}) UNION SELECT value ->> 'id' FROM json_each(${folds}))`
  const touched = JSON.stringify([...new Set(rows.map(([id]) => id))])
  await runStatements(db, [
    // NULL stops the triggers `related_after_…` from rewriting the lists with each pair.
    sql`UPDATE article_lists SET related = NULL
      WHERE related IS NOT NULL AND article_id IN (SELECT value ->> 'id' FROM json_each(${done}))`,
    sql`DELETE FROM related WHERE article_id IN ${replaced} OR other_id IN ${replaced}`,
    sql`INSERT INTO related (article_id, other_id, score)
      SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(${JSON.stringify(rows)}) WHERE true
      ON CONFLICT (article_id, other_id) DO UPDATE SET score = excluded.score WHERE score < excluded.score`,
    sql`DELETE FROM related WHERE rowid IN (
      SELECT beyond.value FROM json_each(${touched}) touched, json_each((
        SELECT json_group_array(rowid) FROM (
          SELECT rowid FROM related WHERE article_id = touched.value
          ORDER BY score DESC, other_id DESC LIMIT -1 OFFSET ${keptPerArticle}
        )
      )) beyond)`,
    sql`UPDATE articles SET duplicate_of = f.value ->> 'into' FROM json_each(${folds}) f
      WHERE articles.duplicate_of IS NOT NULL AND articles.duplicate_of = f.value ->> 'id'`,
    sql`UPDATE articles SET duplicate_of = f.value ->> 'into' FROM json_each(${folds}) f
      WHERE articles.id = f.value ->> 'id'
        AND (SELECT original.duplicate_of FROM articles original WHERE original.id = f.value ->> 'into') IS NULL`,
    // An article that changed during the comparison keeps its NULL, and is compared again.
    sql`UPDATE articles SET related_at = ${now}, language = coalesce(language, d.value ->> 'language') FROM json_each(${done}) d
      WHERE articles.id = d.value ->> 'id' AND articles.content_hash = d.value ->> 'contentHash'`,
  ])
}

/** The best first: each pair that reaches a list has it rewritten, and in this order the fewest do. */
function inBothDirections(pairs: readonly RelatedPair[]): [id: number, other: number, score: number][] {
  return pairs
    .flatMap(({ articleId, otherId, score }): [number, number, number][] => [
      [articleId, otherId, score],
      [otherId, articleId, score],
    ])
    .toSorted(([, , a], [, , b]) => b - a)
}
