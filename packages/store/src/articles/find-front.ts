import type { FrontArticle, Section } from '@broadsheet/model'
import { and, desc, eq, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { articles, articleTotals, sections } from '../schema.ts'
import { frontColumns, selectFront } from './columns.ts'
import { latestQuery, toArticlePage } from './list-articles.ts'

const articlesPerBlock = 4

/** The front page's articles: the story asked for as lead, the latest, and a block a section, by name. */
export type Front = {
  lead: FrontArticle | null
  latest: FrontArticle[]
  blocks: { section: Section; articles: FrontArticle[] }[]
}

/** Everything that the front page asks of D1, in one round trip. Without `leadSlug` the newest article leads. */
export async function findFront(
  db: Database,
  { leadSlug, latestLimit }: { leadSlug: string | null; latestLimit: number },
): Promise<Front> {
  const [latestRows, blockRows, leadRows] = await db.batch([
    latestQuery(db, { section: null, before: null, limit: latestLimit }),
    blocksQuery(db),
    selectFront(db).where(and(eq(articles.slug, leadSlug ?? ''), eq(articles.status, 'published'))),
  ])
  const latest = toArticlePage(latestRows, latestLimit).articles
  const [lead = latest[0] ?? null] = toArticlePage(leadRows, 1).articles
  return { lead, latest, blocks: toBlocks(blockRows) }
}

/** The newest few of each section: as many index look-ups as there are sections, however large the archive. */
function blocksQuery(db: Database) {
  const newest = sql`(SELECT newest.id FROM articles newest
    WHERE newest.section_slug = ${sections.slug} AND newest.status = 'published'
    ORDER BY newest.published_at DESC, newest.id DESC LIMIT ${articlesPerBlock})`
  return db
    .select(frontColumns)
    .from(sections)
    .innerJoin(articles, sql`${articles.id} IN ${newest}`)
    .leftJoin(articleTotals, eq(articleTotals.articleId, articles.id))
    .orderBy(sql`${sections.name} COLLATE NOCASE`, desc(articles.publishedAt), desc(articles.id))
}

function toBlocks(rows: FrontArticle[]): Front['blocks'] {
  const blocks = new Map<string, Front['blocks'][number]>()
  for (const article of rows) {
    const block = blocks.get(article.section.slug)
    if (block === undefined) blocks.set(article.section.slug, { section: article.section, articles: [article] })
    else block.articles.push(article)
  }
  return [...blocks.values()]
}
