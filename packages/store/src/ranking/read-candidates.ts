import { type Section, sectionSchema, toListImage } from '@broadsheet/model'
import * as v from 'valibot'
import { listImageOf } from '../articles/list-image-of.ts'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql, type SQL } from '../d1/sql.ts'
import { sectionsSql } from '../sections/list-sections.ts'

// The best of the paper are the best of their sections, so reading each section's best is enough for every list. Lists
// do not rank by heat alone, so more are read than a list holds: a share of the paper's, within bounds.
const hottestOverall = 2400
const hottestPerSection = { least: 40, most: 200 } as const
const mostPerSection = 50
const newestPerSection = 30

const secondsPerDay = 86_400

const countsSchema = v.pipe(
  v.tuple([v.number(), v.number(), v.number(), v.number()]),
  v.transform(([views, votes, captured, networks]) => ({ views, votes, captured, networks })),
)
const hourSchema = v.pipe(
  v.tuple([v.number(), v.number(), v.number(), v.number(), v.number(), v.number()]),
  v.transform(([hour, expected, views, votes, captured, networks]) => ({
    hour,
    expected,
    views,
    votes,
    captured,
    networks,
  })),
)
const imageSchema = v.pipe(
  v.tuple([v.string(), v.number(), v.number(), v.nullable(v.number())]),
  v.transform(toListImage),
)
const json = <Schema extends v.GenericSchema>(schema: Schema) => v.pipe(v.string(), v.parseJson(), schema)
const flag = v.pipe(
  v.number(),
  v.transform((value) => value === 1),
)

const candidateSchema = v.pipe(
  v.object({
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
    hours: json(v.array(hourSchema)),
    week: json(countsSchema),
    month: json(countsSchema),
    kind: v.nullable(v.picklist(['pin', 'block'])),
    placedAt: v.nullable(v.number()),
    isDuplicate: flag,
  }),
  v.transform(({ id, captured, networks, hours, week, month, kind, placedAt, isDuplicate, ...article }) => ({
    id,
    article,
    captured,
    networks,
    hours,
    week,
    month,
    placement: kind === null || placedAt === null ? null : { kind, placedAt },
    isDuplicate,
  })),
)

/**
 * An article that could stand in a ranking: its hours since the time that was asked for, its views, votes and
 * voting networks of the last 7 and 30 days, and its placement, if it has not ended.
 */
export type RankingCandidate = v.InferOutput<typeof candidateSchema>

/** The articles and sections that a ranking chooses from. */
export type Candidates = { articles: RankingCandidate[]; sections: Section[] }

/**
 * The articles that could stand in a ranking, in one round trip: of each section the hottest of the day and of the
 * month, the most read, the most voted and the newest, each read from an index, and the placements. The cost
 * grows with the number of sections and the hours of those articles, not the number of articles. `now` is UTC epoch
 * seconds; `activityHours` is how many hours of activity come with each.
 */
export async function readCandidates(db: Database, now: number, activityHours: number): Promise<Candidates> {
  const [articles, sections] = await runStatements(db, [candidatesSql(now, activityHours), sectionsSql])
  return { articles: v.parse(v.array(candidateSchema), articles), sections }
}

function candidatesSql(now: number, activityHours: number): SQL {
  const hour = now - (now % 3600)
  const { least, most } = hottestPerSection
  const hottest = sql`(
    SELECT CAST(min(${most}, max(${least}, ${hottestOverall} / max(1, count(*)))) AS INTEGER) FROM sections)`
  // D1 takes five terms in a compound SELECT.
  return sql`WITH leaders AS (
      ${leadersOf(sql`heat_day`, hottest)}
      UNION ${leadersOf(sql`heat_month`, hottest)}
      UNION ${leadersOf(sql`views`, sql`${mostPerSection}`)}
      UNION ${leadersOf(sql`votes`, sql`${mostPerSection}`)}
      UNION SELECT newest.id FROM sections CROSS JOIN articles newest WHERE newest.id IN (
        SELECT id FROM articles WHERE section_slug = sections.slug AND status = 'published'
        ORDER BY published_at DESC, id DESC LIMIT ${newestPerSection})
    ),
    chosen AS MATERIALIZED (
      SELECT id FROM leaders UNION SELECT article_id FROM placements WHERE until > ${now}
    )
    SELECT a.id, a.slug, json_object('slug', a.section_slug, 'name', a.section_name) AS section, a.headline,
      coalesce(a.lang, a.language) AS lang,
      a.published_at AS publishedAt, coalesce(t.views, 0) AS views, coalesce(t.votes, 0) AS votes,
      coalesce(t.votes - t.cast_votes, 0) AS captured, coalesce(t.cast_votes - t.repeats, 0) AS networks,
      ${listImageOf(sql`a`)} AS image, coalesce(recent.hours, '[]') AS hours, coalesce(recent.week, '[0,0,0,0]') AS week,
      coalesce(recent.month, '[0,0,0,0]') AS month, p.kind, p.placed_at AS placedAt,
      a.duplicate_of IS NOT NULL AS isDuplicate
    FROM chosen CROSS JOIN articles a ON a.id = chosen.id AND a.status = 'published'
    LEFT JOIN article_totals t ON t.article_id = a.id
    LEFT JOIN placements p ON p.article_id = a.id AND p.until > ${now}
    LEFT JOIN (
      SELECT article_id,
        json_group_array(json_array(hour, expected, views, votes, votes - cast_votes, cast_votes - repeats)) FILTER (WHERE hour > ${hour - activityHours * 3600})
          AS hours,
        json_array(${sumsSince(hour - 7 * secondsPerDay)}) AS week,
        json_array(${sumsSince(hour - 30 * secondsPerDay)}) AS month
      FROM chosen CROSS JOIN hourly_activity ON article_id = chosen.id AND hour > ${hour - 30 * secondsPerDay}
      GROUP BY article_id
    ) recent ON recent.article_id = a.id
    ORDER BY a.id`
}

function leadersOf(column: SQL, limit: SQL): SQL {
  return sql`SELECT leader.article_id AS id FROM sections CROSS JOIN article_totals leader WHERE leader.article_id IN (
    SELECT article_id FROM article_totals WHERE section_slug = sections.slug AND ${column} > 0
    ORDER BY ${column} DESC LIMIT ${limit})`
}

function sumsSince(hour: number): SQL {
  return sql`coalesce(sum(views) FILTER (WHERE hour > ${hour}), 0),
    coalesce(sum(votes) FILTER (WHERE hour > ${hour}), 0),
    coalesce(sum(votes - cast_votes) FILTER (WHERE hour > ${hour}), 0),
    coalesce(sum(cast_votes - repeats) FILTER (WHERE hour > ${hour}), 0)`
}
