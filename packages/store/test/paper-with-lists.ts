import { captured, makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { openD1 } from '../src/d1/open-d1.ts'
import { importDrafts } from '../src/imports/import-drafts.ts'
import { readRelatedDue } from '../src/related/read-related-due.ts'
import { writeListsDue } from '../src/related/write-lists-due.ts'
import { writeRelated } from '../src/related/write-related.ts'

export const db = openD1(env.DB)
export const count = 14
export const order = { by: 'Nell', now: 2 }
export const numbers = Array.from({ length: count }, (_, index) => index + 1)
export const story = { section: 'Harbour', dateline: null, byline: null, credits: [], body: [] }

export const rows = async (query: string) => (await env.DB.prepare(query).all()).results
export const run = async (query: string) => await env.DB.prepare(query).run()

/** The draft of an article whose captured lists name others, so that some of them are related by that alone. */
export function draft(number: number, headline = `Ferry ${number} leaves late`, named: readonly number[] = [1, 2]) {
  const headlines = Array.from({ length: 12 }, (_, index) => `FERRY ${named[index] ?? index + 90} LEAVES LATE`)
  const lists = { related: captured(...headlines), ranking: captured(...headlines.toReversed()) }
  return makeDraft(number, { headline, captured: lists, section: number % 2 === 0 ? 'Harbour' : 'Council' })
}

/** The same article as a page without captured lists has it. */
export const bare = (number: number) => ({ ...draft(number), captured: makeDraft(number).captured })

/** Has every article that is due compared; each goes with all others. */
export async function compareDue(
  score = (one: number, other: number) => ((one * other * 7) % 11) + 1,
  folded = new Map(),
) {
  const due = await readRelatedDue(db, 100)
  const others = await rows('SELECT id FROM articles')
  const pairs = due.flatMap(({ id }) =>
    others
      .map((other) => Number(other['id']))
      .filter((other) => other !== id)
      .map((other) => ({ articleId: id, otherId: other, score: score(id, other) })),
  )
  const articles = due.map(({ id, contentHash }) => ({ id, contentHash, language: 'en' }))
  await writeRelated(db, { articles, pairs, folded }, 3)
}

export async function writeAllDue(): Promise<void> {
  while (await writeListsDue(db, 5));
}

/** Rows of `article_lists` that say something else than the tables that they are made of. */
export async function untrue(): Promise<unknown[]> {
  const list = (name: string, limit: number) => `(SELECT json_group_array(headline) FROM (
    SELECT headline FROM captured_headlines WHERE article_id = l.article_id AND list = '${name}'
    ORDER BY position LIMIT ${limit}))`
  const image = `CASE WHEN o.lead_image ->> '$[7]' = 0
    THEN json_array(o.lead_image ->> '$[0]', o.lead_image ->> '$[4]', o.lead_image ->> '$[5]', o.lead_image ->> '$[6]') END`
  const best = `SELECT o.*, coalesce(o.lang, o.language) AS language_now, ${image} AS image_now, r.score FROM related r JOIN articles o ON o.id = r.other_id
    WHERE r.article_id = l.article_id AND o.status = 'published' AND o.duplicate_of IS NULL
    ORDER BY r.score DESC, r.other_id DESC`
  const now = await rows(`SELECT l.article_id, l.related, l.lowest_score, l.captured_related, l.captured_ranking,
      l.captured_recommendation, ${list('related', 10)} AS captured_related_now, ${list('ranking', 10)} AS captured_ranking_now,
      ${list('recommendation', 8)} AS captured_recommendation_now, (
        SELECT json_group_array(
          json_array(slug, section_slug, section_name, headline, headline_key, language_now, json(image_now)))
        FROM (${best} LIMIT 10)) AS related_now, (SELECT score FROM (${best} LIMIT 1 OFFSET 9)) AS tenth
    FROM article_lists l`)
  return now.filter(
    (row) =>
      (row['related'] !== null && (row['related'] !== row['related_now'] || row['lowest_score'] !== row['tenth'])) ||
      (row['captured_related'] !== null && row['captured_related'] !== row['captured_related_now']) ||
      (row['captured_ranking'] !== null && row['captured_ranking'] !== row['captured_ranking_now']) ||
      (row['captured_recommendation'] !== null &&
        row['captured_recommendation'] !== row['captured_recommendation_now']),
  )
}

/** Articles whose page has to read what its lists are made of, and whose lists no tick would write. */
export async function forgotten(): Promise<unknown[]> {
  return await rows(`SELECT id FROM articles LEFT JOIN article_lists l ON l.article_id = id
    WHERE (l.related IS NULL OR l.captured_related IS NULL) AND status = 'published' AND related_at IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM article_lists_due d WHERE d.article_id = id OR d.article_id > id AND and_before)`)
}

/** No verb deletes an article; the audit log would take the next one of the same id for it. */
export async function remove(where: string): Promise<void> {
  await run(`DELETE FROM audit WHERE article_id IN (SELECT id FROM articles WHERE ${where})`)
  await run(`DELETE FROM articles WHERE ${where}`)
}

export const slugs = async () => (await rows('SELECT slug FROM articles ORDER BY id')).map(({ slug }) => String(slug))

export const idOf = (slug: string) => `(SELECT id FROM articles WHERE slug = '${slug}')`
export const ferry = (number: number) => `ferry-${number}-leaves-late`

/** A paper whose articles all go with each other and name others, with their lists. */
export async function openPaperWithLists(): Promise<void> {
  await remove('true')
  await run('DELETE FROM article_lists_due')
  await importDrafts(
    db,
    numbers.map((number) => draft(number)),
    { now: 1, rejected: 0 },
  )
  await compareDue()
}
