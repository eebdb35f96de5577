import type { FoundArticle } from '@broadsheet/model'
import { frontJson, toFrontArticle, type FrontJson } from '../articles/front-json.ts'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql, type SQL } from '../d1/sql.ts'
import { parseJson } from '../d1/static-query.ts'
import type { Filing } from './filed-under.ts'
import { readQuery, type Matches } from './match-expression.ts'
import { selectCandidates } from './select-candidates.ts'
import { matchMarks, splitSnippet } from './snippet.ts'

/** A search. `from` (inclusive) and `to` (exclusive) are UTC epoch seconds, null for no bound. */
export type SearchOptions = {
  query: string
  section: string | null
  from?: number | null
  to?: number | null
  offset: number
  limit: number
}

const bodyColumn = 2
const snippetWords = 32

/**
 * Published articles that a reader's query matches, the best match first. The rows read are bounded, however many
 * articles there are and however common the words: see `selectCandidates`. `next` is the offset of the next page, null
 * at the end. A query without a word finds nothing. Where nothing has every word, the last one may be half a word, as while
 * a reader types it.
 */
export async function searchArticles(
  db: Database,
  { query, section, from = null, to = null, offset, limit }: SearchOptions,
): Promise<{ articles: FoundArticle[]; next: number | null }> {
  const filing = { section, from, to }
  const find = async (matches: Matches | null) => {
    if (matches === null) return []
    const [found] = await runStatements(db, [foundSql(matches, filing, { offset, limit })])
    return found
  }
  const whole = readQuery(query)
  const begun = readQuery(query, { isTyping: true })
  const exact = await find(whole)
  const rows = exact.length > 0 || offset > 0 || begun?.every === whole?.every ? exact : await find(begun)
  return {
    articles: rows.slice(0, limit).map(({ article, snippet }) => ({
      ...toFrontArticle(parseJson(article)),
      snippet: splitSnippet(snippet ?? ''),
    })),
    next: rows.length > limit ? offset + limit : null,
  }
}

type FoundRow = { article: FrontJson; snippet: string | null }

function foundSql(matches: Matches, filing: Filing, { offset, limit }: { offset: number; limit: number }) {
  const order = sql`tier DESC, score, article.published_at DESC, article.id DESC`
  return sql<FoundRow>`
    SELECT ${frontJson} AS article,
      snippet(search, ${bodyColumn}, ${matchMarks.start}, ${matchMarks.end}, '\u2026', ${snippetWords}) AS snippet
    FROM (
      SELECT candidates.id, tier, score FROM (${selectCandidates(matches, filing)}) candidates
      CROSS JOIN articles article ON article.id = candidates.id
      WHERE ${isFiled(filing)} ORDER BY ${order} LIMIT ${limit + 1} OFFSET ${offset}
    ) page CROSS JOIN articles article CROSS JOIN search
    LEFT JOIN article_totals ON article_totals.article_id = article.id
    WHERE article.id = page.id AND search.rowid = page.id AND search MATCH ${matches.every}
    ORDER BY ${order}`
}

function isFiled({ section, from, to }: Filing): SQL {
  const conditions = [sql`article.status = 'published'`]
  if (section !== null) conditions.push(sql`article.section_slug = ${section}`)
  if (from !== null) conditions.push(sql`article.published_at >= ${from}`)
  if (to !== null) conditions.push(sql`article.published_at < ${to}`)
  return sql.join(conditions, sql` AND `)
}
