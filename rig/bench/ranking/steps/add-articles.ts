import { articleColumns, articleValues } from '../../archive/fill-articles.ts'
import { makeArticle } from '../../archive/make-article.ts'
import type { RunningRanker } from '../../workerd/open-ranker.ts'

const articlesPerStatement = 100

/**
 * Adds the articles from an id on, published at `now` (UTC epoch seconds), through D1 and past the meter, as an import
 * does. Nothing is known yet of what goes with them.
 */
export async function addArticles(
  database: RunningRanker['database'],
  { first, count, now }: { first: number; count: number; now: number },
): Promise<void> {
  const columns = articleColumns.map((_, index) => `value ->> ${index}`).join(', ')
  for (let done = 0; done < count; done += articlesPerStatement) {
    const ids = Array.from({ length: Math.min(articlesPerStatement, count - done) }, (_, index) => first + done + index)
    const rows = JSON.stringify(ids.map((id) => articleValues(makeArticle(id), now, null)))
    await database.batch([
      database
        .prepare(`INSERT INTO articles (${articleColumns.join(', ')}) SELECT ${columns} FROM json_each(?)`)
        .bind(rows),
      database
        .prepare(`INSERT INTO article_totals (article_id) SELECT value FROM json_each(?)`)
        .bind(JSON.stringify(ids)),
    ])
  }
}
