import { formatCursor, type DeskStatus, type Section, type ArticleCursor } from '@broadsheet/model'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql, type SQL } from '../d1/sql.ts'
import { matchEvery } from '../search/match-expression.ts'

/** An article in a list of the desk. Times are UTC epoch seconds; a draft's `publishedAt` is as `DeskArticle` has it. */
export type DeskListed = {
  id: number
  slug: string
  status: DeskStatus
  revision: number
  section: Section
  headline: string
  publishedAt: number
  scheduledAt: number | null
  modifiedAt: number | null
}

/** Filters, null for none; `query` is words of the headline. */
export type DeskListOptions = {
  status: DeskStatus | null
  section: string | null
  query: string | null
  before: ArticleCursor | null
  limit: number
}

export type DeskList = { articles: DeskListed[]; next: string | null }

type ListedRow = Omit<DeskListed, 'section' | 'status'> & {
  stored: 'draft' | 'published' | 'withdrawn'
  sectionSlug: string
  sectionName: string
}

// Where more articles have the words than an editor looks through, the last ones are taken.
const mostFound = 1_000

const states = {
  draft: [sql`status = 'draft' AND scheduled_at IS NULL`],
  scheduled: [sql`status = 'draft' AND scheduled_at IS NOT NULL`],
  published: [sql`status = 'published'`],
  withdrawn: [sql`status = 'withdrawn'`],
}
const everyState = [sql`status = 'draft'`, ...states.published, ...states.withdrawn]

/**
 * The articles of the desk by their time, the latest first, in one statement. Each state is read off its own index; words
 * are looked up in the search index for published articles, in the headlines of the others.
 */
export async function listDeskArticles(db: Database, options: DeskListOptions): Promise<DeskList> {
  const { status, limit } = options
  const parts = (status === null ? everyState : states[status]).map((state) => partSql(state, options))
  const [rows] = await runStatements(db, [
    sql<ListedRow>`SELECT * FROM (${sql.join(parts, sql` UNION ALL `)}) ORDER BY "publishedAt" DESC, id DESC LIMIT ${limit + 1}`,
  ])
  const articles = rows.map(toListed)
  const page = articles.slice(0, limit)
  const last = page.at(-1)
  return { articles: page, next: articles.length > limit && last !== undefined ? formatCursor(last) : null }
}

function partSql(state: SQL, { section, query, before, limit }: DeskListOptions): SQL {
  const conditions = [query === null ? state : wordsSql(state, query)]
  if (section !== null) conditions.push(sql`section_slug = ${section}`)
  if (before !== null) conditions.push(sql`(published_at, id) < (${before.publishedAt}, ${before.id})`)
  return sql`SELECT * FROM (
    SELECT id, slug, status AS stored, revision, section_slug AS "sectionSlug", section_name AS "sectionName", headline,
      published_at AS "publishedAt", scheduled_at AS "scheduledAt", modified_at AS "modifiedAt"
    FROM articles WHERE ${sql.join(conditions, sql` AND `)} ORDER BY published_at DESC, id DESC LIMIT ${limit + 1})`
}

function wordsSql(state: SQL, query: string): SQL {
  if (!states.published.includes(state)) return sql`${state} AND instr(lower(headline), lower(${query})) > 0`
  const match = matchEvery(query)
  if (match === null) return sql`0`
  // The plus makes SQLite begin with the articles found: by the index of the state it would read everything published.
  return sql`+status = 'published' AND id IN (
    SELECT rowid FROM search WHERE search MATCH ${match} ORDER BY rowid DESC LIMIT ${mostFound})`
}

function toListed({ stored, sectionSlug, sectionName, ...row }: ListedRow): DeskListed {
  const status = stored === 'draft' && row.scheduledAt !== null ? 'scheduled' : stored
  return { ...row, status, section: { slug: sectionSlug, name: sectionName } }
}
