import type { DatabaseSync } from 'node:sqlite'
import { seededRandom } from '../../random/seeded-random.ts'
import { sectionOf } from './make-article.ts'
import { publishedAt, viewsOfHour, type Traffic } from './traffic.ts'

const hoursKept = 30 * 24
const viewsPerVote = 150

/**
 * Writes 30 days of hourly activity up to `now`, and the daily activity and the totals of everything before. The archive's
 * triggers add up the heat. `now` is UTC epoch seconds.
 */
export function fillActivity(db: DatabaseSync, traffic: Traffic, now: number): void {
  const hour = now - (now % 3600)
  db.exec('BEGIN')
  fillDays(db, traffic, hour - (hoursKept + 24) * 3600)
  // An hour more than is kept: the first run finds one to fold away, as it does every hour.
  for (let at = hour - (hoursKept + 1) * 3600; at <= hour; at += 3600) fillHour(db, traffic, at)
  db.exec(`UPDATE article_totals SET views = article_totals.views + recent.views, votes = article_totals.votes + recent.votes
    FROM (SELECT article_id AS id, sum(views) AS views, sum(votes) AS votes FROM hourly_activity GROUP BY 1) recent
    WHERE article_id = recent.id`)
  db.exec('COMMIT')
}

/** The totals of every article, and for those that are older than the hours kept the day on which they appeared. */
function fillDays(db: DatabaseSync, traffic: Traffic, before: number): void {
  const addTotal = db.prepare('INSERT INTO article_totals (article_id, views, votes, section_slug) VALUES (?, ?, ?, ?)')
  const addDay = db.prepare('INSERT INTO daily_activity (day, article_id, views, votes) VALUES (?, ?, ?, ?)')
  const heat = db.prepare('INSERT INTO heat_gains (article_id, hour, gain) VALUES (?, ?, ?)')
  for (let id = 1; id <= traffic.articles; id += 1) {
    const at = publishedAt(traffic, id)
    const views = at < before ? Math.ceil(200 / (0.001 + seededRandom(id + 5_000_000)())) : 0
    const votes = Math.floor(views / viewsPerVote)
    addTotal.run(id, views, votes, sectionOf(id))
    if (views === 0) continue
    addDay.run(at - (at % 86_400), id, views, votes)
    heat.run(id, at - (at % 3600), views)
  }
}

function fillHour(db: DatabaseSync, traffic: Traffic, at: number): void {
  const add = db.prepare(
    'INSERT INTO hourly_activity (hour, article_id, views, votes, clicks, expected) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const rows = [...viewsOfHour(traffic, at)].toSorted(([one], [other]) => one - other)
  for (const [id, views] of rows) {
    const clicks = Math.floor(views / 3)
    add.run(at, id, views, Math.floor(views / viewsPerVote), clicks, clicks * 0.9)
  }
}
