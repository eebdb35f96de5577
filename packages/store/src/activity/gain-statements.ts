import { sql, type SQL } from '../d1/sql.ts'

/**
 * What a counter collected, as the statements below read it: `gains` are view gains as `writeGains` writes them, `chances`
 * the odds of a list's places. `after` is the flush up to which the counter's views are in the counts.
 */
export type GainBatch = { counter: number; after: number; gains: string; chances: string }

/** Whether the views of a counter up to a flush are in the counts, and no later ones. */
function isNext({ counter, after }: Pick<GainBatch, 'counter' | 'after'>): SQL {
  return sql`coalesce((SELECT flush FROM view_counters WHERE counter = ${counter}), 0) = ${after}`
}

/**
 * The gains of published articles as the table `counted` (hour, article, list, snapshot, position, size, views); none if
 * another run added them first. The join is a CROSS JOIN because SQLite would otherwise walk all that is published, and
 * look into the batch.
 */
function countedSql(batch: GainBatch): SQL {
  return sql`counted AS MATERIALIZED (
      SELECT value ->> 1 AS hour, articles.id AS article, value ->> 2 AS list, value ->> 3 AS snapshot,
        value ->> 4 AS position, value ->> 5 AS size, value ->> 6 AS views
      FROM json_each(${batch.gains}) CROSS JOIN articles ON slug = value ->> 0 AND status = 'published'
      WHERE ${isNext(batch)}
    )`
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
export function hourlySql(batch: GainBatch): SQL {
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
      SELECT click, hour, value AS article, views, key = rank AS isClicked, size, row_number() OVER (
          PARTITION BY click
          ORDER BY CASE WHEN key = rank THEN position - 1.5 ELSE key - (key > rank) END
        ) AS place
      FROM chosen, json_each(ids)
    ),
    shown AS (
      SELECT click, hour, article, views, isClicked, ${batch.chances} ->> (place - 1) AS chance FROM placed
      WHERE place <= size AND chance IS NOT NULL
    ),
    shares AS (SELECT *, chance / sum(chance) OVER (PARTITION BY click) AS share FROM shown),
    expected AS (SELECT hour, article, views * share / (1 - share) AS odds FROM shares WHERE NOT isClicked),
    gains AS (
      SELECT hour, article, views, 0 AS clicks, 0.0 AS expected FROM counted
      UNION ALL SELECT hour, article, 0, views, 0.0 FROM chosen
      UNION ALL SELECT hour, article, 0, 0, odds FROM expected
    ),
    sums AS (
      SELECT hour, article, sum(views) AS views, sum(clicks) AS clicks, sum(expected) AS expected
      FROM gains GROUP BY hour, article
    )
    INSERT INTO hourly_activity (hour, article_id, views, clicks, expected)
    SELECT hour, articles.id, views, clicks, expected FROM sums JOIN articles ON articles.id = sums.article WHERE true
    ON CONFLICT (hour, article_id) DO UPDATE SET
      views = views + excluded.views, clicks = clicks + excluded.clicks, expected = expected + excluded.expected`
}

/** Views of all time. */
export function totalsSql(batch: GainBatch): SQL {
  return sql`WITH ${countedSql(batch)}
    INSERT INTO article_totals (article_id, views) SELECT article, sum(views) FROM counted WHERE true GROUP BY article
    ON CONFLICT (article_id) DO UPDATE SET views = views + excluded.views`
}

/** Notes up to which flush a counter's views are in the counts, and returns a row if they were not. */
export function markSql({ counter, after, upTo }: { counter: number; after: number; upTo: number }): SQL {
  return sql`INSERT INTO view_counters (counter, flush) SELECT ${counter}, ${upTo} WHERE ${isNext({ counter, after })}
    ON CONFLICT (counter) DO UPDATE SET flush = excluded.flush RETURNING counter`
}
