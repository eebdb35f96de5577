import { cacheTags } from '@broadsheet/model'
import * as v from 'valibot'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql, type SQL } from '../d1/sql.ts'
import { changeArticle, type Decision, type DeskOrder, type DeskResult } from './change-article.ts'
import type { DeskArticle } from './desk-row.ts'

// One call of the cache has room for this many beside the article's own tags.
const maxPagesBeside = 80

// The list Ranking of a page has ten of these, and leaves out the article itself and its ten related ones.
const rankedBeside = 21

/** Withdraws an article: its address answers 410, and no list, feed or search shows it. */
export async function withdrawArticle(db: Database, order: DeskOrder): Promise<DeskResult> {
  return await changeArticle(db, 'withdraw', order, async (article) => await decide(db, article))
}

async function decide(db: Database, article: DeskArticle): Promise<Decision> {
  if (article.status === 'withdrawn') return { ok: true, change: null }
  if (article.status !== 'published') return { ok: false, reason: 'wrong-state', article }
  const alsoStale = await pagesBeside(db, article.id)
  return { ok: true, change: { state: { status: 'withdrawn' }, alsoStale } }
}

/**
 * The tags of the articles whose pages show its headline as related or link to it by an old address, and of its neighbours;
 * of all articles if the lists of one may show it.
 */
async function pagesBeside(db: Database, id: number): Promise<string[]> {
  const neighbour = (than: SQL, order: SQL) => sql`SELECT * FROM (
    SELECT other.slug FROM articles self JOIN articles other ON other.section_slug = self.section_slug
      AND other.status = 'published' AND (other.published_at, other.id) ${than}
        (self.published_at, self.id)
    WHERE self.id = ${id}
    ORDER BY other.published_at ${order}, other.id ${order} LIMIT 1)`
  const [rows, listed] = await runStatements(db, [
    sql`SELECT * FROM (
        SELECT articles.slug FROM related JOIN articles ON articles.id = related.article_id
        WHERE related.other_id = ${id}
        UNION SELECT articles.slug FROM articles self
        JOIN article_links ON article_links.address = self.source_address
        JOIN articles ON articles.id = article_links.article_id
        WHERE self.id = ${id}
        UNION SELECT articles.slug FROM old_addresses
        JOIN article_links ON article_links.address = old_addresses.address
        JOIN articles ON articles.id = article_links.article_id
        WHERE old_addresses.article_id = ${id} AND old_addresses.url <> '' LIMIT ${maxPagesBeside})
      UNION ${neighbour(sql`<`, sql`DESC`)} UNION ${neighbour(sql`>`, sql`ASC`)}`,
    sql`SELECT snapshot FROM offers WHERE ${isOffered(id, 'trending', rankedBeside)} OR ${isOffered(id, 'recommended')} LIMIT 1`,
  ])
  const beside = v.parse(v.array(v.object({ slug: v.string() })), rows).map(({ slug }) => cacheTags.article(slug))
  return listed.length === 0 ? beside : [...beside, cacheTags.lists]
}

// Whatever ranking of two days a page was made from: the cache stores no page that shows lists for longer.
function isOffered(id: number, list: string, places = Number.MAX_SAFE_INTEGER): SQL {
  return sql`EXISTS (
    SELECT 1 FROM json_each(offers.lists, ${`$.${list}`}) place WHERE place.value = ${id} AND place.key < ${places})`
}
