import type { Feed } from '@broadsheet/model'
import { type Published, versionSql } from '../articles/published-version.ts'
import { newestFirst } from '../articles/river.ts'
import { storyColumns, storyJson, toStory, type StoryRow } from '../articles/story-columns.ts'
import type { Database } from '../d1/open-d1.ts'
import { sql } from '../d1/sql.ts'
import { staticQuery } from '../d1/static-query.ts'
import { isKnownToReaders } from '../sections/is-known-to-readers.ts'

type NoStory = { story: null; body: null }
type Version = { version: string }

// One row more than stories, so that there is a version where there is no story.
const paperQuery = staticQuery<Version & (StoryRow | NoStory), { rows: number }>(sql`
  SELECT ${versionSql} AS version, NULL AS story, NULL AS body
  UNION ALL SELECT * FROM (SELECT '' AS version, ${storyColumns} FROM articles article WHERE article.status = 'published' ${newestFirst})`)

// A section without a published article gives one row without a story, an unknown section none.
const sectionQuery = staticQuery<
  Version & { feedSlug: string; feedName: string } & (StoryRow | NoStory),
  { section: string; rows: number }
>(sql`
  SELECT ${versionSql} AS version, sections.slug AS "feedSlug", sections.name AS "feedName",
    CASE WHEN article.id IS NOT NULL THEN ${storyJson} END AS story, article.body
  FROM sections LEFT JOIN articles article
    ON article.section_slug = sections.slug AND article.status = 'published'
  WHERE sections.slug = ${sql.placeholder('section')} AND (article.id IS NOT NULL OR ${isKnownToReaders})
  ${newestFirst}`)

/** The articles of a feed, newest first, in one statement. Null for an unknown section. */
export async function findFeed(
  db: Database,
  { section, limit }: { section: string | null; limit: number },
): Promise<Published<Feed> | null> {
  if (section === null) return toFeed(null, await paperQuery(db, { rows: limit }))
  const rows = await sectionQuery(db, { section, rows: limit })
  const [first] = rows
  return first === undefined ? null : toFeed({ slug: first.feedSlug, name: first.feedName }, rows)
}

function toFeed(section: Feed['section'], rows: readonly (Version & (StoryRow | NoStory))[]): Published<Feed> {
  const articles = rows.flatMap((row) => (row.story === null ? [] : [toStory(row)]))
  return { version: rows[0]?.version ?? '', value: { section, articles } }
}
