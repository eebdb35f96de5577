import { sql, type SQL } from '../d1/sql.ts'

/** A view as the statements below read it; `at` is UTC epoch seconds, `reader` stands for a reader and an article. */
export type FoldableView = {
  reader: string
  slug: string
  at: number
  list: string | null
  snapshot: number | null
  position: number
  of: number
}

/** A batch as JSON: its views, no reader twice in one second, and the odds of a list's places. */
export type FoldBatch = { views: string; chances: string }

// A second view of a reader within half an hour does not count; `seen_views` is cut into slots of as much. It is part
// of the text because a bound number is a REAL and would not divide into whole slots.
const windowSeconds = sql.raw('1800')

/**
 * The views of a batch that count, as the table `counted` (reader, at, article, list, snapshot, position, size). First
 * go those that were seen before; of the rest, each reader's first counts and then always the next that is half an hour
 * later. The join is a CROSS JOIN because SQLite would otherwise walk all that is published, and look into the batch.
 */
function countedSql({ views }: FoldBatch): SQL {
  return sql`RECURSIVE fresh AS MATERIALIZED (
      SELECT value ->> 'reader' AS reader, value ->> 'at' AS at, articles.id AS article, value ->> 'list' AS list,
        value ->> 'snapshot' AS snapshot, value ->> 'position' AS position, value ->> 'of' AS size
      FROM json_each(${views}) CROSS JOIN articles ON slug = value ->> 'slug' AND status = 'published'
      WHERE NOT EXISTS (
        SELECT 1 FROM seen_views seen
        WHERE seen.reader = value ->> 'reader'
          AND seen.slot IN (
            (value ->> 'at') / ${windowSeconds} - 1, (value ->> 'at') / ${windowSeconds},
            (value ->> 'at') / ${windowSeconds} + 1
          )
          AND abs(seen.at - (value ->> 'at')) < ${windowSeconds}
      )
    ),
    spaced (reader, at) AS (
      SELECT reader, min(at) FROM fresh GROUP BY reader
      UNION ALL
      SELECT reader, (SELECT min(at) FROM fresh WHERE reader = spaced.reader AND at >= spaced.at + ${windowSeconds}) AS next
      FROM spaced WHERE next IS NOT NULL
    ),
    counted AS MATERIALIZED (SELECT fresh.* FROM spaced JOIN fresh USING (reader, at))`
}

/**
 * Views, clicks and expected clicks, by article and hour. The comments are here because D1 would get those in the
 * SQL each time.
 *
 * - `named`: each clicked list is looked up once, by its key, because a name from a client is not a safe JSON path.
 * - `placed`: a page leaves out articles that it shows elsewhere. It is not known which; only the place of the click is
 *   known. So the clicked article is put there, and the others keep their order around it.
 * - `expected`: the odds of the articles that were not clicked. If clicks were random, these would add up to the clicks
 *   that the article gets. The clicked article gets none.
 */
export function hourlySql(batch: FoldBatch): SQL {
  return sql`WITH ${countedSql(batch)},
    named AS MATERIALIZED (SELECT DISTINCT snapshot, list FROM counted WHERE list IS NOT NULL),
    offered AS MATERIALIZED (
      SELECT named.snapshot, named.list, lists.value AS ids
      FROM named JOIN offers USING (snapshot) JOIN json_each(offers.lists) lists ON lists.key = named.list
    ),
    chosen AS MATERIALIZED (
      SELECT row_number() OVER () AS click, counted.*, ids,
        (SELECT key FROM json_each(ids) WHERE value = counted.article) AS rank
      FROM counted JOIN offered USING (snapshot, list)
      WHERE rank IS NOT NULL
    ),
    placed AS (
      SELECT click, at, value AS article, key = rank AS isClicked, size, row_number() OVER (
          PARTITION BY click
          ORDER BY CASE WHEN key = rank THEN position - 1.5 ELSE key - (key > rank) END
        ) AS place
      FROM chosen, json_each(ids)
    ),
    shown AS (
      SELECT click, at, article, isClicked, ${batch.chances} ->> (place - 1) AS chance FROM placed
      WHERE place <= size AND chance IS NOT NULL
    ),
    shares AS (SELECT *, chance / sum(chance) OVER (PARTITION BY click) AS share FROM shown),
    expected AS (SELECT at, article, share / (1 - share) AS odds FROM shares WHERE NOT isClicked),
    gains AS (
      SELECT at, article, 1 AS views, 0 AS clicks, 0.0 AS expected FROM counted
      UNION ALL SELECT at, article, 0, 1, 0.0 FROM chosen
      UNION ALL SELECT at, article, 0, 0, odds FROM expected
    ),
    sums AS (
      SELECT at - at % 3600 AS hour, article, sum(views) AS views, sum(clicks) AS clicks, sum(expected) AS expected
      FROM gains GROUP BY hour, article
    )
    INSERT INTO hourly_activity (hour, article_id, views, clicks, expected)
    SELECT hour, articles.id, views, clicks, expected FROM sums JOIN articles ON articles.id = sums.article WHERE true
    ON CONFLICT (hour, article_id) DO UPDATE SET
      views = views + excluded.views, clicks = clicks + excluded.clicks, expected = expected + excluded.expected`
}

/** Views of all time. */
export function totalsSql(batch: FoldBatch): SQL {
  return sql`WITH ${countedSql(batch)}
    INSERT INTO article_totals (article_id, views) SELECT article, count(*) FROM counted WHERE true GROUP BY article
    ON CONFLICT (article_id) DO UPDATE SET views = views + excluded.views`
}

/** Notes the views that were counted, and returns a row for each. */
export function seenSql(batch: FoldBatch): SQL {
  return sql`WITH ${countedSql(batch)}
    INSERT INTO seen_views (slot, reader, at) SELECT at / ${windowSeconds}, reader, at FROM counted
    RETURNING 1`
}
