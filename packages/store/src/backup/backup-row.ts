import type { CapturedHeadline, PlacementKind, StoredImageRow } from '@broadsheet/model'
import { sql } from '../d1/sql.ts'
import type { JsonText } from '../d1/static-query.ts'
import { deskColumns, type DeskRow } from '../desk/desk-row.ts'

/** The columns of an image, in the order of a backup. */
export const imageColumns = sql`name, bytes, width, height, animated, alt, caption, credit, licence, focus_x, focus_y, tone,
  original, created_at, created_by`

type Placement = { kind: PlacementKind; until: number; placedAt: number }

/** A row of `backupColumns`. */
export type BackupRow = DeskRow & {
  views: number
  votes: number
  heatDay: number | null
  heatMonth: number | null
  language: string | null
  relatedAt: number | null
  secondRunOf: string | null
  redirects: JsonText<[slug: string, ledAt: number | null, byHand: number][]>
  addresses: JsonText<[name: string, url: string, ledAt: number, byHand: number][]>
  captured: JsonText<[list: CapturedList, headline: string, snippet: string | null][]>
  relatedKeys: JsonText<[key: string, mine: number | null, theirs: number | null][]>
  secondRuns: JsonText<string[]>
  hours: JsonText<[hour: number, views: number, votes: number, clicks: number, expected: number][]>
  castVotes: number
  repeats: number
  castHours: JsonText<[hour: number, castVotes: number, repeats: number][]>
  days: JsonText<[day: number, views: number, votes: number][]>
  placement: JsonText<Placement> | null
  images: JsonText<StoredImageRow[]>
  withoutImage: number
}

type CapturedList = 'related' | 'ranking' | 'recommendation'

export type CapturedLists = Record<CapturedList, CapturedHeadline[]>

const redirects = sql`
  SELECT json_group_array(json_array(slug, led_at, by_hand)) FROM (
    SELECT slug, led_at, by_hand FROM slug_history WHERE article_id = article.id ORDER BY slug)`

const addresses = sql`
  SELECT json_group_array(json_array(name, url, led_at, by_hand)) FROM (
    SELECT name, url, led_at, by_hand FROM old_addresses WHERE article_id = article.id ORDER BY name, url)`

const captured = sql`
  SELECT json_group_array(json_array(list, headline, snippet)) FROM (
    SELECT list, headline, snippet FROM captured_headlines WHERE article_id = article.id ORDER BY list, position)`

// Pairs with earlier articles, from both of their lists.
const relatedKeys = sql`
  SELECT json_group_array(json_array(source_key, mine, theirs)) FROM (
    SELECT other.source_key, max(mine) AS mine, max(theirs) AS theirs FROM (
      SELECT other_id AS id, score AS mine, NULL AS theirs FROM related
      WHERE article_id = article.id AND other_id < article.id
      UNION ALL SELECT article_id, NULL, score FROM related
      WHERE other_id = article.id AND article_id < article.id
    ) pair CROSS JOIN articles other ON other.id = pair.id GROUP BY other.id ORDER BY other.id)`

const secondRunOf = sql`
  SELECT source_key FROM articles original WHERE original.id = article.duplicate_of AND original.id < article.id`

const secondRuns = sql`
  SELECT json_group_array(source_key) FROM (
    SELECT source_key FROM articles run WHERE run.duplicate_of = article.id AND run.id < article.id ORDER BY run.id)`

const hours = sql`
  SELECT json_group_array(json_array(hour, views, votes, clicks, expected)) FROM (
    SELECT * FROM activity_hours WHERE article_id = article.id ORDER BY hour)`

const castHours = sql`
  SELECT json_group_array(json_array(hour, cast_votes, repeats)) FROM (
    SELECT * FROM activity_hours WHERE article_id = article.id AND cast_votes > 0 ORDER BY hour)`

const days = sql`
  SELECT json_group_array(json_array(day, views, votes)) FROM (
    SELECT * FROM daily_activity WHERE article_id = article.id ORDER BY day)`

const placement = sql`
  SELECT json_object('kind', kind, 'until', until, 'placedAt', placed_at) FROM placements WHERE article_id = article.id`

// Those that its body shows; another article may show them, too.
const images = sql`
  SELECT json_group_array(json_array(${imageColumns})) FROM (
    SELECT images.* FROM article_images CROSS JOIN images USING (name) WHERE article_id = article.id ORDER BY name)`

/** Everything that is stored of a row of the table `article`, which is joined to `article_totals`. */
export const backupColumns = sql`${deskColumns},
  coalesce(article_totals.views, 0) AS views, coalesce(article_totals.votes, 0) AS votes,
  article_totals.heat_day AS "heatDay", article_totals.heat_month AS "heatMonth",
  article.language, article.related_at AS "relatedAt", (${secondRunOf}) AS "secondRunOf", (${redirects}) AS redirects,
  (${addresses}) AS addresses,
  (${captured}) AS captured, (${relatedKeys}) AS "relatedKeys", (${secondRuns}) AS "secondRuns",
  coalesce(article_totals.cast_votes, 0) AS "castVotes", coalesce(article_totals.repeats, 0) AS repeats,
  (${castHours}) AS "castHours",
  (${hours}) AS hours, (${days}) AS days, (${placement}) AS placement,
  (${images}) AS images, article.without_image AS "withoutImage"`
