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
// A search for common words ends here. Pages cost more rows the further down they are, for those that they skip.
const mostFound = 800

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
  const count = Math.min(limit, mostFound - offset)
  const find = async (matches: Matches | null) => {
    if (matches === null || count <= 0) return []
    const [found] = await runStatements(db, [foundSql(matches, filing, { offset, limit: count })])
    return found
  }
  const findBegun = async () => {
    const begun = readQuery(query, { isTyping: true })
    return begun?.every === whole?.every ? [] : await find(begun)
  }
  const whole = readQuery(query)
  const exact = await find(whole)
  const rows = exact.length > 0 || offset > 0 ? exact : await findBegun()
  const page = rows.slice(0, count).map(({ article, ...row }) => ({ ...row, article: parseJson(article) }))
  return {
    articles: page.toSorted(byRank).map(({ article, snippet }) => ({
      ...toFrontArticle(article),
      snippet: splitSnippet(snippet ?? ''),
    })),
    next: rows.length > count && offset + count < mostFound ? offset + count : null,
  }
}

type FoundRow = { article: FrontJson; tier: number; score: number; snippet: string | null }

/** A page and one more, in the order of the candidates, which an ORDER BY would read to their end. */
function foundSql(matches: Matches, filing: Filing, { offset, limit }: { offset: number; limit: number }) {
  const snippet = sql`snippet(search, ${bodyColumn}, ${matchMarks.start}, ${matchMarks.end}, '\u2026', ${snippetWords})`
  // Looking an article up among the matches again is dearer than its snippet, but not than the snippets of all skipped ones.
  const isFirst = offset === 0
  const lookedUp = sql`(SELECT ${snippet} FROM search WHERE rowid = page.id AND search MATCH ${matches.every})`
  return sql<FoundRow>`
    SELECT ${frontJson} AS article, tier, score, ${isFirst ? sql`page.snippet` : lookedUp} AS snippet
    FROM (
      SELECT candidate.* FROM (${selectCandidates(matches, filing, isFirst ? snippet : sql`NULL`)}) candidate
      ${keepFiled(filing)} LIMIT ${limit + 1} OFFSET ${offset}
    ) page CROSS JOIN articles article ON article.id = page.id
    LEFT JOIN article_totals ON article_totals.article_id = article.id`
}

/** Articles as good as each other come in the order of the index, which is that of their arrival: here the newest is first. */
function byRank(one: RankedArticle, other: RankedArticle): number {
  return other.tier - one.tier || one.score - other.score || other.article.publishedAt - one.article.publishedAt
}

type RankedArticle = { tier: number; score: number; article: { publishedAt: number } }

/** The index has published articles alone, so that only a filing needs the articles themselves. */
function keepFiled({ section, from, to }: Filing): SQL {
  const conditions = []
  if (section !== null) conditions.push(sql`article.section_slug = ${section}`)
  if (from !== null) conditions.push(sql`article.published_at >= ${from}`)
  if (to !== null) conditions.push(sql`article.published_at < ${to}`)
  if (conditions.length === 0) return sql``
  return sql`CROSS JOIN articles article ON article.id = candidate.id WHERE ${sql.join(conditions, sql` AND `)}`
}
