import { type Section, sectionSchema, toListImage } from '@broadsheet/model'
import * as v from 'valibot'
import { listImageOf } from '../articles/list-image-of.ts'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql, type SQL } from '../d1/sql.ts'
import { parseJson } from '../d1/static-query.ts'
import { sectionsSql } from '../sections/list-sections.ts'
import { findBest } from './pool.ts'

// The best of the paper are the best of their sections, so reading each section's best is enough for every list. Lists
// do not rank by heat alone, so more are read than a list holds: a share of the paper's, within bounds.
const hottestOverall = 2400
const hottestPerSection = { least: 40, most: 200 } as const
const mostPerSection = 50
const newestPerSection = 30

const secondsPerHour = 3600
const secondsPerDay = 86_400
/** An article that is read all the time has 20 KB of hours. */
const articlesPerQuery = 200

const imageSchema = v.pipe(
  v.tuple([v.string(), v.number(), v.number(), v.nullable(v.number())]),
  v.transform(toListImage),
)
const json = <Schema extends v.GenericSchema>(schema: Schema) => v.pipe(v.string(), v.parseJson(), schema)
const flag = v.pipe(
  v.number(),
  v.transform((value) => value === 1),
)

const candidateSchema = v.object({
  id: v.number(),
  slug: v.string(),
  section: json(sectionSchema),
  headline: v.string(),
  lang: v.nullable(v.string()),
  publishedAt: v.number(),
  views: v.number(),
  votes: v.number(),
  captured: v.number(),
  networks: v.number(),
  image: v.nullable(json(imageSchema)),
  hours: v.string(),
  kind: v.nullable(v.picklist(['pin', 'block'])),
  placedAt: v.nullable(v.number()),
  isDuplicate: flag,
})

type Counts = { views: number; votes: number; captured: number; networks: number }
type Hour = Counts & { hour: number; expected: number }

/**
 * An article that could stand in a ranking: its hours since the time that was asked for, its views, votes and
 * voting networks of the last 7 and 30 days, and its placement, if it has not ended.
 */
export type RankingCandidate = ReturnType<typeof toCandidate>

/** The articles and sections that a ranking chooses from. */
export type Candidates = { articles: RankingCandidate[]; sections: Section[] }

/**
 * The articles that could stand in a ranking: of each section the hottest of the day and of the month, the most read, the
 * most voted and the newest, and the placements. The cost grows with the articles that gained something since the last time
 * (pool.ts), which is stored for the next time, and with the number of sections, not with the number of articles. `now` is UTC epoch seconds;
 * `activityHours` is how many hours of activity come with each.
 */
export async function readCandidates(db: Database, now: number, activityHours: number): Promise<Candidates> {
  const [sections, newest, placed] = await runStatements(db, [
    sectionsSql,
    sql<{ id: number }>`SELECT newest.id FROM sections CROSS JOIN articles newest WHERE newest.id IN (
      SELECT id FROM articles WHERE section_slug = sections.slug AND status = 'published'
      ORDER BY published_at DESC, id DESC LIMIT ${newestPerSection})`,
    sql<{ id: number }>`SELECT article_id AS id FROM placements WHERE until > ${now}`,
  ])
  const { least, most } = hottestPerSection
  const hottest = Math.min(most, Math.max(least, Math.floor(hottestOverall / Math.max(1, sections.length))))
  const limits = { heatDay: hottest, heatMonth: hottest, views: mostPerSection, votes: mostPerSection }
  const pool = await findBest(db, now, limits)
  const chosen = new Set([...pool.best, ...newest, ...placed].map(({ id }) => id))
  const ids = [...chosen].toSorted((one, other) => one - other)
  const articles: RankingCandidate[] = []
  for (let from = 0; from < ids.length; from += articlesPerQuery) {
    const some = JSON.stringify(ids.slice(from, from + articlesPerQuery))
    const [rows] = await runStatements(db, [candidatesSql(some, now)])
    for (const row of rows) articles.push(toCandidate(v.parse(candidateSchema, row), now, activityHours))
  }
  await pool.keep(new Set(articles.map(({ id }) => id)))
  return { articles, sections }
}

function candidatesSql(ids: string, now: number): SQL {
  return sql`SELECT a.id, a.slug, json_object('slug', a.section_slug, 'name', a.section_name) AS section, a.headline,
      coalesce(a.lang, a.language) AS lang,
      a.published_at AS publishedAt, coalesce(t.views, 0) AS views, coalesce(t.votes, 0) AS votes,
      coalesce(t.votes - t.cast_votes, 0) AS captured, coalesce(t.cast_votes - t.repeats, 0) AS networks,
      ${listImageOf(sql`a`)} AS image, coalesce(t.hours, '{}') AS hours, p.kind, p.placed_at AS placedAt,
      a.duplicate_of IS NOT NULL AS isDuplicate
    FROM json_each(${ids}) CROSS JOIN articles a ON a.id = value AND a.status = 'published'
    LEFT JOIN article_totals t ON t.article_id = a.id
    LEFT JOIN placements p ON p.article_id = a.id AND p.until > ${now}`
}

function toCandidate(
  { id, captured, networks, hours, kind, placedAt, isDuplicate, ...article }: v.InferOutput<typeof candidateSchema>,
  now: number,
  activityHours: number,
) {
  const all = readHours(hours)
  const hour = now - (now % secondsPerHour)
  return {
    id,
    article,
    captured,
    networks,
    hours: all.filter((each) => each.hour > hour - activityHours * secondsPerHour),
    week: sumSince(all, hour - 7 * secondsPerDay),
    month: sumSince(all, hour - 30 * secondsPerDay),
    placement: kind === null || placedAt === null ? null : { kind, placedAt },
    isDuplicate,
  }
}

/** The hours of a column of `article_totals`, the oldest first. */
function readHours(text: string): Hour[] {
  const stored = parseJson<Record<string, StoredHour>>(text)
  return Object.entries(stored).map(([hour, [views, votes, , expected, castVotes, repeats]]) => ({
    hour: Number(hour) * secondsPerHour,
    expected,
    views,
    votes,
    captured: votes - castVotes,
    networks: castVotes - repeats,
  }))
}

type StoredHour = [views: number, votes: number, clicks: number, expected: number, castVotes: number, repeats: number]

function sumSince(hours: readonly Hour[], since: number): Counts {
  const sum = { views: 0, votes: 0, captured: 0, networks: 0 }
  for (const { hour, views, votes, captured, networks } of hours) {
    if (hour <= since) continue
    sum.views += views
    sum.votes += votes
    sum.captured += captured
    sum.networks += networks
  }
  return sum
}
