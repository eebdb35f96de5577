import type { ViewEvent } from '@broadsheet/model'
import { sql } from 'drizzle-orm'
import { runStatements, type Database } from '../database.ts'

/**
 * Folds view events into the hourly and the total counts, one statement each for a whole batch. Events of articles
 * that the archive doesn't hold are dropped.
 */
export async function foldViews(db: Database, events: readonly ViewEvent[]): Promise<void> {
  if (events.length === 0) return
  const counts = JSON.stringify(countByHour(events))
  await runStatements(db, [
    sql`INSERT INTO hourly_activity (hour, article_id, views)
      SELECT value ->> 'hour', articles.id, value ->> 'views'
      FROM json_each(${counts}) JOIN articles ON slug = value ->> 'slug' WHERE true
      ON CONFLICT (hour, article_id) DO UPDATE SET views = views + excluded.views`,
    sql`INSERT INTO article_totals (article_id, views)
      SELECT articles.id, sum(value ->> 'views')
      FROM json_each(${counts}) JOIN articles ON slug = value ->> 'slug' WHERE true GROUP BY articles.id
      ON CONFLICT (article_id) DO UPDATE SET views = views + excluded.views`,
  ])
}

function countByHour(events: readonly ViewEvent[]) {
  const counts = new Map<string, { slug: string; hour: number; views: number }>()
  for (const { slug, at } of events) {
    const hour = at - (at % 3600)
    const count = counts.get(`${hour} ${slug}`)
    if (count === undefined) counts.set(`${hour} ${slug}`, { slug, hour, views: 1 })
    else count.views += 1
  }
  return [...counts.values()]
}
