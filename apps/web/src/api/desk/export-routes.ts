import { archiveVersion, toIso, type ArchivedArticle } from '@broadsheet/model'
import { exportArticles, type ExportedArticle } from '@broadsheet/store'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { AppEnv } from '../../env.ts'
import { problem } from '../../http/problem.ts'
import { parseQuery } from '../../http/query.ts'
import { isoOrNull } from '../articles/article-json.ts'

const articlesPerPage = 200

const querySchema = v.object({
  after: v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,14}$/, 'after is a number from an earlier answer’s Link'), v.toNumber()),
    '0',
  ),
})

/**
 * `/api/v1/desk/export`: the whole archive, a page at a time, a line of JSON an article. `Link` names the page that
 * follows (RFC 8288); the last one is empty and names none.
 */
export function exportRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/', async (c) => {
    const parsed = parseQuery(querySchema, c.req.query())
    if (!parsed.ok) return problem(c, 'bad-request', parsed.detail)
    const exported = await exportArticles(c.get('db'), { after: parsed.query.after, limit: articlesPerPage })
    const last = exported.at(-1)
    if (last !== undefined) c.header('Link', `<${c.req.path}?after=${last.article.id}>; rel="next"`)
    const lines = exported.map((one) => `${JSON.stringify(archivedArticle(one))}\n`)
    return c.body(lines.join(''), 200, { 'Content-Type': 'application/x-ndjson; charset=utf-8' })
  })
}

/** An article as a line of the export has it. What the paper makes anew by itself stands in none. */
function archivedArticle({ article, status, oldSlugs, views, votes, captured }: ExportedArticle): ArchivedArticle {
  return {
    format: 'broadsheet-article',
    version: archiveVersion,
    slug: article.slug,
    oldAddresses: oldSlugs,
    status,
    section: article.section,
    headline: article.headline,
    dateline: article.dateline,
    byline: article.byline,
    body: article.body,
    credits: article.credits,
    publishedAt: toIso(article.publishedAt),
    scheduledAt: isoOrNull(article.scheduledAt),
    modifiedAt: isoOrNull(article.modifiedAt),
    correction: article.correction,
    correctedAt: isoOrNull(article.correctedAt),
    views,
    votes,
    // The counts at capture went into the article's own; only the lists are kept apart.
    captured: { views: null, votes: null, ...captured },
    source: article.source,
  }
}
